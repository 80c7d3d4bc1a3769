import type { RecordKind } from "../../domain/item";
import type { Filter } from "../store";
import { encodeList } from "./rows";
import { sql, type Sql } from "./sql";

/**
 * Facets and words are kept as terms of one table, `TERM_TABLE(term, sort_key, id)`, clustered so that the items of a term can be
 * walked in list order. A filter is a conjunction of groups of terms: an item has at least one of each group.
 */
export type TermGroup = readonly string[];

const facetTerm = (facet: string): string => `#${facet}`;
const wordTerm = (word: string): string => `=${word}`;

/** The terms under which an item is found. */
export function termsOf(facets: readonly string[], words: readonly string[]): string[] {
  return unique([...facets.map(facetTerm), ...words.map(wordTerm)]);
}

export function termGroups(filter: Filter | undefined): TermGroup[] {
  const all = (filter?.all ?? []).map((facet) => [facetTerm(facet)]);
  const any = (filter?.any ?? []).map((group) => unique(group.map(facetTerm)));
  const words = (filter?.words ?? []).map((group) => unique(group.map(wordTerm)));
  return [...all, ...any, ...words];
}

/** Whether the record at (`sortKey`, `id`), both expressions, has a term of the group: a probe of the table's key for each term. */
export function hasTermOf(kind: RecordKind, group: TermGroup, sortKey: string, id: string): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM ${kind}_terms t WHERE t.term IN (SELECT value FROM json_each(?)) AND t.sort_key = ${sortKey} AND t.id = ${id})`,
    encodeList(group),
  );
}

/** As `hasTermOf`, for mentions: they have few terms, which stand in the mention's own row. */
export function mentionHasTermOf(group: TermGroup, terms: string): Sql {
  return sql(`EXISTS (SELECT 1 FROM json_each(${terms}) t WHERE t.value IN (SELECT value FROM json_each(?)))`, encodeList(group));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
