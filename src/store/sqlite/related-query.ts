import type { Audience } from "../../domain/audience";
import type { Id, Kind } from "../../domain/ids";
import { isOfMentions, RELATIONS, type Relation } from "../../domain/relations";
import type { Filter, Grouping, PageRequest } from "../store-reader";
import { isVisible } from "./audience";
import { conditionsOf, hasFacetOf, hasWords, mentionHasFacetOf } from "./filters";
import { rowsToRead } from "../page";
import { firstSeenRange, keyRange, sortKeyRange, walkOf } from "./paging";
import { encodeList } from "./rows";
import { joined, sql, where, type Sql } from "./database";

/**
 * The statement for one page of children per parent: `parent` (its place in `parents`), `id, sort_key, item`. Rows are
 * in the order of the walk. SQLite walks along the index once per parent and stops at the limit.
 */
export function relatedQuery(relation: Relation, parents: readonly Id[], page: PageRequest, audience: Audience): Sql {
  const { child } = RELATIONS[relation];
  const direction = walkOf(page);
  return joined(
    [
      sql("SELECT p.key AS parent, e.child AS id, e.sort_key, c.item FROM json_each(?) p", encodeList(parents)),
      sql(` CROSS JOIN ${rowsByNumber(relation)} e ON e.n IN (SELECT e.n`),
      childrenOf(relation, page.filter, keyRange(page, "e.sort_key", "e.child"), audience),
      sql(` ORDER BY e.sort_key ${direction}, e.child ${direction} LIMIT ?)`, rowsToRead(page)),
      sql(
        ` CROSS JOIN ${child} c ON ${isChild(relation)} ORDER BY p.key, e.sort_key ${direction}, e.child ${direction}`,
      ),
    ],
    "",
  );
}

/** The statement that counts each parent's children: `parent, total`. */
export function countRelatedQuery(
  relation: Relation,
  parents: readonly Id[],
  filter: Filter | undefined,
  audience: Audience,
): Sql {
  return joined(
    [
      sql("SELECT p.key AS parent, (SELECT count(*)"),
      childrenOf(relation, filter, [], audience),
      sql(") AS total FROM json_each(?) p", encodeList(parents)),
    ],
    "",
  );
}

/** The statement that counts children per parent and group: `parent, value, total`, in the order of the values. */
export function tallyQuery(
  relation: Relation,
  parents: readonly Id[],
  by: Grouping,
  filter: Filter | undefined,
  audience: Audience,
): Sql {
  const value =
    "sortKeyStart" in by
      ? sql(`substr(${ownSortKey(relation)}, 1, ?)`, by.sortKeyStart)
      : sql("substr(f.value, length(?) + 1)", by.facetPrefix);
  const inGroup =
    "sortKeyStart" in by ? [] : [sql("substr(f.value, 1, length(?)) = ?", by.facetPrefix, by.facetPrefix)];
  return joined(
    [
      joined([sql("SELECT p.key AS parent, "), value, sql(" AS value, count(*) AS total")], ""),
      joined([sql("FROM json_each(?) p CROSS JOIN ", encodeList(parents)), rowsOfRelation(relation), sql(" e")], ""),
      sql(
        `CROSS JOIN ${RELATIONS[relation].child} c ON ${isChild(relation)}${inGroup.length > 0 ? " CROSS JOIN json_each(c.facets) f" : ""}`,
      ),
      where([...childConditions(relation, filter, audience), ...inGroup]),
      sql("GROUP BY 1, 2 ORDER BY 1, 2"),
    ],
    " ",
  );
}

/**
 * The live children of the parent `p.value` that pass the filter: rows `e` of the relation, joined with their children
 * `c`.
 */
function childrenOf(relation: Relation, filter: Filter | undefined, range: readonly Sql[], audience: Audience): Sql {
  const { child } = RELATIONS[relation];
  return joined(
    [
      sql(" FROM "),
      rowsOfRelation(relation),
      sql(` e CROSS JOIN ${child} c ON ${isChild(relation)}`),
      where([...range, ...childConditions(relation, filter, audience)]),
    ],
    "",
  );
}

const MENTIONS = "(SELECT n, entity AS parent, sort_key, id AS child FROM mention)";

/** The rows of a relation: `n, parent, sort_key, child`. */
function rowsOfRelation(relation: Relation): Sql {
  if (isOfMentions(relation)) return sql(MENTIONS);
  return sql("(SELECT n, parent, sort_key, child FROM edges WHERE relation = ?)", relation);
}

/**
 * The same rows, for a join by `n`. There must be no condition on the relation here. With one, the planner may use the
 * index by the relation alone and read all edges of the relation for each row of the page.
 */
function rowsByNumber(relation: Relation): string {
  return isOfMentions(relation) ? MENTIONS : "edges";
}

const isChild = (relation: Relation): string => (isOfMentions(relation) ? "c.n = e.n" : "c.id = e.child");

function childConditions(relation: Relation, filter: Filter | undefined, audience: Audience): Sql[] {
  return [
    sql("e.parent = p.value"),
    ...sortKeyRange(filter, ownSortKey(relation)),
    ...filterConditions(RELATIONS[relation].child, filter, audience),
  ];
}

/**
 * If the relation is in the order of its children's sort keys, the edge has the same key, and the child's row need not
 * be read.
 */
function ownSortKey(relation: Relation): string {
  return RELATIONS[relation].sortsBy === "child" ? "e.sort_key" : "c.sort_key";
}

function filterConditions(child: Kind, filter: Filter | undefined, audience: Audience): Sql[] {
  const conditions = conditionsOf(child, filter);
  if (conditions === undefined) return [sql("false")];
  if (child === "mention") return conditions.facets.map((group) => mentionHasFacetOf(group, "c.facets"));
  return [
    isVisible(audience, "c"),
    ...firstSeenRange(filter, "c.first_seen"),
    ...(conditions.words === undefined ? [] : [hasWords(child, conditions.words, "c.n")]),
    ...conditions.facets.map((group) => hasFacetOf(child, group, "c.sort_key", "c.id")),
  ];
}
