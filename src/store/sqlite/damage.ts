import { isUtf8 } from "node:buffer";
import { types } from "node:util";
import { MediagraphError } from "../../domain/errors/errors";
import type { Id } from "../../domain/ids";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import type { Damage } from "../store-upkeep";
import type { Row, SqliteDatabase } from "./engine/database";
import { unavailable } from "./engine/errors";
import { itemSource, RECORD_COLUMNS, recordOf } from "./records/cards";
import type { Numbers } from "./records/numbers";
import { integerOf, textOf } from "./records/rows";
import { keysOf, LISTING_COLUMNS, storedListing } from "./records/stored-record";

const BATCH = 500;

/** The tables that SQLite finds damaged. If there are none, the records whose rows cannot be unpacked. */
export function* damageOf(database: SqliteDatabase, numbers: Numbers): Iterable<Damage> {
  let isWhole = true;
  for (const damage of tablesDamaged(database)) {
    isWhole = false;
    yield damage;
  }
  if (isWhole) for (const kind of RECORD_KINDS) yield* recordsDamaged(database, kind, numbers);
}

/** Each table is looked at alone: where one is damaged, SQLite may not look at the others. */
function* tablesDamaged(database: SqliteDatabase): Iterable<Damage> {
  for (const row of database.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    const table = textOf(row, "name");
    const fault = faultOfTable(database, table);
    if (fault !== undefined) yield { part: table, fault };
  }
}

function faultOfTable(database: SqliteDatabase, table: string): string | undefined {
  try {
    const [row] = database.all(`PRAGMA integrity_check(${table})`);
    const said = String(row?.["integrity_check"]);
    return said === "ok" ? undefined : `cannot be read as a whole: ${said}`;
  } catch (error) {
    if (!isDamaged(database, error)) throw error;
    return "cannot be read as a whole";
  }
}

/** Whether SQLite says that pages of the file are damaged. */
export const isDamaged = (database: SqliteDatabase, error: unknown): boolean =>
  error instanceof MediagraphError && unavailable(database.path, error.cause, ["CORRUPT"]) !== undefined;

function* recordsDamaged(database: SqliteDatabase, kind: RecordKind, numbers: Numbers): Iterable<Damage> {
  const { columns, join } = itemSource(kind);
  const statement = `SELECT ${columns}, ${RECORD_COLUMNS}, ${LISTING_COLUMNS} FROM ${kind} c${join}
    WHERE c.n > ? AND c.revision > 0 ORDER BY c.n LIMIT ${BATCH}`;
  for (let last = 0; ;) {
    const rows = database.all(statement, last);
    for (const row of rows) {
      const fault = faultOfRecord(database, kind, row, numbers);
      if (fault !== undefined) yield { part: textOf(row, "id"), fault };
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = integerOf(end, "n");
  }
}

function faultOfRecord(database: SqliteDatabase, kind: RecordKind, row: Row, numbers: Numbers): string | undefined {
  try {
    refuseBadTexts(database, kind, row);
    recordOf(kind, row, numbers);
    keysOf(kind, row);
    storedListing(kind, textOf(row, "id") as Id, row);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

export const faultOf = (error: unknown): string =>
  `cannot be read: ${error instanceof Error ? error.message : String(error)}`;

/** The columns with texts, and the tables that have them. */
const TEXTS: Readonly<Record<string, "" | "_body">> = {
  card: "",
  mentions: "",
  listed: "_body",
  origins: "_body",
  body: "_body",
};
const REPLACEMENT = "\ufffd";

/**
 * Throws if the bytes of a text in the row, which has the number `n`, are no UTF-8: all that is stored is. The driver
 * gives U+FFFD for what is none, and some texts have this character themselves.
 */
export function refuseBadTexts(database: SqliteDatabase, kind: RecordKind, row: Row): void {
  for (const [column, table] of Object.entries(TEXTS)) {
    const text = row[column];
    if (typeof text !== "string" || !text.includes(REPLACEMENT)) continue;
    const statement = `SELECT CAST(${column} AS BLOB) AS bytes FROM ${kind}${table} WHERE n = ?`;
    const bytes = database.all(statement, integerOf(row, "n"))[0]?.["bytes"];
    if (!types.isUint8Array(bytes) || !isUtf8(bytes)) throw new TypeError(`The stored ${column} is not UTF-8.`);
  }
}
