import type { RecordKind } from "../../../domain/item";
import type { Filter, ListedBy } from "../../store-reader";
import type { View } from "./view";
import type { Row, Sql } from "../engine/database";
import { conditionsOf, hasFacetOf, hasWords, withoutWords, type Conditions } from "./filters";
import { idText } from "../records/numbers";
import { narrowest, narrowestQuery, type Lead } from "./narrowest";
import { firstSeenRange, sortKeyRange, type ListOrder } from "./paging";
import { isByTime } from "../records/places";

/** What is listed, and what is read to find it. */
export interface ListParts {
  readonly kind: RecordKind;
  readonly conditions: Conditions;
  readonly filter: Filter | undefined;
  readonly view: View;
  readonly lead: Lead;
}

/**
 * What is listed, in which order (undefined for a count). Where the filter leaves a choice of what is read first,
 * `rows` runs a statement that counts. Undefined if nothing can pass.
 */
export function listParts(
  list: Pick<ListParts, "kind" | "filter" | "view">,
  listedBy: ListedBy | undefined,
  rows: (query: Sql) => readonly Row[],
): ListParts | undefined {
  const conditions = conditionsOf(list.kind, list.filter);
  if (conditions === undefined) return undefined;
  const choice = { ...list, conditions, listedBy };
  const counts = narrowestQuery(choice);
  return { ...list, conditions, lead: narrowest(choice, counts === undefined ? [] : rows(counts)) };
}

/** The list of a kind in its order: the record is `c`. */
export const inOrder = (kind: RecordKind): ListOrder => ({
  place: "c.place",
  sortKey: "c.sort_key",
  id: idText(kind, "c.id"),
  isByTime: isByTime(kind),
});

/** The conditions on a record `c` that was found by the lead. `place`: the SQL expression for its place. */
export function checksOf(
  { kind, conditions: { facets, words }, filter, lead, view }: ListParts,
  place = "c.place",
): Sql[] {
  const group = lead.by === "facets" ? lead.group : undefined;
  return [
    ...sortKeyRange(filter, kind, place, "c.sort_key"),
    // With a plus, the index of these times is not read.
    ...firstSeenRange(filter, lead.by === "firstSeen" ? "c.first_seen" : "+c.first_seen"),
    ...facets.filter((one) => one !== group).map((one) => hasFacetOf(kind, one, "c", view)),
    ...(words === undefined || lead.by === "words" ? [] : [hasWords(kind, words, "c")]),
    ...withoutWords(kind, filter, "c"),
  ];
}
