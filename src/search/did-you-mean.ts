import { compareTexts } from "../domain/collections/lists";
import { readQuery } from "../domain/text/queries/read-query";
import { anyOf, soughtIn, type TextQuery } from "../domain/text/queries/text-query";
import { wordQuery } from "../domain/text/queries/word-queries";
import { words } from "../domain/text/words/words";
import type { StoreReader } from "../store/store-reader";
import { nearWords } from "./near-words";

/** Names of profiles count too. */
const KINDS = ["article", "post", "entity"] as const;
/** What more items have is no slip of the finger. */
const MOST_OF_A_SLIP = 2;
/** So many times as many items must have the word that is proposed. */
const TIMES = 5;
/** Items with a word are counted up to this number, of each kind. */
const MOST_COUNTED = 100;
/** So many words of a query are looked at, and so many of them corrected. */
const MOST_WORDS = 20;
const MOST_CORRECTED = 3;

/**
 * The query with other words in place of those that hardly any item has and that are one letter away from a word of
 * more items. Undefined if there is nothing better. Nine round trips at most, three if all words are known.
 */
export async function didYouMean(reader: StoreReader, query: string): Promise<string | undefined> {
  const asked = askedWords(query);
  const own = await totals(
    reader,
    asked.map((word) => wordQuery({ text: word, folded: word }).forms),
  );
  const rare = asked
    .map((word, index) => ({
      word,
      own: own[index] ?? 0,
      near: nearWords(word).filter((near) => isSlipOf(word, near)),
    }))
    .filter((one) => one.own <= (isShort(one.word) ? 0 : MOST_OF_A_SLIP) && one.near.length > 0)
    .slice(0, MOST_CORRECTED);
  const near = await totals(
    reader,
    rare.flatMap((one) => one.near.map((word) => [word])),
  );
  const better = new Map<string, string>();
  let start = 0;
  for (const one of rare) {
    const counts = near.slice(start, (start += one.near.length));
    const found = bestOf(one.near, counts, one.own * TIMES);
    if (found !== undefined) better.set(one.word, found);
  }
  if (better.size === 0) return undefined;
  const proposed = replaced(query, better);
  return (await hasPhrases(reader, proposed)) ? proposed : undefined;
}

/** Whether the phrases of a query stand somewhere as a whole. True if it has none. */
async function hasPhrases(reader: StoreReader, query: string): Promise<boolean> {
  const { query: text } = readQuery(query) as { readonly query?: TextQuery };
  const isPhrase = (part: TextQuery): boolean => part.type === "phrase" && part.isOtherSpelling !== true;
  const phrases = text === undefined ? [] : soughtIn(text).filter(isPhrase);
  if (phrases.length === 0) return true;
  const filter = { text: anyOf(phrases) };
  const [articles, posts, { rows }] = await Promise.all([
    reader.matches("article", filter, 1),
    reader.matches("post", filter, 1),
    reader.list("entity", { order: "ASC", take: { first: 1 }, filter }, new Set(["names"] as const)),
  ]);
  return articles.length + posts.length + rows.length > 0;
}

/** The words that texts must have. Beginnings, and what is left out, stay as they are. */
function askedWords(query: string): string[] {
  const read = readQuery(query);
  if (read.fault !== undefined || read.query === undefined) return [];
  const found = soughtIn(read.query).flatMap((part) => {
    if (part.isOtherSpelling === true) return [];
    if (part.type === "phrase") return [...part.first.slice(0, 1), ...part.rest];
    return part.beginnings === undefined ? part.forms.slice(0, 1) : [];
  });
  return [...new Set(found)].slice(0, MOST_WORDS);
}

/** A short word has many neighbours that are words of their own. Whoever mistypes it rarely misses its first letter. */
const SHORT = 4;
const isShort = (word: string): boolean => word.length <= SHORT;
/** Scripts that leave out vowels: hardly a change of one letter gives no other word. */
export const WITHOUT_VOWELS = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function isSlipOf(word: string, near: string): boolean {
  if (!isShort(word)) return true;
  if (near[0] !== word[0]) return false;
  return !WITHOUT_VOWELS.test(word) || near.length > word.length || [...near].sort().join() === [...word].sort().join();
}

/** How many items of all kinds have at least one of the words of each group; an item may count twice. */
async function totals(reader: StoreReader, groups: readonly (readonly string[])[]): Promise<number[]> {
  const flat = groups.flat();
  const counts = await Promise.all(KINDS.map((kind) => reader.occurrences(kind, flat, MOST_COUNTED)));
  let at = 0;
  return groups.map((group) => {
    const end = at + group.length;
    let sum = 0;
    for (; at < end; at++) for (const some of counts) sum += some[at] ?? 0;
    return sum;
  });
}

/** The word that most items have; of several, the first one. */
function bestOf(near: readonly string[], counts: readonly number[], least: number): string | undefined {
  const known = near.map((word, index) => ({ word, count: counts[index] ?? 0 }));
  const [best] = known
    .filter(({ count }) => count > least)
    .sort((one, other) => other.count - one.count || compareTexts(one.word, other.word));
  return best?.word;
}

function replaced(query: string, better: ReadonlyMap<string, string>): string {
  let [text, end] = ["", 0];
  for (const word of words(query)) {
    const instead = better.get(word.folded);
    if (instead === undefined) continue;
    text += query.slice(end, word.start) + instead;
    end = word.end;
  }
  return text + query.slice(end);
}
