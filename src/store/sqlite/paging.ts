import type { Filter, PageRequest, SortOrder } from "../store-reader";
import { sql, type Sql } from "./database";

/** The order in which a statement must read to find a page's rows: for `last` it reads backwards. */
export function walkOf({ take, order }: PageRequest): SortOrder {
  if ("first" in take) return order;
  return order === "ASC" ? "DESC" : "ASC";
}

/** The conditions that keep rows inside the page's range. */
export function keyRange({ after, before, order }: PageRequest, sortKey: string, id: string): Sql[] {
  const [afterSign, beforeSign] = order === "ASC" ? [">", "<"] : ["<", ">"];
  return [
    ...(after === undefined ? [] : [sql(`(${sortKey}, ${id}) ${afterSign} (?, ?)`, after.sortKey, after.id)]),
    ...(before === undefined ? [] : [sql(`(${sortKey}, ${id}) ${beforeSign} (?, ?)`, before.sortKey, before.id)]),
  ];
}

/** The filter's conditions on the item's own sort key. */
export function sortKeyRange(filter: Filter | undefined, sortKey: string): Sql[] {
  return rangeOf(filter?.sortKeys, sortKey);
}

/** The filter's conditions on the time when the item was first seen. */
export function firstSeenRange(filter: Filter | undefined, firstSeen: string): Sql[] {
  return rangeOf(filter?.firstSeen, firstSeen);
}

function rangeOf({ from, before }: { readonly from?: string; readonly before?: string } = {}, column: string): Sql[] {
  return [
    ...(from === undefined ? [] : [sql(`${column} >= ?`, from)]),
    ...(before === undefined ? [] : [sql(`${column} < ?`, before)]),
  ];
}
