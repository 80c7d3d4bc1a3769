/**
 * What a person says of two items of one kind: that they are the same, or that they are not (as owl:differentFrom).
 * Each is named by its id, its address, or of a profile an identity key such as `wikidata:Q159`.
 */
export interface IdentitySettlement {
  readonly items: readonly [string, string];
  readonly same: boolean;
}
