import { digitsOf, hashOf } from "../../../domain/ids";
import { idOfKey } from "../../../domain/identity/identity";
import { ofEachKind, type RecordKind } from "../../../domain/item";
import { remembered } from "../../../domain/collections/remembered";
import type { SqliteDatabase } from "../engine/database";
import { RECENT_KEYS } from "./recent-rows";
import { integerOf } from "./rows";
import { kindNumber } from "./terms";

/**
 * Identity keys are found by their hashes; the record that a key leads to has its text. The key of a record's own id is
 * not stored: the id is a column of the record.
 */
export const hashOfKey = (kind: RecordKind, key: string): string => HASHES[kind](key);

/** A batch asks for each key when it is looked for, and again when it is saved. */
const MOST_HASHES = 20_000;
const HASHES = ofEachKind((kind) => remembered(MOST_HASHES, (key) => hashOf(`${kind}|${key}`)));

/** The digits of the id in an `id:` key of the kind; null for any other key. */
function hexOfIdKey(kind: RecordKind, key: string): string | null {
  const id = idOfKey(kind, key);
  return id === undefined ? null : digitsOf(id);
}

/** Keys as values for `FOUND_BY_KEY`. */
export const keysAsked = (kind: RecordKind, keys: readonly string[]): (readonly [string, string | null])[] =>
  keys.map((key) => [hashOfKey(kind, key), hexOfIdKey(kind, key)]);

/** The SQL expression for the number of the record that the key with a hash leads to; null where it leads to none. */
export const numberOfKey = (hash: string): string =>
  `coalesce((SELECT n FROM ${RECENT_KEYS.large} WHERE hash = ${hash}), (SELECT n FROM ${RECENT_KEYS.small} WHERE hash = ${hash}))`;

/** The SQL expression for the number of the record that a key leads to. `asked`: the expression of a `keysAsked`. */
export const foundByKey = (kind: RecordKind, asked: string): string =>
  `coalesce(${numberOfKey(`unhex(${asked} ->> 0)`)}, (SELECT n FROM ${kind} WHERE id = unhex(${asked} ->> 1) AND revision > 0))`;

const LEADS_TO = `SELECT ${numberOfKey("unhex(?1)")} AS n`;

/** The number of the record that a key leads to. */
export function leadsTo(database: SqliteDatabase, kind: RecordKind, key: string): number | undefined {
  const [row] = database.all(LEADS_TO, hashOfKey(kind, key));
  if (row !== undefined && row["n"] !== null) return integerOf(row, "n");
  const hex = hexOfIdKey(kind, key);
  if (hex === null) return undefined;
  const [own] = database.all(`SELECT n FROM ${kind} WHERE id = unhex(?) AND revision > 0`, hex);
  return own === undefined ? undefined : integerOf(own, "n");
}

/** Whether the key is an id of the kind. */
export const isIdKey = (kind: RecordKind, key: string): boolean => hexOfIdKey(kind, key) !== null;

const DELETE_RECENT = `DELETE FROM ${RECENT_KEYS.small} WHERE hash = unhex(?)`;

export function insertKey(database: SqliteDatabase, kind: RecordKind, key: string, n: number): void {
  database.run(DELETE_RECENT, hashOfKey(kind, key));
  database.run(
    "INSERT OR REPLACE INTO identities (hash, kind, n) VALUES (unhex(?), ?, ?)",
    hashOfKey(kind, key),
    kindNumber(kind),
    n,
  );
}

export function deleteKey(database: SqliteDatabase, kind: RecordKind, key: string, n: number): void {
  for (const table of RECENT_KEYS.tables)
    database.run(`DELETE FROM ${table} WHERE hash = unhex(?) AND n = ?`, hashOfKey(kind, key), n);
}
