import type { AggregationCursor, Db, Document } from "mongodb";
import type { Audience } from "../../domain/audience";
import type { Id } from "../../domain/ids";
import { isOfMentions, RELATIONS, type Relation } from "../../domain/relations";
import type { Filter, Grouping, PageRequest } from "../store-reader";
import { COLLECTION_OF } from "../../domain/item";
import { conditionsOf, matching, rangeConditions, sortKeyConditions, sortOf } from "./filters";
import type { StoredItem } from "./item-codec";
import { rowsToRead } from "../page";
import { filterConditions, inOneBatch, lookup, TOTAL } from "./queries";

/** The commands that read the children of many parents: each function is one command. */

/** A child of the parent `_id`. */
export interface ChildRow extends StoredItem {
  _id: string;
  sortKey: string;
  child: string;
}

/** The rows of one page per parent, each as a document. */
export function relatedQuery(
  db: Db,
  relation: Relation,
  parents: readonly Id[],
  page: PageRequest,
  audience: Audience,
): AggregationCursor<ChildRow> {
  const limit = rowsToRead(page);
  const pipeline = [
    { $documents: parents.map((_id) => ({ _id })) },
    rowsOfParents(relation, "row", [
      ...visibleChildren(relation, page.filter, audience, rangeConditions(page, childField(relation)), [
        { $sort: sortOf(page, childField(relation)) },
      ]),
      { $limit: limit },
      { $project: { _id: 0, sortKey: 1, child: 1, item: "$found.item", escaped: "$found.escaped" } },
    ]),
    { $unwind: "$row" },
    { $project: { sortKey: "$row.sortKey", child: "$row.child", item: "$row.item", escaped: "$row.escaped" } },
  ];
  return db.aggregate<ChildRow>(pipeline, inOneBatch(parents.length * limit));
}

export function countRelatedQuery(
  db: Db,
  relation: Relation,
  parents: readonly Id[],
  filter: Filter | undefined,
  audience: Audience,
): AggregationCursor<{ _id: string; total: number }> {
  const pipeline = [
    { $documents: parents.map((_id) => ({ _id })) },
    rowsOfParents(relation, "counted", [...visibleChildren(relation, filter, audience, [], []), TOTAL]),
    { $unwind: "$counted" },
    { $project: { total: "$counted.total" } },
  ];
  return db.aggregate(pipeline, inOneBatch(parents.length));
}

/** The numbers of children per parent and group, in the order of the groups' values. */
export function tallyQuery(
  db: Db,
  relation: Relation,
  parents: readonly Id[],
  by: Grouping,
  filter: Filter | undefined,
  audience: Audience,
): AggregationCursor<{ _id: string; value: string; total: number }> {
  const values =
    "sortKeyStart" in by
      ? [{ $set: { value: { $substrCP: [ownSortKey(relation), 0, by.sortKeyStart] } } }]
      : facetsWithPrefix(by.facetPrefix);
  const pipeline = [
    { $documents: parents.map((_id) => ({ _id })) },
    rowsOfParents(relation, "group", [
      ...visibleChildren(relation, filter, audience, [], [], { sortKey: 1, facets: 1 }),
      ...values,
      { $group: { _id: "$value", total: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ]),
    { $unwind: "$group" },
    { $project: { value: "$group._id", total: "$group.total" } },
  ];
  return db.aggregate(pipeline, inOneBatch(MOST_GROUPS));
}

/** The number of groups is not known: ask for the largest batch that a server allows. */
const MOST_GROUPS = 2 ** 31 - 2;

const ownSortKey = (relation: Relation): string =>
  RELATIONS[relation].sortsBy === "child" ? "$sortKey" : "$found.sortKey";

function facetsWithPrefix(prefix: string): Document[] {
  const length = [...prefix].length;
  return [
    { $unwind: "$found.facets" },
    { $match: { $expr: { $eq: [{ $substrCP: ["$found.facets", 0, length] }, { $literal: prefix }] } } },
    { $set: { value: { $substrCP: ["$found.facets", length, { $strLenCP: "$found.facets" }] } } },
  ];
}

/**
 * Joins each parent with its rows: edges, or the mentions themselves. The join is by field, not by `$expr`, so that it
 * can use all fields of the index.
 */
function rowsOfParents(relation: Relation, as: string, pipeline: Document[]): Document {
  if (isOfMentions(relation)) return lookup(COLLECTION_OF.mention, "_id", "entity", as, pipeline);
  return lookup("edges", "_id", "parent", as, [{ $match: { relation: { $eq: relation } } }, ...pipeline]);
}

const childField = (relation: Relation): string => (isOfMentions(relation) ? "_id" : "child");

/**
 * The rows whose child may be seen and passes the filter, in the order of `sort`. `child` is the child's id, `found`
 * has the given fields of it.
 */
function visibleChildren(
  relation: Relation,
  filter: Filter | undefined,
  audience: Audience,
  range: readonly Document[],
  sort: readonly Document[],
  fields: Document = { item: 1, escaped: 1 },
): Document[] {
  const { child, sortsBy } = RELATIONS[relation];
  if (isOfMentions(relation)) {
    const found = Object.fromEntries(Object.keys(fields).map((field) => [field, `$${field}`]));
    // Keeps `entity`, which the rows are joined by: some servers project before they join, and would find no rows.
    const projection = { $project: { entity: 1, sortKey: 1, child: "$_id", found } };
    return [...matching([...range, ...sortKeyConditions(filter), ...conditionsOf(filter)]), ...sort, projection];
  }
  const onEdge = [...range, ...(sortsBy === "child" ? sortKeyConditions(filter) : [])];
  const onChild = [
    ...filterConditions(child, filter, audience),
    ...(sortsBy === "child" ? [] : sortKeyConditions(filter)),
  ];
  return [
    ...matching(onEdge),
    ...sort,
    lookup(COLLECTION_OF[child], "child", "_id", "found", [...matching(onChild), { $project: { _id: 0, ...fields } }]),
    { $unwind: "$found" },
  ];
}
