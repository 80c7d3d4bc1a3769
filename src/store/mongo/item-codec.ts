import { isId, type Id, type Kind } from "../../domain/ids";
import type { ItemOf } from "../../domain/item";

/** An item inside a document. `escaped`: some of its keys were escaped; `decodeItem` restores them. */
export interface StoredItem {
  item: object;
  escaped?: true;
}

/**
 * Escapes keys that cannot be stored: BSON allows no NUL in a key, `$` and `.` have a meaning for the server, and
 * `_bsontype` for the driver. Few items have such a key; all others are stored unchanged.
 */
export function encodeItem(item: object): StoredItem {
  return hasOddKey(item) ? { item: withKeys(item, escapeKey), escaped: true } : { item };
}

export function decodeItem<K extends Kind>(kind: K, stored: StoredItem): ItemOf<K> {
  const item = stored.escaped ? withKeys(stored.item, unescapeKey) : stored.item;
  if (isItemOf(kind, item)) return item;
  throw new Error(
    `A document of kind ${kind} holds something else: its item's id is ${JSON.stringify((item as { id?: unknown }).id)}.`,
  );
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
