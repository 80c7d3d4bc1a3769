import { hostOfAllFaces } from "../addresses/page-faces";
import type { Platform } from "../addresses/platform";
import { comparableHandle } from "./handles";
import { hashOf, type Id, isId, type Kind } from "../ids";
import { remembered } from "../collections/remembered";

/**
 * Identity keys: `scheme:value`. An item's id is the hash of the first one that it was known by; all of them lead to
 * it.
 */

const ID = "id:";

/** `url` must be canonical (see `canonicalUrl`). */
export const urlKey = (url: string): string => `url:${url}`;
export const idKey = (id: string): string => `${ID}${id}`;
/** The id in an `id:` key, if it is one of the kind; undefined for any other key. */
export function idOfKey<K extends Kind>(kind: K, key: string): Id<K> | undefined {
  const id = key.startsWith(ID) ? key.slice(ID.length) : "";
  return isId(kind, id) ? id : undefined;
}
export const wikidataKey = (wikidataId: string): string => `wikidata:${wikidataId}`;
/** ISO 3166-1 alpha-2 of a country. */
export const countryKey = (code: string): string => `iso3166:${code.toUpperCase()}`;
/** UN M.49 code of a region of the world. */
export const regionKey = (code: string): string => `m49:${code}`;
/** `nativeId` must name the item on the whole platform (see `qualifiedPostId`): `channel/123` on Telegram. */
export const nativeKey = (platform: Platform, nativeId: string): string => `native:${platform}:${nativeId}`;
/**
 * The handle as its platform compares it. An account has it as identity while it holds the handle; an entity that says
 * that the account is its own has it too.
 */
export const accountKey = (platform: Platform, handle: string): string =>
  `account:${platform}:${comparableHandle(platform, handle)}`;
/** A folded name. */
export const nameKey = (foldedName: string): string => `name:${foldedName}`;
/** The fingerprint of an article's words, whoever printed them. */
export const articleWordsKey = (foldedHeadline: string, foldedBody: string): string =>
  `content:${hashOf(`${foldedHeadline}\n${foldedBody}`)}`;
/**
 * The fingerprint of a post's words. `handle` as its platform compares it; `day` is `YYYY-MM-DD`, less where less is
 * known, or empty.
 */
export const postWordsKey = (platform: Platform, handle: string, day: string, foldedText: string): string =>
  `content:${hashOf(`${platform}|${handle}|${day}|${foldedText}`)}`;
/** A fingerprint of words with all that counts beside them. */
export const contentKey = (...parts: readonly string[]): string => `content:${hashOf(JSON.stringify(parts))}`;
/** Content keys of an article's words, beside one thing each: as `contentKey(kind, headline, body, beside)` gives. */
export function articleContentKeys(
  headline: string,
  body: string,
  kinds: readonly (readonly [kind: string, beside: string])[],
): string[] {
  // To write a long text in UTF-8 takes longer than to hash it. So it is done once for all kinds.
  const words = Buffer.from(JSON.stringify([headline, body]).slice(1, -1));
  return kinds.map(([kind, beside]) => {
    const parts = [Buffer.from(`[${JSON.stringify(kind)},`), words, Buffer.from(`,${JSON.stringify(beside)}]`)];
    return `content:${hashOf(Buffer.concat(parts))}`;
  });
}

/** The host of a source whose URL is the root of its site; `www.` and `m.` do not count. */
export const hostKey = (host: string): string => `host:${hostOfAllFaces(host)}`;
/** A profile by its folded name and the identity key of its country. */
export const profileKey = (type: string, foldedName: string, country: string): string =>
  `profile:${hashOf(`${type}|${foldedName}|${country}`)}`;
/** A profile by its name, with what else counts beside it. */
export const namesakeKey = (...parts: readonly string[]): string => `profile:${hashOf(JSON.stringify(parts))}`;

const HASH = "sha256:";
/** Keys of these schemes say nothing to a reader. */
const OPAQUE: readonly string[] = ["id:", "content:", "profile:"];

/** The scheme of a key, which a hashed key keeps. */
export const schemeOf = (key: string): string => key.slice(0, key.indexOf(":"));

/** Whether the key can be read: an address, a handle, a name, a number of a platform. */
export const isReadableKey = (key: string): boolean =>
  !OPAQUE.some((start) => key.startsWith(start)) && !isHashedKey(key);

export const isHashedKey = (key: string): boolean => key.startsWith(HASH, key.indexOf(":") + 1);

/** A batch asks for each key when it is looked for, and again when it is saved. */
const MOST_HASHED = 10_000;

/**
 * What is kept of a readable key where the key itself may not be: `url:sha256:…`. It is found by whoever knows the key.
 */
export const hashedKey: (key: string) => string = remembered(
  MOST_HASHED,
  (key) => `${schemeOf(key)}:${HASH}${hashOf(key)}`,
);
