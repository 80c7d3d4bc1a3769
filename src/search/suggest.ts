import type { Id } from "../domain/ids";
import { compareTexts } from "../domain/lists";
import { fold } from "../domain/text/fold";
import { allOf, type TextQuery, type WordQuery } from "../domain/text/text-query";
import { isUnspacedScript } from "../domain/text/word-scan";
import { askedForms, words } from "../domain/text/words";
import type { StoreReader } from "../store/store-reader";
import { coverageOf, namesOf } from "./names";
import type { SearchedKind } from "./search";
import { unitsOf, type Unit } from "./units";

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

/** What may be meant by what somebody has typed so far. Its last word may be unfinished. Four round trips. */
export async function suggest(reader: StoreReader, typed: string, first: number): Promise<Suggestion[]> {
  const text = begunQuery(typed);
  if (text === undefined) return [];
  const units = unitsOf(text);
  const page = { take: { first: MOST_LOOKED_AT }, filter: { text } } as const;
  const [profiles, accounts, articles, posts] = await Promise.all([
    reader.list("entity", { ...page, order: "ASC" }, new Set(["names", "aliases"] as const)),
    reader.list("account", { ...page, order: "ASC" }, new Set(["handle", "displayName"] as const)),
    reader.list("article", { ...page, order: "DESC" }, new Set(["headline"] as const)),
    reader.list("post", { ...page, order: "DESC" }, new Set(["hashtags"] as const)),
  ]);
  const rate = (type: SuggestionType, written: string, itemId?: Id<SearchedKind>): Rated[] =>
    rated(type, written, units, typed, itemId);
  const found = [
    ...profiles.rows.flatMap(({ item }) => best(namesOf(item).flatMap((name) => rate("PROFILE", name, item.id)), item.names)),
    ...accounts.rows.flatMap(({ item }) => best(rate("HANDLE", item.handle ?? "", item.id))),
    ...articles.rows.flatMap(({ item }) => rate("HEADLINE", item.headline ?? "", item.id)),
    ...posts.rows.flatMap(({ item }) => (item.hashtags ?? []).flatMap((hashtag) => rate("HASHTAG", hashtag))),
  ];
  return different(found.sort(byRate)).slice(0, first);
}

/** Undefined if nothing can be found by it. One letter begins too many words. */
function begunQuery(typed: string): TextQuery | undefined {
  const found = words(typed)
    .slice(0, MOST_WORDS)
    .map(({ folded }) => folded);
  const last = found.at(-1);
  if (last === undefined || ([...last].length < 2 && !isUnspacedScript(last))) return undefined;
  return allOf(
    found.map((folded, index): WordQuery => {
      const forms = [...new Set([folded, ...askedForms(folded)])];
      const isLast = index === found.length - 1;
      return { type: "word", forms, ...(isLast && { beginnings: forms.filter((form) => form.length > 1) }) };
    }),
    [],
  );
}

function rated(
  type: SuggestionType,
  text: string,
  units: readonly Unit[],
  typed: string,
  itemId: Id<SearchedKind> | undefined,
): Rated[] {
  // A text may have a word outside of its headline.
  const share = coverageOf([text], units);
  if (share === 0 || text.length > LONGEST_HEADLINE || !units.every((unit) => coverageOf([text], [unit]) > 0)) return [];
  const isStart = fold(text).startsWith(fold(typed).trim().replace(/^[@#]/, ""));
  return [{ type, text, rate: share + Number(isStart) + RATES[type], ...(itemId && { itemId }) }];
}

/** Of equal profiles, the one that is known in more languages is meant more often. */
function best(names: readonly Rated[], languages: object = {}): Rated[] {
  const [first, ...others] = names;
  if (first === undefined) return [];
  const found = others.reduce((one, other) => (other.rate > one.rate ? other : one), first);
  return [{ ...found, rate: found.rate + Math.min(99, Object.keys(languages).length) / 10_000 }];
}

function byRate(one: Rated, other: Rated): number {
  return other.rate - one.rate || compareTexts(one.text, other.text) || compareTexts(one.itemId ?? "", other.itemId ?? "");
}

function different(rows: readonly Rated[]): Suggestion[] {
  const keyOf = ({ type, text, itemId }: Rated): string => `${type}|${type === "HEADLINE" ? fold(text) : (itemId ?? fold(text))}`;
  const found = new Map<string, Suggestion>();
  for (const { rate: _, ...row } of rows.map((row) => ({ ...row, key: keyOf(row) })))
    if (!found.has(row.key)) found.set(row.key, { type: row.type, text: row.text, ...(row.itemId && { itemId: row.itemId }) });
  return [...found.values()];
}
