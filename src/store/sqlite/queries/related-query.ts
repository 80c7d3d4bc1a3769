import { digitsOf, type Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { isByPosition, RELATIONS, type EdgeRelation } from "../../../domain/relations";
import type { Filter, Grouping, PageRequest } from "../../store-reader";
import { isVisible, listTables, type View } from "./view";
import { firstRows } from "./first-rows";
import { conditionsOf, hasFacetOf, hasWords, withoutWords } from "./filters";
import { rowsToRead } from "../../page";
import { firstSeenRange, pageRange, sortKeyRange, walkOf, type ListOrder } from "./paging";
import { encodeList, textOf } from "../records/rows";
import { joined, sql, where, type Row, type Sql } from "../engine/database";
import { idText } from "../records/numbers";
import { isByTime } from "../records/places";
import { facetText, hasNamedParents, namedTerm, parentTerm } from "../records/terms";

/**
 * The statement for one page of children per parent: `parent` (its place in `parents`) and `page`, a JSON list of
 * number and sort key per child, in the order of the walk. SQLite walks along the rows of each parent and stops at the
 * limit. With a lead, it reads the few items of the lead and puts those of the parent in order. One text per page costs
 * less than a row per child: the driver makes an object of each row.
 */
export function relatedQuery(
  relation: EdgeRelation,
  parents: readonly Id[],
  page: PageRequest,
  view: View,
  lead?: Sql,
): Sql {
  const { child } = RELATIONS[relation];
  const by = orderOf(relation);
  const range = pageRange(page, { ...by, id: idText(child, "c.id") });
  const rows = firstRows(listTables(child, view), {
    columns: sql(`c.n, ${by.sortKey} AS sort_key`),
    from: (table) => childrenOf(relation, table, page.filter, view, range, lead),
    by,
    walk: walkOf(page),
    most: rowsToRead(page),
  });
  return joined(
    [
      sql("SELECT p.key AS parent, (SELECT json_group_array(json_array(n, sort_key)) FROM ("),
      rows,
      sql(")) AS page FROM "),
      parentsOf(relation, parents),
    ],
    "",
  );
}

/** The numbers and sort keys of a page's items. */
export type NumbersOfPage = readonly (readonly [n: number, sortKey: string])[];

/** Those in a row that `relatedQuery` or `listQuery` gives, and the characters they were read from. */
export function numbersIn(row: Row): { readonly value: NumbersOfPage; readonly size: number } {
  const text = textOf(row, "page");
  return { value: JSON.parse(text) as NumbersOfPage, size: text.length };
}

/** The statement that counts each parent's children: `parent, total`. */
export function countRelatedQuery(
  relation: EdgeRelation,
  parents: readonly Id[],
  filter: Filter | undefined,
  view: View,
  lead?: Sql,
): Sql {
  const { child } = RELATIONS[relation];
  const walks = listTables(child, view).map((table) =>
    joined([sql("(SELECT count(*)"), childrenOf(relation, table, filter, view, [], lead), sql(")")], ""),
  );
  const walk = joined(walks, " + ");
  const isKept = isUnfiltered(filter) && !isByPosition(relation) && !hasNamedParents(relation);
  const kept = `(SELECT items FROM ${child}_total WHERE term = ${TERM(relation)} AND others = 0)`;
  return joined(
    [
      sql("SELECT p.key AS parent, "),
      isKept ? joined([sql(`coalesce(${kept}, `), walk, sql(")")], "") : walk,
      sql(" AS total FROM "),
      parentsOf(relation, parents),
    ],
    "",
  );
}

/** The statement that counts children per parent and group: `parent, value, total`, in the order of the values. */
export function tallyQuery(
  relation: EdgeRelation,
  parents: readonly Id[],
  by: Grouping,
  filter: Filter | undefined,
  view: View,
  lead?: Sql,
): Sql {
  const { child } = RELATIONS[relation];
  const grouped = groupingOf(by, "c.sort_key");
  const body =
    "facetPrefix" in by ? ` CROSS JOIN ${child}_body b ON b.n = c.n CROSS JOIN json_each(b.listed, '$.f') g` : "";
  const rows = listTables(child, view).map((table) =>
    joined(
      [
        joined([sql("SELECT p.key AS parent, "), grouped.value, sql(" AS value FROM ")], ""),
        parentsOf(relation, parents),
        sql(` CROSS JOIN ${childRows(child, table, lead)}${body}`),
        where([...childConditions(relation, filter, view, lead), ...grouped.conditions]),
      ],
      "",
    ),
  );
  return countedByValue(rows);
}

/** The statement that counts rows `parent, value`: `parent, value, total`, in the order of the values. */
export function countedByValue(parts: readonly Sql[]): Sql {
  return joined(
    [
      sql("SELECT parent, value, count(*) AS total FROM ("),
      joined(parts, " UNION ALL "),
      sql(") GROUP BY 1, 2 ORDER BY 1, 2"),
    ],
    "",
  );
}

/** The value of a child's group, and the conditions that rows `g` of its facets must meet. */
export function groupingOf(
  by: Grouping,
  sortKey: string,
): { readonly value: Sql; readonly conditions: readonly Sql[] } {
  if ("sortKeyStart" in by) return { value: sql(`substr(${sortKey}, 1, ?)`, by.sortKeyStart), conditions: [] };
  return {
    value: sql(`substr(${facetText("g.value")}, length(?) + 1)`, by.facetPrefix),
    conditions: [sql(`substr(${facetText("g.value")}, 1, length(?)) = ?`, by.facetPrefix, by.facetPrefix)],
  };
}

export const isUnfiltered = (filter: Filter | undefined): boolean =>
  Object.values(filter ?? {}).every((part) => part === undefined || (Array.isArray(part) && part.length === 0));

/**
 * The parents `p`, each at its place in the list. `p.value` is the name of the parent, or the parent is the record `e`.
 */
export function parentsOf(relation: EdgeRelation, parents: readonly Id[]): Sql {
  if (hasNamedParents(relation)) return sql("json_each(?) p", encodeList(parents.map(namedTerm)));
  return sql(
    `json_each(?) p CROSS JOIN ${RELATIONS[relation].parent} e ON e.id = unhex(p.value)`,
    encodeList(parents.map(digitsOf)),
  );
}

/** The SQL expression for the term of a parent. */
export const TERM = (relation: EdgeRelation): string =>
  hasNamedParents(relation) ? "p.value" : parentTerm(relation, "e.n");

/**
 * Rows `t` of the parent with their records `c`. With a lead, its records come first (`related-lead.ts`). A row that is
 * listed by its child's sort key stands at its child's place.
 */
const childRows = (child: RecordKind, table: string, lead: Sql | undefined): string =>
  lead === undefined
    ? `${table} t CROSS JOIN ${child} c ON c.n = t.n`
    : `${child} c CROSS JOIN ${table} t ON t.n = c.n AND t.place = c.place`;

function childrenOf(
  relation: EdgeRelation,
  table: string,
  filter: Filter | undefined,
  view: View,
  range: readonly Sql[],
  lead: Sql | undefined,
): Sql {
  return joined(
    [
      sql(` FROM ${childRows(RELATIONS[relation].child, table, lead)}`),
      where([...childConditions(relation, filter, view, lead), ...range]),
    ],
    "",
  );
}

function childConditions(relation: EdgeRelation, filter: Filter | undefined, view: View, lead: Sql | undefined): Sql[] {
  return [
    ...(lead === undefined ? [] : [lead]),
    sql(`t.term = ${TERM(relation)}`),
    sql("t.uses & 1"),
    isVisible(view, "c"),
    ...filterConditions(relation, filter, view),
  ];
}

/** The sort key of a row is that of its record, unless it has one of its own. */
function orderOf(relation: EdgeRelation): ListOrder {
  const { child } = RELATIONS[relation];
  const isByName = isByPosition(relation) || !isByTime(child);
  const sortKey = isByName ? "t.place" : "iif(t.sort_key = '', c.sort_key, t.sort_key)";
  return { place: "t.place", sortKey, id: "c.id", isByTime: !isByName };
}

function filterConditions(relation: EdgeRelation, filter: Filter | undefined, view: View): Sql[] {
  const { child } = RELATIONS[relation];
  const conditions = conditionsOf(child, filter);
  if (conditions === undefined) return [sql("false")];
  // A row that is listed by its child's sort key stands at its child's place: a filter by time is a range of rows.
  const place = isByPosition(relation) || hasNamedParents(relation) ? "c.place" : "t.place";
  return [
    ...sortKeyRange(filter, child, place, "c.sort_key"),
    ...firstSeenRange(filter, "c.first_seen"),
    ...(conditions.words === undefined ? [] : [hasWords(child, conditions.words, "c")]),
    ...withoutWords(child, filter, "c"),
    ...conditions.facets.map((group) => hasFacetOf(child, group, "c", view)),
  ];
}
