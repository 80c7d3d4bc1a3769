import type { Entity } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import { compareTexts } from "../../domain/collections/lists";
import { fold } from "../../domain/text/folding/fold";
import type { Alias } from "../profiles/aliases";
import { patternOf } from "../words/letters";

/** How sure a mention is, from 0 to 1. */
export const CONFIDENCE = {
  /** A name that only one profile has. */
  name: 0.95,
  /** A name of several profiles. The item supports one of them. */
  supported: 0.8,
  /** The item supports one of them, and names another one by a longer form of the name. */
  contested: 0.6,
  /** A name of several profiles. The more common one is chosen. */
  guessed: 0.5,
  hashtag: 0.9,
  /** A name inside a hashtag that does not show where its words begin. */
  cutHashtag: 0.7,
  /** A family name, after the item named the person in full. */
  surname: 0.85,
  /** The same where two people have it, or where the whole name comes only later. */
  unsureSurname: 0.75,
  /** A country that Chinese or Japanese names by one letter. */
  countryLetter: 0.85,
  flag: 0.95,
  owner: 0.99,
  /** The handle is in an article, which does not say of which platform it is. */
  ownerAnywhere: 0.8,
  /** Factors: after a proclitic; in a text without capitals, for a name that has capitals; in a grammatical case. */
  proclitic: 0.97,
  caseless: 0.85,
  inflected: 0.9,
  /** The name is a word of the language too, and no word around speaks of a place. */
  ordinary: 0.9,
  /** It is a frequent word, and only the item speaks of the profile: no capital, and no word beside it. */
  likeAWord: 0.7,
} as const;

export interface Choice {
  readonly entity: Entity;
  readonly confidence: number;
}

/** The keys that the names of an item support (`supportKeys`). Most items have no name that asks for them. */
export type Support = () => ReadonlySet<string>;

/** Chooses between the profiles of an ambiguous name: one that the item supports, else the more common one. */
export function choose(aliases: readonly Alias[], support: Support): Choice | undefined {
  if (aliases.length === 1 && aliases[0] !== undefined)
    return { entity: aliases[0].entity, confidence: CONFIDENCE.name };
  const entities = distinct(aliases);
  const [first] = entities;
  if (first === undefined || entities.length === 1) return first && { entity: first, confidence: CONFIDENCE.name };
  const pattern = aliases[0]?.pattern ?? "";
  const ranked = entities
    .map((entity) => rankOf(entity, pattern, support()))
    .sort((a, b) => b.support - a.support || b.prior - a.prior || compareKnown(a.entity, b.entity));
  const [best, ...others] = ranked;
  if (best === undefined) return undefined;
  const isAgainst = !best.isQualified && others.some(({ isQualified }) => isQualified);
  if (best.support > 0)
    return { entity: best.entity, confidence: isAgainst ? CONFIDENCE.contested : CONFIDENCE.supported };
  return { entity: best.entity, confidence: best.isQualified ? CONFIDENCE.supported : CONFIDENCE.guessed };
}

interface Ranked {
  readonly entity: Entity;
  readonly support: number;
  readonly prior: number;
  /** The item names it by a longer form of this name alone: "the Sultanate of Oman". */
  readonly isQualified: boolean;
}

/** Less than the step between a country and a city. */
const QUALIFIED = 0.9;

/**
 * Who writes "the Sultanate of Oman" may mean Amman by the bare name, which Arabic writes alike. So a longer form of
 * the name itself tells less than another place of the country, and no more than what kind of place it is.
 */
function rankOf(entity: Entity, pattern: string, support: ReadonlySet<string>): Ranked {
  const isQualified =
    entity.type === "Place" &&
    support.has(entity.id) &&
    !support.has(otherwiseKey(entity)) &&
    hasLongerForm(entity, pattern);
  return isQualified
    ? { entity, support: supportOfCountry(entity, support), prior: prior(entity) + QUALIFIED, isQualified }
    : { entity, support: supportOf(entity, support), prior: prior(entity), isQualified };
}

/** Stands beside the id of a profile that the item names by one word. */
export const otherwiseKey = ({ id }: Entity): string => `otherwise ${id}`;

function hasLongerForm({ names, aliases }: Entity, pattern: string): boolean {
  return [...Object.values(names), ...Object.values(aliases).flat()].some((name) => {
    const folded = patternOf(fold(name));
    return folded.startsWith(`${pattern} `) || folded.endsWith(` ${pattern}`);
  });
}

/**
 * Of two profiles with the same claim to a name, the one that Wikidata has had for longer comes first, else the one
 * that this store has had for longer. An id tells nothing: it depends on which input about the profile came first.
 */
export function compareKnown(a: Entity, b: Entity): number {
  return wikidataNumber(a) - wikidataNumber(b) || compareElder(a, b);
}

/** The profile that this store has had for longer comes first. */
export function compareElder(a: Entity, b: Entity): number {
  const byNumber = () => wikidataNumber(a) - wikidataNumber(b);
  return compareTexts(a.firstSeenAt, b.firstSeenAt) || byNumber() || compareTexts(a.id, b.id);
}

function wikidataNumber({ wikidataId }: Entity): number {
  return wikidataId === undefined ? Number.MAX_SAFE_INTEGER : Number(wikidataId.slice("Q".length));
}

export function distinct(aliases: readonly Alias[]): Entity[] {
  const [only, ...others] = aliases;
  if (only !== undefined && others.length === 0) return [only.entity];
  const byId = new Map<Id<"entity">, Entity>(aliases.map(({ entity }) => [entity.id, entity]));
  return [...byId.values()];
}

/**
 * The keys that an entity supports: itself, its Wikidata id, and its country code. A profile with such a key as its
 * country is supported by it.
 */
export function supportKeys(entity: Entity): string[] {
  const own = entity.wikidataId === undefined ? [] : [`wikidata:${entity.wikidataId}`];
  const code =
    entity.type === "Place" && entity.placeKind === "COUNTRY" && entity.isoCode !== undefined
      ? [`iso3166:${entity.isoCode}`]
      : [];
  return [entity.id, ...own, ...code, ...inCountry(entity)];
}

/** A city that is named speaks of its country: Muscat of Oman. */
const inCountry = (entity: Entity): string[] =>
  entity.type === "Place" && entity.country !== undefined ? [`in ${entity.country}`] : [];

export function isSupported(aliases: readonly Alias[], support: Support): boolean {
  return aliases.some(({ entity }) => supportOf(entity, support()) > 0);
}

function supportOf(entity: Entity, support: ReadonlySet<string>): number {
  return support.has(entity.id) ? 2 : supportOfCountry(entity, support);
}

function supportOfCountry(entity: Entity, support: ReadonlySet<string>): number {
  const country = "country" in entity ? entity.country : undefined;
  if (country !== undefined && support.has(country)) return 1;
  return supportKeys(entity).some((key) => support.has(`in ${key}`)) ? 1 : 0;
}

/** Less than the steps between kinds: the better known of two cities comes first, but no city before a country. */
const WITH_ID = 0.5;
const MANY = 20;
const PER_LANGUAGE = 100;

const languagesOf = ({ names }: Entity): number => Object.keys(names).length;

/** Roughly how often profiles of this kind are mentioned: countries, then cities, organisations, people. */
export function prior(entity: Entity): number {
  const known = (entity.wikidataId === undefined ? 0 : WITH_ID) + Math.min(languagesOf(entity), MANY) / PER_LANGUAGE;
  switch (entity.type) {
    case "Place":
      return known + { COUNTRY: 5, CITY: 4, REGION: 3.5, OTHER: 1 }[entity.placeKind];
    case "Organization":
      return known + 3;
    case "Person":
      return known + 2;
    default:
      return known + 1;
  }
}
