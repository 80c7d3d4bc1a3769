import type { NewestRequest, Page, PageRequest } from "./store-reader";

type Taking = Pick<PageRequest, "take">;

const sizeOf = ({ take }: Taking): number => ("first" in take ? take.first : take.last);

/** One row more than the page shows tells whether there are more. */
export const rowsToRead = (request: Taking): number => sizeOf(request) + 1;

/** A page of rows of any form. */
export type PageOf<R> = Omit<Page<never>, "rows"> & { readonly rows: readonly R[] };

/** The page made of what was read: from the start for `first`, from the end for `last`, `rowsToRead` rows at most. */
export function pageOf<R>(request: PageRequest, found: readonly R[]): PageOf<R> {
  const rows = found.slice(0, sizeOf(request));
  const more = found.length > rows.length;
  return "first" in request.take
    ? { rows, hasPrevious: request.after !== undefined, hasNext: more }
    : { rows: rows.reverse(), hasPrevious: more, hasNext: request.before !== undefined };
}

/** The page of the newest texts. Its bounds are places in the list, so that an index finds them. */
export function newestPage({ newest, from, before, filter }: NewestRequest): PageRequest {
  return {
    order: "DESC",
    take: { first: newest },
    ...(before !== undefined && { after: { sortKey: before, id: "" } }),
    ...(from !== undefined && { before: { sortKey: from, id: "" } }),
    ...(filter && { filter }),
  };
}
