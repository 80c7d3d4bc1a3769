import type { PreciseDate } from "./dates";
import type { Id } from "./ids";
import type { Image } from "./media";
import type { Platform } from "./addresses/platform";
import type { CorrectedIdentity } from "./statements/identity-correction";
import type { CorrectedNames } from "./statements/name-correction";
import type { Recorded } from "./statements/provenance";

/** By BCP 47 language tag. */
export type ByLanguage<T> = Readonly<Record<string, T>>;

/** An account that an entity says is its own. */
export interface AccountRef {
  readonly platform: Platform;
  readonly handle: string;
}

/**
 * What every profile has. A profile names another one by an identity key (`wikidata:Q159`, `iso3166:RU`), not by an id.
 * So it does not matter which of them is read first.
 */
interface Profile extends Recorded, CorrectedNames, CorrectedIdentity {
  readonly id: Id<"entity">;
  /** `Q` and digits. */
  readonly wikidataId?: string;
  readonly names: ByLanguage<string>;
  readonly aliases: ByLanguage<readonly string[]>;
  readonly descriptions: ByLanguage<string>;
  /**
   * The language of the entity's home, e.g. `fr`. `name(language)` uses it if there is no name in the language asked
   * for.
   */
  readonly baseLanguage?: string;
  readonly image?: Image;
  readonly sameAs: readonly string[];
  readonly accounts: readonly AccountRef[];
}

/** An office held: schema.org Role over `hasOccupation`. */
export interface Office {
  readonly titles: ByLanguage<string>;
  /** Identity key of the profile of the office itself: schema.org roleName. Its name is the title if none is given. */
  readonly position?: string;
  /** Identity key of the organisation. */
  readonly organization?: string;
  readonly startedAt?: PreciseDate;
  readonly endedAt?: PreciseDate;
}

export interface Person extends Profile {
  readonly type: "Person";
  readonly bornAt?: PreciseDate;
  /** Identity key of a country. */
  readonly country?: string;
  readonly offices: readonly Office[];
}

export interface Organization extends Profile {
  readonly type: "Organization";
  /** Identity key of the place where it has its seat. */
  readonly seat?: string;
  /** Identity key of a country. */
  readonly country?: string;
  /** Identity key of the organisation that it is a part of. */
  readonly parent?: string;
}

export const PLACE_KINDS = ["COUNTRY", "CITY", "REGION", "OTHER"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Place extends Profile {
  readonly type: "Place";
  readonly placeKind: PlaceKind;
  /** ISO 3166-1 alpha-2 for a country, UN M.49 digits for a region of the world. */
  readonly isoCode?: string;
  readonly coordinates?: Coordinates;
  /** Identity key of the country it lies in. */
  readonly country?: string;
  /** Identity key of the capital. */
  readonly capital?: string;
}

export interface Event extends Profile {
  readonly type: "Event";
  readonly startedAt?: PreciseDate;
  readonly endedAt?: PreciseDate;
  /** Identity key of a place. */
  readonly location?: string;
}

export interface CreativeWork extends Profile {
  readonly type: "CreativeWork";
  readonly createdAt?: PreciseDate;
  /** Identity keys of people and organisations. */
  readonly creators: readonly string[];
}

export interface Topic extends Profile {
  readonly type: "Topic";
}

export const ENTITY_TYPES = ["Person", "Organization", "Place", "Event", "CreativeWork", "Topic"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export type Entity = Person | Organization | Place | Event | CreativeWork | Topic;

/**
 * The value in the language asked for. If there is none, in a shorter form of the tag (zh-Hant-TW, zh-Hant, zh), then
 * in the base language, then in English, then in the first language by tag.
 */
export function inLanguage<T>(values: ByLanguage<T>, language: string | undefined, base?: string): T | undefined {
  const wanted = [...shorterForms(language), base, "en"];
  for (const tag of wanted) {
    if (tag !== undefined && values[tag] !== undefined) return values[tag];
  }
  const first = Object.keys(values).sort()[0];
  return first === undefined ? undefined : values[first];
}

/** The tag and its shorter forms, the longest first, as RFC 4647 looks them up: zh-Hant-TW, zh-Hant, zh. */
export function shorterForms(tag: string | undefined): string[] {
  const parts = tag?.split("-") ?? [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}

/** Accounts as a profile's values keep them: by platform, each platform's in their order. */
export function byPlatform(accounts: readonly AccountRef[]): Partial<Record<Platform, AccountRef[]>> {
  const groups: Partial<Record<Platform, AccountRef[]>> = {};
  for (const account of accounts) (groups[account.platform] ??= []).push(account);
  return groups;
}
