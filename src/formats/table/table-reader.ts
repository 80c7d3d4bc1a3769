import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { BadDocument } from "../../domain/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { objectOf, stringOf, idOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import { READING_LIMITS } from "../reading-limits";
import { headText, itemRead, Notes, orRejection, readJson, shown } from "../reading/notes";
import { unixDate } from "../reading/standard-dates";
import { isHeader, rowOf, type Row } from "./header";
import { draftOf } from "./translate";

/** Posts and profiles in rows: CSV with a header that names the columns, or one flat JSON object per line. */
export const table: FormatReader = {
  name: "table",
  version: 1,
  precedence: 30,
  title: "posts or profiles in rows: CSV with a header (comma, semicolon, tab or bar), or flat JSON objects",
  detect: (head, hints) => isFlatJson(headOfJson(head)) || delimiterOf(headText(head, hints)) !== undefined,
  async *read(chunks, hints, limits = READING_LIMITS) {
    const { head, all } = await headOf(chunks);
    if (/^\s*[[{]/.test(head)) yield* readJson(all, (value, place) => readObject(value, place, hints), limits);
    else yield* readCsv(all, delimiterOf(head), hints, limits.row);
  },
};

const DELIMITERS = [",", ";", "\t", "|"] as const;
const LONGEST_HEADER = 10_000;

/** What parts the cells of the first line, if those are names of columns. */
function delimiterOf(text: string): (typeof DELIMITERS)[number] | undefined {
  const line = /^\ufeff?\s*([^\r\n]*)/.exec(text.slice(0, LONGEST_HEADER))?.[1] ?? "";
  return DELIMITERS.find((delimiter) => {
    const names = line.split(delimiter);
    return names.length >= 2 && isHeader(names.map((name) => name.replace(/^\s*"|"\s*$/g, "")));
  });
}

/** An object of texts and numbers with our names. */
function isFlatJson(value: unknown): boolean {
  const first = objectOf(Array.isArray(value) ? (value as unknown[])[0] : value);
  if (first === undefined || "@context" in first || "$type" in first) return false;
  const isFlat = Object.values(first).every((member) => objectOf(member) === undefined);
  const names = Object.keys(first);
  return isFlat && names.length >= 2 && isHeader(names);
}

function* readObject(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected an object with the fields of a post, got ${shown(value)}`);
  yield* readRow(rowOf(cellsOf(object)), place, hints);
}

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

function* readRow(row: Row, place: string, hints: DocumentHints): Generator<Read> {
  const notes = new Notes({
    ...(hints.language !== undefined && { language: hints.language }),
    ...(hints.timeZone !== undefined && { timeZone: hints.timeZone }),
  });
  yield itemRead(draftOf(withDate(row), { hints, notes }), place, notes);
}

/** Programs write times as Unix time too. */
function withDate(row: Row): Row {
  const date = row.get("date") ?? "";
  const unix = /^\d{9,13}$/.test(date) ? unixDate(Number(date)) : undefined;
  return unix === undefined ? row : new Map([...row, ["date", unix.date.instant]]);
}

/** One record with the line on which it ends. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string | undefined,
  hints: DocumentHints,
  longestRow: number,
): AsyncGenerator<Read> {
  if (delimiter === undefined)
    throw new BadDocument(`${hints.name} has no header whose columns are known. ${HEADER_EXAMPLE}`);
  const parser = Readable.from(chunks).pipe(
    parse({
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    }),
  );
  let header: readonly string[] | undefined;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // Where the record begins: a cell in quotes may go over several lines.
      const place = `line ${info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0)}`;
      line = info.lines + 1;
      if (header === undefined) header = record;
      else yield* readRecord(header, record, place, hints);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield {
      outcome: "rejection",
      place: `line ${line}`,
      reason: `${error.message}. What follows was not read${wayOutOf(error)}`,
    };
  }
}

const wayOutOf = ({ code }: CsvError): string =>
  code === "CSV_MAX_RECORD_SIZE" ? "; READ_ROW_BYTES allows longer rows" : "";

const HEADER_EXAMPLE = "A header is, for example: date,platform,handle,text,url";

function* readRecord(
  header: readonly string[],
  record: readonly string[],
  place: string,
  hints: DocumentHints,
): Generator<Read> {
  yield* orRejection(place, () => {
    if (record.length > header.length)
      throw new BadDocument(
        `expected ${header.length} cells as in the header, got ${record.length}. A cell with the delimiter in it needs quotes`,
      );
    return readRow(rowOf(header.map((name, index) => [name, record[index] ?? ""] as const)), place, hints);
  });
}

/** The first characters of a stream, with the first line, and the whole stream. */
async function headOf(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let head = "";
  let size = 0;
  while (!head.trimStart().includes("\n") && size < LONGEST_HEADER) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    size += next.value.length;
    head = Buffer.concat(taken).subarray(0, LONGEST_HEADER).toString("utf8");
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* taken;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: head.replace(/^\ufeff/, ""), all: all() };
}
