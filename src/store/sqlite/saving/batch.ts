import { digitsOf } from "../../../domain/ids";
import { encodeList, integerOf, wholeNumber } from "../records/rows";
import { RECORD_KINDS, type RecordKind } from "../../../domain/item";
import type { SqliteDatabase } from "../engine/database";
import type { RecordWrite } from "../../store";
import type { Value } from "../engine/driver";
import { ManyRows } from "../engine/many-rows";
import type { Numbers } from "../records/numbers";
import { BatchKeys } from "./batch-keys";
import { keyOfPosting, type PostingRow, type Postings } from "../records/postings";
import { storedTerm } from "../records/terms";
import { recentLists, USUAL_SIZES, type RecentSizes } from "../records/recent-rows";
import { remembered } from "../../../domain/collections/remembered";
import { Totals } from "./totals";
import { deleteWords, insertWords, type WordsWrite } from "../records/word-index";

/**
 * What the saves of one transaction still have to write. Rows of lists and words are written at its end, in their
 * order: then rows that stand beside each other in the file are written together.
 */
export class Batch {
  /** By kind and key; `uses` 0 deletes the row. */
  private readonly rows = new Map<RecordKind, Map<string, PostingRow>>();
  /** Rows of records that are new: nothing else changes them. */
  private readonly added = new Map<RecordKind, PostingRow[]>();
  /** The writes of records that had no row of their kind when the transaction began. */
  private absent: ReadonlySet<RecordWrite> = new Set();
  private readonly words = new Map<RecordKind, Map<number, WordsWrite>>();
  private readonly forgotten = new Map<RecordKind, Pick<WordsWrite, "n" | "place">[]>();
  /** Whether rows were written to a table of recent rows. */
  hasRecent = false;
  readonly totals: Totals;
  readonly keys: BatchKeys;

  constructor(
    readonly database: SqliteDatabase,
    readonly numbers: Numbers,
    private readonly sizes: RecentSizes = USUAL_SIZES,
  ) {
    this.totals = new Totals(database);
    this.keys = new BatchKeys(database, sizes);
  }

  /** Looks up what the writes will ask for, by few statements. */
  ask(writes: readonly RecordWrite[]): void {
    this.keys.ask(writes);
    this.numbers.ask(
      "entity",
      writes.flatMap(({ mentions }) => mentions.map(({ item }) => item.entityId)),
    );
    this.absent = absentOf(this.database, writes);
  }

  /** Whether there is no row for the record. False if that is not known. */
  isNew(write: RecordWrite): boolean {
    // It may have been saved since, or another record that names it.
    return this.absent.has(write) && !this.numbers.isMade(write.item.id);
  }

  /** Adds the rows of a new record. */
  add(kind: RecordKind, postings: Postings | undefined): void {
    const added = inMap(this.added, kind, () => []);
    for (const row of postings?.rows ?? []) {
      added.push(row);
      this.totals.change(kind, row, 0);
    }
  }

  /** Replaces the rows of a record by others. */
  replace(kind: RecordKind, before: Postings, after: Postings | undefined): void {
    // The record may have been added in this transaction.
    this.moveAdded(kind);
    const [old, next] = [byKey(before), byKey(after)];
    for (const [key, row] of old) if (!next.has(key)) this.change(kind, key, { ...row, uses: 0 }, row.uses);
    for (const [key, row] of next) {
      const uses = old.get(key)?.uses ?? 0;
      if (uses !== row.uses) this.change(kind, key, row, uses);
    }
  }

  put(kind: RecordKind, row: PostingRow, before: number): void {
    this.moveAdded(kind);
    this.change(kind, keyOfPosting(row), row, before);
  }

  addWords(kind: RecordKind, words: WordsWrite): void {
    inMap(this.words, kind, () => new Map()).set(words.n, words);
  }

  deleteWords(kind: RecordKind, words: Pick<WordsWrite, "n" | "place">): void {
    if (this.words.get(kind)?.delete(words.n) !== true) inMap(this.forgotten, kind, () => []).push(words);
  }

  /** Writes all. Call it at the end of the transaction, and before anything reads these rows. */
  flush(): void {
    if (this.keys.flush()) this.hasRecent = true;
    for (const kind of RECORD_KINDS) {
      this.writeRows(kind);
      const forgotten = this.forgotten.get(kind) ?? [];
      if (forgotten.length > 0) deleteWords(this.database, kind, forgotten);
      const words = this.words.get(kind);
      if (words !== undefined) insertWords(this.database, kind, [...words.values()]);
    }
    this.totals.flush();
    for (const pending of [this.rows, this.added, this.words, this.forgotten]) pending.clear();
  }

  private change(kind: RecordKind, key: string, row: PostingRow, before: number): void {
    inMap(this.rows, kind, () => new Map()).set(key, row);
    this.totals.change(kind, row, before);
  }

  /** From now on the rows may be changed. */
  private moveAdded(kind: RecordKind): void {
    const added = this.added.get(kind);
    if (added === undefined) return;
    const rows = inMap(this.rows, kind, () => new Map());
    for (const row of added) rows.set(keyOfPosting(row), row);
    this.added.delete(kind);
  }

  private writeRows(kind: RecordKind): void {
    const changed = [...(this.rows.get(kind)?.values() ?? [])];
    const added = this.added.get(kind) ?? [];
    const [recent, large] = [recentLists(kind), `${kind}_posting`];
    // A changed row may be in either table. It is written to the large one.
    if (recent !== undefined && changed.length > 0 && !recent.areNone(this.database))
      this.deleteRows(recent.small, kind, changed);
    const gone = changed.filter(({ uses }) => uses === 0);
    this.deleteRows(large, kind, gone);
    const kept = gone.length === 0 ? changed : changed.filter(({ uses }) => uses !== 0);
    const table = recent?.tableFor(added.length, this.sizes) ?? large;
    if (table === large) return this.insertRows(large, kind, [...kept, ...added]);
    this.insertRows(large, kind, kept);
    this.insertRows(table, kind, added);
    recent?.moveIfFull(this.database, this.sizes);
    this.hasRecent = true;
  }

  private deleteRows(table: string, kind: RecordKind, rows: readonly PostingRow[]): void {
    const statement = `DELETE FROM ${table} WHERE term = ? AND place = ? AND n = ? AND keeper = ? AND sort_key = ?`;
    for (const { term, place, n, keeper, sortKey } of rows)
      this.database.run(statement, storedTerm(kind, term), place, n, keeper, sortKey);
  }

  private insertRows(table: string, kind: RecordKind, rows: PostingRow[]): void {
    const values: Value[] = [];
    for (const { term, place, n, keeper, sortKey, uses } of rows.sort(inOrder))
      values.push(storedTerm(kind, term), place, n, keeper, sortKey, uses);
    insertInto(table).write(this.database, values);
  }
}

const insertInto = remembered(
  2 * RECORD_KINDS.length,
  (table) =>
    new ManyRows(
      `INSERT INTO ${table} (term, place, n, keeper, sort_key, uses)
       SELECT ${wholeNumber("column1")}, ${wholeNumber("column2")}, column3, column4, column5, column6 FROM (`,
      "(?, ?, ?, ?, ?, ?)",
      ") WHERE true ON CONFLICT (term, place, n, keeper, sort_key) DO UPDATE SET uses = excluded.uses",
    ),
);

/** The writes of records that have no row of their kind. */
function absentOf(database: SqliteDatabase, writes: readonly RecordWrite[]): Set<RecordWrite> {
  const absent = new Set<RecordWrite>();
  for (const kind of RECORD_KINDS) {
    const added = writes.filter((write) => write.kind === kind && write.expectedRevision === null);
    if (added.length === 0) continue;
    for (const write of added) absent.add(write);
    const rows = database.all(
      `SELECT p.key AS place FROM json_each(?) p CROSS JOIN ${kind} c ON c.id = unhex(p.value)`,
      encodeList(added.map(({ item }) => digitsOf(item.id))),
    );
    for (const row of rows) {
      const write = added[integerOf(row, "place")];
      if (write !== undefined) absent.delete(write);
    }
  }
  return absent;
}

function byKey(postings: Postings | undefined): Map<string, PostingRow> {
  const rows = new Map<string, PostingRow>();
  for (const row of postings?.rows ?? []) rows.set(keyOfPosting(row), row);
  return rows;
}

function inOrder(one: PostingRow, other: PostingRow): number {
  return compare(one.term, other.term) || compare(one.place, other.place) || one.n - other.n;
}

/** As SQLite does for most: numbers before texts. For speed only, so that the order of code points does not matter. */
function compare(one: number | string, other: number | string): number {
  if (typeof one === "number") return typeof other === "number" ? one - other : -1;
  if (typeof other === "number") return 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
