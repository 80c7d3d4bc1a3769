import { compareTexts } from "../domain/lists";
import type { PageRequest, PageRow } from "./page";
import type { Page } from "../store/store-reader";

/**
 * A page of rows that are already in memory, in list order. It gives the same page as the store would for a relation.
 */
export function pageInMemory<T>(rows: readonly PageRow<T>[], { take, after, before }: PageRequest): Page<T> {
  const start = after ? rows.findIndex((row) => compareRows(row, after) > 0) : 0;
  const end = before ? rows.findIndex((row) => compareRows(row, before) >= 0) : rows.length;
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

/** The order of rows in a list. */
export function compareRows(a: { sortKey: string; id: string }, b: { sortKey: string; id: string }): number {
  return compareTexts(a.sortKey, b.sortKey) || compareTexts(a.id, b.id);
}
