import type { Kind } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Filter } from "../store-reader";
import { encodeList } from "./rows";
import { sql, type Sql } from "./database";
import { matchAll } from "./word-index";

/**
 * Facets that an item must have at least one of. The table `KIND_facets(facet, sort_key, id)` is sorted by these
 * columns: the items of one facet can be read in the order of the list, and whether an item has a facet is one look.
 */
export type FacetGroup = readonly string[];

/** The facets and words of a filter, ready for a statement. `words` is a full-text expression. */
export interface Conditions {
  readonly facets: readonly FacetGroup[];
  readonly words?: string;
}

/** Undefined if nothing can pass: a group is empty, or the filter asks for words of mentions, which have none. */
export function conditionsOf(kind: Kind, filter: Filter | undefined): Conditions | undefined {
  const { all = [], any = [], words = [] } = filter ?? {};
  const facets = [...new Set(all)].map((facet) => [facet]).concat(any.map((group) => [...new Set(group)]));
  if ([...facets, ...words].some((group) => group.length === 0)) return undefined;
  if (words.length === 0) return { facets };
  return kind === "mention" ? undefined : { facets, words: matchAll(words) };
}

/**
 * Whether the record with this sort key and id (both SQL expressions) has a facet of the group. Each facet is one look
 * into the table's key.
 */
export function hasFacetOf(kind: RecordKind, group: FacetGroup, sortKey: string, id: string): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM ${kind}_facets f WHERE f.facet IN (SELECT value FROM json_each(?)) AND f.sort_key = ${sortKey} AND f.id = ${id})`,
    encodeList(group),
  );
}

/** As `hasFacetOf`, for mentions. Their few facets are a list in the mention's row. */
export function mentionHasFacetOf(group: FacetGroup, facets: string): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM json_each(${facets}) f WHERE f.value IN (SELECT value FROM json_each(?)))`,
    encodeList(group),
  );
}

/** Whether the record with the number `n` (an SQL expression) has the words. */
export function hasWords(kind: RecordKind, words: string, n: string): Sql {
  return sql(`${n} IN (SELECT rowid FROM ${kind}_words WHERE ${kind}_words MATCH ?)`, words);
}
