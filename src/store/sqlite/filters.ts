import type { Kind } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Filter } from "../store";
import { encodeList } from "./rows";
import { sql, type Sql } from "./sql";
import { matchAll } from "./words";

/**
 * Facets stand in `KIND_facets(facet, sort_key, id)`, clustered so that the items of one facet can be walked in list
 * order and any item's facet be probed. A filter's facets are groups, of which an item has at least one each.
 */
export type FacetGroup = readonly string[];

/** What of a filter is about facets and words, ready for a statement. `words` is a full-text expression. */
export interface Conditions {
  readonly facets: readonly FacetGroup[];
  readonly words?: string;
}

/** Undefined where nothing can pass: a group without alternatives, or words of mentions, which have none. */
export function conditionsOf(kind: Kind, filter: Filter | undefined): Conditions | undefined {
  const { all = [], any = [], words = [] } = filter ?? {};
  const facets = [...new Set(all)].map((facet) => [facet]).concat(any.map((group) => [...new Set(group)]));
  if ([...facets, ...words].some((group) => group.length === 0)) return undefined;
  if (words.length === 0) return { facets };
  return kind === "mention" ? undefined : { facets, words: matchAll(words) };
}

/**
 * Whether the record at (`sortKey`, `id`), both expressions, has a facet of the group: a probe of the table's key for
 * each of them.
 */
export function hasFacetOf(kind: RecordKind, group: FacetGroup, sortKey: string, id: string): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM ${kind}_facets f WHERE f.facet IN (SELECT value FROM json_each(?)) AND f.sort_key = ${sortKey} AND f.id = ${id})`,
    encodeList(group),
  );
}

/** As `hasFacetOf`, for mentions: they have few facets, which stand in the mention's own row. */
export function mentionHasFacetOf(group: FacetGroup, facets: string): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM json_each(${facets}) f WHERE f.value IN (SELECT value FROM json_each(?)))`,
    encodeList(group),
  );
}

/** Whether the record with the number `n`, an expression, has the words. */
export function hasWords(kind: RecordKind, words: string, n: string): Sql {
  return sql(`${n} IN (SELECT rowid FROM ${kind}_words WHERE ${kind}_words MATCH ?)`, words);
}
