import type { Audience } from "../../../domain/audience";
import type { RecordKind } from "../../../domain/item";
import type { Filter, ListRequest, PageRequest } from "../../store-reader";
import { isVisible } from "./audience";
import { conditionsOf, hasFacetOf, isFacetRow, termOfFacet, withoutWords, type FacetGroup } from "./filters";
import { rowsToRead } from "../../page";
import { orderBy, pageRange, seenRange, sortKeyRange, walkOf } from "./paging";
import { joined, sql, where, type Sql } from "../engine/database";
import { idText } from "../records/numbers";
import { instantText } from "../records/places";
import { ALL } from "../records/terms";
import { checksOf, inOrder, type ListParts } from "./list-parts";
import { countWords, wordsKeys } from "./text-query";

/**
 * The statement for a page of a kind's items: `page`, a JSON list of number and key per item, in the order of the walk.
 * The key is what the list is ordered by. Undefined if nothing can pass.
 */
export function listQuery(kind: RecordKind, page: ListRequest, audience: Audience): Sql | undefined {
  const keys = keysQuery(kind, page, audience);
  return keys && joined([sql("SELECT json_group_array(json_array(n, key)) AS page FROM ("), keys, sql(")")], "");
}

/** The statement for `n` and `key` of a page's items, in the order of the walk. Undefined if nothing can pass. */
export function keysQuery(kind: RecordKind, page: ListRequest, audience: Audience): Sql | undefined {
  const conditions = conditionsOf(kind, page.filter);
  if (conditions === undefined) return undefined;
  const { facets, words } = conditions;
  const parts = { kind, facets, filter: page.filter, audience };
  const isSeen = page.by === "firstSeenAt";
  if (words !== undefined) return wordsKeys(parts, words, page);
  if (isSeen) return seenKeys(parts, page);
  const keys = page.filter?.firstSeen !== undefined ? seenInOrder(parts, page) : facetsKeys(parts, page);
  return joined([sql("SELECT n, key FROM ("), keys, sql(")")], "");
}

/** The statement that counts a kind's items: `total`. Undefined if nothing can pass. */
export function countQuery(kind: RecordKind, filter: Filter | undefined, audience: Audience): Sql | undefined {
  const conditions = conditionsOf(kind, filter);
  if (conditions === undefined) return undefined;
  const { facets, words } = conditions;
  const parts = { kind, facets, filter, audience };
  if (words !== undefined) return countWords(parts, words);
  if (filter?.firstSeen !== undefined) return counted(seenFrom(parts, "c.first_seen"));
  if (facets.length > 0 || filter?.sortKeys !== undefined || filter?.withoutText !== undefined)
    return counted(joined(facetsParts(parts, []), " UNION "));
  return sql(`SELECT coalesce((SELECT items FROM ${kind}_total WHERE term = ${ALL}), 0) AS total`);
}

const counted = (keys: Sql): Sql => joined([sql("SELECT count(*) AS total FROM ("), keys, sql(")")], "");

/** A union of more parts than this is slower than reading the whole list. */
const MOST_UNION_PARTS = 50;

/**
 * Reads the items of the smallest group of facets, one part of a union per facet, and checks the other groups for each
 * item. Without a small group it reads the kind's whole list. Every part comes from its index in list order, so a limit
 * ends the reading.
 */
function facetsKeys(parts: ListParts, page: PageRequest): Sql {
  const walk = walkOf(page);
  return joined(
    [
      joined(facetsParts(parts, pageRange(page, { ...inOrder(parts.kind), place: placeOfPart(parts) })), " UNION "),
      sql(` ORDER BY 1 ${walk}, 2 ${walk}, 3 ${walk} LIMIT ?`, rowsToRead(page)),
    ],
    "",
  );
}

const smallestOf = (facets: readonly FacetGroup[]): FacetGroup | undefined =>
  facets.filter((group) => group.length <= MOST_UNION_PARTS).sort((one, other) => one.length - other.length)[0];

const placeOfPart = ({ facets }: ListParts): string => (smallestOf(facets) === undefined ? "c.place" : "f.place");

/** `place, key, id, n` of the items, by one facet each. */
function facetsParts({ kind, facets, filter, audience }: ListParts, range: readonly Sql[]): Sql[] {
  const smallest = smallestOf(facets);
  const checks = [
    ...facets.filter((group) => group !== smallest).map((group) => hasFacetOf(kind, group, "c")),
    ...withoutWords(kind, filter, "c"),
  ];
  if (smallest === undefined) {
    const conditions = [
      isVisible(audience, "c"),
      ...range,
      ...sortKeyRange(filter, kind, "c.place", "c.sort_key"),
      ...checks,
    ];
    return [joined([sql(`SELECT c.place, c.sort_key AS key, c.id, c.n FROM ${kind} c`), where(conditions)], "")];
  }
  const own = [...range, ...sortKeyRange(filter, kind, "f.place", "c.sort_key"), ...checks];
  return smallest.map((facet) =>
    joined(
      [
        sql(`SELECT f.place, c.sort_key AS key, c.id, c.n FROM ${kind}_posting f CROSS JOIN ${kind} c ON c.n = f.n`),
        where([
          joined([sql("f.term = "), termOfFacet(kind, facet)], ""),
          sql(isFacetRow("f")),
          isVisible(audience, "c"),
          ...own,
        ]),
      ],
      "",
    ),
  );
}

/** Reads only the items that were first seen in the given time, in that order, so that a limit ends the reading. */
function seenKeys(parts: ListParts, page: PageRequest): Sql {
  const walk = walkOf(page);
  const range = seenRange(page, "c.first_seen", idText(parts.kind, "c.id"));
  return joined(
    [
      seenFrom(parts, instantText("c.first_seen"), range),
      sql(` ORDER BY c.first_seen ${walk}, c.id ${walk} LIMIT ?`, rowsToRead(page)),
    ],
    "",
  );
}

/** Reads all the items that were first seen in the given time. */
function seenInOrder(parts: ListParts, page: PageRequest): Sql {
  const order = inOrder(parts.kind);
  return joined(
    [
      seenFrom(parts, order.sortKey, pageRange(page, order)),
      sql(` ORDER BY ${orderBy({ ...order, id: "c.id" }, walkOf(page))} LIMIT ?`, rowsToRead(page)),
    ],
    "",
  );
}

function seenFrom(parts: ListParts, key: string, range: readonly Sql[] = []): Sql {
  const { kind, audience } = parts;
  const from = sql(`SELECT c.n, ${key} AS key FROM ${kind} c INDEXED BY ${kind}_by_first_seen`);
  return joined([from, where([isVisible(audience, "c"), ...range, ...checksOf(parts)])], "");
}
