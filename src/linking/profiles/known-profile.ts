import type { Entity } from "../../domain/entity";
import { PART_OF, type FieldOf, type Selection } from "../../domain/item-parts";
import { accountKey, countryKey, wikidataKey } from "../../domain/identity/identity";
import { omit, type Omitted } from "../../domain/collections/objects";
import { aliasesOf, aliasOf, patternsOf, spellingsOf, writtenSpellingsOf, type Alias, type Spelling } from "./aliases";
import { tellLetters } from "./name-letters";
import { compactOf } from "../words/letters";
import { hashOfLetters } from "../words/term-hash";

/** What linking does not depend on: most of a profile. What is erased has no names. */
const UNLINKED = [
  "image",
  "descriptions",
  "sameAs",
  "inputs",
  "provenance",
  "nameCorrections",
  "identityCorrections",
  "namesAsSaid",
  "parts",
  "splits",
  "erased",
] as const;
type Unlinked = (typeof UNLINKED)[number];
/** A profile with all that linking depends on. */
export type LinkedProfile = Omitted<Entity, Unlinked>;

/** The fields to read of a profile for its `LinkedProfile`. */
export const LINKED_FIELDS: Selection<"entity"> = new Set(
  (Object.keys(PART_OF.entity) as FieldOf<"entity">[]).filter((field) => !UNLINKED.some((name) => name === field)),
);

/** A profile as linking needs it. Its names are spelled out when a text may have one. */
export class KnownProfile {
  readonly entity: Entity;
  private written: readonly Spelling[] | undefined;
  private made: readonly Spelling[] | undefined;

  constructor(profile: LinkedProfile) {
    this.entity = linkedPart(profile);
  }

  get spellings(): readonly Spelling[] {
    return (this.made ??= spellingsOf(this.entity));
  }

  /** One of them. Inflected forms take most of the time, and only texts of their language have them. */
  spellingAt(index: number): Spelling | undefined {
    const written = (this.written ??= writtenSpellingsOf(this.entity));
    return written[index] ?? this.spellings[index];
  }
}

/**
 * What a profile is found by: hash, place, hash, place, … `tell` gets the first letters of each pattern of a name, as
 * their hash, and how many letters it has. It does not keep the names spelled out: a dump has many profiles that no
 * text names.
 */
export function termsOf(
  { entity }: Pick<KnownProfile, "entity">,
  tell: (head: number, length: number) => void,
): number[] {
  const terms: number[] = [];
  for (const key of linkingKeys(entity)) terms.push(hashOfKey(key), NOWHERE);
  spellingsOf(entity).forEach(({ text }, index) => {
    tellLetters(text, (hash, head, length, pattern) => {
      terms.push(hash, index * PATTERNS + pattern);
      tell(head, length);
    });
  });
  return terms;
}

/** The place of what is no name. */
const NOWHERE = -1;
/** A spelling has at most so many patterns. */
const PATTERNS = 2;

/** The names whose letters have this hash. `places`: those that they had when their hashes were taken. */
export function aliasesWith(profile: KnownProfile, places: readonly number[], hash: number): Alias[] {
  const { entity } = profile;
  const found: Alias[] = [];
  for (const place of places) {
    if (place === NOWHERE) continue;
    const spelling = profile.spellingAt(Math.floor(place / PATTERNS));
    const pattern = spelling && patternsOf(spelling.text)[place % PATTERNS];
    // Another process may have changed the profile meanwhile.
    if (spelling === undefined || pattern === undefined || hashOfLetters(compactOf(pattern)) !== hash)
      return aliasesOf(entity).filter((alias) => hashOfLetters(compactOf(alias.pattern)) === hash);
    found.push(aliasOf(entity, spelling, pattern, place % PATTERNS > 0));
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
