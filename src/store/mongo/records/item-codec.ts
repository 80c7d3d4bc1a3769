import { isId, type Id, type Kind } from "../../../domain/ids";
import type { ItemOf } from "../../../domain/item";
import { mentionId, type Mention } from "../../../domain/mention";
import { unpackMentions, type PackedMentions } from "./packed-mentions";

/**
 * An item inside a document. `escaped`: some of its keys were escaped; `decodeItem` restores them. `mentions`: the
 * item's mentions stand beside it.
 */
export interface StoredItem extends Partial<PackedMentions> {
  item: object;
  escaped?: true;
}

/** The fields of a document that an item, or the selected fields of it, are decoded from: a projection. */
export function itemFields(fields?: ReadonlySet<string>): Readonly<Record<string, 1>> {
  const mentions = { mentions: 1, mentionKinds: 1 } as const;
  if (fields === undefined) return { item: 1, escaped: 1, ...mentions };
  const own = new Set(["id", "type", ...fields]);
  return {
    ...Object.fromEntries([...own].map((field) => [`item.${field}`, 1 as const])),
    escaped: 1,
    ...(own.has("mentions") && mentions),
  };
}

/**
 * Escapes keys that cannot be stored: BSON allows no NUL in a key, `$` and `.` have a meaning for the server, and
 * `_bsontype` for the driver. Few items have such a key; all others are stored unchanged.
 */
export function encodeItem(item: object): Pick<StoredItem, "item" | "escaped"> {
  return hasOddKey(item) ? { item: withKeys(item, escapeKey), escaped: true } : { item };
}

export function decodeItem<K extends Kind>(kind: K, stored: StoredItem): ItemOf<K> {
  const own = stored.escaped ? withKeys(stored.item, unescapeKey) : stored.item;
  return itemOf(kind, withMentions(own, stored));
}

export function itemOf<K extends Kind>(kind: K, item: object): ItemOf<K> {
  if (isItemOf(kind, item)) return item;
  throw new Error(
    `A document of kind ${kind} holds something else: its item's id is ${JSON.stringify((item as { id?: unknown }).id)}.`,
  );
}

function withMentions(item: object, { mentions, mentionKinds }: StoredItem): object {
  if (mentions === undefined || mentionKinds === undefined || "mentions" in item || !("id" in item)) return item;
  return {
    ...item,
    mentions: unpackMentions(String(item.id), { mentions, mentionKinds }).map((write) => write.item),
  };
}

/** The item of a document that may be of an older version: its mentions get the ids that mentions have now. */
export function withPresentMentions<T extends object>(item: T): T {
  if (!("mentions" in item) || !Array.isArray(item.mentions)) return item;
  const mentions = item.mentions.map((one: Mention): Mention => ({ ...one, id: mentionId(one.subjectId, one) }));
  return { ...item, mentions };
}

const ODD_KEY = /[$.\0]|^_bsontype$/;

function hasOddKey(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(hasOddKey);
  return Object.entries(value).some(([key, inner]) => ODD_KEY.test(key) || hasOddKey(inner));
}

function withKeys<T>(value: T, rewrite: (key: string) => string): T;
function withKeys(value: unknown, rewrite: (key: string) => string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => withKeys(inner, rewrite));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rewrite(key), withKeys(inner, rewrite)]));
}

const escapeKey = (key: string): string =>
  key.replace(/[%$.\0]|^_(?=bsontype$)/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, "0")}`);
const unescapeKey = (key: string): string =>
  key.replace(/%([0-9a-f]{2})/g, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));

function isItemOf<K extends Kind>(kind: K, item: object): item is ItemOf<K> {
  const { id } = item as { id?: Id };
  return typeof id === "string" && isId(kind, id);
}
