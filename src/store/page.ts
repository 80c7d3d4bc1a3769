import type { Page, PageRequest, PageRow } from "./store-reader";

type Taking = Pick<PageRequest, "take">;

const sizeOf = ({ take }: Taking): number => ("first" in take ? take.first : take.last);

/** One row more than the page shows tells whether there are more. */
export const rowsToRead = (request: Taking): number => sizeOf(request) + 1;

/** The page made of what was read: from the start for `first`, from the end for `last`, `rowsToRead` rows at most. */
export function pageOf<T>(request: PageRequest, found: readonly PageRow<T>[]): Page<T> {
  const rows = found.slice(0, sizeOf(request));
  const more = found.length > rows.length;
  return "first" in request.take
    ? { rows, hasPrevious: request.after !== undefined, hasNext: more }
    : { rows: rows.reverse(), hasPrevious: more, hasNext: request.before !== undefined };
}
