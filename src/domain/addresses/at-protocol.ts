/**
 * The names of the AT Protocol, which Bluesky is built on. The patterns follow its specification. The protocol's own
 * test vectors check all of them (tests/corpus/atproto-interop.test.ts). `isTid`, `isAtDatetime` and `isLanguageTag`
 * are here for these vectors alone.
 */

const LONGEST_HANDLE = 253;
const LONGEST_NSID = 317;
const LONGEST_DID = 2_048;
const LONGEST_RECORD_KEY = 512;

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const HANDLE = new RegExp(`^(?:${LABEL}\\.)+(?![0-9])${LABEL}$`, "i");
const DID = /^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$/;
const NSID = new RegExp(`^(?![0-9])(?:${LABEL}\\.){2,}[a-z][a-z0-9]{0,62}$`, "i");
const RECORD_KEY = /^(?!\.{1,2}$)[\w.~:-]+$/;
const TID = /^[2-7a-j][2-7a-z]{12}$/;
const DATETIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,20})?(?:Z|(?!-00:00)[+-]\d\d:\d\d)$/;
/** BCP 47: a language, a private or an old registered tag, then parts of up to eight signs. */
const LANGUAGE = /^(?:[ixX]|[a-z]{2,3})(?:-[a-zA-Z0-9]{1,8})*$/;

/** `at://AUTHORITY/COLLECTION/KEY`: an account, one of its collections, one record of it. */
export interface AtUri {
  /** A DID or a handle. */
  readonly authority: string;
  readonly collection?: string;
  readonly key?: string;
}

export const isAtHandle = (text: string): boolean => text.length <= LONGEST_HANDLE && HANDLE.test(text);

export const isDid = (text: string): boolean =>
  text.length <= LONGEST_DID && DID.test(text) && !/%(?![0-9a-f]{2})/i.test(text);

export const isNsid = (text: string): boolean => text.length <= LONGEST_NSID && NSID.test(text);

export const isRecordKey = (text: string): boolean => text.length <= LONGEST_RECORD_KEY && RECORD_KEY.test(text);

export const isTid = (text: string): boolean => TID.test(text);

/** What names an account: a handle or a DID. */
export const isAtIdentifier = (text: string): boolean => (text.startsWith("did:") ? isDid(text) : isAtHandle(text));

/** A date of the protocol: with seconds and a zone, and on the calendar. */
export function isAtDatetime(text: string): boolean {
  // The protocol has no years before 0000. A date that is not on the calendar has the year NaN.
  return DATETIME.test(text) && new Date(text).getUTCFullYear() >= 0;
}

/** A language tag in which no variant and no extension comes twice (RFC 5646, 2.2.9). */
export function isLanguageTag(text: string): boolean {
  if (!LANGUAGE.test(text)) return false;
  const parts = text.toLowerCase().split("-");
  const extensions = parts.slice(1).findIndex((part) => part.length === 1);
  const variants = parts.slice(1, extensions < 0 ? undefined : extensions + 1).filter((part) => part.length > 4);
  const privateUse = parts.indexOf("x");
  const singletons = parts.slice(1, privateUse < 0 ? undefined : privateUse).filter((part) => part.length === 1);
  return isUnique(variants) && isUnique(singletons);
}

/** The parts of an at:// address. Undefined if it is none. */
export function parseAtUri(text: string): AtUri | undefined {
  const [scheme, empty, authority = "", collection, key, ...more] = text.split("/", 6);
  if (scheme !== "at:" || empty !== "" || more.length > 0 || !isAtIdentifier(authority)) return undefined;
  if (collection === undefined) return { authority };
  if (!isNsid(collection)) return undefined;
  if (key === undefined) return { authority, collection };
  return isRecordKey(key) ? { authority, collection, key } : undefined;
}

function isUnique(parts: readonly string[]): boolean {
  return new Set(parts).size === parts.length;
}
