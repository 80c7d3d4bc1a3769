import { wholeNumber } from "../records/rows";
import { RECORD_KINDS, type RecordKind } from "../../../domain/item";
import type { SqliteDatabase } from "../engine/database";
import type { Value } from "../engine/driver";
import type { Numbers } from "../records/numbers";
import { keyOfPosting, type PostingRow, type Postings } from "./postings";
import { Totals } from "./totals";
import { deleteWords, insertWords, type WordsWrite } from "./word-index";

/** How many rows one statement writes. */
const ROWS = 32;
const NO_ROWS: ReadonlyMap<string, PostingRow> = new Map();

/**
 * What the saves of one transaction still have to write. Rows of lists and words are written at its end, in their
 * order: then rows that stand beside each other in the file are written together.
 */
export class Batch {
  /** By kind and key; `uses` 0 deletes the row. */
  readonly #rows = new Map<RecordKind, Map<string, PostingRow>>();
  readonly #words = new Map<RecordKind, Map<number, WordsWrite>>();
  readonly #forgotten = new Map<RecordKind, Pick<WordsWrite, "n" | "place">[]>();
  readonly totals: Totals;

  constructor(
    readonly database: SqliteDatabase,
    readonly numbers: Numbers,
  ) {
    this.totals = new Totals(database);
  }

  /** Replaces the rows of a record by others. */
  replace(kind: RecordKind, before: Postings | undefined, after: Postings | undefined): void {
    const [old, next] = [before?.rows ?? NO_ROWS, after?.rows ?? NO_ROWS];
    for (const [key, row] of old) if (!next.has(key)) this.#change(kind, key, { ...row, uses: 0 }, row.uses);
    for (const [key, row] of next) {
      const uses = old.get(key)?.uses ?? 0;
      if (uses !== row.uses) this.#change(kind, key, row, uses);
    }
  }

  put(kind: RecordKind, row: PostingRow, before: number): void {
    this.#change(kind, keyOfPosting(row), row, before);
  }

  addWords(kind: RecordKind, words: WordsWrite): void {
    inMap(this.#words, kind, () => new Map()).set(words.n, words);
  }

  deleteWords(kind: RecordKind, words: Pick<WordsWrite, "n" | "place">): void {
    if (this.#words.get(kind)?.delete(words.n) !== true) inMap(this.#forgotten, kind, () => []).push(words);
  }

  /** Writes all. Call it at the end of the transaction, and before anything reads these rows. */
  flush(): void {
    for (const kind of RECORD_KINDS) {
      this.#writeRows(kind);
      const forgotten = this.#forgotten.get(kind) ?? [];
      if (forgotten.length > 0) deleteWords(this.database, kind, forgotten);
      const words = this.#words.get(kind);
      if (words !== undefined) insertWords(this.database, kind, [...words.values()]);
    }
    this.totals.flush();
    for (const pending of [this.#rows, this.#words, this.#forgotten]) pending.clear();
  }

  #change(kind: RecordKind, key: string, row: PostingRow, before: number): void {
    inMap(this.#rows, kind, () => new Map()).set(key, row);
    this.totals.change(kind, row, before);
  }

  #writeRows(kind: RecordKind): void {
    const rows = [...(this.#rows.get(kind)?.values() ?? [])].sort(inOrder);
    const statement = `DELETE FROM ${kind}_posting WHERE term = ? AND place = ? AND n = ? AND keeper = ? AND sort_key = ?`;
    for (const { term, place, n, keeper, sortKey } of rows.filter(({ uses }) => uses === 0))
      this.database.run(statement, term, place, n, keeper, sortKey);
    const written = rows.filter(({ uses }) => uses !== 0);
    const whole = written.length - (written.length % ROWS);
    for (let at = 0; at < whole; at += ROWS)
      this.database.run(insertOf(kind, ROWS), ...written.slice(at, at + ROWS).flatMap(valuesOf));
    for (const row of written.slice(whole)) this.database.run(insertOf(kind, 1), ...valuesOf(row));
  }
}

function insertOf(kind: RecordKind, rows: number): string {
  const values = Array.from({ length: rows }, (_, row) => {
    const at = row * 6;
    return `(${wholeNumber(at + 1)}, ${wholeNumber(at + 2)}, ?${at + 3}, ?${at + 4}, ?${at + 5}, ?${at + 6})`;
  });
  return `INSERT INTO ${kind}_posting (term, place, n, keeper, sort_key, uses) VALUES ${values.join(", ")}
    ON CONFLICT (term, place, n, keeper, sort_key) DO UPDATE SET uses = excluded.uses`;
}

function valuesOf({ term, place, n, keeper, sortKey, uses }: PostingRow): Value[] {
  return [term, place, n, keeper, sortKey, uses];
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
