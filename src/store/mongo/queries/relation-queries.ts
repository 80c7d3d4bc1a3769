import type { AggregationCursor, Db, Document } from "mongodb";
import type { Audience } from "../../../domain/audience";
import type { Id } from "../../../domain/ids";
import { COLLECTION_OF } from "../../../domain/item";
import type { EdgeRelation } from "../../../domain/relations";
import { LANGUAGE_FACETS, SOURCE_FACETS } from "../../../domain/facets";
import type { Filter, Grouping, PageRequest } from "../../store-reader";
import { seesAllListed } from "./audience";
import { facetConditions, matching, sortKeyConditions } from "./filters";
import { itemFields, type StoredItem } from "../records/item-codec";
import { rowsToRead } from "../../page";
import { childKindOf, isByPosition, UNDER_LENGTH, type PostingRelation } from "../records/posting-key";
import { isCounted } from "../records/own-postings";
import { aggregateWithin, postingsWithin, rangesOf, UNDER } from "./posting-ranges";
import { filterConditions, inOneBatch, lookup, type Fields } from "./record-queries";

/** The commands that read the children of many parents: each function is one command. Undefined: nothing to read. */

/** A child, with the id of the posting that leads to it. */
export interface ChildRow extends StoredItem {
  posting: string;
}

/** The rows of one page per parent, each as a document. */
export function relatedQuery(
  db: Db,
  relation: EdgeRelation,
  parents: readonly Id[],
  page: PageRequest,
  audience: Audience,
  fields: Fields,
): AggregationCursor<ChildRow> | undefined {
  const ranges = rangesOf(relation, parents, page);
  if (ranges.length === 0) return undefined;
  const limit = rowsToRead(page);
  const pipeline = [
    ...postingsWithin(ranges, "row", [
      { $sort: { _id: directionOf(page) } },
      ...matching(countedConditions(relation, page.filter)),
      ...joined(relation, page.filter, audience, itemFields(fields)),
      { $limit: limit },
      { $project: { found: 1 } },
    ]),
    { $project: { _id: 0, posting: "$row._id", found: "$row.found" } },
    { $replaceRoot: { newRoot: { $mergeObjects: ["$found", { posting: "$posting" }] } } },
  ];
  return db.aggregate<ChildRow>(pipeline, inOneBatch(ranges.length * limit));
}

/** `last` reads from the end. */
export const directionOf = ({ order, take }: PageRequest): 1 | -1 => ((order === "ASC") === "first" in take ? 1 : -1);

export interface TotalRow {
  under: string;
  total: number;
}

export function countRelatedQuery(
  db: Db,
  relation: EdgeRelation,
  parents: readonly Id[],
  filter: Filter | undefined,
  audience: Audience,
): AggregationCursor<TotalRow> | undefined {
  const ranges = rangesOf(relation, parents, { ...(filter && { filter }) });
  if (ranges.length === 0) return undefined;
  const pipeline = [...passing(relation, filter, audience, { _id: 1 }), ...totals(1)];
  return aggregateWithin<TotalRow>(db, ranges, pipeline, inOneBatch(ranges.length));
}

/** Adds up a number of each posting, by where it stands. */
export const totals = (each: unknown): Document[] => [
  { $group: { _id: UNDER, total: { $sum: each } } },
  { $project: { _id: 0, under: "$_id", total: 1 } },
];

/** The same for each `value`, in the order of the values. */
export const tallies = (each: unknown): Document[] => [
  { $group: { _id: { under: UNDER, value: "$value" }, total: { $sum: each } } },
  { $sort: { _id: 1 } },
  { $project: { _id: 0, under: "$_id.under", value: "$_id.value", total: 1 } },
];

export interface GroupRow extends TotalRow {
  value: string;
}

/** The numbers of children per parent and group, in the order of the groups' values. */
export function tallyQuery(
  db: Db,
  relation: EdgeRelation,
  parents: readonly Id[],
  by: Grouping,
  filter: Filter | undefined,
  audience: Audience,
): AggregationCursor<GroupRow> | undefined {
  const ranges = rangesOf(relation, parents, { ...(filter && { filter }) });
  if (ranges.length === 0) return undefined;
  const ofPosting = !isByPosition(relation) && isKept(by);
  const rows = ofPosting
    ? passing(relation, filter, audience, { _id: 1 })
    : joined(relation, filter, audience, { sortKey: 1, facets: 1 });
  const [sortKey, facets] = ofPosting ? [SORT_KEY, "facets"] : ["$found.sortKey", "found.facets"];
  const values = "sortKeyStart" in by ? [startOf(sortKey, by.sortKeyStart)] : facetsWithPrefix(facets, by.facetPrefix);
  return aggregateWithin<GroupRow>(db, ranges, [...rows, ...values, ...tallies(1)], inOneBatch(MOST_GROUPS));
}

/** The number of groups is not known: ask for the largest batch that a server allows. */
export const MOST_GROUPS = 2 ** 31 - 2;

/** Whether postings have the values that children are grouped by. */
export const isKept = (by: Grouping): boolean =>
  "sortKeyStart" in by || by.facetPrefix.startsWith(LANGUAGE_FACETS) || by.facetPrefix.startsWith(SOURCE_FACETS);

/** The sort key in a posting's id. It is followed by a sign and 32 digits. */
export const SORT_KEY = {
  $substrBytes: ["$_id", UNDER_LENGTH, { $subtract: [{ $strLenBytes: "$_id" }, UNDER_LENGTH + 33] }],
};

export const startOf = (sortKey: unknown, length: number): Document => ({
  $set: { value: { $substrCP: [sortKey, 0, length] } },
});

export function facetsWithPrefix(field: string, prefix: string): Document[] {
  const length = [...prefix].length;
  return [
    { $unwind: `$${field}` },
    { $match: { $expr: { $eq: [{ $substrCP: [`$${field}`, 0, length] }, { $literal: prefix }] } } },
    { $set: { value: { $substrCP: [`$${field}`, length, { $strLenCP: `$${field}` }] } } },
  ];
}

/**
 * The postings whose child passes the filter. The child itself is read only if it must be: for a filter that postings
 * tell nothing of, or where the child may be missing or removed. In the order of sort keys a posting is saved with its
 * child, so there it cannot be.
 */
function passing(relation: EdgeRelation, filter: Filter | undefined, audience: Audience, fields: Document): Document[] {
  const conditions = countedConditions(relation, filter);
  const isEnough = seesAllListed(audience) && !isByPosition(relation) && conditions.length === conditionCount(filter);
  return [...matching(conditions), ...(isEnough ? [] : joined(relation, filter, audience, fields))];
}

/** The filter's conditions that a posting can answer. */
function countedConditions(relation: PostingRelation, { all = [], any = [] }: Filter = {}): Document[] {
  if (isByPosition(relation)) return [];
  return facetConditions({
    all: all.filter(isCounted),
    any: any.filter((group) => group.length > 0 && group.every(isCounted)),
  });
}

function conditionCount({ all = [], any = [], words = [], text, withoutText, firstSeen = {} }: Filter = {}): number {
  const texts = [text, withoutText].filter((query) => query !== undefined);
  return all.length + any.length + words.length + texts.length + Object.values(firstSeen).length;
}

/** Joins each posting with its child. `found` has the given fields of it; a child that does not pass is left out. */
export function joined(
  relation: EdgeRelation,
  filter: Filter | undefined,
  audience: Audience,
  fields: Document,
): Document[] {
  const child = childKindOf(relation);
  const conditions = [
    ...filterConditions(filter, audience),
    ...(isByPosition(relation) ? sortKeyConditions(filter) : []),
  ];
  return [
    { $set: { child: childId(`${child}_`) } },
    lookup(COLLECTION_OF[child], "child", "_id", "found", [
      ...matching(conditions),
      { $project: { ...(!("_id" in fields) && { _id: 0 }), ...fields } },
    ]),
    { $unwind: "$found" },
  ];
}

/** The id of the child of a posting. */
export const childId = (prefix: string): Document => ({ $concat: [prefix, lastDigits(32)] });

const lastDigits = (length: number): Document => ({
  $substrBytes: ["$_id", { $subtract: [{ $strLenBytes: "$_id" }, 32] }, length],
});
