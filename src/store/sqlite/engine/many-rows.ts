import type { SqliteDatabase } from "./database";
import type { Value } from "./driver";

/** How many rows one statement writes: as many as are left of these numbers. Each number is a statement of its own. */
const SIZES = [64, 16, 4, 1] as const;

/**
 * A statement that writes several rows at a time. (A statement for each row takes twice the time.) `row` is the SQL of
 * one row. Its parameters have no numbers: SQLite keeps a list of those that have one, and the driver makes it search
 * that list for each value.
 */
export class ManyRows {
  private readonly texts = new Map<number, string>();
  private readonly width: number;

  constructor(
    private readonly head: string,
    private readonly row: string,
    private readonly tail = "",
  ) {
    this.width = row.split("?").length - 1;
  }

  /** `values`: those of the first row, then of the second, and so on. */
  write(database: SqliteDatabase, values: readonly Value[]): void {
    const end = values.length;
    let at = 0;
    for (const size of SIZES) {
      const step = size * this.width;
      for (; at + step <= end; at += step) database.run(this.text(size), ...values.slice(at, at + step));
    }
  }

  private text(rows: number): string {
    const known = this.texts.get(rows);
    if (known !== undefined) return known;
    const text = `${this.head} VALUES ${Array<string>(rows).fill(this.row).join(", ")} ${this.tail}`;
    this.texts.set(rows, text);
    return text;
  }
}
