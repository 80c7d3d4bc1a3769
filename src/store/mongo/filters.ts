import type { Document } from "mongodb";
import type { Filter, PageRequest, SortOrder } from "../store";

/** Every value from outside stands under `$eq`, `$in` or a comparison, so that none is read as an operator. */
export function conditionsOf(filter: Filter | undefined): Document[] {
  const { all = [], any = [], words = [] } = filter ?? {};
  return [
    ...all.map((facet) => ({ facets: { $eq: facet } })),
    ...any.map((group) => ({ facets: { $in: [...group] } })),
    ...words.map((group) => ({ words: { $in: [...group] } })),
  ];
}

/** The filter's range over sort keys. */
export function sortKeyConditions(filter: Filter | undefined): Document[] {
  const { from, before } = filter?.sortKeys ?? {};
  return [...(from === undefined ? [] : [{ sortKey: { $gte: from } }]), ...(before === undefined ? [] : [{ sortKey: { $lt: before } }])];
}

/** The page's range over (`sortKey`, `id`). The bound on `sortKey` alone is what an index can be entered by. */
export function rangeConditions(page: PageRequest, id: string): Document[] {
  const [later, earlier] = page.order === "ASC" ? (["$gt", "$lt"] as const) : (["$lt", "$gt"] as const);
  return [
    ...(page.after === undefined ? [] : beyond(page.after.sortKey, page.after.id, later, id)),
    ...(page.before === undefined ? [] : beyond(page.before.sortKey, page.before.id, earlier, id)),
  ];
}

/**
 * A stage for each condition. The server makes one match of stages that follow one another; a planner that does not enters by the
 * first, so the one that an index serves best stands first.
 */
export const matching = (conditions: readonly Document[]): Document[] => conditions.map((condition) => ({ $match: condition }));

/** The order in which rows are read: `last` reads from the end. */
export function sortOf({ order, take }: PageRequest, id: string): Record<string, 1 | -1> {
  const read: SortOrder = "first" in take ? order : order === "ASC" ? "DESC" : "ASC";
  const direction = read === "ASC" ? 1 : -1;
  return { sortKey: direction, [id]: direction };
}

function beyond(sortKey: string, key: string, comparison: "$gt" | "$lt", id: string): Document[] {
  return [
    { sortKey: { [`${comparison}e`]: sortKey } },
    { $or: [{ sortKey: { [comparison]: sortKey } }, { sortKey: { $eq: sortKey }, [id]: { [comparison]: key } }] },
  ];
}
