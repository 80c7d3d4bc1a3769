import { hash } from "node:crypto";

/** The kinds of items that have an id. A kind is not a GraphQL type: a profile can change its type and keep its id. */
export const KINDS = ["article", "post", "account", "entity", "source", "mention"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * An id that is unique in the graph and safe in URLs: the kind, and a hash of the first identity key that the item was
 * known by.
 */
export type Id<K extends Kind = Kind> = `${K}_${string}`;

const ID_FORM = new RegExp(`^(${KINDS.join("|")})_[0-9a-f]{32}$`);

/** The id of an item that was first known by `identity`. */
export function idFor<K extends Kind>(kind: K, identity: string): Id<K> {
  return `${kind}_${hashOf(`${kind}|${identity}`)}`;
}

/** 128 bits of SHA-256 over the UTF-8 of a text, as 32 hexadecimal digits. */
export function hashOf(text: string | Uint8Array): string {
  return hash("sha256", text, "hex").slice(0, 32);
}

/** The 32 digits of an id. */
export function digitsOf(id: string): string {
  return id.slice(id.indexOf("_") + 1);
}

/** The kind of an id. Undefined if the text is not an id. */
export function kindOf(id: string): Kind | undefined {
  return (ID_FORM.exec(id)?.[1] as Kind | undefined) ?? undefined;
}

export function isId<K extends Kind>(kind: K, id: string): id is Id<K> {
  return kindOf(id) === kind;
}
