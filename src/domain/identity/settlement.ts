import type { Instant } from "../dates";

/**
 * What a person says of two items of one kind: that they are the same, or that they are not (as owl:differentFrom). Of
 * more than two items they say only that all are the same.
 * Each is named by its id, its address, or of a profile an identity key such as `wikidata:Q159`.
 */
export interface IdentitySettlement {
  readonly items: readonly [string, string, ...string[]];
  /** Null: nobody says anything of the two any more. */
  readonly same: boolean | null;
  /** When it was said. Of two that contradict each other, the later one counts. */
  readonly correctedAt?: Instant;
  /** Who said it, by any name. Both are kept with profiles. */
  readonly correctedBy?: string;
}

/**
 * What a person says of one profile that is two: what these speakers say of it, and what has these identity keys, is
 * about another one.
 */
export interface EntitySplit {
  /** The profile, by its id or an identity key. */
  readonly entity: string;
  /** Each as `inputs` of the profile calls it, or by its name, its address or its input. */
  readonly speakers: readonly string[];
  /** `wikidata:Q159`, `account:X:desk`, an address of `sameAs`. */
  readonly keys: readonly string[];
  readonly correctedAt?: Instant;
  readonly correctedBy?: string;
}

export type Settlement = IdentitySettlement | EntitySplit;

export const isSplit = (settlement: Settlement): settlement is EntitySplit => "entity" in settlement;
