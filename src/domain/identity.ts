import type { Platform } from "./platform";
import { hashOf } from "./ids";

/**
 * Identity keys: `scheme:value`. An item's id is the hash of the first one that it was known by; all of them lead to
 * it.
 */

/** `url` must be canonical (see `canonicalUrl`). */
export const urlKey = (url: string): string => `url:${url}`;
export const idKey = (id: string): string => `id:${id}`;
export const wikidataKey = (wikidataId: string): string => `wikidata:${wikidataId}`;
/** ISO 3166-1 alpha-2 of a country. */
export const countryKey = (code: string): string => `iso3166:${code.toUpperCase()}`;
/** UN M.49 code of a region of the world. */
export const regionKey = (code: string): string => `m49:${code}`;
/** The platform's own id of a post or an account. */
export const nativeKey = (platform: Platform, nativeId: string): string => `native:${platform}:${nativeId}`;
/** `foldedHandle` as `fold` gives it. An account has it as identity; an entity that claims the account has it too. */
export const accountKey = (platform: Platform, foldedHandle: string): string => `account:${platform}:${foldedHandle}`;
/** A source's folded name, for sources without a URL. */
export const nameKey = (foldedName: string): string => `name:${foldedName}`;
/** The fingerprint of an article without a URL: its folded headline and body. */
export const articleContentKey = (foldedHeadline: string, foldedBody: string): string =>
  `content:${hashOf(`${foldedHeadline}\n${foldedBody}`)}`;
/**
 * The fingerprint of a post without a native id: platform, folded handle, day (`YYYY-MM-DD`, or empty) and folded text
 * without links.
 */
export const postContentKey = (platform: Platform, foldedHandle: string, day: string, foldedText: string): string =>
  `content:${hashOf(`${platform}|${foldedHandle}|${day}|${foldedText}`)}`;

/** The host of a source whose URL is the root of its site, without `www.`. */
export const hostKey = (host: string): string => `host:${host}`;
/**
 * A profile without any outside identifier: its type, folded base name and the identity key of its country, or empty.
 */
export const profileKey = (type: string, foldedName: string, country: string): string =>
  `profile:${hashOf(`${type}|${foldedName}|${country}`)}`;

const HASH = "sha256:";
/** Keys of these schemes say nothing to a reader. */
const OPAQUE: readonly string[] = ["id", "content", "profile"];

/** The scheme of a key, which a hashed key keeps. */
export const schemeOf = (key: string): string => key.slice(0, key.indexOf(":"));

/** Whether the key can be read: an address, a handle, a name, a number of a platform. */
export const isReadableKey = (key: string): boolean => !OPAQUE.includes(schemeOf(key)) && !isHashedKey(key);

export const isHashedKey = (key: string): boolean => key.startsWith(HASH, key.indexOf(":") + 1);

/**
 * What is kept of a readable key where the key itself may not be: `url:sha256:…`. It is found by whoever knows the key.
 */
export const hashedKey = (key: string): string => `${schemeOf(key)}:${HASH}${hashOf(key)}`;
