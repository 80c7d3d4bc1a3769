import { hash } from "node:crypto";

/** The kinds of items that have an id. A kind is not a GraphQL type: a profile can change its type and keep its id. */
export const KINDS = ["article", "post", "account", "entity", "source", "mention"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * An id that is unique in the graph and safe in URLs: the kind, and a hash of the first identity key that the item was
 * known by.
 */
export type Id<K extends Kind = Kind> = `${K}_${string}`;

/** The id of an item that was first known by `identity`. */
export function idFor<K extends Kind>(kind: K, identity: string): Id<K> {
  return `${kind}_${hashOf(`${kind}|${identity}`)}`;
}

const DIGITS = 32;

/** The first bits of SHA-256 over the UTF-8 of a text, as hexadecimal digits: 128 bits, unless fewer are asked for. */
export function hashOf(text: string | Uint8Array, digits = DIGITS): string {
  return hash("sha256", text, "hex").slice(0, digits);
}

/** The 32 digits of an id. */
export function digitsOf(id: string): string {
  return id.slice(id.indexOf("_") + 1);
}

/** The kind of an id. Undefined if the text is not an id. Each mention of an answer asks it, so it makes nothing. */
export function kindOf(id: string): Kind | undefined {
  const start = id.length - DIGITS;
  if (start < 1 || id[start - 1] !== "_") return undefined;
  for (let at = start; at < id.length; at += 1) if (!isHexDigit(id.charCodeAt(at))) return undefined;
  return KINDS.find((kind) => kind.length === start - 1 && id.startsWith(kind));
}

/** The kind of an id that is known to be one. A list of mentions asks it for each of them. */
export function kindOfStoredId(id: Id): Kind | undefined {
  return KINDS.find((kind) => id.length === kind.length + 1 + DIGITS && id.startsWith(kind));
}

const isHexDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66);

export function isId<K extends Kind>(kind: K, id: string): id is Id<K> {
  return kindOf(id) === kind;
}
