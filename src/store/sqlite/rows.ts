import { ENTITY_TYPES } from "../../domain/entity";
import type { Id, Kind } from "../../domain/ids";
import type { ItemOf, RecordKind } from "../../domain/item";
import type { StoredRecord } from "../store";
import type { Row } from "./database";

const TYPES: Readonly<Record<Kind, readonly string[]>> = {
  article: ["Article"],
  post: ["SocialPost"],
  account: ["SocialAccount"],
  entity: ENTITY_TYPES,
  source: ["Source"],
  mention: ["Mention"],
};

/** The text that is stored for an item. A lone surrogate becomes U+FFFD, since UTF-8 has none. */
export function encodeItem(item: ItemOf<Kind>): string {
  return encode(item);
}

/** A list as a value for `json_each`. */
export function encodeList(values: readonly unknown[]): string {
  return encode(values);
}

export function decodeItem<K extends Kind>(kind: K, row: Row): ItemOf<K> {
  const item: unknown = JSON.parse(textOf(row, "item"));
  if (!isItem(kind, item)) throw new TypeError(`The stored item is not of the kind ${kind}.`);
  return item;
}

export function decodeRecord<K extends RecordKind>(kind: K, row: Row): StoredRecord<K> {
  const record = { kind, item: decodeItem(kind, row), revision: integerOf(row, "revision") };
  return row["removed_at"] === null ? record : { ...record, removedAt: textOf(row, "removed_at") };
}

/** A text column that holds an id of the kind. */
export function idOf<K extends Kind>(kind: K, row: Row, column: string): Id<K> {
  const id = textOf(row, column);
  if (!hasKind(kind, id)) throw new TypeError(`The stored ${column} ${id} is not an id of the kind ${kind}.`);
  return id;
}

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`The stored ${column} is not a text.`);
  return value;
}

export function integerOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new TypeError(`The stored ${column} is not a number.`);
  return value;
}

const LONE_SURROGATES = /\p{Surrogate}/gu;

// SQLite would turn an escaped lone surrogate into bytes that are not UTF-8. The driver crashes the process when it
// reads such a text.
function encode(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes("\\ud")
    ? JSON.stringify(value, (_, part: unknown) =>
        typeof part === "string" ? part.replace(LONE_SURROGATES, "\ufffd") : part,
      )
    : text;
}

function isItem<K extends Kind>(kind: K, value: unknown): value is ItemOf<K> {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    TYPES[kind].includes(value.type)
  );
}

function hasKind<K extends Kind>(kind: K, id: string): id is Id<K> {
  return id.startsWith(`${kind}_`);
}
