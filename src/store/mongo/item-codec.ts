import { isId, type Id, type Kind } from "../../domain/ids";
import type { ItemOf } from "../../domain/item";

/** An item as it lies in a document. `escaped` tells that its keys and strings were rewritten and must be read back through `decodeItem`. */
export interface StoredItem {
  item: object;
  escaped?: true;
}

/**
 * BSON has no key with NUL and no string with half a surrogate pair; the server gives `$` and `.` in keys a meaning, and the driver
 * takes `_bsontype` for its own. Few items have any of these, so that most are stored as they are.
 */
export function encodeItem(item: object): StoredItem {
  return isOdd(item) ? { item: rewritten(item, escapeKey, escapeText), escaped: true } : { item };
}

export function decodeItem<K extends Kind>(kind: K, stored: StoredItem): ItemOf<K> {
  const item = stored.escaped ? rewritten(stored.item, unescape, unescape) : stored.item;
  if (isItemOf(kind, item)) return item;
  throw new Error(`A document of kind ${kind} holds something else: its item's id is ${JSON.stringify((item as { id?: unknown }).id)}.`);
}

const ODD_KEY = /[$.\0]|\p{Surrogate}|^_bsontype$/u;
const HALF_PAIR = /\p{Surrogate}/u;

function isOdd(value: unknown): boolean {
  if (typeof value === "string") return HALF_PAIR.test(value);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(isOdd);
  return Object.entries(value).some(([key, inner]) => ODD_KEY.test(key) || isOdd(inner));
}

function rewritten<T>(value: T, key: (key: string) => string, text: (text: string) => string): T;
function rewritten(value: unknown, key: (key: string) => string, text: (text: string) => string): unknown {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => rewritten(inner, key, text));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [key(name), rewritten(inner, key, text)]));
}

const escapeKey = (key: string): string => key.replace(/[%$.\0]|\p{Surrogate}|^_(?=bsontype$)/gu, escapeUnit);
const escapeText = (text: string): string => text.replace(/%|\p{Surrogate}/gu, escapeUnit);
const escapeUnit = (unit: string): string => `%${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
const unescape = (text: string): string => text.replace(/%([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));

function isItemOf<K extends Kind>(kind: K, item: object): item is ItemOf<K> {
  const { id } = item as { id?: Id };
  return typeof id === "string" && isId(kind, id);
}
