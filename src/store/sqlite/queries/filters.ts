import { digitsOf, type Kind } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import type { Filter } from "../../store-reader";
import { encodeList, wellFormed } from "../records/rows";
import { joined, sql, type Sql } from "../engine/database";
import { listTables, type View } from "./view";
import {
  facetTerm,
  mentionedIn,
  mentioning,
  parentOfFacet,
  sourceIn,
  SOURCE_RELATION,
  storedTerm,
} from "../records/terms";
import { matchAll, matchQuery, recordOfWords, wordsRowOf } from "../records/word-index";

/**
 * Facets that an item must have at least one of. The table `KIND_posting` is sorted by term, place and number: the
 * items of one facet can be read in the order of the list, and whether an item has a facet is one look.
 */
export type FacetGroup = readonly string[];

/** The facets and words of a filter, ready for a statement. `words` is a full-text expression. */
export interface Conditions {
  readonly facets: readonly FacetGroup[];
  readonly words?: string;
}

/** Undefined if nothing can pass: a group is empty, or the filter asks for words of mentions, which have none. */
export function conditionsOf(kind: Kind, filter: Filter | undefined): Conditions | undefined {
  const { all = [], any = [], words = [], text } = filter ?? {};
  const facets = [...new Set(all)].map((facet) => [facet]).concat(any.map((group) => [...new Set(group)]));
  if ([...facets, ...words].some((group) => group.length === 0)) return undefined;
  const asked = [...(words.length > 0 ? [matchAll(words)] : []), ...(text ? [matchQuery(text)] : [])];
  if (asked.length === 0) return { facets };
  return kind === "mention" ? undefined : { facets, words: asked.join(" AND ") };
}

/** The rows of `KIND_posting` that a facet has. */
export const isFacetRow = (row: string): string => `${row}.uses & 2`;

/** The term of one facet. */
export function termOfFacet(kind: RecordKind, facet: string): Sql {
  const [profile, relation] = [mentionedIn(kind, facet), mentioning(kind)];
  if (profile !== undefined && relation !== undefined)
    return sql(parentOfFacet("entity", relation, "?"), digitsOf(profile));
  const source = sourceIn(kind, facet);
  return source === undefined
    ? sql("?", storedTerm(kind, wellFormed(facet)))
    : sql(parentOfFacet("source", SOURCE_RELATION, "?"), digitsOf(source));
}

/** Whether the record `c` has a facet of the group. Each facet is one look into the table's key. */
export function hasFacetOf(kind: RecordKind, group: FacetGroup, c: string, view: View): Sql {
  const looks = listTables(kind, view).map((table) =>
    sql(
      `EXISTS (SELECT 1 FROM json_each(?) j CROSS JOIN ${table} f ON f.term = ${facetTerm(kind, "j.value")}
     AND f.place = ${c}.place AND f.n = ${c}.n AND f.keeper = 0 AND f.sort_key = '' AND ${isFacetRow("f")})`,
      encodeList(group),
    ),
  );
  return joined([sql("("), joined(looks, " OR "), sql(")")], "");
}

/** The condition that a record `c` has nothing of what the filter leaves out. */
export function withoutWords(kind: RecordKind, filter: Filter | undefined, c: string): Sql[] {
  if (filter?.withoutText === undefined) return [];
  const { text, values } = hasWords(kind, matchQuery(filter.withoutText), c);
  return [sql(`NOT ${text}`, ...values)];
}

/** Whether the record `c` has the words. */
export function hasWords(kind: RecordKind, words: string, c: string): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM ${kind}_words WHERE ${kind}_words MATCH ? AND rowid = ${wordsRowOf(kind, `${c}.place`, `${c}.n`)})`,
    words,
  );
}

/** The records `c` whose words match, as the rest of a FROM. */
export const joinedToWords = (kind: RecordKind, c: string): string =>
  `${kind}_words w CROSS JOIN ${kind} ${c} ON ${c}.n = ${recordOfWords(kind, "w.rowid")}`;

/** Whether anything may not pass. */
export function asksFor(filter: Filter | undefined): boolean {
  for (const _part in filter) return true;
  return false;
}
