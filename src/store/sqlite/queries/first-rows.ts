import type { SortOrder } from "../../store-reader";
import { joined, sql, type Sql } from "../engine/database";
import { orderBy, type ListOrder } from "./paging";

interface FirstRows {
  /** Each has a name. */
  readonly columns: Sql;
  /** What follows the columns: the rows `t` of a table and their records `c`. */
  readonly from: (table: string) => Sql;
  readonly by: Pick<ListOrder, "place" | "sortKey" | "id">;
  readonly walk: SortOrder;
  readonly most: number;
}

/**
 * The first rows of a list, in the order of the walk. Each table has its rows in the order of places, so its reading
 * ends at the limit. The rows of several tables are then put in one order.
 */
export function firstRows(tables: readonly string[], { columns, from, by, walk, most }: FirstRows): Sql {
  const rows = (table: string, more = ""): Sql =>
    joined([sql("SELECT "), columns, sql(more), from(table), sql(` ORDER BY ${orderBy(by, walk)} LIMIT ?`, most)], "");
  const [only = "", ...others] = tables;
  if (others.length === 0) return rows(only);
  const order = `, ${by.place} AS by_place, ${by.sortKey} AS by_key, ${by.id} AS by_id`;
  const parts = tables.map((table) => joined([sql("SELECT * FROM ("), rows(table, order), sql(")")], ""));
  const inOrder = orderBy({ place: "by_place", sortKey: "by_key", id: "by_id" }, walk);
  return joined([joined(parts, " UNION ALL "), sql(` ORDER BY ${inOrder} LIMIT ?`, most)], "");
}
