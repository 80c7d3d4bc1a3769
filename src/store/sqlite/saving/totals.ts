import { ALL } from "../records/terms";
import { ofEachKind, RECORD_KINDS, type RecordKind } from "../../../domain/item";
import type { TakenRows } from "../../store-upkeep";
import type { SqliteDatabase } from "../engine/database";
import type { Value } from "../engine/driver";
import { ManyRows } from "../engine/many-rows";
import { EDGE, MENTION, mentionsIn, type PostingRow } from "../records/postings";
import { allPostings, RECENT_KEYS } from "../records/recent-rows";
import { integerOf } from "../records/rows";
import { isByPositionTerm, isTermByPosition } from "../records/terms";

interface Change {
  items: number;
  others: number;
  mentions: number;
}

const UPSERT = ofEachKind(
  (kind) =>
    new ManyRows(
      `INSERT INTO ${kind}_total (term, items, others, mentions)`,
      "(?, ?, ?, ?)",
      "ON CONFLICT (term) DO UPDATE SET items = items + excluded.items, others = others + excluded.others, mentions = mentions + excluded.mentions",
    ),
);

/**
 * How many children each term has, kept in the transaction that changes them. `items`: records that stand under it by
 * themselves, so that they are shown; `others`: rows that another record keeps; `mentions`: how often texts mention the
 * profile.
 */
export class Totals {
  private readonly changes = new Map<RecordKind, Map<number, Change>>();

  constructor(private readonly database: SqliteDatabase) {}

  /** A row of a list now has its uses, and had those before. Facets and positions are not counted. */
  change(kind: RecordKind, { term, keeper, uses }: PostingRow, before: number): void {
    if (typeof term !== "number" || isByPositionTerm(term)) return;
    const change = this.of(kind, term);
    const edges = (uses & EDGE) - (before & EDGE);
    if (keeper === 0) change.items += edges;
    else change.others += edges;
    change.mentions += mentionsIn(uses) - mentionsIn(before);
  }

  /** So many more records of the kind are shown. */
  show(kind: RecordKind, more: number): void {
    if (more !== 0) this.of(kind, ALL).items += more;
  }

  flush(): void {
    for (const [kind, changes] of this.changes) {
      const values: Value[] = [];
      for (const [term, { items, others, mentions }] of [...changes].sort(([one], [other]) => one - other))
        if (items !== 0 || others !== 0 || mentions !== 0) values.push(term, items, others, mentions);
      UPSERT[kind].write(this.database, values);
    }
    this.changes.clear();
  }

  private of(kind: RecordKind, term: number): Change {
    let changes = this.changes.get(kind);
    if (changes === undefined) this.changes.set(kind, (changes = new Map()));
    let change = changes.get(term);
    if (change === undefined) changes.set(term, (change = { items: 0, others: 0, mentions: 0 }));
    return change;
  }
}

/** The numbers of a term as its rows say. */
const COUNTED = `SELECT term, sum(keeper = 0 AND uses & 1) AS items, sum(keeper > 0 AND uses & 1) AS others, sum(uses >> 2) AS mentions`;

/** Counts some terms again. */
export function recount(database: SqliteDatabase, kind: RecordKind, terms: readonly number[]): void {
  for (const term of terms) {
    database.run(`DELETE FROM ${kind}_total WHERE term = ?`, term);
    database.run(
      `INSERT INTO ${kind}_total (term, items, others, mentions) ${COUNTED} FROM ${allPostings(database, kind)} WHERE term = ? GROUP BY term`,
      term,
    );
  }
}

/** The terms whose numbers are wrong. */
export function wrongTotals(database: SqliteDatabase, kind: RecordKind): number[] {
  const kept = `SELECT term, items, others, mentions FROM ${kind}_total WHERE items <> 0 OR others <> 0 OR mentions <> 0`;
  const counted = `SELECT * FROM (${countedOf(database, kind)}) WHERE items <> 0 OR others <> 0 OR mentions <> 0`;
  return database
    .all(
      `SELECT DISTINCT term FROM (SELECT * FROM (${kept} EXCEPT ${counted}) UNION ALL SELECT * FROM (${counted} EXCEPT ${kept}))
       ORDER BY term`,
    )
    .map((row) => integerOf(row, "term"));
}

/** Counts all again. */
export function recountAll(database: SqliteDatabase, kind: RecordKind): void {
  database.run(`DELETE FROM ${kind}_total`);
  database.run(`INSERT INTO ${kind}_total (term, items, others, mentions) ${countedOf(database, kind)}`);
}

/** How many rows of each sort a store has, tombstones included. */
export function countedRows(database: SqliteDatabase): TakenRows {
  const count = (statement: string): number =>
    integerOf(database.all(`SELECT coalesce((${statement}), 0) AS rows`)[0] ?? {}, "rows");
  const sum = (statement: (kind: RecordKind) => string): number =>
    RECORD_KINDS.map((kind) => count(statement(kind))).reduce((one, other) => one + other);
  const records = RECORD_KINDS.map((kind) => [kind, count(`SELECT count(*) FROM ${kind} WHERE revision > 0`)] as const);
  return {
    ...(Object.fromEntries(records) as Record<RecordKind, number>),
    edges: sum((kind) => `SELECT sum(uses & ${EDGE}) FROM ${allPostings(database, kind)}`),
    mentions: sum((kind) => `SELECT sum(uses / ${MENTION}) FROM ${allPostings(database, kind)}`),
    // The key of a record's own id has no row.
    identities:
      count(`SELECT count(*) FROM ${RECENT_KEYS.both(database)}`) +
      sum((kind) => `SELECT count(*) FROM ${kind} WHERE revision > 0`),
    rejections: count("SELECT count(*) FROM rejections"),
    subscriptions: count("SELECT count(*) FROM subscriptions"),
  };
}

const countedOf = (database: SqliteDatabase, kind: RecordKind): string =>
  `${COUNTED} FROM ${allPostings(database, kind)} WHERE typeof(term) = 'integer' AND NOT ${isTermByPosition("term")} GROUP BY term
   UNION ALL SELECT ${ALL}, count(*), 0, 0 FROM ${kind} WHERE place IS NOT NULL`;
