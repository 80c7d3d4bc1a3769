import { hashedKey, idKey } from "../../../domain/identity/identity";
import { digitsOf, hashOf, isId } from "../../../domain/ids";
import type { Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import type { RecordWrite } from "../../store";
import type { SqliteDatabase } from "../engine/database";
import type { Numbers } from "../records/numbers";
import { integerOf } from "../records/rows";
import { kindNumber } from "../records/terms";

/**
 * Identity keys are found by their hashes; the record that a key leads to has its text. The key of a record's own id is
 * not stored: the id is a column of the record.
 */
const hashOfKey = (kind: RecordKind, key: string): string => hashOf(`${kind}|${key}`);

const ID = "id:";

/** The digits of the id in an `id:` key of the kind; null for any other key. */
function hexOfIdKey(kind: RecordKind, key: string): string | null {
  const id = key.startsWith(ID) ? key.slice(ID.length) : "";
  return isId(kind, id) ? digitsOf(id) : null;
}

/** Keys as values for `FOUND_BY_KEY`. */
export const keysAsked = (kind: RecordKind, keys: readonly string[]): (readonly [string, string | null])[] =>
  keys.map((key) => [hashOfKey(kind, key), hexOfIdKey(kind, key)]);

/** The SQL expression for the number of the record that a key leads to. `asked`: the expression of a `keysAsked`. */
export const foundByKey = (kind: RecordKind, asked: string): string =>
  `coalesce((SELECT n FROM identities WHERE hash = unhex(${asked} ->> 0)), (SELECT n FROM ${kind} WHERE id = unhex(${asked} ->> 1) AND revision > 0))`;

/** The number of the record that a key leads to. */
export function leadsTo(database: SqliteDatabase, kind: RecordKind, key: string): number | undefined {
  const [row] = database.all("SELECT n FROM identities WHERE hash = unhex(?)", hashOfKey(kind, key));
  if (row !== undefined) return integerOf(row, "n");
  const hex = hexOfIdKey(kind, key);
  if (hex === null) return undefined;
  const [own] = database.all(`SELECT n FROM ${kind} WHERE id = unhex(?) AND revision > 0`, hex);
  return own === undefined ? undefined : integerOf(own, "n");
}

/** An exclusive key of the write (or its hash) that leads to another item. */
export function foreignIdentity(
  database: SqliteDatabase,
  write: RecordWrite,
  own: ReadonlySet<number>,
  numbers: Numbers,
): { readonly key: string; readonly id: Id } | undefined {
  const exclusive = write.identities
    .filter((identity) => identity.exclusive)
    .flatMap(({ key }) => [key, hashedKey(key)]);
  for (const key of [...exclusive, idKey(write.item.id)]) {
    const n = leadsTo(database, write.kind, key);
    if (n !== undefined && !own.has(n)) return { key, id: numbers.idOf(write.kind, n) };
  }
  return undefined;
}

/** Gives the record the keys that lead to no other one. Answers with all keys that it has now, but for its own id. */
export function addKeys(
  database: SqliteDatabase,
  kind: RecordKind,
  { n, id, keys }: { readonly n: number; readonly id: Id; readonly keys: readonly string[] },
  added: readonly string[],
): string[] {
  const all = new Set(keys);
  const own = idKey(id);
  for (const key of added) {
    if (key !== own && isGiven(database, kind, key, n)) all.add(key);
  }
  return [...all];
}

/** Gives a key to the record, if it leads to no other one. Answers whether it is new. */
function isGiven(database: SqliteDatabase, kind: RecordKind, key: string, n: number): boolean {
  if (hexOfIdKey(kind, key) !== null && leadsTo(database, kind, key) !== undefined) return false;
  const inserted = database.all(
    "INSERT INTO identities (hash, kind, n) VALUES (unhex(?), ?, ?) ON CONFLICT DO NOTHING RETURNING n",
    hashOfKey(kind, key),
    kindNumber(kind),
    n,
  );
  return inserted.length > 0;
}

export function insertKey(database: SqliteDatabase, kind: RecordKind, key: string, n: number): void {
  database.run(
    "INSERT OR REPLACE INTO identities (hash, kind, n) VALUES (unhex(?), ?, ?)",
    hashOfKey(kind, key),
    kindNumber(kind),
    n,
  );
}

/** Deletes keys of the record. Answers with those that are left. */
export function releaseKeys(
  database: SqliteDatabase,
  kind: RecordKind,
  n: number,
  keys: readonly string[],
  released: readonly string[] = [],
): string[] {
  if (released.length === 0) return [...keys];
  for (const key of released)
    database.run("DELETE FROM identities WHERE hash = unhex(?) AND n = ?", hashOfKey(kind, key), n);
  return keys.filter((key) => !released.includes(key));
}
