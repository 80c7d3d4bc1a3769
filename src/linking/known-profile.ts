import type { Entity } from "../domain/entity";
import { PART_OF, type FieldOf, type Selection } from "../domain/item-parts";
import { accountKey, countryKey, wikidataKey } from "../domain/identity/identity";
import { omit, type Omitted } from "../domain/objects";
import { aliasOf, compactOf, patternsOf, spellingsOf, type Alias, type Spelling } from "./aliases";
import { hashOfLetters } from "./term-hash";

/** What linking does not depend on: most of a profile. What is erased has no names. */
const UNLINKED = ["image", "descriptions", "sameAs", "inputs", "provenance", "erased"] as const;
type Unlinked = (typeof UNLINKED)[number];
/** A profile with all that linking depends on. */
export type LinkedProfile = Omitted<Entity, Unlinked>;

/** The fields to read of a profile for its `LinkedProfile`. */
export const LINKED_FIELDS: Selection<"entity"> = new Set(
  (Object.keys(PART_OF.entity) as FieldOf<"entity">[]).filter((field) => !UNLINKED.some((name) => name === field)),
);

/** A profile as linking needs it. Only hashes of its names are kept ready. A name is folded when a text may have it. */
export interface KnownProfile {
  readonly entity: Entity;
  /** One for each pattern of a name. A name with two patterns stands here twice. */
  readonly spellings: readonly Spelling[];
  /** For each of them: the hash of the pattern's letters. */
  readonly hashes: readonly number[];
}

/** `tell` gets the letters of each pattern. */
export function knownProfile(profile: LinkedProfile, tell?: (letters: string, hash: number) => void): KnownProfile {
  const entity = linkedPart(profile);
  const spellings: Spelling[] = [];
  const hashes: number[] = [];
  for (const spelling of spellingsOf(entity)) {
    for (const pattern of patternsOf(spelling.text)) {
      const letters = compactOf(pattern);
      const hash = hashOfLetters(letters);
      spellings.push(spelling);
      hashes.push(hash);
      tell?.(letters, hash);
    }
  }
  return { entity, spellings, hashes };
}

/** The names whose letters have this hash. */
export function aliasesWith({ entity, spellings, hashes }: KnownProfile, hash: number): Alias[] {
  const found: Alias[] = [];
  for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1)) {
    const spelling = spellings[at];
    if (spelling === undefined) break;
    const second = spelling === spellings[at - 1] ? 1 : 0;
    const pattern = patternsOf(spelling.text)[second];
    if (pattern !== undefined) found.push(aliasOf(entity, spelling, pattern, second > 0));
  }
  return found;
}

/** A profile with nothing but what linking depends on. A whole one has more. */
function linkedPart(profile: LinkedProfile | Entity): Entity {
  const linked = "image" in profile ? omit(profile, "image") : profile;
  return { ...linked, descriptions: {}, sameAs: [], inputs: {}, provenance: {} };
}

/** The identity keys that texts name a profile by: held accounts, the flag of a country, and Wikidata. */
export function linkingKeys(profile: Entity): string[] {
  const accounts = profile.accounts.map(({ platform, handle }) => accountKey(platform, handle));
  const country =
    profile.type === "Place" && profile.placeKind === "COUNTRY" && profile.isoCode !== undefined
      ? [countryKey(profile.isoCode)]
      : [];
  return [...accounts, ...country, ...(profile.wikidataId === undefined ? [] : [wikidataKey(profile.wikidataId)])];
}

/** A space is no letter, so that a key is never the letters of a name. */
export const hashOfKey = (key: string): number => hashOfLetters(` ${key}`);
