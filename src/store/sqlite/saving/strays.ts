import { RELATIONS } from "../../../domain/relations";
import { RECORD_KINDS, type RecordKind } from "../../../domain/item";
import type { Id } from "../../../domain/ids";
import type { Stray } from "../../store-upkeep";
import type { SqliteDatabase } from "../engine/database";
import { hasWordsRow } from "./derived-rows";
import { CHILD_KINDS } from "./foreign-edges";
import { LOST_WORDS, wordsOf } from "../records/listing";
import { idText, KEEPER_KINDS, keeperOf, recordOfKeeper, type Numbers } from "../records/numbers";
import { allPostings, moveRecent, RECENT_KEYS } from "../records/recent-rows";
import { encode, encodeList, integerOf, textOf } from "../records/rows";
import {
  LISTING_COLUMNS,
  POSTING_IN_JSON,
  postingAsJson,
  storedListing,
  storedPostings,
  type StoredListing,
} from "../records/stored-record";
import { kindNumber, partsOf } from "../records/terms";
import { ALL } from "../records/terms";
import { recountAll, wrongTotals } from "./totals";
import { NO_WORDS, recordOfWords, wordsRowOf } from "../records/word-index";

const BATCH = 500;
/** Rows that are claimed together: some megabytes. */
const MOST_CLAIMS = 20_000;

/** The rows that the records of one kind should have, while strays are looked for. */
const CLAIMED = "claimed";

export function* findStrays(database: SqliteDatabase, numbers: Numbers): Iterable<Stray> {
  for (const kind of RECORD_KINDS) {
    const strays = inClaims(database, kind, numbers, () => [...postingStrays(database, kind, numbers)]);
    yield* strays;
    yield* wordStrays(database, kind);
    yield* keyStrays(database, kind);
    yield* totalStrays(database, kind, numbers);
  }
}

/**
 * Deletes the strays. A record lists its rows; where some are missing, the record is marked, or the next save would
 * take them for written. All totals are counted again.
 */
export function dropStrays(database: SqliteDatabase, numbers: Numbers): void {
  moveRecent(database);
  for (const kind of RECORD_KINDS) {
    inClaims(database, kind, numbers, () => {
      markLost(database, kind);
      database.run(`DELETE FROM ${kind}_posting WHERE ${stray(kind)} OR ${keeperless(kind)}`);
    });
    database.run(
      `DELETE FROM ${kind}_words WHERE rowid IN (SELECT id FROM ${kind}_words_docsize WHERE NOT ${wordsBelong(kind)})`,
    );
    database.run(`DELETE FROM identities WHERE ${keyIsStray(kind)}`);
    markLostWords(database, kind);
    recountAll(database, kind);
  }
}

/** A row that its record does not list. Rows that another record keeps are listed nowhere. */
const stray = (kind: RecordKind): string =>
  `keeper = 0 AND NOT EXISTS (SELECT 1 FROM ${CLAIMED} s WHERE s.term = ${kind}_posting.term AND s.place = ${kind}_posting.place
   AND s.n = ${kind}_posting.n AND s.sort_key = ${kind}_posting.sort_key)`;

function keeperless(kind: RecordKind): string {
  if (!CHILD_KINDS.includes(kind)) return "false";
  const cases = RECORD_KINDS.map(
    (keeper) =>
      `(keeper % ${KEEPER_KINDS} = ${keeperOf(keeper, 0)} AND NOT EXISTS (SELECT 1 FROM ${keeper} o WHERE o.n = keeper / ${KEEPER_KINDS} AND o.place IS NOT NULL))`,
  );
  return `(keeper > 0 AND (${cases.join(" OR ")}))`;
}

function inClaims<T>(database: SqliteDatabase, kind: RecordKind, numbers: Numbers, work: () => T): T {
  database.execute(
    `CREATE TEMP TABLE ${CLAIMED} (term ANY, place ANY, n INTEGER, sort_key TEXT, uses INTEGER, PRIMARY KEY (term, place, n, sort_key)) STRICT, WITHOUT ROWID`,
  );
  try {
    claimAll(database, kind, numbers);
    return work();
  } finally {
    database.execute(`DROP TABLE temp.${CLAIMED}`);
  }
}

/** Many rows with one statement: each statement writes the pages that it changed to the file of temporary tables. */
function claimAll(database: SqliteDatabase, kind: RecordKind, numbers: Numbers): void {
  let claims: unknown[] = [];
  const write = (): void => {
    database.run(
      `INSERT OR IGNORE INTO ${CLAIMED} SELECT ${POSTING_IN_JSON}, p.value ->> 5 FROM json_each(?) p ORDER BY 1, 2, 3, 4`,
      encodeList(claims),
    );
    claims = [];
  };
  for (const stored of allStored(database, kind)) {
    for (const row of storedPostings(database, kind, stored, numbers).rows)
      claims.push([...postingAsJson(kind, row), row.uses]);
    if (claims.length >= MOST_CLAIMS) write();
  }
  if (claims.length > 0) write();
}

function* allStored(database: SqliteDatabase, kind: RecordKind): Iterable<StoredListing> {
  const statement = `SELECT ${idText(kind, "c.id")} AS id, ${LISTING_COLUMNS} FROM ${kind} c CROSS JOIN ${kind}_body b ON b.n = c.n
    WHERE c.n > ? AND c.revision > 0 ORDER BY c.n LIMIT ${BATCH}`;
  for (let last = 0; ;) {
    const rows = database.all(statement, last);
    for (const row of rows) yield storedListing(kind, textOf(row, "id") as Id, row);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = integerOf(end, "n");
  }
}

function* postingStrays(database: SqliteDatabase, kind: RecordKind, numbers: Numbers): Iterable<Stray> {
  const sort = "CASE WHEN uses & 1 THEN 'edges' WHEN uses >= 4 THEN 'mentions' ELSE 'facets' END";
  const rows = database.all(
    `SELECT ${sort} AS sort, keeper, iif(keeper = 0, n, 0) AS n, count(*) AS total FROM ${allPostings(database, kind)}
     WHERE ${stray(kind)} OR ${keeperless(kind)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
  for (const row of rows) {
    const keeper = integerOf(row, "keeper");
    const of = keeper === 0 ? { kind, n: integerOf(row, "n") } : recordOfKeeper(keeper);
    yield { rows: sortOf(textOf(row, "sort")), id: nameOf(database, of, numbers), count: integerOf(row, "total") };
  }
}

const sortOf = (sort: string): Stray["rows"] => (sort === "edges" || sort === "mentions" ? sort : "facets");

function nameOf(
  database: SqliteDatabase,
  { kind, n }: { readonly kind: RecordKind; readonly n: number },
  numbers: Numbers,
): string {
  const isKnown = database.all(`SELECT 1 FROM ${kind} WHERE n = ?`, n).length > 0;
  return isKnown ? numbers.idOf(kind, n) : `${kind} number ${n}`;
}

/** Whether a row of words is that of a record that is shown and that says that it has words. */
function wordsBelong(kind: RecordKind): string {
  const row = `${kind}_words_docsize.id`;
  return `EXISTS (SELECT 1 FROM ${kind} c CROSS JOIN ${kind}_body b ON b.n = c.n WHERE c.n = ${recordOfWords(kind, row)}
    AND c.place IS NOT NULL AND ${wordsRowOf(kind, "c.place", "c.n")} = ${row} AND b.listed ->> 'w' IS NOT NULL)`;
}

function* wordStrays(database: SqliteDatabase, kind: RecordKind): Iterable<Stray> {
  const n = recordOfWords(kind, `${kind}_words_docsize.id`);
  const rows = database.all(
    `SELECT coalesce((SELECT ${idText(kind, "c.id")} FROM ${kind} c WHERE c.n = ${n}), '${kind} number ' || (${n})) AS id, count(*) AS total
     FROM ${kind}_words_docsize WHERE NOT ${wordsBelong(kind)} GROUP BY 1 ORDER BY 1`,
  );
  for (const row of rows) yield { rows: "words", id: textOf(row, "id"), count: integerOf(row, "total") };
}

const keyIsStray = (kind: RecordKind): string =>
  `kind = ${kindNumber(kind)} AND NOT EXISTS (SELECT 1 FROM ${kind} c WHERE c.n = identities.n AND c.revision > 0)`;

function* keyStrays(database: SqliteDatabase, kind: RecordKind): Iterable<Stray> {
  const rows = database.all(
    `SELECT coalesce((SELECT ${idText(kind, "c.id")} FROM ${kind} c WHERE c.n = identities.n), '${kind} number ' || n) AS id, count(*) AS total
     FROM ${RECENT_KEYS.both(database)} WHERE ${keyIsStray(kind)} GROUP BY 1 ORDER BY 1`,
  );
  for (const row of rows) yield { rows: "identities", id: textOf(row, "id"), count: integerOf(row, "total") };
}

function* totalStrays(database: SqliteDatabase, kind: RecordKind, numbers: Numbers): Iterable<Stray> {
  for (const term of wrongTotals(database, kind)) {
    const { relation, parent } = term === ALL ? { relation: undefined, parent: 0 } : partsOf(term);
    const id =
      relation === undefined
        ? `all of the kind ${kind}`
        : nameOf(database, { kind: RELATIONS[relation].parent, n: parent }, numbers);
    yield { rows: "totals", id, count: 1 };
  }
}

function markLost(database: SqliteDatabase, kind: RecordKind): void {
  database.run(
    `UPDATE ${kind}_body SET listed = json_set(listed, '$.lost', json('true')) WHERE n IN (
       SELECT s.n FROM ${CLAIMED} s WHERE NOT EXISTS (SELECT 1 FROM ${kind}_posting t
       WHERE (t.term, t.place, t.n, t.keeper, t.sort_key, t.uses) = (s.term, s.place, s.n, 0, s.sort_key, s.uses)))`,
  );
}

/** A record whose words are not in the index gets a digest that no words have. */
function markLostWords(database: SqliteDatabase, kind: RecordKind): void {
  for (const { n, place, listing } of allStored(database, kind)) {
    if (place === undefined || wordsOf(listing) === NO_WORDS || hasWordsRow(database, kind, n, place)) continue;
    database.run(`UPDATE ${kind}_body SET listed = ? WHERE n = ?`, encode({ ...listing.listed, w: LOST_WORDS }), n);
  }
}
