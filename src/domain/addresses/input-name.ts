import { hostKey } from "../identity/identity";
import { hashOf } from "../ids";
import { canonicalUrl, parseWebUrl } from "./urls";

const SHORT_HASH = 12;

/** Between the name of a container and the name of what is in it: `archive.zip!/folder/file.xml`. */
export const WITHIN = "!/";

/**
 * How provenance names an input. Of an address it leaves out user name and password. Of a path it gives the file's name
 * and a hash of the whole path, e.g. `feed.xml (1f3870be274f)`: two files of one name stay apart, and nobody learns the
 * names of somebody's folders.
 */
export function inputName(name: string): string {
  if (/^https?:/i.test(name)) return canonicalUrl(name) ?? `an address (${shortHash(name)})`;
  const end = name.indexOf(WITHIN);
  if (end > 0) return inputName(name.slice(0, end)) + name.slice(end);
  const base = name.split(/[\\/]/).findLast((part) => part !== "") ?? name;
  return base === name ? name : `${base} (${shortHash(name)})`;
}

/** The same for a stored name. An earlier version stored paths and addresses as they were typed. */
export function servedInputName(stored: string): string {
  return isWithCredentials(stored) || /^(?:[\\/~.]|[a-z]:[\\/]|file:)/i.test(stored) ? inputName(stored) : stored;
}

function isWithCredentials(stored: string): boolean {
  const url = parseWebUrl(stored);
  return url !== undefined && (url.username !== "" || url.password !== "");
}

/** Where an input is published, or was fetched from. Undefined for a file or a text without an address. */
export function inputAddress({ url, input }: { readonly url?: string; readonly input: string }): URL | undefined {
  return parseWebUrl(url ?? input);
}

/** The key of the host that a rejected input is from. */
export function siteOf(rejected: Parameters<typeof inputAddress>[0]): string | undefined {
  const address = inputAddress(rejected);
  return address === undefined ? undefined : hostKey(address.host);
}

/** An address as it is, but for user name and password. */
export function withoutCredentials(address: string): string {
  const url = parseWebUrl(address);
  if (url === undefined) return address;
  url.username = "";
  url.password = "";
  return url.href;
}

function shortHash(name: string): string {
  return hashOf(name).slice(0, SHORT_HASH);
}

/** Bytes of the largest input that is kept for another try; a larger one is remembered without its bytes. */
export const LARGEST_KEPT_INPUT = 1_048_576;
