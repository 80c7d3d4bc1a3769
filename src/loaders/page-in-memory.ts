import type { PageRequest, PageRow } from "./page";
import type { Page } from "../store/store-reader";

/**
 * A page of rows that are already in memory, in list order. It gives the same page as the store would for a relation.
 */
export function pageInMemory<T>(rows: readonly PageRow<T>[], { take, after, before }: PageRequest): Page<T> {
  const start = after ? rows.findIndex((row) => compare(row, after) > 0) : 0;
  const end = before ? rows.findIndex((row) => compare(row, before) >= 0) : rows.length;
  const range = rows.slice(start < 0 ? rows.length : start, end < 0 ? rows.length : end);
  if ("first" in take) {
    return {
      rows: range.slice(0, take.first),
      hasPrevious: after !== undefined,
      hasNext: range.length > take.first || before !== undefined,
    };
  }
  return {
    rows: range.slice(-take.last),
    hasPrevious: range.length > take.last || after !== undefined,
    hasNext: before !== undefined,
  };
}

/** Rows keyed by their place in the list. */
export function inListOrder<T extends { readonly id: string }>(items: readonly T[]): PageRow<T>[] {
  return items.map((item, index) => ({ item, id: item.id, sortKey: String(index).padStart(6, "0") }));
}

function compare(a: { sortKey: string; id: string }, b: { sortKey: string; id: string }): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
