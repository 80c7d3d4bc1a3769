import type { Filter, Page, PageRequest, PageRow, SortOrder } from "../store";
import { sql, type Sql } from "./sql";

/**
 * How many rows a page shows at most, and the order in which a statement must walk to find them: `last` walks
 * backwards.
 */
interface Walk {
  readonly size: number;
  readonly direction: SortOrder;
}

export function walkOf({ take, order }: PageRequest): Walk {
  return "first" in take
    ? { size: take.first, direction: order }
    : { size: take.last, direction: order === "ASC" ? "DESC" : "ASC" };
}

/** One row more than the page shows tells whether there are more. */
export function limitOf(page: PageRequest): number {
  return walkOf(page).size + 1;
}

/** The page's range over the columns of its keys. */
export function keyRange({ after, before, order }: PageRequest, sortKey: string, id: string): Sql[] {
  const [afterSign, beforeSign] = order === "ASC" ? [">", "<"] : ["<", ">"];
  return [
    ...(after === undefined ? [] : [sql(`(${sortKey}, ${id}) ${afterSign} (?, ?)`, after.sortKey, after.id)]),
    ...(before === undefined ? [] : [sql(`(${sortKey}, ${id}) ${beforeSign} (?, ?)`, before.sortKey, before.id)]),
  ];
}

/** The filter's range over the item's own sort key. */
export function sortKeyRange(filter: Filter | undefined, sortKey: string): Sql[] {
  return rangeOf(filter?.sortKeys, sortKey);
}

/** The filter's range over the time when the item was first seen. */
export function firstSeenRange(filter: Filter | undefined, firstSeen: string): Sql[] {
  return rangeOf(filter?.firstSeen, firstSeen);
}

function rangeOf({ from, before }: { readonly from?: string; readonly before?: string } = {}, column: string): Sql[] {
  return [
    ...(from === undefined ? [] : [sql(`${column} >= ?`, from)]),
    ...(before === undefined ? [] : [sql(`${column} < ?`, before)]),
  ];
}

/** The page made of what a statement found: rows in the order of its walk, up to one more than the page shows. */
export function pageOf<T>(request: PageRequest, found: readonly PageRow<T>[]): Page<T> {
  const { size } = walkOf(request);
  const more = found.length > size;
  const rows = found.slice(0, size);
  if ("first" in request.take) return { rows, hasPrevious: request.after !== undefined, hasNext: more };
  return { rows: rows.reverse(), hasPrevious: more, hasNext: request.before !== undefined };
}
