/**
 * What a text must have, as a person asks for it (`read-query.ts` reads it). All words are folded, and stand in stored
 * texts as they are here.
 */
export type TextQuery = WordQuery | PhraseQuery | AllQuery | AnyQuery;

/** At least one of these words, or a word that begins with one of `beginnings`. */
export interface WordQuery {
  readonly type: "word";
  readonly forms: readonly string[];
  readonly beginnings?: readonly string[];
  /** It is two words of the query, written as one. */
  readonly isOtherSpelling?: true;
}

/** Words one after another. The first one may have several forms: `والرئيس`, `للرئيس`. */
export interface PhraseQuery {
  readonly type: "phrase";
  readonly first: readonly string[];
  readonly rest: readonly string[];
  /** It is one word of the query, written as several. */
  readonly isOtherSpelling?: true;
}

/** All of the parts of `of`, and none of `without`. `of` is not empty. */
export interface AllQuery {
  readonly type: "all";
  readonly of: readonly TextQuery[];
  readonly without: readonly TextQuery[];
}

/** At least one of the parts. */
export interface AnyQuery {
  readonly type: "any";
  readonly of: readonly TextQuery[];
}

/** Stands between the strings of a text, so that no phrase goes from one into the next. */
export const BETWEEN_TEXTS = "\uE001";

/** What a query asks for by itself: each part of it that every found text has. */
export function requiredParts(query: TextQuery): TextQuery[] {
  return query.type === "all" ? query.of.flatMap(requiredParts) : [query];
}

/** All words and phrases that a query looks for, without those that it excludes. */
export function soughtIn(query: TextQuery): (WordQuery | PhraseQuery)[] {
  return query.type === "all" || query.type === "any" ? query.of.flatMap(soughtIn) : [query];
}

/** Without what is said twice: of one part alone, that part. */
export function allOf(of: readonly TextQuery[], without: readonly TextQuery[]): TextQuery {
  const [only, second] = different(of);
  if (only !== undefined && second === undefined && without.length === 0) return only;
  return { type: "all", of: different(of), without: different(without) };
}

export function anyOf(of: readonly TextQuery[]): TextQuery {
  const [only, second] = different(of);
  return only !== undefined && second === undefined ? only : { type: "any", of: different(of) };
}

function different(parts: readonly TextQuery[]): TextQuery[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}
