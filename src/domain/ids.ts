import { createHash } from "node:crypto";

/**
 * The kinds of record that have an id. A kind is never a GraphQL type name: a profile may change its type and keeps its
 * id.
 */
export const KINDS = ["article", "post", "account", "entity", "source", "mention"] as const;
export type Kind = (typeof KINDS)[number];

/** A global, opaque, URL-safe id: the kind and a hash of the first identity that the item was known by. */
export type Id<K extends Kind = Kind> = `${K}_${string}`;

const ID_FORM = new RegExp(`^(${KINDS.join("|")})_[0-9a-f]{32}$`);

/** The id of an item first known by `identity`: 128 bits of SHA-256, in hexadecimal. */
export function idFor<K extends Kind>(kind: K, identity: string): Id<K> {
  return `${kind}_${hashOf(`${kind}|${identity}`)}`;
}

/** 128 bits of SHA-256 over the UTF-8 of `text`, as 32 hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** The kind an id names, or undefined where the string is no id at all. */
export function kindOf(id: string): Kind | undefined {
  return (ID_FORM.exec(id)?.[1] as Kind | undefined) ?? undefined;
}

export function isId<K extends Kind>(kind: K, id: string): id is Id<K> {
  return kindOf(id) === kind;
}
