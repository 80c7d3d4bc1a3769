import type { SomeOf } from "../domain/item-parts";
import { facet } from "../domain/facets";
import { unique } from "../domain/collections/lists";
import { countryKey, nameKey } from "../domain/identity/identity";
import { hebrewWithoutPrefix } from "../domain/text/words/clitics";
import { foldedWhole } from "../domain/text/folding/fold";
import { otherSpellings } from "../domain/text/spellings/other-spellings";
import { queryTokens, type QueryToken } from "../domain/text/queries/query-tokens";
import { readTokens } from "../domain/text/queries/read-query";
import { anyOf, type TextQuery } from "../domain/text/queries/text-query";
import { askedForms, words } from "../domain/text/words/words";
import type { StoreReader } from "../store/store-reader";
import { countryOfAdjective } from "./country-adjectives";
import { namesOf } from "./names";

/** A query in which profiles are named, and what is left of it without their names. */
export interface NamedProfiles {
  readonly profiles: readonly SomeOf<"entity">[];
  readonly rest: Rest;
  /** The rest, with other words of the same stems. */
  readonly loose: Rest;
}

interface Rest {
  readonly query?: TextQuery;
  readonly without?: TextQuery;
}

const PEOPLE_FIELDS = new Set(["names", "aliases", "firstSeenAt"] as const);
const NAME_FIELDS = new Set([...PEOPLE_FIELDS, "isoCode"] as const);

/** The first words of a query are looked at, and names of so many words found. */
const MOST_TOKENS = 12;
const LONGEST_NAME = 5;
const MOST_PROFILES = 5;
const MOST_SPELLINGS = 4;
/** Of more people with a name, nobody can say who is meant. */
const MOST_PEOPLE = 50;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/**
 * Finds the profiles that a query names: by a whole name or alias, the longest first; else a person by a last name that
 * only one has, or a country by its adjective. Two round trips at most. Undefined if it names none. What is excluded
 * names nobody.
 */
export async function namedProfiles(reader: StoreReader, query: string): Promise<NamedProfiles | undefined> {
  const tokens = queryTokens(query);
  const names = nameTokens(tokens);
  if (names.length === 0) return undefined;
  const spans = spansOf(tokens, names);
  const keys = unique(spans.map(({ key }) => key));
  const [whole, people] = await Promise.all([
    reader.lookup("entity", keys, NAME_FIELDS),
    peopleNamed(
      reader,
      names.map((at) => textOf(tokens[at])),
    ),
  ]);
  const byKey = new Map(keys.map((key, index) => [key, whole[index] ?? null]));
  const found = new Map<number, SomeOf<"entity">>();
  const used = new Set<number>();
  const take = (start: number, end: number, profile: SomeOf<"entity"> | null | undefined): void => {
    const places = Array.from({ length: end - start }, (_, offset) => start + offset);
    if (!profile || found.size >= MOST_PROFILES || places.some((at) => used.has(at))) return;
    for (const at of places) used.add(at);
    found.set(start, profile);
  };
  for (const { start, end, key } of spans) take(start, end, byKey.get(key));
  for (const at of names) take(at, at + 1, people(textOf(tokens[at])));
  if (found.size === 0) return undefined;
  const left = tokens.filter((_, at) => !used.has(at));
  const [rest, loose] = [readTokens(left), readTokens(left, { isLoose: true })];
  if (rest.fault !== undefined || loose.fault !== undefined) return undefined;
  return { profiles: [...new Map([...found.values()].map((one) => [one.id, one])).values()], rest, loose };
}

const textOf = (token: QueryToken | undefined): string => (token !== undefined && "text" in token ? token.text : "");

/** The places of words and phrases that the query requires: not excluded, not in brackets, and not beside OR. */
function nameTokens(tokens: readonly QueryToken[]): number[] {
  let depth = 0;
  const found: number[] = [];
  tokens.forEach((token, at) => {
    if (token.type === "open") depth += 1;
    else if (token.type === "close") depth = Math.max(0, depth - 1);
    else if (token.type !== "or" && depth === 0 && !token.excluded && words(token.text).length > 0) {
      if (tokens[at - 1]?.type !== "or" && tokens[at + 1]?.type !== "or") found.push(at);
    }
  });
  return found.slice(0, MOST_TOKENS);
}

/** What may be a name, the longest first, then in the order of the query. */
function spansOf(tokens: readonly QueryToken[], names: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let length = Math.min(LONGEST_NAME, names.length); length > 0; length--) {
    for (const start of names) {
      const places = Array.from({ length }, (_, offset) => start + offset);
      if (!places.every((at) => names.includes(at))) continue;
      const text = foldedWhole(places.map((at) => textOf(tokens[at])).join(" "));
      const [first = "", ...others] = text.split(" ");
      for (const form of nameForms(first))
        spans.push({ start, end: start + length, key: nameKey([form, ...others].join(" ")) });
    }
  }
  for (const start of names) {
    const code = countryOfAdjective(foldedWhole(textOf(tokens[start])));
    if (code !== undefined) spans.push({ start, end: start + 1, key: countryKey(code) });
  }
  return spans;
}

/** The first word of a name, however it is spelled, also behind what is written together with it. */
function nameForms(first: string): string[] {
  const spellings = otherSpellings(first).slice(0, MOST_SPELLINGS);
  return unique([first, ...askedForms(first), ...hebrewWithoutPrefix(first), ...spellings]);
}

type LastNames = (name: string) => SomeOf<"entity"> | undefined;

async function peopleNamed(reader: StoreReader, names: readonly string[]): Promise<LastNames> {
  const queries = names.flatMap((name): TextQuery[] => {
    const [word, second] = words(name);
    if (word === undefined || second !== undefined || word.folded.length < 3) return [];
    return [{ type: "word", forms: nameForms(word.folded) }];
  });
  if (queries.length === 0) return () => undefined;
  const filter = { text: anyOf(queries), all: [facet.type("Person")] };
  const request = { order: "ASC", take: { first: MOST_PEOPLE }, filter } as const;
  const { rows, hasNext } = await reader.list("entity", request, PEOPLE_FIELDS);
  if (hasNext) return () => undefined;
  const people = rows.map(({ item }) => item);
  return (name) => {
    const [word] = words(name);
    if (word === undefined) return undefined;
    const forms = nameForms(word.folded);
    const [only, second] = people.filter((person) => namesOf(person).some((one) => forms.includes(lastWord(one))));
    return second === undefined ? only : undefined;
  };
}

const lastWord = (name: string): string => words(name).at(-1)?.folded ?? "";
