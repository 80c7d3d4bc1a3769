import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { BadDocument } from "../../domain/errors";
import type { DocumentHints, FormatReader, Read, ReadRejection } from "../format-reader";
import { objectOf, stringOf, idOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import { READING_LIMITS } from "../reading-limits";
import {
  eachOrRejection,
  headText,
  itemRead,
  Notes,
  onFirstItem,
  orRejection,
  readJson,
  shown,
} from "../reading/notes";
import { unixDate } from "../reading/standard-dates";
import { decodedStream } from "../reading/decode-stream";
import { startOf } from "../reading/decode-text";
import { resumed } from "../../domain/resumed";
import { articleRead } from "./articles";
import { enclosedArticles, flat, withAuthor } from "./enclosed";
import { rowOf, tableKind, type Row, type TableKind } from "./header";
import { draftOf } from "./translate";

/** Articles, posts and profiles in rows: CSV with a header that names the columns, or one flat JSON object per line. */
export const table: FormatReader = {
  name: "table",
  version: 2,
  precedence: 30,
  title: "articles, posts or profiles in rows: CSV with a header (comma, semicolon, tab or bar), or flat JSON objects",
  detect: (head, hints) => isFlatJson(headOfJson(head)) || delimiterOf(headText(head, hints)) !== undefined,
  async *read(chunks, hints, limits = READING_LIMITS) {
    const { first, all } = await startOf(chunks);
    if (/^\s*[[{]/.test(first)) yield* readJson(all, (value, place) => readObject(value, place, hints), limits);
    else yield* readCsv(all, hints, limits.row);
  },
};

const DELIMITERS = [",", ";", "\t", "|"] as const;
type Delimiter = (typeof DELIMITERS)[number];
const LONGEST_HEADER = 10_000;

/** What parts the cells of the first line, if those are names of columns. */
function delimiterOf(text: string): Delimiter | undefined {
  const [first = "", second = ""] = text
    .replace(/^\ufeff?\s*/, "")
    .slice(0, LONGEST_HEADER)
    .split(/\r\n?|\n/, 2);
  const line = SAID_BY_EXCEL.test(first) ? second : first;
  return DELIMITERS.find((delimiter) => {
    const names = line.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/g, ""));
    // A table of Markdown has a bar before its first cell.
    const isMarkdown = delimiter === "|" && names[0] === "";
    return names.length >= 2 && !isMarkdown && tableKind(names) !== undefined;
  });
}

/** A first line that only tells Excel what parts the cells. */
const SAID_BY_EXCEL = /^sep=.$/i;

/** An object of texts and numbers with our names, or one with a list of articles in it. */
function isFlatJson(value: unknown): boolean {
  const given = objectOf(Array.isArray(value) ? (value as unknown[])[0] : value);
  if (enclosedArticles(value) !== undefined) return true;
  if (given === undefined || "@context" in given || "$type" in given) return false;
  const first = withAuthor(given);
  const isFlat = Object.values(first).every((member) => objectOf(member) === undefined);
  const names = Object.keys(first);
  return isFlat && names.length >= 2 && tableKind(names) !== undefined;
}

function* readObject(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected an object with the fields of a post, got ${shown(value)}`);
  const enclosed = enclosedArticles(object);
  if (enclosed === undefined) return yield* readObjectRow(withAuthor(object), place, hints);
  yield* eachOrRejection(
    enclosed.records,
    (index) => `${place}, ${enclosed.path}[${index}]`,
    (record, where) => {
      const members = objectOf(record);
      if (members === undefined) throw new BadDocument(`expected an article, got ${shown(record)}`);
      return readRow(rowOf(cellsOf(flat(members))), "articles", where, hints);
    },
  );
}

const readObjectRow = (object: JsonObject, place: string, hints: DocumentHints): Generator<Read> =>
  readRow(rowOf(cellsOf(object)), tableKind(Object.keys(object)), place, hints);

function* cellsOf(object: JsonObject): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(object)) {
    const text = Array.isArray(value)
      ? value.flatMap((one) => idOf(one) ?? []).join("|")
      : typeof value === "boolean"
        ? String(value)
        : (idOf(value) ?? stringOf(value));
    if (text !== undefined) yield [name, text];
  }
}

function* readRow(given: Row, kind: TableKind | undefined, place: string, hints: DocumentHints): Generator<Read> {
  const row = withDates(given);
  if (kind === "articles") {
    yield articleRead(row, hints, place);
    return;
  }
  const notes = new Notes({
    ...(hints.language !== undefined && { language: hints.language }),
    ...(hints.timeZone !== undefined && { timeZone: hints.timeZone }),
  });
  yield itemRead(draftOf(row, { hints, notes }), place, notes);
}

/** Programs write times as Unix time too. */
function withDates(row: Row): Row {
  const dates = (["date", "modified"] as const).flatMap((column) => {
    const written = row.get(column) ?? "";
    const unix = /^\d{9,13}$/.test(written) ? unixDate(Number(written)) : undefined;
    return unix === undefined ? [] : [[column, unix.date.instant] as const];
  });
  return dates.length === 0 ? row : new Map([...row, ...dates]);
}

/** One record with the line on which it ends. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  longestRow: number,
): AsyncGenerator<Read> {
  const { texts, warnings } = decodedStream(chunks, hints.name, hints.mediaType);
  const { delimiter, all } = await headOf(withLineFeeds(texts));
  if (delimiter === undefined)
    throw new BadDocument(`${hints.name} has no header whose columns are known. ${HEADER_EXAMPLE}`);
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRow,
  });
  // An error of the input ends the parser with the same error, which the loop below gets.
  pipeline(Readable.from(all), parser, () => {});
  let header: Header | undefined;
  let line = 1;
  const withWarnings = onFirstItem(warnings);
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // Where the record begins: a cell in quotes may go over several lines.
      const place = `line ${info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0)}`;
      line = info.lines + 1;
      if (header === undefined) header = isForExcel(record, delimiter) ? undefined : headerOf(record);
      else for (const read of readRecord(header, record, place, hints)) yield withWarnings(read);
    }
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    yield { outcome: "rejection", place: `line ${line}`, ...fault };
  }
}

function faultOf(error: unknown): Omit<ReadRejection, "outcome" | "place"> | undefined {
  if (error instanceof CsvError) return { reason: `${error.message}. What follows was not read${wayOutOf(error)}` };
  if (!(error instanceof BadDocument)) return undefined;
  const { message, rejectionCode: code } = error;
  return { reason: `${message} What follows was not read.`, ...(code !== undefined && { code }) };
}

interface Header {
  readonly names: readonly string[];
  readonly kind: TableKind | undefined;
}

const headerOf = (names: readonly string[]): Header => ({ names, kind: tableKind(names) });

/** `sep=;`, of which the parser makes the cells `sep=` and nothing. */
const isForExcel = (record: readonly string[], delimiter: Delimiter): boolean =>
  SAID_BY_EXCEL.test(record.join(delimiter));

const wayOutOf = ({ code }: CsvError): string =>
  code === "CSV_MAX_RECORD_SIZE" ? "; READ_ROW_BYTES allows longer rows" : "";

const HEADER_EXAMPLE =
  "A header is, for example: date,platform,handle,text,url (posts), or title,url,date,author,text (articles)";

function* readRecord(
  { names, kind }: Header,
  given: readonly string[],
  place: string,
  hints: DocumentHints,
): Generator<Read> {
  // Programs end rows with delimiters that have nothing behind them.
  const record = given.slice(0, Math.max(names.length, given.findLastIndex((cell) => cell.trim() !== "") + 1));
  yield* orRejection(place, () => {
    if (record.length > names.length)
      throw new BadDocument(
        `expected ${names.length} cells as in the header, got ${record.length}. A cell with the delimiter in it needs quotes`,
      );
    return readRow(rowOf(names.map((name, index) => [name, record[index] ?? ""] as const)), kind, place, hints);
  });
}

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

/** What parts the cells, by the first line, or by the second if the first is for Excel; and the whole stream. */
async function headOf(texts: AsyncIterable<string>) {
  const iterator = texts[Symbol.asyncIterator]();
  const taken: string[] = [];
  let head = "";
  while (!/\n.*\n/.test(head.trimStart()) && head.length < LONGEST_HEADER) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    head += next.value;
  }
  return { delimiter: delimiterOf(head), all: resumed(taken, iterator) };
}
