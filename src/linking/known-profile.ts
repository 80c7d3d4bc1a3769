import type { Entity } from "../domain/entity";
import { accountKey, countryKey, wikidataKey } from "../domain/identity/identity";
import { grouped } from "../domain/lists";
import { omit } from "../domain/objects";
import { aliasesOf, compactOf, type Alias } from "./aliases";
import { hashOfLetters } from "./term-hash";

/** A profile as linking needs it. */
export interface KnownProfile {
  readonly entity: Entity;
  /** Its names by the hash of their letters. */
  readonly aliases: ReadonlyMap<number, readonly Alias[]>;
  readonly size: number;
}

export function knownProfile(profile: Entity): KnownProfile {
  const entity = linkedPart(profile);
  const aliases = aliasesOf(entity);
  return {
    entity,
    size: aliases.length,
    aliases: grouped(aliases, ({ pattern }) => hashOfLetters(compactOf(pattern))),
  };
}

/**
 * A profile with the values that linking depends on alone: without its descriptions, its picture and its sources, which
 * would be most of it.
 */
function linkedPart(profile: Entity): Entity {
  return { ...omit(profile, "image"), descriptions: {}, sameAs: [], inputs: {}, provenance: {} };
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
