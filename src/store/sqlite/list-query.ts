import type { Audience } from "../../domain/audience";
import type { RecordKind } from "../../domain/item";
import type { Filter, ListedBy, ListRequest } from "../store-reader";
import { isVisible } from "./audience";
import { conditionsOf, hasFacetOf, type FacetGroup } from "./filters";
import { rowsToRead } from "../page";
import { firstSeenRange, keyRange, sortKeyRange, walkOf } from "./paging";
import { joined, sql, where, type Sql } from "./database";

const COLUMNS: Readonly<Record<ListedBy, string>> = { sortKey: "k.sort_key", firstSeenAt: "k.first_seen" };

/**
 * The statement for a page of a kind's items: `id, sort_key, item`, in the order in which the walk finds them.
 * `sort_key` is the key that the list is ordered by. Undefined if nothing can pass.
 */
export function listQuery(kind: RecordKind, page: ListRequest, audience: Audience): Sql | undefined {
  const direction = walkOf(page);
  const { by = "sortKey" } = page;
  const keys = keysQuery(kind, page.filter, by, keyRange(page, COLUMNS[by], "k.id"), audience);
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

/** The statement that counts a kind's items: `total`. Undefined if nothing can pass. */
export function countQuery(kind: RecordKind, filter: Filter | undefined, audience: Audience): Sql | undefined {
  const keys = keysQuery(kind, filter, "sortKey", [], audience);
  return keys && joined([sql("SELECT count(*) AS total FROM ("), keys, sql(")")], "");
}

/**
 * Finds `sort_key, id` of all items that pass. With an order and a limit after it, SQLite stops as soon as it has
 * enough.
 */
function keysQuery(
  kind: RecordKind,
  filter: Filter | undefined,
  by: ListedBy,
  range: readonly Sql[],
  audience: Audience,
): Sql | undefined {
  const conditions = conditionsOf(kind, filter);
  if (conditions === undefined) return undefined;
  const { facets, words } = conditions;
  const ranges = [...range, ...sortKeyRange(filter, "k.sort_key")];
  const seen = firstSeenRange(filter, "k.first_seen");
  if (words !== undefined) return wordsQuery(kind, facets, words, by, [...ranges, ...seen]);
  return by === "firstSeenAt" || seen.length > 0
    ? seenQuery(kind, facets, by, [isVisible(audience, "k"), ...seen, ...ranges])
    : facetsQuery(kind, facets, ranges, isVisible(audience, "k"));
}

/** A union of more parts than this is slower than reading the whole list. */
const MOST_UNION_PARTS = 50;

/**
 * Reads the items of the smallest group of facets, one part of a union per facet, and checks the other groups for each
 * item. Without a small group it reads the kind's whole list. Every part comes from its index in list order, so a limit
 * ends the reading.
 */
function facetsQuery(kind: RecordKind, facets: readonly FacetGroup[], ranges: readonly Sql[], visible: Sql): Sql {
  const smallest = facets
    .filter((group) => group.length <= MOST_UNION_PARTS)
    .sort((one, other) => one.length - other.length)[0];
  const checks = facets
    .filter((group) => group !== smallest)
    .map((group) => hasFacetOf(kind, group, "k.sort_key", "k.id"));
  const part = (from: string, first: Sql): Sql =>
    joined([sql(`SELECT k.sort_key, k.id FROM ${from} k`), where([first, ...ranges, ...checks])], "");
  if (smallest === undefined) return part(kind, visible);
  return joined(
    smallest.map((facet) => part(`${kind}_facets`, sql("k.facet = ?", facet))),
    " UNION ",
  );
}

/**
 * Reads only the items that were first seen in the given time. If the list is in the order of that time, a limit ends
 * the reading.
 */
function seenQuery(kind: RecordKind, facets: readonly FacetGroup[], by: ListedBy, ranges: readonly Sql[]): Sql {
  const checks = facets.map((group) => hasFacetOf(kind, group, "k.sort_key", "k.id"));
  const from = sql(`SELECT ${COLUMNS[by]} AS sort_key, k.id FROM ${kind} k INDEXED BY ${kind}_by_first_seen`);
  return joined([from, where([...ranges, ...checks])], "");
}

/** Reads all items with the words: the word index has no list order. */
function wordsQuery(
  kind: RecordKind,
  facets: readonly FacetGroup[],
  words: string,
  by: ListedBy,
  ranges: readonly Sql[],
): Sql {
  const checks = facets.map((group) => hasFacetOf(kind, group, "k.sort_key", "k.id"));
  const from = sql(
    `SELECT ${COLUMNS[by]} AS sort_key, k.id FROM ${kind}_words w CROSS JOIN ${kind} k ON k.n = w.rowid`,
  );
  return joined([from, where([sql(`w.${kind}_words MATCH ?`, words), ...ranges, ...checks])], "");
}
