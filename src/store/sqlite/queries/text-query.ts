import type { ListRequest } from "../../store-reader";
import { rowsToRead } from "../../page";
import { isVisible } from "./view";
import { joinedToWords } from "./filters";
import { checksOf, inOrder, type ListParts } from "./list-parts";
import { orderBy, pageRange, seenRange, walkOf } from "./paging";
import { joined, sql, where, type Sql } from "../engine/database";
import { idText } from "../records/numbers";
import { instantText, isByTime, minuteOf, timePlaces } from "../records/places";
import { LAST_NUMBER, wordsRow } from "../records/word-index";

/** `n` and `key` of the page's items among those with the words, in the order of the walk. */
export function wordsKeys(parts: ListParts, page: ListRequest): Sql {
  return page.by !== "firstSeenAt" && isByTime(parts.kind) ? newestWords(parts, page) : allWords(parts, page);
}

export function countWords(parts: ListParts): Sql {
  return joined([sql("SELECT count(*) AS total"), fromWords(parts, [])], "");
}

/** The records with the words that pass the filter, as the rest of a statement. */
export function fromWords(parts: ListParts, range: readonly Sql[]): Sql {
  return joined(
    [
      sql(` FROM ${joinedToWords(parts.kind, "c")}`),
      where([
        sql(`w.${parts.kind}_words MATCH ?`, parts.conditions.words ?? ""),
        isVisible(parts.view, "c"),
        ...rowsInTime(parts),
        ...range,
        ...checksOf(parts),
      ]),
    ],
    "",
  );
}

/** Reads all items with the words and puts them in order. */
function allWords(parts: ListParts, page: ListRequest): Sql {
  const walk = walkOf(page);
  const order = inOrder(parts.kind);
  const isSeen = page.by === "firstSeenAt";
  const range = isSeen ? seenRange(page, "c.first_seen", idText(parts.kind, "c.id")) : pageRange(page, order);
  const by = isSeen ? `c.first_seen ${walk}, c.id ${walk}` : orderBy({ ...order, id: "c.id" }, walk);
  return joined(
    [
      sql(`SELECT c.n, ${isSeen ? instantText("c.first_seen") : order.sortKey} AS key`),
      fromWords(parts, range),
      sql(` ORDER BY ${by} LIMIT ?`, rowsToRead(page)),
    ],
    "",
  );
}

/**
 * The word index has its rows in the order of minutes. So it finds the page's rows first, but for the order within one
 * minute. Then it reads to the end of the last minute, and puts all that in order.
 */
function newestWords(parts: ListParts, page: ListRequest): Sql {
  const { kind } = parts;
  const walk = walkOf(page);
  const [isUp, end, sign] =
    walk === "ASC" ? [true, `max(r) | ${LAST_NUMBER}`, "<="] : [false, `min(r) & ~${LAST_NUMBER}`, ">="];
  const range = [...pageRange(page, inOrder(kind)), ...rowRange(page, isUp)];
  const limit = rowsToRead(page);
  return joined(
    [
      sql(`SELECT c.n, ${inOrder(kind).sortKey} AS key`),
      joined([fromWords(parts, range), sql(` AND w.rowid ${sign} (SELECT ${end} FROM (SELECT w.rowid AS r`)], ""),
      fromWords(parts, range),
      sql(
        ` ORDER BY w.rowid ${walk} LIMIT ?)) ORDER BY ${orderBy({ ...inOrder(kind), id: "c.id" }, walk)} LIMIT ?`,
        limit,
        limit,
      ),
    ],
    "",
  );
}

/** Where the word index begins to read for the page that starts after a key, in the order of the walk. */
function rowRange({ after, before, order }: ListRequest, isUp: boolean): Sql[] {
  const start = (order === "ASC") === isUp ? after : before;
  if (start === undefined) return [];
  const { low, high } = timePlaces(start);
  return isUp ? [fromMinuteOf(low)] : [toMinuteOf(high)];
}

/** The rows of the word index of the time that the filter asks for. */
function rowsInTime({ kind, filter }: ListParts): Sql[] {
  const { from, before } = filter?.sortKeys ?? {};
  if (!isByTime(kind)) return [];
  return [
    ...(from === undefined ? [] : [fromMinuteOf(timePlaces({ sortKey: from, id: "" }).low)]),
    ...(before === undefined ? [] : [toMinuteOf(timePlaces({ sortKey: before, id: "" }).high)]),
  ];
}

const fromMinuteOf = (place: number): Sql => sql(`w.rowid >= ${wordsRow("?", "0")}`, minuteOf(place));
const toMinuteOf = (place: number): Sql => sql(`w.rowid <= ${wordsRow("?", String(LAST_NUMBER))}`, minuteOf(place));
