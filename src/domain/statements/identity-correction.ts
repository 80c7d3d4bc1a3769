import type { Id } from "../ids";
import { keptCorrections, latestOfEach, type Kept } from "./kept-corrections";
import type { Recorded } from "./provenance";

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

export type KeptIdentityCorrection = IdentityCorrection & Kept;

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
  const told = keptCorrections("identityCorrections", identityCorrections, recorded);
  return latestOfEach(told, ({ other }) => other);
}

/** A profile's identity corrections, the latest first, without those that were withdrawn. */
export function identityCorrectionsOf(profile: Corrected & { readonly id: string }): KeptIdentityCorrection[] {
  return latestIdentityCorrections(profile).filter(
    ({ action, other }) => action !== "WITHDRAW" && other !== profile.id,
  );
}
