import type { Instant } from "../dates";
import type { Id } from "../ids";
import { compareTexts } from "../lists";
import { originOf, type Recorded } from "./provenance";

/** SAME: the two profiles are one. DIFFERENT: they are not. WITHDRAW: nobody says anything of the two any more. */
export const IDENTITY_ACTIONS = ["SAME", "DIFFERENT", "WITHDRAW"] as const;
export type IdentityAction = (typeof IDENTITY_ACTIONS)[number];

/** What a person said of a profile and another one. It outlives every input. */
export interface IdentityCorrection {
  readonly action: IdentityAction;
  /** The other profile, by the id that it had. Of SAME, the id leads to the profile itself. */
  readonly other: Id<"entity">;
  /** Who said it, by any name. */
  readonly correctedBy?: string;
}

export interface KeptIdentityCorrection extends IdentityCorrection {
  /** Its key in the profile. */
  readonly id: string;
  readonly correctedAt?: Instant;
}

/** What a profile has of it, by key. */
export interface CorrectedIdentity {
  readonly identityCorrections?: Readonly<Record<string, IdentityCorrection>>;
}

type Corrected = Pick<Recorded, "inputs" | "provenance"> & CorrectedIdentity;

/** What was said last of each other profile, the latest first. Both sides of two that became one may have said it. */
export function latestIdentityCorrections({
  identityCorrections = {},
  ...recorded
}: Corrected): KeptIdentityCorrection[] {
  const told = Object.entries(identityCorrections).map(([id, correction]): KeptIdentityCorrection => {
    const correctedAt = originOf(recorded, `identityCorrections:${id}`)?.observedAt;
    return { ...correction, id, ...(correctedAt !== undefined && { correctedAt }) };
  });
  told.sort((a, b) => compareTexts(b.correctedAt ?? "", a.correctedAt ?? "") || compareTexts(a.id, b.id));
  const latest = new Map<string, KeptIdentityCorrection>();
  for (const one of told) if (!latest.has(one.other)) latest.set(one.other, one);
  return [...latest.values()];
}

/** A profile's identity corrections, the latest first, without those that were withdrawn. */
export function identityCorrectionsOf(profile: Corrected & { readonly id: string }): KeptIdentityCorrection[] {
  return latestIdentityCorrections(profile).filter(
    ({ action, other }) => action !== "WITHDRAW" && other !== profile.id,
  );
}
