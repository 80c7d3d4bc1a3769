import { LOG_NAME } from "../../../domain/change";
import { StoreUnavailable } from "../../../domain/errors/errors";
import { RECORD_KINDS } from "../../../domain/item";
import type { TakenRows } from "../../store-upkeep";
import type { Row, SqliteDatabase } from "../engine/database";
import { unavailable } from "../engine/errors";
import { integerOf, textOf } from "../records/rows";
import { countedRows } from "../saving/totals";
import { logAll } from "../saving/changes";

/** The name of the other store's file in statements. */
const FROM = "source";
/** These are a store's own: which log it has, and whether it is a copy. */
const OWN_META = ["migration", LOG_NAME];

/**
 * Fills an empty store with all rows of another one, as they stand there: numbers, revisions and the word index too.
 * All of it is one transaction. It reads one state of the other store, compares each row, and is kept whole or not at
 * all.
 * Undefined if the store has records already.
 */
export function takeAll(
  database: SqliteDatabase,
  from: string,
  now: () => number,
  onTable: (table: string) => void,
): TakenRows | undefined {
  try {
    database.run(`ATTACH ? AS ${FROM}`, from);
    return database.transaction(() => {
      if (RECORD_KINDS.some((kind) => database.all(`SELECT 1 FROM main.${kind} LIMIT 1`).length > 0)) return undefined;
      for (const table of tablesOf(database)) {
        if (table === "changes" || table === "meta") continue;
        onTable(table);
        copyTable(database, table);
      }
      takeMeta(database);
      logAll(database, now());
      return countedRows(database);
    });
  } catch (error) {
    // The error names the file that is written, and it is the other one that cannot be read.
    throw error instanceof StoreUnavailable ? (unavailable(from, error.cause, ["CORRUPT", "NOTADB"]) ?? error) : error;
  }
}

/** The tables that have rows of their own. The word index keeps its rows in such tables, and is none itself. */
function tablesOf(database: SqliteDatabase): string[] {
  return database
    .all(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .map((row) => textOf(row, "name"));
}

/** SQLite copies the rows of a table into an empty one of the same form without looking into them. */
function copyTable(database: SqliteDatabase, table: string): void {
  // Without the columns that are computed.
  const names = database
    .all("SELECT name FROM pragma_table_info(?)", table)
    .map((row) => `"${textOf(row, "name")}"`)
    .join(", ");
  // A new word index has some rows.
  database.execute(
    `DELETE FROM main.${table}; INSERT INTO main.${table} (${names}) SELECT ${names} FROM ${FROM}.${table}`,
  );
  const [counts = {}] = database.all(comparisonOf(database, table));
  const [there, same, here] = ["there", "same", "here"].map((name) => integerOf(counts, name));
  if (there !== same || here !== same)
    throw new StoreUnavailable(
      `The copy ${database.path} differs from its source in the table ${table}: ${same} of ${there} rows are the same. Nothing was copied. Check the source (mediagraph check).`,
    );
}

/** How many rows both tables have, and how many of them are the same. */
function comparisonOf(database: SqliteDatabase, table: string): string {
  const columns = database.all("SELECT name, pk FROM pragma_table_info(?)", table);
  const equal = (row: Row): string => `b."${textOf(row, "name")}" IS a."${textOf(row, "name")}"`;
  const keys = columns.filter((row) => integerOf(row, "pk") > 0).map((row) => equal(row).replace(" IS ", " = "));
  const others = columns.filter((row) => integerOf(row, "pk") === 0).map(equal);
  return `SELECT (SELECT count(*) FROM ${FROM}.${table}) AS there, (SELECT count(*) FROM main.${table}) AS here,
    (SELECT count(*) FROM ${FROM}.${table} a CROSS JOIN main.${table} b ON ${keys.join(" AND ")} WHERE ${["1", ...others].join(" AND ")}) AS same`;
}

function takeMeta(database: SqliteDatabase): void {
  const own = OWN_META.map((name) => `'${name}'`).join(", ");
  database.execute(
    `DELETE FROM main.meta WHERE name NOT IN (${own}); INSERT INTO main.meta SELECT * FROM ${FROM}.meta WHERE name NOT IN (${own})`,
  );
}
