import type { AggregationCursor, Db, Document, FindCursor } from "mongodb";
import type { Id, Kind } from "../../domain/ids";
import { COLLECTION_OF, type RecordKind } from "../../domain/item";
import { isOfMentions, RELATIONS, type Relation } from "../../domain/relations";
import type { Filter, Grouping, ListRequest, PageRequest } from "../store";
import { identitiesIn, recordsIn } from "./collections";
import { READ_LIMIT_MS } from "./errors";
import {
  conditionsOf,
  firstSeenConditions,
  LISTED_BY,
  matching,
  rangeConditions,
  sortKeyConditions,
  sortOf,
} from "./filters";
import type { StoredItem } from "./item-codec";
import { rowsToRead } from "../page";
import { identityRowId, type RecordRow } from "./rows";

/** The commands that reads are made of: each function is one. */

export interface ItemRow extends StoredItem {
  _id: string;
  sortKey: string;
  live?: boolean;
}

/** A child under its parent. */
export interface ChildRow extends StoredItem {
  _id: string;
  sortKey: string;
  child: string;
}

const ITEM = { sortKey: 1, item: 1, escaped: 1 } as const;

/** One row more than is expected keeps the server from holding the cursor open for a next batch. */
export const inOneBatch = (rows: number) => ({ batchSize: Math.min(rows + 1, 2 ** 31 - 1), maxTimeMS: READ_LIMIT_MS });

/** Tombstones among them: `live` is false. */
export function itemsById(db: Db, kind: Kind, ids: readonly Id[]): FindCursor<ItemRow> {
  return db
    .collection<ItemRow>(COLLECTION_OF[kind])
    .find({ _id: { $in: [...ids] } }, { projection: { ...ITEM, live: 1 }, ...inOneBatch(ids.length) });
}

export function recordsById(db: Db, kind: RecordKind, ids: readonly Id[]): FindCursor<RecordRow> {
  return recordsIn(db, kind).find({ _id: { $in: [...ids] } }, inOneBatch(ids.length));
}

/** Live records in the order of their ids. */
export function recordsAfter(db: Db, kind: RecordKind, after: string, limit: number): FindCursor<RecordRow> {
  return recordsIn(db, kind).find(
    { _id: { $gt: after }, live: { $eq: true } },
    { sort: { _id: 1 }, hint: { _id: 1 }, limit, ...inOneBatch(limit) },
  );
}

/** Records in the order of their ids, tombstones among them. */
export function allRecordsAfter(db: Db, kind: RecordKind, after: string, limit: number): FindCursor<RecordRow> {
  return recordsIn(db, kind).find(
    { _id: { $gt: after } },
    { sort: { _id: 1 }, hint: { _id: 1 }, limit, ...inOneBatch(limit) },
  );
}

/** The identities of the keys, each with what it leads to. */
export function byIdentity(
  db: Db,
  kind: RecordKind,
  keys: readonly string[],
  scope: "living" | "all",
): AggregationCursor<{ _id: string; found: RecordRow }> {
  const pipeline = [
    { $match: { _id: { $in: keys.map((key) => identityRowId(kind, key)) } } },
    lookup(COLLECTION_OF[kind], "id", "_id", "found", scope === "living" ? matching(livingConditions(kind)) : []),
    { $unwind: "$found" },
    { $project: { found: 1 } },
  ];
  return identitiesIn(db).aggregate(pipeline, inOneBatch(keys.length));
}

/** `sortKey` of the rows is the key of the list's order. */
export function listed(db: Db, kind: RecordKind, page: ListRequest): AggregationCursor<ItemRow> {
  const limit = rowsToRead(page);
  const field = LISTED_BY[page.by ?? "sortKey"];
  const pipeline = [
    ...matching([...recordConditions(kind, page.filter), ...rangeConditions(page, "_id", field)]),
    { $sort: sortOf(page, "_id", field) },
    { $limit: limit },
    { $project: { ...ITEM, sortKey: `$${field}` } },
  ];
  return recordsIn(db, kind).aggregate<ItemRow>(pipeline, inOneBatch(limit));
}

export function counted(db: Db, kind: RecordKind, filter: Filter | undefined): AggregationCursor<{ total: number }> {
  const pipeline = [...matching(countConditions(kind, filter)), TOTAL];
  return recordsIn(db, kind).aggregate<{ total: number }>(pipeline, inOneBatch(1));
}

/**
 * A tombstone has no facets and no words: a count by these alone is answered from their index, without a look at each
 * document for whether it lives. A page asks all the same, since it may be read along the index that begins with that.
 */
function countConditions(kind: RecordKind, filter: Filter | undefined): Document[] {
  const told = conditionsOf(filter);
  const isTold = told.length > 0 && firstSeenConditions(filter).length === 0;
  return isTold ? [...told, ...sortKeyConditions(filter)] : recordConditions(kind, filter);
}

/** What was first seen in a time is mostly little: where that is asked, it stands first. */
function recordConditions(kind: RecordKind, filter: Filter | undefined): Document[] {
  const seen = firstSeenConditions(filter);
  const first = seen.length > 0 ? [...livingConditions(kind), ...seen] : [];
  return [...first, ...passing(kind, { ...filter, firstSeen: {} }), ...sortKeyConditions(filter)];
}

/** The rows of each parent's page, one document a row. */
export function children(
  db: Db,
  relation: Relation,
  parents: readonly Id[],
  page: PageRequest,
): AggregationCursor<ChildRow> {
  const limit = rowsToRead(page);
  const pipeline = [
    { $documents: parents.map((_id) => ({ _id })) },
    under(relation, "row", [
      ...livingChildren(relation, page.filter, rangeConditions(page, childField(relation)), [
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

export function countedChildren(
  db: Db,
  relation: Relation,
  parents: readonly Id[],
  filter: Filter | undefined,
): AggregationCursor<{ _id: string; total: number }> {
  const pipeline = [
    { $documents: parents.map((_id) => ({ _id })) },
    under(relation, "counted", [...livingChildren(relation, filter, [], []), TOTAL]),
    { $unwind: "$counted" },
    { $project: { total: "$counted.total" } },
  ];
  return db.aggregate(pipeline, inOneBatch(parents.length));
}

/** Each parent's children by groups, in the order of the groups' values. */
export function talliedChildren(
  db: Db,
  relation: Relation,
  parents: readonly Id[],
  by: Grouping,
  filter: Filter | undefined,
): AggregationCursor<{ _id: string; value: string; total: number }> {
  const values =
    "sortKeyStart" in by
      ? [{ $set: { value: { $substrCP: [ownSortKey(relation), 0, by.sortKeyStart] } } }]
      : facetsBehind(by.facetPrefix);
  const pipeline = [
    { $documents: parents.map((_id) => ({ _id })) },
    under(relation, "group", [
      ...livingChildren(relation, filter, [], [], { sortKey: 1, facets: 1 }),
      ...values,
      { $group: { _id: "$value", total: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ]),
    { $unwind: "$group" },
    { $project: { value: "$group._id", total: "$group.total" } },
  ];
  return db.aggregate(pipeline, inOneBatch(MOST_GROUPS));
}

/** As many as the server gives in one batch: how many there will be is not known. */
const MOST_GROUPS = 2 ** 31 - 2;

const ownSortKey = (relation: Relation): string =>
  RELATIONS[relation].sortsBy === "child" ? "$sortKey" : "$found.sortKey";

function facetsBehind(prefix: string): Document[] {
  const length = [...prefix].length;
  return [
    { $unwind: "$found.facets" },
    { $match: { $expr: { $eq: [{ $substrCP: ["$found.facets", 0, length] }, { $literal: prefix }] } } },
    { $set: { value: { $substrCP: ["$found.facets", length, { $strLenCP: "$found.facets" }] } } },
  ];
}

const TOTAL = { $group: { _id: null, total: { $sum: 1 } } };

/**
 * The rows under each parent: edges, or the mentions themselves. Matched by field, not by `$expr`, so that the index on
 * the parent is used whole.
 */
function under(relation: Relation, as: string, pipeline: Document[]): Document {
  if (isOfMentions(relation)) return lookup(COLLECTION_OF.mention, "_id", "entity", as, pipeline);
  return lookup("edges", "_id", "parent", as, [{ $match: { relation: { $eq: relation } } }, ...pipeline]);
}

const childField = (relation: Relation): string => (isOfMentions(relation) ? "_id" : "child");

/**
 * Rows in the order of `sort` whose child is there and passes; the child's id stands in `child`, the child in `found`.
 */
function livingChildren(
  relation: Relation,
  filter: Filter | undefined,
  range: readonly Document[],
  sort: readonly Document[],
  fields: Document = { item: 1, escaped: 1 },
): Document[] {
  const { child, sortsBy } = RELATIONS[relation];
  if (isOfMentions(relation)) {
    const found = Object.fromEntries(Object.keys(fields).map((field) => [field, `$${field}`]));
    // The field that the rows are joined by stays: some servers project before they join, and would find no rows.
    const projection = { $project: { entity: 1, sortKey: 1, child: "$_id", found } };
    return [...matching([...range, ...sortKeyConditions(filter), ...conditionsOf(filter)]), ...sort, projection];
  }
  const onEdge = [...range, ...(sortsBy === "child" ? sortKeyConditions(filter) : [])];
  const onChild = [...passing(child, filter), ...(sortsBy === "child" ? [] : sortKeyConditions(filter))];
  return [
    ...matching(onEdge),
    ...sort,
    lookup(COLLECTION_OF[child], "child", "_id", "found", [...matching(onChild), { $project: { _id: 0, ...fields } }]),
    { $unwind: "$found" },
  ];
}

export function lookup(
  from: string,
  localField: string,
  foreignField: string,
  as: string,
  pipeline: Document[],
): Document {
  return { $lookup: { from, localField, foreignField, as, pipeline } };
}

const passing = (kind: Kind, filter: Filter | undefined): Document[] => [
  ...conditionsOf(filter),
  ...livingConditions(kind),
  ...firstSeenConditions(filter),
];

/** A mention has no tombstone: it goes with its subject. */
const livingConditions = (kind: Kind): Document[] => (kind === "mention" ? [] : [{ live: { $eq: true } }]);
