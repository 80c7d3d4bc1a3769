import type { ReadRejection } from "../format-reader";
import { CUT_INSIDE } from "../reading/decoding/cut-off";
import { lookAt } from "./csv-line";

/** A row that is not read, by the line on which it begins. */
export interface RejectedRow {
  readonly line: number;
  readonly fault: Omit<ReadRejection, "outcome" | "place">;
}

interface TableShape {
  readonly delimiter: string;
  /** The line with the names of the columns, from 1. */
  readonly headerLine: number;
  /** So many characters of a row are held, at most. */
  readonly longestRow: number;
  /** Whether the source broke off. Then that is said, and nothing of a row that it ends in. */
  readonly isBroken: () => boolean;
}

/**
 * A text without the rows whose quotation mark is never closed: such a mark would take all rows behind it for one cell.
 * Empty lines stand for them, so that the others keep their numbers. `rejected` grows while the text is read.
 */
export async function* withoutOpenQuotes(
  texts: AsyncIterable<string>,
  shape: TableShape,
  rejected: RejectedRow[],
): AsyncGenerator<string> {
  const rows = new Rows(shape, rejected);
  for await (const text of texts) {
    rows.add(text);
    yield rows.taken();
  }
  rows.end();
  yield rows.taken();
}

/** Each line is looked at three times at most: where a quotation mark is open, alone, and where the next row begins. */
class Rows {
  private out = "";
  private isGivenUp = false;
  private lineEnd: string | undefined;
  /** What came of a line that has no end yet. */
  private parts: string[] = [];
  private partsSize = 0;
  private line = 0;
  /** The lines of a row of which a cell goes over the line end. */
  private held: string[] = [];
  private heldSize = 0;
  /** In which of them the cell begins that is open. */
  private opened = 0;
  /** What the delimiters part the first of them into, also in quotes. */
  private partsOfFirst = 0;
  private columns = 0;

  constructor(
    private readonly shape: TableShape,
    private readonly rejected: RejectedRow[],
  ) {}

  taken(): string {
    const text = this.out;
    this.out = "";
    return text;
  }

  add(text: string): void {
    this.lineEnd ??= /[\r\n]/.exec(text)?.[0];
    const end = this.lineEnd === undefined ? 0 : text.lastIndexOf(this.lineEnd) + 1;
    if (end > 0) this.takeLines(this.parts.splice(0).join("") + text.slice(0, end), this.lineEnd ?? "");
    if (end > 0) this.partsSize = 0;
    this.parts.push(text.slice(end));
    this.partsSize += text.length - end;
    if (this.isGivenUp || this.partsSize > this.shape.longestRow) this.giveUp();
  }

  /** The document ends. */
  end(): void {
    const rest = this.parts.splice(0).join("");
    if (rest !== "") this.take(rest);
    if (this.held.length === 0) return;
    if (this.rowsFrom() !== undefined) this.mend();
    else if (this.shape.isBroken()) this.giveUp();
    // Without a line end, it ends inside of the row.
    else this.reject(this.held.length, rest === "" ? NEVER_CLOSED : CUT_INSIDE);
  }

  private takeLines(text: string, lineEnd: string): void {
    for (let at = 0; at < text.length;) {
      const next = text.indexOf(lineEnd, at) + 1;
      this.take(text.slice(at, next));
      at = next;
    }
  }

  private take(text: string): void {
    this.line += 1;
    const { delimiter, headerLine } = this.shape;
    if (this.line === headerLine) this.columns = lookAt(text, delimiter).cells;
    if (this.isGivenUp || this.line <= headerLine) this.out += text;
    else if (this.held.length === 0) this.begin(text);
    else this.goOn(text);
  }

  private begin(text: string): void {
    if (text.includes('"') && lookAt(text, this.shape.delimiter).isOpen) {
      this.opened = 0;
      this.heldSize = 0;
      this.partsOfFirst = text.split(this.shape.delimiter).length;
      this.hold(text);
    } else this.out += text;
  }

  private goOn(text: string): void {
    if (!text.includes('"')) return this.hold(text);
    const { isOpen, closed } = lookAt(text, this.shape.delimiter, true);
    if (closed === "badly" && this.isNextRow(text)) {
      this.mend(1);
      return this.begin(text);
    }
    if (closed !== undefined) this.opened = this.held.length;
    if (isOpen) return this.hold(text);
    this.out += this.held.splice(0).join("") + text;
  }

  private hold(text: string): void {
    this.held.push(text);
    this.heldSize += text.length;
    if (this.heldSize <= this.shape.longestRow) return;
    if (this.rowsFrom() === undefined) this.giveUp();
    else this.mend();
  }

  /** From here on the parser alone judges. */
  private giveUp(): void {
    this.isGivenUp = true;
    this.out += this.held.splice(0).join("") + this.parts.splice(0).join("");
  }

  private isRow(text: string): boolean {
    const { cells, isOpen } = lookAt(text, this.shape.delimiter);
    return !isOpen && cells === this.columns;
  }

  /** Whether a line in which a cell seems to be closed within its text is where the next row begins. */
  private isNextRow(text: string): boolean {
    const { cells, isOpen } = lookAt(text, this.shape.delimiter);
    if (!isOpen) return cells === this.columns;
    // It may be a row with such a mark, or one whose cell goes over several lines.
    return cells <= this.columns && this.partsOfFirst >= this.columns;
  }

  /** In which of the lines held the rows go on. They do where most lines have as many cells as the header. */
  private rowsFrom(): number | undefined {
    const from = this.opened + 1;
    const behind = this.held.slice(from).filter((text) => text.trim() !== "");
    const rows = behind.filter((text) => this.isRow(text)).length;
    if (rows === 0 || rows * 2 < behind.length) return undefined;
    return this.held.findIndex((text, index) => index >= from && this.isRow(text));
  }

  /** Rejects the row of the lines held, and reads the rows that its quotation mark took. */
  private mend(behind = 0): void {
    const rows = this.rowsFrom() ?? this.held.length;
    const next = this.line - behind - this.held.length + 1 + rows;
    this.reject(rows, { ...OPEN, reason: `${OPEN.reason}. Reading went on at line ${next}` }, behind);
  }

  private reject(count: number, fault: RejectedRow["fault"], behind = 0): void {
    const lines = this.held.splice(0);
    this.rejected.push({ line: this.line - behind - lines.length + 1, fault });
    this.out += (this.lineEnd ?? "").repeat(count) + lines.slice(count).join("");
  }
}

const OPEN: RejectedRow["fault"] = {
  reason: "a quotation mark that opens a cell of this row is never closed",
  code: "BROKEN",
};
const NEVER_CLOSED = { ...OPEN, reason: `${OPEN.reason}, or the document is cut. What follows was not read` };
