import type { RecordKind } from "../../../domain/item";
import type { Filter, PageKey, PageRequest, SortOrder } from "../../store-reader";
import { sql, type Sql } from "../engine/database";
import { boundOf, isByTime, timePlaces, type Places } from "../records/places";

/** The order in which a statement must read to find a page's rows: for `last` it reads backwards. */
export function walkOf({ take, order }: PageRequest): SortOrder {
  if ("first" in take) return order;
  return order === "ASC" ? "DESC" : "ASC";
}

/** The SQL expressions of what a list is ordered by, and whether its places are those of a list by time. */
export interface ListOrder {
  readonly place: string;
  readonly sortKey: string;
  readonly id: string;
  readonly isByTime: boolean;
  /** Whether what stands at the key itself is inside the range. */
  readonly isAtKey?: boolean;
}

export const orderBy = ({ place, sortKey, id }: Pick<ListOrder, "place" | "sortKey" | "id">, walk: SortOrder): string =>
  `${place} ${walk}, ${sortKey} ${walk}, ${id} ${walk}`;

/** The conditions that keep rows inside the page's range. */
export function pageRange({ after, before, order }: PageRequest, by: ListOrder): Sql[] {
  const isUp = order === "ASC";
  return [
    ...(after === undefined ? [] : beyond(after, by, isUp)),
    ...(before === undefined ? [] : beyond(before, by, !isUp)),
  ];
}

/** Keys and ids themselves are compared only for the rows at the very place of the key. */
function beyond(
  key: PageKey,
  { place, sortKey, id, isByTime: byTime, isAtKey = false }: ListOrder,
  isUp: boolean,
): Sql[] {
  const { low, high }: Places = byTime ? timePlaces(key) : { low: key.sortKey, high: key.sortKey };
  const sign = isUp ? ">" : "<";
  const [near, far] = isUp ? [low, high] : [high, low];
  return [
    sql(`${place} ${sign}= ?`, near),
    sql(`(${place} ${sign} ? OR (${sortKey}, ${id}) ${sign}${isAtKey ? "=" : ""} (?, ?))`, far, key.sortKey, key.id),
  ];
}

/** As `keyRange`, of the list in the order of the times when items were first seen. */
export function seenRange({ after, before, order }: PageRequest, firstSeen: string, id: string): Sql[] {
  const [afterSign, beforeSign] = order === "ASC" ? [">", "<"] : ["<", ">"];
  const beyondKey = (key: PageKey, sign: string): Sql =>
    sql(`(${firstSeen}, ${id}) ${sign} (?, ?)`, boundOf(key.sortKey), key.id);
  return [
    ...(after === undefined ? [] : [beyondKey(after, afterSign)]),
    ...(before === undefined ? [] : [beyondKey(before, beforeSign)]),
  ];
}

/** The conditions that keep rows of a plain list, ordered by two columns, inside the page's range. */
export function keyRange({ after, before, order }: PageRequest, key: string, id: string): Sql[] {
  const [afterSign, beforeSign] = order === "ASC" ? [">", "<"] : ["<", ">"];
  return [
    ...(after === undefined ? [] : [sql(`(${key}, ${id}) ${afterSign} (?, ?)`, after.sortKey, after.id)]),
    ...(before === undefined ? [] : [sql(`(${key}, ${id}) ${beforeSign} (?, ?)`, before.sortKey, before.id)]),
  ];
}

/** The filter's conditions on the record's own sort key. `place` and `sortKey` are SQL expressions of its columns. */
export function sortKeyRange(filter: Filter | undefined, kind: RecordKind, place: string, sortKey: string): Sql[] {
  const { from, before } = filter?.sortKeys ?? {};
  if (!isByTime(kind)) return rangeOf({ from, before }, place);
  return [
    ...(from === undefined ? [] : fromKey(from, place, sortKey)),
    ...(before === undefined ? [] : beforeKey(before, place, sortKey)),
  ];
}

function fromKey(from: string, place: string, sortKey: string): Sql[] {
  const { low, high } = timePlaces({ sortKey: from, id: "" });
  return [sql(`${place} >= ?`, low), sql(`(${place} > ? OR ${sortKey} >= ?)`, high, from)];
}

function beforeKey(before: string, place: string, sortKey: string): Sql[] {
  const { low, high } = timePlaces({ sortKey: before, id: "" });
  return [sql(`${place} <= ?`, high), sql(`(${place} < ? OR ${sortKey} < ?)`, low, before)];
}

/** The filter's conditions on the time when the item was first seen. */
export function firstSeenRange(filter: Filter | undefined, firstSeen: string): Sql[] {
  const { from, before } = filter?.firstSeen ?? {};
  return [
    ...(from === undefined ? [] : [sql(`${firstSeen} >= ?`, boundOf(from))]),
    ...(before === undefined ? [] : [sql(`${firstSeen} < ?`, boundOf(before))]),
  ];
}

function rangeOf(
  { from, before }: { readonly from?: string | undefined; readonly before?: string | undefined } = {},
  column: string,
): Sql[] {
  return [
    ...(from === undefined ? [] : [sql(`${column} >= ?`, from)]),
    ...(before === undefined ? [] : [sql(`${column} < ?`, before)]),
  ];
}
