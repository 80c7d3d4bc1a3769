import type { RecordKind } from "../../../domain/item";
import type { Filter, ListedBy } from "../../store-reader";
import { joined, sql, where, type Row, type Sql } from "../engine/database";
import { encodeList, integerOf } from "../records/rows";
import { facetTerm, mentionedIn, sourceIn } from "../records/terms";
import type { Conditions, FacetGroup } from "./filters";
import { listTables, type View } from "./view";
import { firstSeenRange, sortKeyRange } from "./paging";

/**
 * What a statement reads to find the items that pass a filter. It looks at each of these items for all else that the
 * filter asks. `isFew`: all of them can be read and then put in order.
 */
export type Lead =
  | { readonly by: "facets"; readonly group: FacetGroup; readonly isFew?: boolean }
  /** `list`: the kind's list, in the time that the filter asks for. */
  | { readonly by: "words" | "firstSeen" | "list"; readonly isFew?: boolean };

/** What a lead is chosen from. */
export interface Choice {
  readonly kind: RecordKind;
  readonly conditions: Conditions;
  readonly filter: Filter | undefined;
  readonly view: View;
  /** Undefined for a count: it has no order. */
  readonly listedBy: ListedBy | undefined;
}

/** A union of more parts than this is slower than reading the whole list. */
const MOST_UNION_PARTS = 50;
/** Items of a lead are counted up to these numbers. So counting takes no longer in a large store. */
export const FEW = 256;
/** What was first seen in a time may stand anywhere in a list by publication. So more is read and put in order. */
const FEW_SEEN = 4_096;

/**
 * The statement that counts the items of each lead: `place`, `total`, and `kept`, which is not limited where the store
 * keeps the number of items (`totals.ts`). Undefined if there is no choice.
 */
export function narrowestQuery(choice: Choice): Sql | undefined {
  const leads = leadsOf(choice);
  if (leads.length === 0 || (leads.length === 1 && leads.every((lead) => isInOrder(lead, choice)))) return undefined;
  return countsQuery(leads, choice);
}

/** The same for any leads. */
export function countsQuery(leads: readonly Lead[], choice: Choice): Sql {
  const counts = leads.map((lead, place) =>
    joined(
      [
        sql(`SELECT ${place} AS place, (SELECT count(*) FROM (SELECT 1 FROM `),
        itemsOf(lead, choice),
        sql(" LIMIT ?)) AS total, (", mostOf(lead)),
        keptOf(lead, choice.kind),
        sql(") AS kept"),
      ],
      "",
    ),
  );
  return joined(counts, " UNION ALL ");
}

/**
 * The lead with the fewest items. Example: of articles in English that mention somebody, it is the mentions. If each
 * has many items, it is one that has them in the order of the list, so that the end of the page ends the reading.
 */
export function narrowest(choice: Choice, counts: readonly Row[]): Lead {
  const few = fewest(choice, counts);
  if (few !== undefined) return { ...few.lead, isFew: true };
  const counted = countedLeads(choice, counts);
  const inOrder = counted.filter(({ lead }) => isInOrder(lead, choice));
  const words = inOrder.find(({ lead }) => lead.by === "words");
  const known = inOrder.filter(({ kept }) => kept < Infinity).sort((one, other) => one.kept - other.kept);
  return (words ?? known[0] ?? inOrder[0])?.lead ?? { by: "list" };
}

/** The lead with the fewest items, and how many these are. Undefined if each has many. */
export function fewest(
  choice: Choice,
  counts: readonly Row[],
): { readonly lead: Lead; readonly total: number } | undefined {
  return countedLeads(choice, counts).find(({ lead, total }) => total < mostOf(lead));
}

/** The leads with their numbers of items, those with fewer first. */
function countedLeads(choice: Choice, counts: readonly Row[]) {
  const counted = leadsOf(choice).map((lead) => ({ lead, total: Infinity, kept: Infinity }));
  for (const row of counts) {
    const one = counted[integerOf(row, "place")];
    if (one === undefined) continue;
    one.total = integerOf(row, "total");
    if (row["kept"] !== null) one.kept = integerOf(row, "kept");
  }
  return counted.sort((one, other) => one.total - other.total);
}

/** Each part of the filter that could lead. Of two groups of facets the one with fewer facets is first. */
export function leadsOf({ conditions: { facets, words }, filter, listedBy }: Choice): Lead[] {
  const isBySight = listedBy === "firstSeenAt" || filter?.firstSeen !== undefined;
  const groups = facets.filter(({ length }) => length <= MOST_UNION_PARTS);
  return [
    ...(words === undefined ? [] : [{ by: "words" } as const]),
    ...(filter?.firstSeen === undefined ? [] : [{ by: "firstSeen" } as const]),
    ...(filter?.sortKeys !== undefined && isBySight ? [{ by: "list" } as const] : []),
    ...groups.sort((one, other) => one.length - other.length).map((group) => ({ by: "facets", group }) as const),
  ];
}

/** Whether the items of the lead come in the order of the list. */
function isInOrder({ by }: Lead, { listedBy }: Choice): boolean {
  if (listedBy === undefined) return true;
  return listedBy === "firstSeenAt" ? by === "firstSeen" : by !== "firstSeen";
}

const mostOf = ({ by }: Lead): number => (by === "firstSeen" ? FEW_SEEN : FEW);

/** How many items the lead has, of profiles and sources. It is the number of edges, which may be another one. */
function keptOf(lead: Lead, kind: RecordKind): Sql {
  const isKept = lead.by === "facets" && lead.group.every((one) => mentionedIn(kind, one) ?? sourceIn(kind, one));
  if (!isKept) return sql("NULL");
  return sql(
    `SELECT sum(t.items) FROM json_each(?) j CROSS JOIN ${kind}_total t ON t.term = ${facetTerm(kind, "j.value")}`,
    encodeList(lead.group),
  );
}

/** The rows `f` of some facets, as what follows FROM. */
function rowsOfFacets(kind: RecordKind, group: FacetGroup, tables: readonly string[]): Sql {
  const found = tables.map((table) =>
    sql(`json_each(?) j CROSS JOIN ${table} f ON f.term = ${facetTerm(kind, "j.value")}`, encodeList(group)),
  );
  if (found.length === 1) return joined(found, "");
  const parts = found.map((rows) => joined([sql("SELECT f.n FROM "), rows], ""));
  return joined([sql("("), joined(parts, " UNION ALL "), sql(") f")], "");
}

/** The items of the lead, as what follows FROM. */
export function itemsOf(lead: Lead, { kind, conditions, filter, view }: Choice): Sql {
  switch (lead.by) {
    case "facets":
      return rowsOfFacets(kind, lead.group, listTables(kind, view));
    case "words":
      return sql(`${kind}_words WHERE ${kind}_words MATCH ?`, conditions.words ?? "");
    case "list":
      return joined(
        [sql(`${kind} c`), where([sql("c.place IS NOT NULL"), ...sortKeyRange(filter, kind, "c.place", "c.sort_key")])],
        "",
      );
    case "firstSeen": {
      const range = [sql("c.place IS NOT NULL"), ...firstSeenRange(filter, "c.first_seen")];
      return joined([sql(`${kind} c INDEXED BY ${kind}_by_first_seen`), where(range)], "");
    }
  }
}
