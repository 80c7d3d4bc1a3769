import type { Id, Kind } from "../../domain/ids";
import { isOfMentions, RELATIONS, type Relation } from "../../domain/relations";
import type { Filter, Grouping, PageRequest } from "../store";
import { conditionsOf, hasFacetOf, hasWords, mentionHasFacetOf } from "./filters";
import { rowsToRead } from "../page";
import { firstSeenRange, keyRange, sortKeyRange, walkOf } from "./paging";
import { encodeList } from "./rows";
import { joined, sql, where, type Sql } from "./sql";

/**
 * The statement for a page of each parent's children: `parent` (its place in `parents`), `id, sort_key, item`, in the
 * order of the walk. Each parent's page is found by a walk of its own along the index, ended by the limit.
 */
export function relatedQuery(relation: Relation, parents: readonly Id[], page: PageRequest): Sql {
  const { child } = RELATIONS[relation];
  const direction = walkOf(page);
  return joined(
    [
      sql("SELECT p.key AS parent, e.child AS id, e.sort_key, c.item FROM json_each(?) p", encodeList(parents)),
      sql(` CROSS JOIN ${rowsByNumber(relation)} e ON e.n IN (SELECT e.n`),
      childrenOf(relation, page.filter, keyRange(page, "e.sort_key", "e.child")),
      sql(` ORDER BY e.sort_key ${direction}, e.child ${direction} LIMIT ?)`, rowsToRead(page)),
      sql(
        ` CROSS JOIN ${child} c ON ${isChild(relation)} ORDER BY p.key, e.sort_key ${direction}, e.child ${direction}`,
      ),
    ],
    "",
  );
}

/** The statement that counts each parent's children: `parent, total`. */
export function countRelatedQuery(relation: Relation, parents: readonly Id[], filter: Filter | undefined): Sql {
  return joined(
    [
      sql("SELECT p.key AS parent, (SELECT count(*)"),
      childrenOf(relation, filter, []),
      sql(") AS total FROM json_each(?) p", encodeList(parents)),
    ],
    "",
  );
}

/** The statement that counts each parent's children by groups: `parent, value, total`, in the order of the values. */
export function tallyQuery(relation: Relation, parents: readonly Id[], by: Grouping, filter: Filter | undefined): Sql {
  const value =
    "sortKeyStart" in by
      ? sql(`substr(${ownSortKey(relation)}, 1, ?)`, by.sortKeyStart)
      : sql("substr(f.value, length(?) + 1)", by.facetPrefix);
  const inGroup =
    "sortKeyStart" in by ? [] : [sql("substr(f.value, 1, length(?)) = ?", by.facetPrefix, by.facetPrefix)];
  return joined(
    [
      joined([sql("SELECT p.key AS parent, "), value, sql(" AS value, count(*) AS total")], ""),
      joined([sql("FROM json_each(?) p CROSS JOIN ", encodeList(parents)), edgesOf(relation), sql(" e")], ""),
      sql(
        `CROSS JOIN ${RELATIONS[relation].child} c ON ${isChild(relation)}${inGroup.length > 0 ? " CROSS JOIN json_each(c.facets) f" : ""}`,
      ),
      where([...childConditions(relation, filter), ...inGroup]),
      sql("GROUP BY 1, 2 ORDER BY 1, 2"),
    ],
    " ",
  );
}

/** The live children of `p.value` that pass: rows `e` of the relation with their children `c`. */
function childrenOf(relation: Relation, filter: Filter | undefined, range: readonly Sql[]): Sql {
  const { child } = RELATIONS[relation];
  return joined(
    [
      sql(" FROM "),
      edgesOf(relation),
      sql(` e CROSS JOIN ${child} c ON ${isChild(relation)}`),
      where([...range, ...childConditions(relation, filter)]),
    ],
    "",
  );
}

const MENTIONS = "(SELECT n, entity AS parent, sort_key, id AS child FROM mention)";

/** The rows of a relation: `n, parent, sort_key, child`. */
function edgesOf(relation: Relation): Sql {
  if (isOfMentions(relation)) return sql(MENTIONS);
  return sql("(SELECT n, parent, sort_key, child FROM edges WHERE relation = ?)", relation);
}

/**
 * The same rows for whoever has their `n`. A condition on the relation here would let the planner enter by the relation
 * alone, and read every edge of it for each row of the page.
 */
function rowsByNumber(relation: Relation): string {
  return isOfMentions(relation) ? MENTIONS : "edges";
}

const isChild = (relation: Relation): string => (isOfMentions(relation) ? "c.n = e.n" : "c.id = e.child");

function childConditions(relation: Relation, filter: Filter | undefined): Sql[] {
  return [
    sql("e.parent = p.value"),
    ...sortKeyRange(filter, ownSortKey(relation)),
    ...passing(RELATIONS[relation].child, filter),
  ];
}

/**
 * An edge has the child's own sort key where that is the order of the relation, and reading it there spares the child's
 * row.
 */
function ownSortKey(relation: Relation): string {
  return RELATIONS[relation].sortsBy === "child" ? "e.sort_key" : "c.sort_key";
}

function passing(child: Kind, filter: Filter | undefined): Sql[] {
  const conditions = conditionsOf(child, filter);
  if (conditions === undefined) return [sql("false")];
  if (child === "mention") return conditions.facets.map((group) => mentionHasFacetOf(group, "c.facets"));
  return [
    sql("c.removed_at IS NULL"),
    ...firstSeenRange(filter, "c.first_seen"),
    ...(conditions.words === undefined ? [] : [hasWords(child, conditions.words, "c.n")]),
    ...conditions.facets.map((group) => hasFacetOf(child, group, "c.sort_key", "c.id")),
  ];
}
