import type { RecordKind } from "../../domain/item";
import type { Filter, PageRequest } from "../store";
import { hasTermOf, termGroups, type TermGroup } from "./filter-terms";
import { keyRange, limitOf, sortKeyRange, walkOf } from "./paging";
import { joined, sql, where, type Sql } from "./sql";

/** The statement for a page of a kind's items: `id, sort_key, item`, in the order of the walk. Undefined where nothing can pass. */
export function listQuery(kind: RecordKind, page: PageRequest): Sql | undefined {
  const { direction } = walkOf(page);
  const keys = keysQuery(kind, page.filter, keyRange(page, "k.sort_key", "k.id"));
  if (keys === undefined) return undefined;
  return joined(
    [
      sql("SELECT c.id, c.sort_key, c.item FROM ("),
      keys,
      sql(` ORDER BY 1 ${direction}, 2 ${direction} LIMIT ?) k CROSS JOIN ${kind} c ON c.id = k.id`, limitOf(page)),
      sql(` ORDER BY k.sort_key ${direction}, k.id ${direction}`),
    ],
    "",
  );
}

/** The statement that counts a kind's items: `total`. Undefined where nothing can pass. */
export function countQuery(kind: RecordKind, filter: Filter | undefined): Sql | undefined {
  const keys = keysQuery(kind, filter, []);
  return keys && joined([sql("SELECT count(*) AS total FROM ("), keys, sql(")")], "");
}

/** More arms than this are slower to merge than the whole list is to walk. */
const MOST_ARMS = 50;

/**
 * `sort_key, id` of the items that pass. It walks the items of the filter's smallest group, one arm for each term, or the kind's
 * whole list, and probes the other groups. Every arm comes in list order from its index, so that a limit ends the walk.
 */
function keysQuery(kind: RecordKind, filter: Filter | undefined, range: readonly Sql[]): Sql | undefined {
  const groups = termGroups(filter);
  if (groups.some((group) => group.length === 0)) return undefined;
  const driver = smallest(groups);
  const probes = groups.filter((group) => group !== driver).map((group) => hasTermOf(kind, group, "k.sort_key", "k.id"));
  const conditions = [...range, ...sortKeyRange(filter, "k.sort_key"), ...probes];
  const arm = (from: string, first: Sql): Sql => joined([sql(`SELECT k.sort_key, k.id FROM ${from} k`), where([first, ...conditions])], "");
  if (driver === undefined) return arm(kind, sql("k.removed_at IS NULL"));
  return joined(
    driver.map((term) => arm(`${kind}_terms`, sql("k.term = ?", term))),
    " UNION ",
  );
}

function smallest(groups: readonly TermGroup[]): TermGroup | undefined {
  return groups.filter((group) => group.length <= MOST_ARMS).sort((one, other) => one.length - other.length)[0];
}
