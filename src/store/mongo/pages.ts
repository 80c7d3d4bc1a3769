import type { Page, PageRequest, PageRow } from "../store";

const sizeOf = ({ take }: PageRequest): number => ("first" in take ? take.first : take.last);

/** One row more than the page holds tells whether there are more. */
export const rowsToRead = (page: PageRequest): number => sizeOf(page) + 1;

/**
 * `rows` as they were read: from the start for `first`, from the end for `last`, with one more than the page when there
 * are more.
 */
export function pageOf<T>(rows: readonly PageRow<T>[], page: PageRequest): Page<T> {
  const kept = rows.slice(0, sizeOf(page));
  const more = rows.length > kept.length;
  return "first" in page.take
    ? { rows: kept, hasPrevious: page.after !== undefined, hasNext: more }
    : { rows: kept.reverse(), hasPrevious: more, hasNext: page.before !== undefined };
}
