import type { RecordKind } from "../../domain/item";
import type { Filter, ListedBy, ListRequest } from "../store";
import { conditionsOf, hasFacetOf, type FacetGroup } from "./filters";
import { rowsToRead } from "../page";
import { firstSeenRange, keyRange, sortKeyRange, walkOf } from "./paging";
import { joined, sql, where, type Sql } from "./sql";

const COLUMNS: Readonly<Record<ListedBy, string>> = { sortKey: "k.sort_key", firstSeenAt: "k.first_seen" };

/**
 * The statement for a page of a kind's items: `id, sort_key, item`, in the order of the walk; `sort_key` is the key of
 * the list's order. Undefined where nothing can pass.
 */
export function listQuery(kind: RecordKind, page: ListRequest): Sql | undefined {
  const direction = walkOf(page);
  const { by = "sortKey" } = page;
  const keys = keysQuery(kind, page.filter, by, keyRange(page, COLUMNS[by], "k.id"));
  if (keys === undefined) return undefined;
  return joined(
    [
      sql("SELECT c.id, k.sort_key, c.item FROM ("),
      keys,
      sql(` ORDER BY 1 ${direction}, 2 ${direction} LIMIT ?) k CROSS JOIN ${kind} c ON c.id = k.id`, rowsToRead(page)),
      sql(` ORDER BY k.sort_key ${direction}, k.id ${direction}`),
    ],
    "",
  );
}

/** The statement that counts a kind's items: `total`. Undefined where nothing can pass. */
export function countQuery(kind: RecordKind, filter: Filter | undefined): Sql | undefined {
  const keys = keysQuery(kind, filter, "sortKey", []);
  return keys && joined([sql("SELECT count(*) AS total FROM ("), keys, sql(")")], "");
}

/**
 * `sort_key, id` of the items that pass, all of them or, with an order and a limit behind it, as many as are needed.
 */
function keysQuery(kind: RecordKind, filter: Filter | undefined, by: ListedBy, range: readonly Sql[]): Sql | undefined {
  const conditions = conditionsOf(kind, filter);
  if (conditions === undefined) return undefined;
  const { facets, words } = conditions;
  const ranges = [...range, ...sortKeyRange(filter, "k.sort_key")];
  const seen = firstSeenRange(filter, "k.first_seen");
  if (words !== undefined) return wordsQuery(kind, facets, words, by, [...ranges, ...seen]);
  return by === "firstSeenAt" || seen.length > 0
    ? seenQuery(kind, facets, by, [...seen, ...ranges])
    : facetsQuery(kind, facets, ranges);
}

/** More arms than this are slower to merge than the whole list is to walk. */
const MOST_ARMS = 50;

/**
 * Walks the items of the smallest group of facets, an arm for each facet, or else the kind's whole list, and probes the
 * other groups. Every arm comes in list order from its index, so that a limit ends the walk.
 */
function facetsQuery(kind: RecordKind, facets: readonly FacetGroup[], ranges: readonly Sql[]): Sql {
  const walked = facets.filter((group) => group.length <= MOST_ARMS).sort((one, other) => one.length - other.length)[0];
  const probes = facets
    .filter((group) => group !== walked)
    .map((group) => hasFacetOf(kind, group, "k.sort_key", "k.id"));
  const arm = (from: string, first: Sql): Sql =>
    joined([sql(`SELECT k.sort_key, k.id FROM ${from} k`), where([first, ...ranges, ...probes])], "");
  if (walked === undefined) return arm(kind, sql("k.removed_at IS NULL"));
  return joined(
    walked.map((facet) => arm(`${kind}_facets`, sql("k.facet = ?", facet))),
    " UNION ",
  );
}

/** Goes through what was first seen in the asked time and no further. In the order of that time a limit ends it. */
function seenQuery(kind: RecordKind, facets: readonly FacetGroup[], by: ListedBy, ranges: readonly Sql[]): Sql {
  const probes = facets.map((group) => hasFacetOf(kind, group, "k.sort_key", "k.id"));
  const from = sql(`SELECT ${COLUMNS[by]} AS sort_key, k.id FROM ${kind} k INDEXED BY ${kind}_by_first_seen`);
  return joined([from, where([sql("k.removed_at IS NULL"), ...ranges, ...probes])], "");
}

/** Goes through all items with the words: their index knows no list order. */
function wordsQuery(
  kind: RecordKind,
  facets: readonly FacetGroup[],
  words: string,
  by: ListedBy,
  ranges: readonly Sql[],
): Sql {
  const probes = facets.map((group) => hasFacetOf(kind, group, "k.sort_key", "k.id"));
  const from = sql(
    `SELECT ${COLUMNS[by]} AS sort_key, k.id FROM ${kind}_words w CROSS JOIN ${kind} k ON k.n = w.rowid`,
  );
  return joined([from, where([sql(`w.${kind}_words MATCH ?`, words), ...ranges, ...probes])], "");
}
