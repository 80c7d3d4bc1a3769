import { StoreUnavailable } from "../../../domain/errors/errors";
import { RECORD_KINDS, type RecordKind } from "../../../domain/item";
import { CHANGES_TABLE } from "../saving/changes";
import type { SqliteDatabase } from "../engine/database";
import { RECENT_KEYS, RECENT_LISTS } from "../records/recent-rows";
import { SORT_KEY_OF_PLACE } from "../records/places";
import { textOf } from "../records/rows";

/** The version of the tables. It is stored in the table `meta`, under `schema`. */
export const VERSION = 10;
/** Bodies of articles are some kilobytes long: smaller pages would stay partly empty. */
export const PAGE_SIZE = "PRAGMA page_size = 8192";
const OLDEST_VERSION = 1;
/** This version has all tables but those of recent rows. */
export const WITHOUT_RECENT = 9;

/** Rows of the lists of a kind (`postings.ts`). */
const postingsIn = (table: string): string => `
  CREATE TABLE ${table} (
    term ANY NOT NULL,
    place ANY NOT NULL,
    n INTEGER NOT NULL,
    keeper INTEGER NOT NULL,
    sort_key TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (term, place, n, keeper, sort_key)
  ) STRICT, WITHOUT ROWID;`;

/** Identity keys (`identities.ts`). */
const keysIn = (table: string): string => `
  CREATE TABLE ${table} (
    hash BLOB PRIMARY KEY,
    kind INTEGER NOT NULL,
    n INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;`;

/** Tables of the same form for recent rows (`recent-rows.ts`). */
const RECENT_TABLES = [...RECENT_LISTS.map(({ small }) => postingsIn(small)), keysIn(RECENT_KEYS.small)].join("");

/**
 * The tables of one kind. docs/stores.md has a picture of them.
 *
 * - `KIND`: a row per number. A number with the revision 0 has no record: something names the id, or a record had it
 *   that another one absorbed. Numbers are never used again. `place` is null where nobody may see the record. Most sort
 *   keys follow from the place; `own_key` has the others. `first_seen` is in milliseconds. `weights`: what a search
 *   ranks articles and posts by (`text-weights.ts`).
 * - `KIND_body`: what only pages of one item read, and ingest. The long column is the last one, so that the others are
 *   read without it.
 * - `KIND_posting`: what a record is listed under (`postings.ts`). `keeper` is 0 where the record keeps the row itself.
 * - `KIND_words`: the words of the texts. Row numbers follow the order of the list (`word-index.ts`).
 * - `KIND_total`: how many children a term has (`totals.ts`).
 */
const tablesOf = (kind: RecordKind): string => `
  CREATE TABLE ${kind} (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    place ANY,
    own_key TEXT,
    first_seen ANY,
    removed_at TEXT,
    weights BLOB,
    card TEXT,
    mentions TEXT,
    sort_key TEXT AS (coalesce(own_key, ${SORT_KEY_OF_PLACE}, '')) VIRTUAL
  ) STRICT;
  CREATE INDEX ${kind}_in_order ON ${kind} (place) WHERE place IS NOT NULL;
  CREATE INDEX ${kind}_by_first_seen ON ${kind} (first_seen, id) WHERE place IS NOT NULL;
  CREATE TABLE ${kind}_body (
    n INTEGER PRIMARY KEY,
    listed TEXT NOT NULL,
    keys BLOB NOT NULL,
    origins ANY NOT NULL,
    body ANY NOT NULL
  ) STRICT;
  ${postingsIn(`${kind}_posting`)}
  CREATE INDEX ${kind}_posting_by_keeper ON ${kind}_posting (keeper) WHERE keeper > 0;
  CREATE INDEX ${kind}_posting_by_child ON ${kind}_posting (n) WHERE keeper > 0;
  CREATE TABLE ${kind}_total (
    term INTEGER PRIMARY KEY,
    items INTEGER NOT NULL,
    others INTEGER NOT NULL,
    mentions INTEGER NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE ${kind}_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');`;

/**
 * The inputs by their times. Stores of this version that were made before there was such an index get it when they are
 * opened: programs without it can use them all the same.
 */
const REJECTIONS_INDEX = "CREATE INDEX IF NOT EXISTS rejections_by_time ON rejections (rejected_at, id)";

const FORM = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  ${RECORD_KINDS.map(tablesOf).join("")}
  ${keysIn(RECENT_KEYS.large)}
  ${RECENT_TABLES}
  CREATE TABLE rejections (
    id TEXT PRIMARY KEY,
    input TEXT NOT NULL,
    place TEXT,
    reason TEXT NOT NULL,
    rejected_at TEXT NOT NULL,
    media_type TEXT,
    url TEXT,
    format TEXT,
    speaker TEXT,
    hints TEXT,
    content BLOB
  ) STRICT;
  ${REJECTIONS_INDEX};
  CREATE TABLE subscriptions (url TEXT PRIMARY KEY, source TEXT, value TEXT NOT NULL) STRICT;
  CREATE INDEX subscriptions_by_source ON subscriptions (source);
  ${CHANGES_TABLE}`;

/** Makes the tables of a new store, or those that one of the version before lacks. Older ones are rebuilt before. */
export function makeTables(database: SqliteDatabase): void {
  if (storedVersion(database) === VERSION) return addIndexes(database);
  database.transaction(() => {
    const version = storedVersion(database);
    // Another process may have made them meanwhile.
    if (version === VERSION) return;
    database.execute(version === WITHOUT_RECENT ? RECENT_TABLES : FORM);
    database.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('schema', ?)", String(VERSION));
  });
}

function addIndexes(database: SqliteDatabase): void {
  const [found] = database.all("SELECT 1 FROM sqlite_schema WHERE name = 'rejections_by_time'");
  if (found === undefined) database.execute(REJECTIONS_INDEX);
}

/** 0 for a new file. Refuses a newer store, and another program's database. */
export function storedVersion(database: SqliteDatabase): number {
  const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map((row) => row["name"]);
  if (tables.length === 0) return 0;
  const [row] =
    tables.includes("meta") && tables.includes("identities")
      ? database.all("SELECT value FROM meta WHERE name = 'schema'")
      : [];
  const version = row === undefined ? Number.NaN : Number(textOf(row, "value"));
  if (!Number.isInteger(version) || version < OLDEST_VERSION)
    throw new StoreUnavailable(`The file ${database.path} is a database of another program. Name another path.`);
  if (version > VERSION)
    throw new StoreUnavailable(
      `The store ${database.path} has version ${version}, newer than ${VERSION}, the newest that this program knows. Update mediagraph, or name another path.`,
    );
  return version;
}
