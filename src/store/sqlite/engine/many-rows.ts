import type { SqliteDatabase } from "./database";
import type { Value } from "./driver";

/** How many rows one statement writes: as many as are left of these numbers. Each number is a statement of its own. */
const SIZES = [64, 16, 4, 1] as const;

/**
 * A statement that writes several rows at a time. (A statement for each row takes twice the time.) `row` is the SQL of
 * one row. It gets the number of the parameter before its first one.
 */
export class ManyRows {
  readonly #texts = new Map<number, string>();

  constructor(
    private readonly head: string,
    private readonly width: number,
    private readonly row: (before: number) => string,
    private readonly tail = "",
  ) {}

  /** `values`: those of the first row, then of the second, and so on. */
  write(database: SqliteDatabase, values: readonly Value[]): void {
    const end = values.length;
    let at = 0;
    for (const size of SIZES) {
      const step = size * this.width;
      for (; at + step <= end; at += step) database.run(this.#text(size), ...values.slice(at, at + step));
    }
  }

  #text(rows: number): string {
    const known = this.#texts.get(rows);
    if (known !== undefined) return known;
    const places = Array.from({ length: rows }, (_, row) => this.row(row * this.width));
    const text = `${this.head} VALUES ${places.join(", ")} ${this.tail}`;
    this.#texts.set(rows, text);
    return text;
  }
}
