import { CsvError, parse, type Options } from "csv-parse";
import { BadDocument } from "../../domain/errors/errors";
import { resumed } from "../../domain/async/resumed";
import type { Warning } from "../../domain/errors/warning";
import type { DocumentHints, ReadRejection } from "../format-reader";
import { decodedStream } from "../reading/decoding/decode-stream";
import { BreakableSource, CUT_INSIDE } from "../reading/decoding/cut-off";
import { faultOfBadBytes, hasBadBytes } from "../reading/decoding/damaged-text";
import { csvHeaderIn, LONGEST_HEADER } from "./csv-header";
import { dateOrderIn, type DateOrder, isDateColumn, isInNumbers } from "./cells";
import { type RejectedRow, withoutOpenQuotes } from "./csv-open-quotes";
import { columnOf } from "./column-names";
import { tableKind, type TableKind } from "./header";
import { namesAsMeant, platformOfTable } from "./services";

/** One row with the line on which it begins. */
export interface CsvRow {
  readonly place: string;
  readonly cells: readonly string[];
  /** Whether the document ends with it, and without a line end. Then it may be cut. */
  readonly isOpen?: true;
}

/** What holds for all rows. */
export interface CsvTable {
  readonly names: readonly string[];
  readonly kind: TableKind | undefined;
  /** Of all rows, where the names of its columns tell it. */
  readonly platform: string | undefined;
  /** What its dates in numbers begin with. */
  readonly dateOrder: DateOrder | undefined;
}

interface RowInTable {
  readonly table: CsvTable;
  readonly row: CsvRow;
}

/** One record with the line on which it ends. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** So many rows, from the first with a date in numbers on, tell what the dates begin with. */
const MOST_ROWS_AHEAD = 1_000;
const LARGEST_AHEAD = 2_000_000;

const HEADER_EXAMPLE =
  "A header is, for example: date,platform,handle,text,url (posts), or title,url,date,author,text (articles)";

/**
 * The rows of a table with what is known of all of them, and at last why the rest cannot be read, if it cannot.
 * `warnings` grow while it is read.
 */
export function csvRows(chunks: AsyncIterable<Uint8Array>, hints: DocumentHints, longestRow: number) {
  const { texts, warnings } = decodedStream(chunks, hints.name, hints.mediaType);
  return { warnings: warnings as readonly Warning[], rows: rowsOf(texts, hints, longestRow) };
}

async function* rowsOf(
  texts: AsyncIterable<string>,
  hints: DocumentHints,
  longestRow: number,
): AsyncGenerator<RowInTable | ReadRejection> {
  const source = new BreakableSource(texts);
  const lines = new Lines(source.parts());
  const { header, all } = await headOf(lines.texts());
  if (header === undefined) source.throwIfBroken();
  if (header === undefined)
    throw new BadDocument(`${hints.name} has no header whose columns are known. ${HEADER_EXAMPLE}`);
  const options = {
    delimiter: header.delimiter,
    bom: true,
    from_line: header.line,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRow,
  };
  const shape = { ...header, headerLine: header.line, longestRow, isBroken: () => source.isBroken };
  const rejected: RejectedRow[] = [];
  const parsed = parsedOf(withoutOpenQuotes(all, shape, rejected), options);
  yield* inTable(recordsOf(parsed, rejected, lines, source), header.delimiter);
}

/** The records as they come. A stream that fails throws away those that nobody took yet, so they are taken at once. */
async function* parsedOf(texts: AsyncIterable<string>, options: Options): AsyncGenerator<Parsed> {
  const records: Parsed[] = [];
  let fault: Error | undefined;
  const parser = parse({
    ...options,
    on_record: (record: string[], { lines }) => {
      records.push({ record, info: { lines } });
      return null;
    },
  });
  parser.on("error", () => {}).resume();
  const done = (resolve: () => void) => (error?: Error | null) => {
    fault ??= error ?? undefined;
    resolve();
  };
  for await (const text of texts) {
    await new Promise<void>((resolve) => parser.write(text, done(resolve)));
    yield* records.splice(0);
    if (fault !== undefined) throw fault;
  }
  await new Promise<void>((resolve) => parser.end(done(resolve)));
  yield* records.splice(0);
  if (fault !== undefined) throw fault;
}

/** Why the source broke off, if it did. What came before is read. */
function* faultOfSource(source: BreakableSource<string>, place: string): Generator<ReadRejection> {
  try {
    source.throwIfBroken();
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    const { message, rejectionCode: code = "BROKEN" } = error;
    yield { outcome: "rejection", place, reason: `${message.replace(/\.?$/, ".")} What follows was not read.`, code };
  }
}

/** The header and the rows, and at last why the rest cannot be read, if it cannot. */
async function* recordsOf(
  parsed: AsyncIterable<Parsed>,
  rejected: RejectedRow[],
  lines: Lines,
  source: BreakableSource<string>,
): AsyncGenerator<CsvRow | ReadRejection> {
  const rejectedBefore = givenBefore(rejected);
  let line = 1;
  let last: CsvRow | undefined;
  try {
    for await (const { record, info } of parsed) {
      // Where the record begins: a cell in quotes may go over several lines.
      const begins = info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
      line = info.lines + 1;
      if (last !== undefined) yield last;
      yield* rejectedBefore(begins);
      last = { place: `line ${begins}`, cells: record };
    }
    const isWhole = lines.isEnded || rejected.length > 0;
    if (last !== undefined && (isWhole || !source.isBroken)) yield isWhole ? last : { ...last, isOpen: true };
    yield* rejectedBefore(Infinity);
  } catch (error) {
    const reason = faultOf(error);
    if (reason === undefined) throw error;
    if (last !== undefined) yield last;
    yield* rejectedBefore(Infinity);
    if (!source.isBroken) yield { outcome: "rejection", place: `line ${line}`, ...reason };
  }
  yield* faultOfSource(source, `line ${lines.isEnded ? line : line - 1}`);
}

/** Gives the rejected rows that stand before a line, each once. The list is empty when all are given. */
function givenBefore(rejected: RejectedRow[]) {
  let next = 0;
  return function* (line: number): Generator<ReadRejection> {
    for (let one = rejected[next]; one !== undefined && one.line < line; one = rejected[next]) {
      next += 1;
      yield { outcome: "rejection", place: `line ${one.line}`, ...one.fault };
    }
    if (next < rejected.length) return;
    rejected.length = 0;
    next = 0;
  };
}

/** The rows with their table. Rows wait from the first date in numbers on, until enough of them tell how to read it. */
async function* inTable(
  records: AsyncGenerator<CsvRow | ReadRejection>,
  delimiter: string,
): AsyncGenerator<RowInTable | ReadRejection> {
  const header = await records.next();
  if (header.done === true) return;
  if ("outcome" in header.value) {
    yield header.value;
    return;
  }
  const names = namesAsMeant(header.value.cells);
  const datesOf = datesIn(names);
  const undated: CsvTable = { names, kind: tableKind(names), platform: platformOfTable(names), dateOrder: undefined };
  let dated: CsvTable | undefined;
  let fewest = names.length;
  const waiting: (CsvRow | ReadRejection)[] = [];
  let size = 0;
  const told = () => {
    const rows = waiting.filter((one) => "cells" in one);
    const table = (dated = withDateOrder(undated, rows, delimiter));
    return waiting.splice(0).map((one) => ("cells" in one ? { table, row: one } : one));
  };
  for await (const row of records) {
    const isCut = "cells" in row && row.isOpen === true && row.cells.length < fewest;
    if ("cells" in row) fewest = Math.min(fewest, row.cells.length);
    const bad = "cells" in row ? row.cells.find(hasBadBytes) : undefined;
    if (bad !== undefined) yield { place: row.place ?? "", ...faultOfBadBytes(bad) };
    else if ("outcome" in row || isCut) {
      const rejection = "outcome" in row ? row : { outcome: "rejection" as const, place: row.place, ...CUT_INSIDE };
      if (waiting.length === 0) yield rejection;
      else waiting.push(rejection);
    } else if (dated !== undefined) yield { table: dated, row };
    else if (waiting.length === 0 && !datesOf(row).some(isInNumbers)) yield { table: undated, row };
    else {
      waiting.push(row);
      size += row.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (waiting.length >= MOST_ROWS_AHEAD || size >= LARGEST_AHEAD) yield* told();
    }
  }
  yield* told();
}

/** Where the dates do not tell it: only countries that write the day first part cells by semicolons. */
function withDateOrder(table: CsvTable, rows: readonly CsvRow[], delimiter: string): CsvTable {
  const order = dateOrderIn(rows.flatMap(datesIn(table.names)));
  return { ...table, dateOrder: order ?? (delimiter === ";" ? "day" : undefined) };
}

/** What a table's rows have in its columns of dates. */
function datesIn(names: readonly string[]): (row: CsvRow) => readonly string[] {
  const columns = names.flatMap((name, at) => (isDateColumn(columnOf(name)) ? [at] : []));
  return ({ cells }) => columns.map((at) => cells[at] ?? "");
}

function faultOf(error: unknown): Omit<ReadRejection, "outcome" | "place"> | undefined {
  if (!(error instanceof CsvError)) return undefined;
  return { reason: `${error.message}. What follows was not read${wayOutOf(error)}` };
}

const wayOutOf = ({ code }: CsvError): string =>
  code === "CSV_MAX_RECORD_SIZE" ? "; READ_ROW_BYTES allows longer rows" : "";

/** A text with one character for each line end. */
class Lines {
  /** Whether the text that came so far ends with a line end. A quotation mark may be the first of two. */
  isEnded = false;

  constructor(private readonly source: AsyncIterable<string>) {}

  /** The parser counts a line end of two characters as two lines where it is in quotes. */
  async *texts(): AsyncGenerator<string> {
    let waiting = "";
    for await (const text of this.source) {
      const all = waiting + text;
      waiting = all.endsWith("\r") ? "\r" : "";
      if (text !== "") this.isEnded = /[\r\n]$/.test(text);
      yield all.slice(0, all.length - waiting.length).replaceAll("\r\n", "\n");
    }
    yield waiting;
  }
}

/** The header, and the whole stream. */
async function headOf(texts: AsyncIterable<string>) {
  const iterator = texts[Symbol.asyncIterator]();
  const taken: string[] = [];
  let head = "";
  while (head.length < LONGEST_HEADER) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    head += next.value;
  }
  return { header: csvHeaderIn(head), all: resumed(taken, iterator) };
}
