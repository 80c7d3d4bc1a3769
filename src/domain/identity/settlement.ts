import type { Instant } from "../dates";

/**
 * What a person says of two items of one kind: that they are the same, or that they are not (as owl:differentFrom).
 * Each is named by its id, its address, or of a profile an identity key such as `wikidata:Q159`.
 */
export interface IdentitySettlement {
  readonly items: readonly [string, string];
  /** Null: nobody says anything of the two any more. */
  readonly same: boolean | null;
  /** When it was said. Of two that contradict each other, the later one counts. */
  readonly correctedAt?: Instant;
  /** Who said it, by any name. Both are kept with profiles. */
  readonly correctedBy?: string;
}
