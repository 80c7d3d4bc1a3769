import type { Document } from "mongodb";
import { textConditions } from "./text-conditions";
import type { Filter, ListedBy, PageRequest, SortOrder } from "../../store-reader";

/**
 * Every value from outside is inside `$eq`, `$in` or a comparison, so that the server never reads it as an operator.
 */
export function conditionsOf(filter: Filter | undefined): Document[] {
  return [
    ...facetConditions(filter),
    ...(filter?.words ?? []).map((group) => ({ words: { $in: [...group] } })),
    ...(filter?.text === undefined ? [] : textConditions(filter.text)),
    ...(filter?.withoutText === undefined ? [] : [{ $nor: [{ $and: textConditions(filter.withoutText) }] }]),
  ];
}

/** The filter's conditions on facets, which are in `field`. */
export function facetConditions({ all = [], any = [] }: Filter = {}, field = "facets"): Document[] {
  return [
    ...all.map((facet) => ({ [field]: { $eq: facet } })),
    ...any.map((group) => ({ [field]: { $in: [...group] } })),
  ];
}

/** The filter's conditions on sort keys. */
export function sortKeyConditions(filter: Filter | undefined): Document[] {
  return bounds("sortKey", filter?.sortKeys);
}

/** The field that a list is ordered by. */
export const LISTED_BY: Readonly<Record<ListedBy, string>> = { sortKey: "sortKey", firstSeenAt: "item.firstSeenAt" };

/** The filter's conditions on the time when a record was first seen. */
export function firstSeenConditions(filter: Filter | undefined): Document[] {
  return bounds(LISTED_BY.firstSeenAt, filter?.firstSeen);
}

function bounds(field: string, range: { readonly from?: string; readonly before?: string } = {}): Document[] {
  const { from, before } = range;
  return [
    ...(from === undefined ? [] : [{ [field]: { $gte: from } }]),
    ...(before === undefined ? [] : [{ [field]: { $lt: before } }]),
  ];
}

/**
 * The conditions that keep rows inside the page's range of (`field`, `id`). The extra bound on `field` alone is the one
 * that an index can use.
 */
export function rangeConditions(page: PageRequest, id: string, field = "sortKey"): Document[] {
  const [later, earlier] = page.order === "ASC" ? (["$gt", "$lt"] as const) : (["$lt", "$gt"] as const);
  return [
    ...(page.after === undefined ? [] : beyond([field, page.after.sortKey], [id, page.after.id], later)),
    ...(page.before === undefined ? [] : beyond([field, page.before.sortKey], [id, page.before.id], earlier)),
  ];
}

/**
 * One stage per condition. MongoDB joins neighbouring stages into one match. A server that does not uses an index for
 * the first stage only, so the most selective condition must be first.
 */
export const matching = (conditions: readonly Document[]): Document[] =>
  conditions.map((condition) => ({ $match: condition }));

/** The order in which rows are read: `last` reads from the end. */
export function sortOf({ order, take }: PageRequest, id: string, field = "sortKey"): Record<string, 1 | -1> {
  const read: SortOrder = "first" in take ? order : order === "ASC" ? "DESC" : "ASC";
  const direction = read === "ASC" ? 1 : -1;
  return { [field]: direction, [id]: direction };
}

type Bound = readonly [field: string, value: string];

function beyond([field, value]: Bound, [id, key]: Bound, comparison: "$gt" | "$lt"): Document[] {
  return [
    { [field]: { [`${comparison}e`]: value } },
    { $or: [{ [field]: { [comparison]: value } }, { [field]: { $eq: value }, [id]: { [comparison]: key } }] },
  ];
}
