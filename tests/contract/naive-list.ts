import type { Filter, PageKey, PageRequest } from "../../src/store/store-reader";

/** A row of a list: its key in the list, and what filters look at. */
export interface NaiveRow extends PageKey {
  /** The item's own sort key, for `Filter.sortKeys`. */
  readonly ownSortKey: string;
  /** For `Filter.firstSeen`; a mention has none. */
  readonly firstSeenAt?: string;
  readonly facets: readonly string[];
  readonly words: readonly string[];
}

export interface NaivePage {
  readonly keys: readonly PageKey[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** Paging as the port describes it, through a list in memory. The engines are compared with it. */
export function naivePage(rows: readonly NaiveRow[], { order, take, after, before, filter }: PageRequest): NaivePage {
  const sign = order === "ASC" ? 1 : -1;
  const inRange = passing(rows, filter)
    .sort((one, other) => sign * compareKeys(one, other))
    .filter((row) => after === undefined || sign * compareKeys(row, after) > 0)
    .filter((row) => before === undefined || sign * compareKeys(row, before) < 0)
    .map(({ sortKey, id }) => ({ sortKey, id }));
  if ("first" in take) {
    return {
      keys: inRange.slice(0, take.first),
      hasPrevious: after !== undefined,
      hasNext: inRange.length > take.first,
    };
  }
  const skipped = Math.max(0, inRange.length - take.last);
  return { keys: inRange.slice(skipped), hasPrevious: skipped > 0, hasNext: before !== undefined };
}

export function passing(rows: readonly NaiveRow[], filter: Filter = {}): NaiveRow[] {
  const { all = [], any = [], words = [], sortKeys = {}, firstSeen = {} } = filter;
  return rows.filter(
    (row) =>
      all.every((facet) => row.facets.includes(facet)) &&
      any.every((group) => group.some((facet) => row.facets.includes(facet))) &&
      words.every((group) => group.some((word) => row.words.includes(word))) &&
      isWithin(row.ownSortKey, sortKeys) &&
      (row.firstSeenAt === undefined || isWithin(row.firstSeenAt, firstSeen)),
  );
}

function isWithin(value: string, { from, before }: { readonly from?: string; readonly before?: string }): boolean {
  return (
    (from === undefined || compareText(value, from) >= 0) && (before === undefined || compareText(value, before) < 0)
  );
}

export function compareKeys(one: PageKey, other: PageKey): number {
  return compareText(one.sortKey, other.sortKey) || compareText(one.id, other.id);
}

/** Code point order, which is the order of the bytes in UTF-8. */
export function compareText(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
