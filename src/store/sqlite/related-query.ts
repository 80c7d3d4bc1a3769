import type { Id, Kind } from "../../domain/ids";
import { RELATIONS, type Relation } from "../../domain/relations";
import type { Filter, PageRequest } from "../store";
import { conditionsOf, hasFacetOf, hasWords, mentionHasFacetOf } from "./filters";
import { keyRange, limitOf, sortKeyRange, walkOf } from "./paging";
import { encodeList } from "./rows";
import { joined, sql, where, type Sql } from "./sql";

/**
 * The statement for a page of each parent's children: `parent` (its place in `parents`), `id, sort_key, item`, in the order of the
 * walk. Each parent's page is found by a walk of its own along the index, ended by the limit.
 */
export function relatedQuery(relation: Relation, parents: readonly Id[], page: PageRequest): Sql {
  const { child } = RELATIONS[relation];
  const { direction } = walkOf(page);
  return joined(
    [
      sql("SELECT p.key AS parent, e.child AS id, e.sort_key, c.item FROM json_each(?) p", encodeList(parents)),
      sql(" CROSS JOIN edges e ON e.n IN (SELECT e.n"),
      childrenOf(relation, page.filter, keyRange(page, "e.sort_key", "e.child")),
      sql(` ORDER BY e.sort_key ${direction}, e.child ${direction} LIMIT ?)`, limitOf(page)),
      sql(` CROSS JOIN ${child} c ON c.id = e.child ORDER BY p.key, e.sort_key ${direction}, e.child ${direction}`),
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

/** The live children of `p.value` that pass: edges `e` with their children `c`. */
function childrenOf(relation: Relation, filter: Filter | undefined, range: readonly Sql[]): Sql {
  const { child, sortsBy } = RELATIONS[relation];
  const conditions = [
    sql("e.relation = ?", relation),
    sql("e.parent = p.value"),
    ...range,
    ...sortKeyRange(filter, sortsBy === "child" ? "e.sort_key" : "c.sort_key"),
    ...passing(child, filter),
  ];
  return joined([sql(` FROM edges e CROSS JOIN ${child} c ON c.id = e.child`), where(conditions)], "");
}

function passing(child: Kind, filter: Filter | undefined): Sql[] {
  const conditions = conditionsOf(child, filter);
  if (conditions === undefined) return [sql("false")];
  if (child === "mention") return conditions.facets.map((group) => mentionHasFacetOf(group, "c.facets"));
  return [
    sql("c.removed_at IS NULL"),
    ...(conditions.words === undefined ? [] : [hasWords(child, conditions.words, "c.n")]),
    ...conditions.facets.map((group) => hasFacetOf(child, group, "c.sort_key", "c.id")),
  ];
}
