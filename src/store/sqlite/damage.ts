import { MediagraphError } from "../../domain/errors/errors";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import type { Damage } from "../store-upkeep";
import type { Row, SqliteDatabase } from "./engine/database";
import { unavailable } from "./engine/errors";
import { itemSource, RECORD_COLUMNS, recordOf } from "./records/cards";
import { idText, type Numbers } from "./records/numbers";
import { integerOf, textOf } from "./records/rows";
import { keysOf } from "./records/stored-record";

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

const isDamaged = (database: SqliteDatabase, error: unknown): boolean =>
  error instanceof MediagraphError && unavailable(database.path, error.cause, ["CORRUPT"]) !== undefined;

function* recordsDamaged(database: SqliteDatabase, kind: RecordKind, numbers: Numbers): Iterable<Damage> {
  const { columns, join } = itemSource(kind);
  const statement = `SELECT c.n, ${idText(kind, "c.id")} AS id, ${columns}, ${RECORD_COLUMNS}, b.keys FROM ${kind} c${join}
    WHERE c.n > ? AND c.revision > 0 ORDER BY c.n LIMIT ${BATCH}`;
  for (let last = 0; ;) {
    const rows = database.all(statement, last);
    for (const row of rows) {
      const fault = faultOfRecord(kind, row, numbers);
      if (fault !== undefined) yield { part: textOf(row, "id"), fault };
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = integerOf(end, "n");
  }
}

function faultOfRecord(kind: RecordKind, row: Row, numbers: Numbers): string | undefined {
  try {
    recordOf(kind, row, numbers);
    keysOf(kind, row);
    return undefined;
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
