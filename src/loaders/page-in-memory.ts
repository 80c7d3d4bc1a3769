import { compareTexts } from "../domain/collections/lists";
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
  return items.map((item, index) => new ListRow(item, index));
}

const rowsInOrder = new WeakMap<readonly unknown[], PageRow<never>[]>();

/** As `inListOrder`, and made once for a list that comes again, such as one of a kept item. */
export function keptInListOrder<T extends { readonly id: string }>(items: readonly T[]): PageRow<T>[] {
  const known = rowsInOrder.get(items);
  if (known) return known as PageRow<T>[];
  const rows = inListOrder(items);
  rowsInOrder.set(items, rows as PageRow<never>[]);
  return rows;
}

/** Most rows are on no page, and of most pages nobody asks for a cursor. So the key is made when it is asked for. */
class ListRow<T extends { readonly id: string }> implements PageRow<T> {
  constructor(
    readonly item: T,
    private readonly index: number,
  ) {}

  get id(): string {
    return this.item.id;
  }

  get sortKey(): string {
    return String(this.index).padStart(6, "0");
  }
}

/** The order of rows in a list. */
export function compareRows(a: { sortKey: string; id: string }, b: { sortKey: string; id: string }): number {
  return compareTexts(a.sortKey, b.sortKey) || compareTexts(a.id, b.id);
}
