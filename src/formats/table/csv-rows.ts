import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { BadDocument } from "../../domain/errors";
import { resumed } from "../../domain/resumed";
import type { Warning } from "../../domain/warning";
import type { DocumentHints, ReadRejection } from "../format-reader";
import { decodedStream } from "../reading/decode-stream";
import { csvHeaderIn, LONGEST_HEADER } from "./csv-header";
import { dateOrderIn, type DateOrder, isDateColumn, isInNumbers } from "./cells";
import { columnOf } from "./column-names";
import { tableKind, type TableKind } from "./header";

/** One row with the line on which it begins. */
export interface CsvRow {
  readonly place: string;
  readonly cells: readonly string[];
}

/** What holds for all rows. */
export interface CsvTable {
  readonly names: readonly string[];
  readonly kind: TableKind | undefined;
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
  const { header, all } = await headOf(withLineFeeds(texts));
  if (header === undefined)
    throw new BadDocument(`${hints.name} has no header whose columns are known. ${HEADER_EXAMPLE}`);
  const parser = parse({
    delimiter: header.delimiter,
    bom: true,
    from_line: header.line,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRow,
  });
  // An error of the input ends the parser with the same error, which `recordsOf` gets.
  pipeline(Readable.from(all), parser, () => {});
  yield* inTable(recordsOf(parser), header.delimiter);
}

/** The header and the rows, and at last why the rest cannot be read, if it cannot. */
async function* recordsOf(parsed: AsyncIterable<Parsed>): AsyncGenerator<CsvRow | ReadRejection> {
  let line = 1;
  try {
    for await (const { record, info } of parsed) {
      // Where the record begins: a cell in quotes may go over several lines.
      const place = `line ${info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0)}`;
      line = info.lines + 1;
      yield { place, cells: record };
    }
  } catch (error) {
    const reason = faultOf(error);
    if (reason === undefined) throw error;
    yield { outcome: "rejection", place: `line ${line}`, ...reason };
  }
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
  const names = header.value.cells;
  const datesOf = datesIn(names);
  const undated: CsvTable = { names, kind: tableKind(names), dateOrder: undefined };
  let dated: CsvTable | undefined;
  const waiting: CsvRow[] = [];
  let size = 0;
  const told = () => {
    const table = (dated = withDateOrder(undated, waiting, delimiter));
    return waiting.splice(0).map((row) => ({ table, row }));
  };
  for await (const row of records) {
    if ("outcome" in row) {
      yield* told();
      yield row;
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
  if (error instanceof CsvError) return { reason: `${error.message}. What follows was not read${wayOutOf(error)}` };
  if (!(error instanceof BadDocument)) return undefined;
  const { message, rejectionCode: code } = error;
  return { reason: `${message} What follows was not read.`, ...(code !== undefined && { code }) };
}

const wayOutOf = ({ code }: CsvError): string =>
  code === "CSV_MAX_RECORD_SIZE" ? "; READ_ROW_BYTES allows longer rows" : "";

/** The parser counts a line end of two characters as two lines where it is in quotes. */
async function* withLineFeeds(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = "";
  for await (const text of texts) {
    const all = waiting + text;
    waiting = all.endsWith("\r") ? "\r" : "";
    yield all.slice(0, all.length - waiting.length).replaceAll("\r\n", "\n");
  }
  yield waiting;
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
