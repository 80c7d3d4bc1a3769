import { types } from "node:util";
import {
  CHANGE_CAUSES,
  type Change,
  type ChangeCause,
  LOG_NAME,
  type ChangeLogSettings,
  markOfLine,
} from "../../../domain/change";
import { digitsOf, isId, type Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { changePage, changesOf, keptBetween, MOST_SCANNED, toPrune, type NewChange } from "../../change-log";
import type { RecordWrite } from "../../store";
import type { ChangePage, ChangesRequest } from "../../store-reader";
import { joined, sql, type Row, type Sql, type SqliteDatabase } from "../engine/database";
import { encodeList, integerOf, textOf, wholeNumber } from "../records/rows";
import { kindNumber, STORED_KINDS } from "../records/terms";

/**
 * A cause is stored as its place in its list (new ones go to the end), a kind as its number, an item as its number in
 * the store, which stays when the item is absorbed. The newest row is never deleted. So the next number is always the
 * highest and one more than the last, without AUTOINCREMENT. Only a transaction that holds the write lock takes it:
 * numbers are in the order of commits.
 */
export const CHANGES_TABLE = `
  CREATE TABLE changes (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    cause INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    n INTEGER NOT NULL,
    merged_into INTEGER
  ) STRICT;
  INSERT INTO meta (name, value) VALUES ('${LOG_NAME}', lower(hex(randomblob(16))));`;

/** The SQL expression for a column of the record whose kind has the number `kind`. */
function ofKind(column: string, condition: string): string {
  const cases = STORED_KINDS.map(
    (kind) => `WHEN ${kindNumber(kind)} THEN (SELECT ${column} FROM ${kind} WHERE ${condition})`,
  );
  return `CASE kind ${cases.join(" ")} END`;
}

/**
 * Writes the lines of an older store, which names items by their ids. An absorbed item may have no number yet.
 */
export function writeOldLines(database: SqliteDatabase, rows: readonly Row[]): void {
  for (const row of rows) {
    const number = integerOf(row, "kind");
    const kind = STORED_KINDS[number - 1];
    if (kind === undefined) throw new TypeError(`The stored change ${integerOf(row, "seq")} is of no known kind.`);
    const numberOf = (id: unknown): number | null => {
      if (!types.isUint8Array(id)) return null;
      database.run(`INSERT OR IGNORE INTO ${kind} (id, revision) VALUES (?, 0)`, id);
      return integerOf(database.all(`SELECT n FROM ${kind} WHERE id = ?`, id)[0] ?? {}, "n");
    };
    database.run(
      `INSERT OR REPLACE INTO changes (seq, at, cause, kind, n, merged_into) VALUES (?1, ${wholeNumber("?2")}, ?3, ?4, ?5, ?6)`,
      integerOf(row, "seq"),
      integerOf(row, "at"),
      integerOf(row, "cause"),
      number,
      numberOf(row["id"]),
      numberOf(row["merged_into"]),
    );
  }
}

/** Writes what was saved into the log, and deletes a few old changes. Runs inside the transaction of the saves. */
export function logChanges(database: SqliteDatabase, saved: readonly RecordWrite[], settings: ChangeLogSettings): void {
  const changes = saved.flatMap(changesOf);
  if (changes.length === 0) return;
  const [row] = database.all("SELECT coalesce(max(seq), 0) AS newest FROM changes");
  const newest = row === undefined ? 0 : integerOf(row, "newest");
  database.run(
    `INSERT INTO changes (at, cause, kind, n, merged_into)
     SELECT ?, substr(value, 1, 1), kind, ${ofKind("n", "id = unhex(substr(value, 3, 32))")},
       ${ofKind("n", "id = unhex(substr(value, 35))")}
     FROM (SELECT *, CAST(substr(value, 2, 1) AS INTEGER) AS kind FROM json_each(?)) ORDER BY key`,
    settings.now(),
    encodeList(changes.map(encodeChange)),
  );
  prune(database, toPrune(newest, changes.length), settings);
}

/** Writes a line for each record: what the log of a new copy says. */
export function logAll(database: SqliteDatabase, at: number): void {
  for (const kind of STORED_KINDS)
    database.run(
      `INSERT INTO changes (at, cause, kind, n)
       SELECT ?, iif(removed_at IS NULL, ${CHANGE_CAUSES.indexOf("INPUT")}, ${CHANGE_CAUSES.indexOf("REMOVAL")}), ${kindNumber(kind)}, n
       FROM main.${kind} WHERE revision > 0 ORDER BY id`,
      at,
    );
}

/** A reader that is further behind does not read the lines one by one. */
const MOST_LINES_BEHIND = 10_000;

/** Follows the log for those who keep what they have read. */
export class LogFollower {
  /** The last line that was read. */
  private last: Change | undefined;

  constructor(private readonly database: SqliteDatabase) {}

  /**
   * The records that were saved since the last call. Undefined if the log does not tell: at the first call, when lines
   * are missing or are other ones now (somebody put back a copy), when there are too many, or when records became one,
   * which changes others that mention them.
   */
  sinceLast(): readonly Id[] | undefined {
    const last = this.last;
    const lines = last === undefined ? [] : this.linesFrom(last.seq);
    if (last === undefined || lines.length > MOST_LINES_BEHIND || !isSameLine(lines[0], last)) {
      [this.last] = this.database.all(`${LINES} ORDER BY seq DESC LIMIT 1`).map(changeOf);
      return undefined;
    }
    this.last = lines.at(-1);
    return lines.some(({ mergedInto }) => mergedInto !== undefined) ? undefined : lines.slice(1).map(({ id }) => id);
  }

  private linesFrom(seq: number): Change[] {
    return this.database.all(`${LINES} WHERE seq >= ? ORDER BY seq LIMIT ${MOST_LINES_BEHIND + 1}`, seq).map(changeOf);
  }
}

/** The ids of a line of the log, which is `c`. */
const IDS = `lower(hex(${ofKind("id", "n = c.n")})) AS id, lower(hex(${ofKind("id", "n = c.merged_into")})) AS merged_into`;
const LINES = `SELECT seq, at, cause, kind, ${IDS} FROM changes c`;

const isSameLine = (one: Change | undefined, other: Change): boolean =>
  one?.seq === other.seq && markOfLine(one) === markOfLine(other);

/** Of the `most` oldest changes, deletes those up to the last one that is too old. */
function prune(database: SqliteDatabase, most: number, settings: ChangeLogSettings): void {
  if (most === 0) return;
  database.run(
    `DELETE FROM changes WHERE seq < (SELECT max(seq) FROM changes) AND seq <= (
       SELECT max(seq) FROM (SELECT seq, at FROM changes ORDER BY seq LIMIT ?) WHERE at NOT BETWEEN ? AND ?)`,
    most,
    ...keptBetween(settings),
  );
}

/** One row with the state of the log, joined with the rows of the page: one statement sees one state of the store. */
export function changesQuery(request: ChangesRequest): Sql {
  const { after = null, first, kinds } = request;
  const place = sql("coalesce(?, (SELECT min(seq) - 1 FROM changes))", after);
  const ofKinds = kinds === undefined ? sql("") : sql(` AND kind IN (${kinds.map(kindNumber).join()})`);
  return joined(
    [
      sql("SELECT (SELECT value FROM meta WHERE name = ?) AS log,", LOG_NAME),
      sql(" (SELECT min(seq) FROM changes) AS oldest, (SELECT coalesce(max(seq), 0) FROM changes) AS newest,"),
      sql(` c.is_end, c.seq, c.at, c.cause, c.kind, ${IDS}`),
      sql(" FROM (SELECT 1) LEFT JOIN (SELECT * FROM (SELECT 0 AS is_end, * FROM changes WHERE seq > "),
      place,
      sql(" AND seq <= ? + ", MOST_SCANNED),
      place,
      ofKinds,
      sql(" ORDER BY seq LIMIT ?)", first + 1),
      sql(" UNION ALL SELECT 1, * FROM changes WHERE seq IN ("),
      place,
      sql(", ? + ", MOST_SCANNED),
      place,
      sql(", (SELECT max(seq) FROM changes))) c"),
    ],
    "",
  );
}

export function decodeChanges(request: ChangesRequest, rows: readonly Row[]): ChangePage {
  const [state] = rows;
  if (state === undefined) throw new TypeError("The log of changes gave no state.");
  const oldest = state["oldest"] === null ? undefined : integerOf(state, "oldest");
  return changePage(request, {
    log: textOf(state, "log"),
    found: rows.filter((row) => row["is_end"] === 0).map(changeOf),
    ends: rows.filter((row) => row["is_end"] === 1).map(changeOf),
    newest: integerOf(state, "newest"),
    start: oldest,
    oldest,
  });
}

function changeOf(row: Row): Change {
  const kind = STORED_KINDS[integerOf(row, "kind") - 1];
  const cause: ChangeCause | undefined = CHANGE_CAUSES[integerOf(row, "cause")];
  if (kind === undefined || cause === undefined) throw new TypeError("The stored change is of no known kind or cause.");
  const isPart = row["merged_into"] !== null && row["merged_into"] !== "";
  return {
    seq: integerOf(row, "seq"),
    kind,
    id: decodeId(kind, textOf(row, "id")),
    cause,
    at: new Date(integerOf(row, "at")).toISOString(),
    ...(isPart && { mergedInto: decodeId(kind, textOf(row, "merged_into")) }),
  };
}

/**
 * Two digits, then the 16 bytes of one or two ids. One statement for a batch takes a seventh of the time of one for
 * each line, and cutting a text is faster than reading parts of JSON.
 */
function encodeChange({ kind, id, cause, mergedInto }: NewChange): string {
  const ids = mergedInto === undefined ? digitsOf(id) : digitsOf(id) + digitsOf(mergedInto);
  return `${CHANGE_CAUSES.indexOf(cause)}${kindNumber(kind)}${ids}`;
}

function decodeId<K extends RecordKind>(kind: K, hex: string): Id<K> {
  const id = `${kind}_${hex}`;
  if (!isId(kind, id)) throw new TypeError(`The stored ${id} is not an id.`);
  return id;
}
