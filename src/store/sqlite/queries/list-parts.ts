import type { Audience } from "../../../domain/audience";
import type { RecordKind } from "../../../domain/item";
import type { Filter } from "../../store-reader";
import type { Sql } from "../engine/database";
import { hasFacetOf, withoutWords, type FacetGroup } from "./filters";
import { idText } from "../records/numbers";
import { firstSeenRange, sortKeyRange, type ListOrder } from "./paging";
import { isByTime } from "../records/places";

/** What is listed, of which the facets are not checked yet. */
export interface ListParts {
  readonly kind: RecordKind;
  readonly facets: readonly FacetGroup[];
  readonly filter: Filter | undefined;
  readonly audience: Audience;
}

/** The list of a kind in its order: the record is `c`. */
export const inOrder = (kind: RecordKind): ListOrder => ({
  place: "c.place",
  sortKey: "c.sort_key",
  id: idText(kind, "c.id"),
  isByTime: isByTime(kind),
});

/** The conditions on a record `c` that a filter has beside words. */
export function checksOf({ kind, facets, filter }: ListParts): Sql[] {
  return [
    ...sortKeyRange(filter, kind, "c.place", "c.sort_key"),
    ...firstSeenRange(filter, "c.first_seen"),
    ...facets.map((group) => hasFacetOf(kind, group, "c")),
    ...withoutWords(kind, filter, "c"),
  ];
}
