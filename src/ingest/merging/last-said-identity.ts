import type { Id } from "../../domain/ids";
import { partIn, partsAround } from "../../domain/identity/parts";
import {
  latestIdentityCorrections,
  type IdentityCorrection,
  type KeptIdentityCorrection,
} from "../../domain/statements/identity-correction";
import type { Statements } from "../../domain/statements/statements";
import { fieldOf } from "./leaves";
import { ofPart, withoutPart } from "./parts";
import { keptRegisters, registersOf } from "./stored-registers";

/** What a person said last of two profiles: that they are the same, or that they are not. */

/** The last that was said of two profiles, on whichever side. */
export function lastSaidOf(a: Statements<"entity">, b: Statements<"entity">): KeptIdentityCorrection | undefined {
  // A part may have said it of the profile that it is in.
  if (a.id === b.id) return undefined;
  const [one, other] = [saidOf(a, b.id), saidOf(b, a.id)];
  if (one === undefined || other === undefined) return one ?? other;
  const [at, otherAt] = [one.correctedAt ?? "", other.correctedAt ?? ""];
  if (at !== otherAt) return at > otherAt ? one : other;
  return one.action === "DIFFERENT" ? one : other;
}

function saidOf({ values, inputs, provenance }: Statements<"entity">, id: Id): KeptIdentityCorrection | undefined {
  const { identityCorrections } = values;
  // Nearly all profiles have none.
  if (identityCorrections === undefined) return undefined;
  return latestIdentityCorrections({ identityCorrections, inputs, provenance }).find(({ other }) => other === id);
}

/** The last that was said of a profile and a part of it. */
export function lastSaidOfPart(whole: Statements<"entity">, part: Id<"entity">): KeptIdentityCorrection | undefined {
  const around = new Set<string>(partsAround(whole.parts ?? {}, part));
  const { id, firstSeenAt, ...left } = withoutPart(whole, part);
  // What another part says of this one is not said by the whole: later somebody said that both are in it.
  const registers = [...registersOf(left)].filter(
    ([key]) => (partIn(key) ?? id) === id || around.has(partIn(key) ?? ""),
  );
  const said = { id, firstSeenAt, ...keptRegisters<"entity">(new Map(registers)) };
  return lastSaidOf(said, ofPart(whole, part));
}

/** A part of which a person said later that it is not the same. */
export function leavingPartOf(whole: Statements<"entity">): Id<"entity"> | undefined {
  const { parts } = whole;
  // Nearly all profiles have none.
  if (parts === undefined) return undefined;
  const apart = saidApart(whole);
  // The keys of `parts` are ids of profiles.
  return (Object.keys(parts) as Id<"entity">[]).find(
    (part) => apart.has(part) && lastSaidOfPart(whole, part)?.action === "DIFFERENT",
  );
}

/** The profiles of which somebody said that they are not another one, here or as a part. */
function saidApart({ values, inputs, provenance }: Statements<"entity">): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [speaker, { fields }] of registersOf({ values, inputs, provenance }))
    for (const [path, leaves] of fields)
      if (fieldOf(path) === "identityCorrections")
        for (const { value } of leaves.values()) {
          // A value of this field.
          const { action, other } = value as IdentityCorrection;
          if (action === "DIFFERENT") found.add(other).add(partIn(speaker) ?? "");
        }
  return found;
}
