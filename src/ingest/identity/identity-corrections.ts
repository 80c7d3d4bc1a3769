import type { Id } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import { partIn, partsAround } from "../../domain/identity/parts";
import type { IdentitySettlement } from "../../domain/identity/settlement";
import {
  latestIdentityCorrections,
  type IdentityCorrection,
  type IdentityAction,
  type KeptIdentityCorrection,
} from "../../domain/statements/identity-correction";
import type { Statements } from "../../domain/statements/statements";
import { editorStatements, type ToldBy } from "../merging/editor-statements";
import { differenceOf } from "../merging/merge";
import { fieldOf } from "../merging/leaves";
import { ofPart, withoutPart } from "../merging/parts";
import { keptRegisters, registersOf } from "../merging/stored-registers";
import { joinedStatements, type Working } from "./working-record";
import type { Change, Workspace } from "./workspace";

type Profile = Working<"entity">;

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

/** Keeps with both profiles what a person says of the two. */
export async function sayOfBoth(
  [a, b]: readonly [Profile, Profile],
  settlement: IdentitySettlement,
  told: ToldBy,
  workspace: Workspace,
): Promise<Change> {
  const changes = [
    take(a, statementsOf(a, await keysOf(a, b, workspace), b.id, settlement, told)),
    take(b, statementsOf(b, await keysOf(b, a, workspace), a.id, settlement, told)),
  ];
  return changes.includes(true) ? "changed" : "none";
}

/** What is kept of it with the one profile that the two become. */
export function saidOfUnion(survivor: Profile, absorbed: Profile, settlement: IdentitySettlement, told: ToldBy) {
  return statementsOf(survivor, [absorbed.id], absorbed.id, settlement, told);
}

/** What a person says of a profile and another one, as said of the one profile. */
export function saidOfOther(
  statements: Statements<"entity">,
  other: Id<"entity">,
  settlement: IdentitySettlement,
  told: ToldBy,
): Statements<"entity"> {
  return statementsOf({ id: statements.id, statements }, [other], other, settlement, told);
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

/** True if it says something new. A removed profile takes it too: it is still the same one, or another. */
export function take(profile: Profile, said: Statements<"entity">): boolean {
  const joined = joinedStatements(profile, said);
  const difference = differenceOf(profile.statements, joined);
  if (difference === "none") return false;
  profile.statements = joined;
  profile.isDirty = true;
  profile.said = "CORRECTION";
  return difference === "news";
}

/** The other one may have become part of a third since it was said the first time. */
async function keysOf(profile: Profile, other: Profile, workspace: Workspace): Promise<readonly string[]> {
  const known = Object.entries(profile.statements.values.identityCorrections ?? {});
  const leads = await workspace.find(
    "entity",
    known.map(([, correction]) => idKey(correction.other)),
  );
  return [other.id, ...known.flatMap(([key], index) => (leads[index] === other ? key : []))];
}

function statementsOf(
  profile: Pick<Profile, "id" | "statements">,
  keys: readonly string[],
  other: Id<"entity">,
  { same, correctedAt, correctedBy }: IdentitySettlement,
  told: ToldBy,
): Statements<"entity"> {
  const action: IdentityAction = same === null ? "WITHDRAW" : same ? "SAME" : "DIFFERENT";
  const said = { action, other, ...(correctedBy !== undefined && { correctedBy }) };
  const values = { identityCorrections: Object.fromEntries(keys.map((key) => [key, said])) };
  return editorStatements(profile, values, told, correctedAt);
}
