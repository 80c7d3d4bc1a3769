import type { Id } from "../domain/ids";
import { compareTexts } from "../domain/collections/lists";
import { fold } from "../domain/text/folding/fold";
import { primary } from "../domain/text/languages/language-tag";
import { allOf, type TextQuery, type WordQuery } from "../domain/text/queries/text-query";
import { isUnspacedScript } from "../domain/text/words/word-scan";
import { asOneWord, orApart, orTogether, wordQuery } from "../domain/text/queries/word-queries";
import { words, type Word } from "../domain/text/words/words";
import type { StoreReader } from "../store/store-reader";
import { coverageOf, namesOf, type Named } from "./names";
import type { SearchedKind } from "./search";
import { unitOf, type Unit } from "./units";

export type SuggestionType = "PROFILE" | "HASHTAG" | "HANDLE" | "HEADLINE";

export interface Suggestion {
  readonly type: SuggestionType;
  /** The name, hashtag (without the sign), handle or headline, as it is written. */
  readonly text: string;
  /** Of a hashtag there is no item. */
  readonly itemId?: Id<SearchedKind>;
}

interface Rated extends Suggestion {
  readonly rate: number;
}

/** Of each kind so many items are looked at: profiles and accounts in the order of their names, texts the newest. */
const MOST_LOOKED_AT = 100;
const MOST_WORDS = 10;
const LONGEST_HEADLINE = 300;

/** What counts more if all else is equal. */
const RATES: Readonly<Record<SuggestionType, number>> = { PROFILE: 0.3, HASHTAG: 0.2, HANDLE: 0.1, HEADLINE: 0 };

/** Whoever types the sign wants what has it, before all else. */
const SIGNS: Partial<Readonly<Record<SuggestionType, string>>> = { HASHTAG: "#", HANDLE: "@" };
const OF_SIGN = 10;

/** Whoever types قاه means القاهرة. */
const ARTICLE = /^ال(?=\p{L}{3})/u;

/** A name in the reader's own language counts so much more, "مالي" for an Arab than "ماجارستان", which is Uyghur. */
const OWN_LANGUAGE = 0.4;
/** Ten times as many articles count so much more. */
const TEN_TIMES_THE_ARTICLES = 0.1;

/**
 * What may be meant by what somebody has typed so far. Its last word may be unfinished. `language` is the reader's own.
 * Five round trips at most.
 */
export async function suggest(
  reader: StoreReader,
  typed: string,
  first: number,
  language?: string,
): Promise<Suggestion[]> {
  const { units, inNames, inTexts } = begun(typed);
  const request = inNames && ({ take: { first: MOST_LOOKED_AT }, order: "ASC", filter: { text: inNames } } as const);
  const newest = inTexts && ({ take: { first: MOST_LOOKED_AT }, order: "DESC", filter: { text: inTexts } } as const);
  const [profiles, accounts, articles, posts] = await Promise.all([
    request ? reader.list("entity", request, new Set(["names", "aliases"] as const)) : NOTHING,
    request ? reader.list("account", request, new Set(["handle", "displayName"] as const)) : NOTHING,
    newest ? reader.list("article", newest, new Set(["headline"] as const)) : NOTHING,
    newest ? reader.list("post", newest, new Set(["hashtags"] as const)) : NOTHING,
  ]);
  const rate = (type: SuggestionType, written: string, itemId?: Id<SearchedKind>): Rated[] =>
    rated(type, written, units, typed, itemId);
  const named = profiles.rows.flatMap(({ item }) => {
    const own = ownNames(item, language);
    const names = namesOf(item).flatMap((name) => rate("PROFILE", name, item.id));
    const one = best(names.map((name) => (own.has(name.text) ? raised(name, OWN_LANGUAGE) : name)));
    return one.map((name) => ({ id: item.id, name: raised(name, ofLanguages(item.names)) }));
  });
  const counts = await reader.countRelated(
    "Entity.articles",
    named.map(({ id }) => id),
  );
  const found = [
    ...named.map(({ name }, place) => raised(name, TEN_TIMES_THE_ARTICLES * Math.log10(1 + (counts[place] ?? 0)))),
    ...accounts.rows.flatMap(({ item }) => best(rate("HANDLE", item.handle ?? "", item.id))),
    ...articles.rows.flatMap(({ item }) => rate("HEADLINE", item.headline ?? "", item.id)),
    ...posts.rows.flatMap(({ item }) => (item.hashtags ?? []).flatMap((hashtag) => rate("HASHTAG", hashtag))),
  ];
  return different(found.sort(byRate)).slice(0, first);
}

const NOTHING = { rows: [] } as const;

interface Begun {
  readonly units: readonly Unit[];
  /** What stores look for. Undefined if that would be too much. */
  readonly inNames: TextQuery | undefined;
  readonly inTexts: TextQuery | undefined;
}

/**
 * The last word may be unfinished. One letter begins too many names, and two begin too many words of texts. Then the
 * words before it must do.
 */
function begun(typed: string): Begun {
  const found = words(typed).slice(0, MOST_WORDS);
  const last = found.at(-1);
  if (last === undefined) return { units: [], inNames: undefined, inTexts: undefined };
  const { forms } = wordQuery(last);
  // In the names that were found, one letter is a beginning too.
  const asLast: WordQuery = { type: "word", forms, beginnings: forms };
  const units = found.map((word) => unitOf(word === last ? asLast : wordQuery(word)));
  const isLong = (least: number): boolean => forms.every((form) => isUnspacedScript(form) || [...form].length >= least);
  const queryFrom = (least: number): TextQuery | undefined => {
    const asked = isLong(least) ? found : found.slice(0, -1);
    return asked.length > 0 ? allOf(queriesFor(asked, last), []) : undefined;
  };
  return { units, inNames: queryFrom(2), inTexts: queryFrom(3) };
}

/** Two words that others write as one are one part. */
function queriesFor(asked: readonly Word[], last: Word): TextQuery[] {
  const queries: TextQuery[] = [];
  for (const [at, word] of asked.entries()) {
    const before = asked[at - 1];
    const together = before && asOneWord(before, word);
    queries.push(orApart(word, wordQuery(word, { isBeginning: word === last })));
    if (together) queries.push(orTogether(queries.splice(-2), wordQuery(together, { isBeginning: word === last })));
  }
  return queries;
}

function rated(
  type: SuggestionType,
  text: string,
  units: readonly Unit[],
  typed: string,
  itemId: Id<SearchedKind> | undefined,
): Rated[] {
  // A text may have a word outside of its headline.
  const share = text.length > LONGEST_HEADLINE ? 0 : coverageOf([text], units);
  if (share === 0 || !units.every((unit) => coverageOf([text], [unit]) > 0)) return [];
  const folded = fold(typed).trim();
  const isOfSign = folded.startsWith(SIGNS[type] ?? " ");
  const begun = folded.replace(/^[@#]/, "");
  const isStart = [fold(text), fold(text).replace(ARTICLE, "")].some((name) => name.startsWith(begun));
  const rate = share + Number(isStart) + RATES[type] + (isOfSign ? OF_SIGN : 0);
  return [{ type, text, rate, ...(itemId && { itemId }) }];
}

/** The best of the names, if there is one. */
function best(names: readonly Rated[]): Rated[] {
  const [first, ...others] = names;
  return first === undefined ? [] : [others.reduce((one, other) => (other.rate > one.rate ? other : one), first)];
}

const raised = (one: Rated, by: number): Rated => ({ ...one, rate: one.rate + by });

/** Of equal profiles, the one that is known in more languages is meant more often. */
const ofLanguages = (names: object = {}): number => Math.min(99, Object.keys(names).length) / 10_000;

/** The names in a language, with those of its regions: `ar-EG` for `ar`. */
function ownNames({ names = {}, aliases = {} }: Named, language: string | undefined): ReadonlySet<string> {
  if (language === undefined) return new Set();
  const isOwn = ([tag]: readonly [string, unknown]): boolean => primary(tag) === primary(language);
  const own = { names: Object.entries(names).filter(isOwn), aliases: Object.entries(aliases).filter(isOwn) };
  return new Set(namesOf({ names: Object.fromEntries(own.names), aliases: Object.fromEntries(own.aliases) }));
}

function byRate(one: Rated, other: Rated): number {
  return (
    other.rate - one.rate || compareTexts(one.text, other.text) || compareTexts(one.itemId ?? "", other.itemId ?? "")
  );
}

function different(rows: readonly Rated[]): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { type, text, itemId } of rows) {
    // Agencies' headlines come again and again, and so do hashtags.
    const key = type === "PROFILE" || type === "HANDLE" ? itemId : fold(text);
    if (!found.has(`${type} ${key}`)) found.set(`${type} ${key}`, { type, text, ...(itemId && { itemId }) });
  }
  return [...found.values()];
}
