import type { SomeOf } from "../domain/item-parts";
import { facet } from "../domain/facets";
import { append, unique } from "../domain/collections/lists";
import { russianCases } from "../domain/text/names/russian-cases";
import { familyNamesOf } from "../domain/text/names/undeclined-names";
import { queryTokens, type QueryToken } from "../domain/text/queries/query-tokens";
import { readTokens } from "../domain/text/queries/read-query";
import { anyOf, type TextQuery } from "../domain/text/queries/text-query";
import { words } from "../domain/text/words/words";
import type { StoreReader } from "../store/store-reader";
import { adjectiveKeys, caseKeys, isNamedSo, nameForms, nameKeys, type CaseKey } from "./name-keys";
import { namesOf } from "./names";
import { partsOf, simpleTokens, type QueryPart } from "./query-parts";

export type NamedProfile = SomeOf<"entity">;

/** A query in which profiles are named. */
export interface NamedProfiles {
  readonly profiles: readonly NamedProfile[];
  /** The ways to find what mentions them: one, or two where an alternative of an OR names nobody. */
  readonly ways: readonly NamedWay[];
  /** Whether the query says nothing else. */
  readonly isWhole: boolean;
}

/** Profiles that a text must mention, and what is left of the query without their names. */
export interface NamedWay {
  /** A text must mention one of each group. */
  readonly groups: readonly (readonly NamedProfile[])[];
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
/** Of more tokens, only single words are names in a case: to try all would take long. */
const MOST_TOKENS_IN_CASES = 6;
const MOST_PROFILES = 5;
/** Of more people with a name, nobody can say who is meant. */
const MOST_PEOPLE = 50;

/** Words that may be a name. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether no token stands beside it in its part. */
  readonly isOne: boolean;
}

/**
 * Finds the profiles that a query names: by a whole name or alias, the longest first; else a person by a last name that
 * only one has, or a country by its adjective; else by a case form of a name. Two round trips at most. Undefined if it
 * names none. What is excluded names nobody.
 */
export async function namedProfiles(reader: StoreReader, query: string): Promise<NamedProfiles | undefined> {
  const tokens = simpleTokens(queryTokens(query));
  const parts = partsOf(tokens);
  const spans = spansOf(tokens, parts);
  if (spans.length === 0) return undefined;
  const profileOf = await lookUp(reader, spans);
  const found = new Map<number, Named>();
  const used = new Set<number>();
  for (const [span, profile] of profileOf) {
    const places = Array.from({ length: span.end - span.start }, (_, offset) => span.start + offset);
    if (found.size >= MOST_PROFILES || places.some((at) => used.has(at))) continue;
    for (const at of places) used.add(at);
    found.set(span.start, { profile, end: span.end });
  }
  if (found.size === 0) return undefined;
  return told(tokens, parts, found, used);
}

function told(
  tokens: readonly QueryToken[],
  parts: readonly QueryPart[],
  found: ReadonlyMap<number, Named>,
  used: ReadonlySet<number>,
): NamedProfiles | undefined {
  const named = parts.map(({ alternatives }) =>
    alternatives.map((one) => profilesOf(one.words, found)).filter((some) => some.length > 0),
  );
  const isMixed = parts.map(({ alternatives }, at) => {
    const count = named[at]?.length ?? 0;
    return alternatives.length > 1 && count > 0 && count < alternatives.length;
  });
  const wayOf = (takesMixed: boolean): NamedWay | undefined => {
    const taken = parts.map((part, at) => {
      const isNamed = part.alternatives.length > 1 ? named[at]?.length !== 0 : used.has(part.start);
      return isNamed && (takesMixed || isMixed[at] !== true);
    });
    const left = tokens.filter(
      (_, at) => !parts.some(({ start, end }, part) => taken[part] && at >= start && at < end),
    );
    const [rest, loose] = [readTokens(left), readTokens(left, { isLoose: true })];
    const some = named.flatMap((alternatives, at) => (taken[at] ? oneOfEach(alternatives) : []));
    return rest.fault !== undefined || loose.fault !== undefined || some.length === 0
      ? undefined
      : { groups: some, rest, loose };
  };
  const both = [wayOf(true), ...(isMixed.includes(true) ? [wayOf(false)] : [])];
  const ways = both.filter((way) => way !== undefined);
  const [first] = ways;
  if (first === undefined) return undefined;
  const profiles = [...new Map([...found.values()].map(({ profile }) => [profile.id, profile])).values()];
  return { profiles, ways, isWhole: !isMixed.includes(true) && !first.rest.query && !first.rest.without };
}

/** A profile, and the place behind the words that name it. */
interface Named {
  readonly profile: NamedProfile;
  readonly end: number;
}

/** The profiles that all of the words together name: in `(lavrov mali)`, two. None if a word names nobody. */
function profilesOf(places: readonly number[], found: ReadonlyMap<number, Named>): NamedProfile[] {
  const profiles: NamedProfile[] = [];
  const [first = 0] = places;
  for (let at = first; at < first + places.length;) {
    const one = found.get(at);
    if (one === undefined) return [];
    profiles.push(one.profile);
    at = one.end;
  }
  return profiles;
}

/**
 * What a text must mention so that it has all profiles of one alternative: Lavrov or Putin, and Mali or Putin, for
 * `(lavrov mali) OR putin`.
 */
function oneOfEach(alternatives: readonly (readonly NamedProfile[])[]): NamedProfile[][] {
  const [first, ...others] = alternatives;
  if (first === undefined) return [];
  return others.reduce<NamedProfile[][]>(
    (groups, next) => groups.flatMap((group) => next.map((one) => [...group, one])),
    first.map((one) => [one]),
  );
}

const textOf = (token: QueryToken | undefined): string => (token !== undefined && "text" in token ? token.text : "");

/** What may be a name, the longest first, then in the order of the query. An alternative is one, or several names. */
function spansOf(tokens: readonly QueryToken[], parts: readonly QueryPart[]): Span[] {
  const spanOf = (places: readonly number[]): Span[] => {
    const [start, end] = [places[0] ?? 0, (places.at(-1) ?? 0) + 1];
    return [{ start, end, text: joined(places.map((at) => textOf(tokens[at]))), isOne: places.length === 1 }];
  };
  const single = parts.filter(({ alternatives }) => alternatives.length === 1).map(({ start }) => start);
  const places = new Set(single.slice(0, MOST_TOKENS));
  const spans = parts
    .filter(({ alternatives }) => alternatives.length > 1)
    .flatMap(({ alternatives }) => alternatives)
    .filter(({ words: { length } }) => length > 0 && length <= LONGEST_NAME)
    .slice(0, MOST_TOKENS)
    .flatMap(({ words: own }) => own.flatMap((_, less) => runsOf(own, own.length - less)).flatMap(spanOf));
  for (let length = Math.min(LONGEST_NAME, places.size); length > 0; length--) {
    for (const start of places) {
      const some = Array.from({ length }, (_, offset) => start + offset);
      if (some.every((at) => places.has(at))) append(spans, spanOf(some));
    }
  }
  return spans;
}

/** All runs of so many places. */
const runsOf = (places: readonly number[], length: number): (readonly number[])[] =>
  places.slice(length - 1).map((_, at) => places.slice(at, at + length));

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

const joined = (texts: readonly string[]): string =>
  texts.reduce((before, text) => before + (UNSPACED.test(before) && UNSPACED.test(text) ? "" : " ") + text);

/** The profiles that spans name, in the order in which they are taken. */
async function lookUp(reader: StoreReader, spans: readonly Span[]): Promise<(readonly [Span, NamedProfile])[]> {
  const ones = spans.filter(({ isOne }) => isOne);
  const exact = [
    ...spans.map((span) => ({ span, keys: nameKeys(span.text) })),
    ...ones.map((span) => ({ span, keys: adjectiveKeys(span.text) })),
  ];
  const inCases = (ones.length > MOST_TOKENS_IN_CASES ? ones : spans).map((span) => ({
    span,
    keys: caseKeys(span.text),
  }));
  const keys = unique([
    ...exact.flatMap((one) => one.keys),
    ...inCases.flatMap((one) => one.keys.map(({ key }) => key)),
  ]);
  const [rows, people] = await Promise.all([
    reader.lookup("entity", keys, NAME_FIELDS),
    peopleNamed(
      reader,
      ones.map(({ text }) => text),
    ),
  ]);
  const byKey = new Map(keys.map((key, index) => [key, rows[index] ?? undefined]));
  const first = (some: readonly string[]): NamedProfile | undefined => {
    const key = some.find((one) => byKey.get(one) !== undefined);
    return key === undefined ? undefined : byKey.get(key);
  };
  const inCase = (some: readonly CaseKey[]): NamedProfile | undefined =>
    first(some.filter((one) => isNamedSo(byKey.get(one.key) ?? {}, one)).map(({ key }) => key));
  return [
    ...exact.map((one) => [one.span, first(one.keys)] as const),
    ...ones.map((span) => [span, people(span.text)] as const),
    ...inCases.map((one) => [one.span, inCase(one.keys)] as const),
  ].flatMap(([span, profile]) => (profile === undefined ? [] : [[span, profile] as const]));
}

type LastNames = (name: string) => NamedProfile | undefined;

async function peopleNamed(reader: StoreReader, names: readonly string[]): Promise<LastNames> {
  const queries = names.flatMap((name): TextQuery[] => {
    const [word, second] = words(name);
    if (word === undefined || second !== undefined || word.folded.length < 3) return [];
    const inNominative = familyNamesOf(word.text)
      .flatMap((one) => words(one))
      .map(({ folded }) => folded);
    return [{ type: "word", forms: unique([...nameForms(word.folded), ...inNominative]) }];
  });
  if (queries.length === 0) return () => undefined;
  const filter = { text: anyOf(queries), all: [facet.type("Person")] };
  const request = { order: "ASC", take: { first: MOST_PEOPLE }, filter } as const;
  const { rows, hasNext } = await reader.list("entity", request, PEOPLE_FIELDS);
  if (hasNext) return () => undefined;
  const people = rows.map(({ item }) => item);
  return (name) => {
    const [word, second] = words(name);
    if (word === undefined || second !== undefined) return undefined;
    const forms = nameForms(word.folded);
    const exact = people.filter((person) => namesOf(person).some((one) => forms.includes(lastWord(one))));
    const meant = exact.length > 0 ? exact : people.filter((person) => hasCaseForm(person, word.folded));
    return meant.length === 1 ? meant[0] : undefined;
  };
}

const hasCaseForm = (person: NamedProfile, folded: string): boolean =>
  namesOf(person).some((name) => russianCases(name, "Person").some((form) => lastWord(form) === folded));

const lastWord = (name: string): string => words(name).at(-1)?.folded ?? "";
