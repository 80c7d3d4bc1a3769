import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { capturedItem, hintsOf } from "../reading/captured";
import { objectOf, stringOf, idOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import { READING_LIMITS } from "../reading-limits";
import { eachOrRejection, itemRead, Notes, onFirstItem, orRejection, readJson, shown } from "../reading/notes";
import { htmlOfRichText } from "../reading/rich-text";
import { headOfRecords } from "../reading/decoding/damaged-text";
import { startOf } from "../reading/decoding/decode-text";
import { articleRead } from "./articles";
import { capturedRow } from "./captured-posts";
import { withDates, type DateOrder } from "./cells";
import { csvHeaderIn } from "./csv-header";
import { csvRows, type CsvRow, type CsvTable } from "./csv-rows";
import { ENCLOSED, enclosedArticles, flat, isArticleAlone, withAuthor } from "./enclosed";
import { arePosts, isPostAmongArticles, rowOf, tableKind, type Row, type TableKind } from "./header";
import { hackerNewsRows } from "./hacker-news";
import { kindInSanity, namesAsMeant, pinboardRow, tiktokRows, withLinks } from "./services";
import { draftOf } from "./translate";
import { weiboRows } from "./weibo-rows";

/** Articles, posts and profiles in rows: CSV with a header that names the columns, or one flat JSON object per line. */
export const table: FormatReader = {
  name: "table",
  version: 9,
  precedence: 30,
  title: "articles, posts or profiles in rows: CSV with a header (comma, semicolon, tab or bar), or flat JSON objects",
  detect: (head, hints) => isFlatJson(headOfJson(head)) || csvHeaderIn(headOfRecords(head, hints)) !== undefined,
  async *read(chunks, hints, limits = READING_LIMITS) {
    const { first, all } = await startOf(chunks);
    if (/^\s*[[{]/.test(first))
      yield* readJson(all, (value, place) => readObject(value, place, hints), limits, ENCLOSED);
    else yield* readCsv(all, hints, limits.row);
  },
};

/** An object of texts and numbers with our names, or one with a list of articles in it. */
function isFlatJson(value: unknown): boolean {
  const given = objectOf(Array.isArray(value) ? (value as unknown[])[0] : value);
  if (enclosedArticles(value) !== undefined || capturedRow(given) !== undefined) return true;
  if (given !== undefined && postsOf(given) !== undefined) return true;
  if (given === undefined || "@context" in given || "$type" in given) return false;
  // Messages of Slack are not public.
  if (given["type"] === "message" && "ts" in given) return false;
  if (isArticleAlone(given) || pinboardRow(given) !== undefined) return true;
  const first = withAuthor(given);
  const isFlat = Object.values(first).every((member) => objectOf(member) === undefined);
  const names = Object.keys(first);
  return names.length >= 2 && (isFlat ? tableKind(names) !== undefined : arePosts(names));
}

/** Posts of services that state neither their platform nor their addresses. */
const postsOf = (object: JsonObject) => tiktokRows(object) ?? hackerNewsRows(object) ?? weiboRows(object);

function* readObject(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected an object with the fields of a post, got ${shown(value)}`);
  const captured = capturedRow(object);
  if (captured !== undefined)
    return yield* readRow(rowOf(cellsOf(captured)), "posts", place, hintsOf(capturedItem(object), hints));
  const posts = postsOf(object);
  if (posts !== undefined)
    return yield* eachOrRejection(
      posts.rows,
      (index) => (posts.path === "" ? place : `${place}, ${posts.path}[${index}]`),
      (row, where) => readRow(rowOf(cellsOf(row)), "posts", where, hints),
    );
  const enclosed = enclosedArticles(withLinks(object));
  if (enclosed === undefined && isArticleAlone(object))
    return yield* readRow(rowOf(cellsOf(flat(object))), "articles", place, hints);
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

function* readObjectRow(found: JsonObject, place: string, hints: DocumentHints): Generator<Read> {
  const given = pinboardRow(found) ?? found;
  const meant = namesAsMeant(Object.keys(given));
  const object = Object.fromEntries(Object.values(given).map((value, at) => [meant[at] ?? "", value] as const));
  const kind = tableKind(meant);
  const skipped = kind === "articles" ? undefined : kindInSanity(object);
  if (skipped === undefined) yield* readRow(rowOf(cellsOf(object)), kind, place, hints);
  else yield { outcome: "skipped", kind: skipped, place };
}

function* cellsOf(object: JsonObject): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(object)) {
    const text = Array.isArray(value)
      ? (htmlOfRichText(value) ?? value.flatMap((one) => idOf(one) ?? []).join("|"))
      : typeof value === "boolean" || (typeof value === "number" && !Number.isInteger(value))
        ? String(value)
        : (idOf(value) ?? stringOf(value));
    if (text !== undefined) yield [name, text];
  }
}

const isUnpublished = (row: Row): boolean =>
  /^(?:true|yes|1)$/i.test(row.get("draft") ?? "") ||
  /^(?:draft|private|friends|custom|usemask|pending|trash)$/i.test(row.get("standing") ?? "");

function* readRow(
  given: Row,
  kind: TableKind | undefined,
  place: string,
  hints: DocumentHints,
  dateOrder?: DateOrder,
): Generator<Read> {
  const row = withDates(given, dateOrder);
  if (isUnpublished(row)) {
    yield { outcome: "skipped", kind: "draft or private text", place };
    return;
  }
  if (kind === "articles" && !isPostAmongArticles(row)) {
    yield articleRead(row, hints, place);
    return;
  }
  const notes = new Notes({
    ...(hints.language !== undefined && { language: hints.language }),
    ...(hints.timeZone !== undefined && { timeZone: hints.timeZone }),
  });
  yield itemRead(draftOf(row, { hints, notes }), place, notes);
}

async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  longestRow: number,
): AsyncGenerator<Read> {
  const { rows, warnings } = csvRows(chunks, hints, longestRow);
  const withWarnings = onFirstItem(warnings);
  for await (const read of rows) {
    if ("outcome" in read) yield read;
    else
      for (const item of readCells(read.table, read.row, hints))
        yield withWarnings(read.row.isOpen === true ? withCutTold(item) : item);
  }
}

/** Nothing tells a row that is cut in its last cell from one without a line end. */
function withCutTold(read: Read): Read {
  if (read.outcome !== "item") return read;
  const text = "the row has no line end: if the document is cut, so may its last cell be";
  return { ...read, warnings: [...(read.warnings ?? []), { code: "CUT_OFF", text }] };
}

function* readCells({ names, kind, platform, dateOrder }: CsvTable, { cells, place }: CsvRow, hints: DocumentHints) {
  // Programs end rows with delimiters that have nothing behind them.
  const record = cells.slice(0, Math.max(names.length, cells.findLastIndex((cell) => cell.trim() !== "") + 1));
  yield* orRejection(place, () => {
    if (record.length > names.length)
      throw new BadDocument(
        `expected ${names.length} cells as in the header, got ${record.length}. A cell with the delimiter in it needs quotes`,
      );
    const named = names.map((name, index) => [name, record[index] ?? ""] as const);
    const row = rowOf(platform === undefined ? named : [...named, ["platform", platform]]);
    return readRow(row, kind, place, hints, dateOrder);
  });
}
