import type { RecordKind } from "../../../domain/item";
import { remembered } from "../../../domain/collections/remembered";
import type { PageKey } from "../../store-reader";
import { millisecondsOf as exactMilliseconds, toInstant } from "./instants";

/**
 * Where a record stands in lists. Lists are ordered by sort key, then id.
 *
 * Articles and posts are listed by time. Their place is a number: the milliseconds of the last instant that is not
 * after the sort key, and seven bits of the id. So places are in the order of the keys, and records with one place are
 * put in order by their sort keys and ids themselves. The numbers are below 2^53.
 *
 * All other records are listed by a name, and so are children that are listed by position. There the place is the sort
 * key.
 */
export type Place = number | string;

/** What may stand at the place of a key: from `low` to `high`, with both. */
export interface Places {
  readonly low: Place;
  readonly high: Place;
}

const FIRST = Date.parse("1000-01-01T00:00:00.000Z");
const LAST = Date.parse("2999-12-31T23:59:59.999Z");
const ID_BITS = 7;
const IDS = 2 ** ID_BITS;
export const PLACES_PER_MINUTE = 60_000 * IDS;
const INSTANT = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ID_END = /_([0-9a-f]{2})[0-9a-f]{30}$/;

export function isByTime(kind: RecordKind): boolean {
  return kind === "article" || kind === "post";
}

export function placeOf(kind: RecordKind, sortKey: string, id: string): Place {
  return isByTime(kind) ? timePlaces({ sortKey, id }).low : sortKey;
}

/** What is stored of an instant: its milliseconds. Undefined for a text that is not written as our instants are. */
export const millisecondsOf = (instant: string): number | undefined => exactInstant(instant);

/** Where a text stands among stored instants: at one of them, or between two. */
export function boundOf(text: string): number {
  return exactInstant(text) ?? FIRST + lastInstantBefore(text) - 0.5;
}

/** The SQL expression for the text of an instant that is stored as a number, or as its text. */
export const instantText = (column: string): string =>
  `iif(typeof(${column}) = 'integer', ${textOfInstant(`(${column} - ${FIRST})`)}, ${column})`;

/** The SQL expression for the sort key of a record that has none of its own: it follows from the place. */
export const SORT_KEY_OF_PLACE = `iif(typeof(place) = 'integer', ${textOfInstant(`((place >> ${ID_BITS}) - 1)`)}, place)`;

/** The same key, of a place at hand. */
export const sortKeyOf = (place: Place): string =>
  typeof place === "number" ? toInstant(Math.floor(place / IDS) - 1 + FIRST) : place;

/** The sort key, if it does not follow from the place. */
export const ownSortKey = (place: Place | null, sortKey: string): string | null =>
  place === sortKey || (typeof place === "number" && exactInstant(sortKey) !== undefined) ? null : sortKey;

/** `since`: the SQL expression for the milliseconds since the first instant. */
function textOfInstant(since: string): string {
  return `strftime('%Y-%m-%dT%H:%M:%S', ${since} / 1000 + (${FIRST / 1000}), 'unixepoch') || printf('.%03dZ', ${since} % 1000)`;
}

/** The places of a key in a list by time. For the id of a record that is one place. */
export function timePlaces({ sortKey, id }: PageKey): { readonly low: number; readonly high: number } {
  const exact = exactInstant(sortKey);
  const start = IDS * (exact === undefined ? lastInstantBefore(sortKey) : exact - FIRST + 1);
  const bits = ID_END.exec(id)?.[1];
  if (exact === undefined) return { low: start + IDS - 1, high: start + IDS - 1 };
  if (bits === undefined) return { low: start, high: start + IDS - 1 };
  const low = start + (Number.parseInt(bits, 16) >> (8 - ID_BITS));
  return { low, high: low };
}

/** Minutes since the first place. The word index has them in its row numbers. */
export function minuteOf(place: number): number {
  return Math.floor(place / PLACES_PER_MINUTE);
}

/** The milliseconds of an instant of the years that have places. */
function exactInstant(sortKey: string): number | undefined {
  return INSTANT.test(sortKey) ? exactMilliseconds(sortKey) : undefined;
}

/**
 * The number of the last instant that is written before a sort key, from 1; 0 if there is none. The search takes some
 * fifty steps, and keys that are no instant are few: the start of a year, for example.
 */
const lastInstantBefore = remembered(1_000, (sortKey) => {
  let [before, after] = [FIRST - 1, LAST + 1];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (new Date(middle).toISOString() < sortKey) before = middle;
    else after = middle;
  }
  return before - FIRST + 1;
});
