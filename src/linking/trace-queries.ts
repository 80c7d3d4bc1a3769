import { unique } from "../domain/collections/lists";
import type { Entity } from "../domain/entity";
import { fold } from "../domain/text/folding/fold";
import { joinedPieces } from "../domain/text/words/joined-words";
import { aliasesOf, type Alias } from "./profiles/aliases";
import { compactOf } from "./words/letters";
import { isLamWithArticle, isProclitic } from "./words/boundaries";
import { cutPieces, isCased } from "./profiles/cut-alike";
import { linkingKeys } from "./profiles/known-profile";
import { isEastAsianName } from "../domain/text/names/east-asian-names";
import { respacedForms } from "./profiles/spacing";
import { pairsIn, traceOfKey, traceOfLetters, traceOfPlace } from "./words/traces";

/** A text must have at least one word of each group. */
export type WordGroups = readonly (readonly string[])[];

const MOST_GROUPS = 8;
const ARABIC = /^\p{Script=Arabic}/u;
const HEBREW = /^\p{Script=Hebrew}/u;

/**
 * Which stored words a text has if it may name the profile: one question for each way to write its names, and one for
 * its accounts, its flag, and its name as the place of a post. They find too many texts rather than too few. Undefined
 * if there is a name that words do not lead to, such as C++, whose only letter may be a part of any hashtag.
 */
export function traceQueries(profile: Entity): WordGroups[] | undefined {
  const aliases = aliasesOf(profile);
  const places = profile.type === "Place" ? aliases.map(({ pattern }) => traceOfPlace(pattern)) : [];
  const exact = unique([...linkingKeys(profile).map(traceOfKey), ...places]);
  const queries = new Map<string, WordGroups>();
  for (const alias of aliases) {
    const groups = groupsOf(alias);
    if (groups === undefined) return undefined;
    queries.set(JSON.stringify(groups), groups);
  }
  return [...(exact.length > 0 ? [[exact]] : []), ...queries.values()];
}

/**
 * The text has each word of the name, or each pair of letters of that word. Some of these are enough: who asks for less
 * finds more.
 */
function groupsOf({ pattern, afterLam, text }: Alias): WordGroups | undefined {
  const words = pattern.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== "");
  const long = words.filter((word) => pairsIn(word).length > 0);
  if (long.length === 0) return groupsOfInitials(words);
  const joined = [joinedPieces(text), isCased(pattern) ? cutPieces(text) : []].filter(({ length }) => length > 1);
  const pieces = joined.flat().flatMap((piece) => fold(piece).split(" "));
  const groups = long.flatMap((word) => {
    const at = words.indexOf(word);
    const place = { isFirst: at === 0, isLast: at === words.length - 1, afterLam };
    const respaced = [
      ...respacedForms(word, words[at + 1]),
      ...joinedBefore(words[at - 1], word),
      ...besideCapitals(words, at),
      ...pieces.filter((piece) => word.includes(piece)),
      // A Hebrew abbreviation without its sign.
      ...(pattern.includes(`${word}"${words[at + 1]}`) ? [`${word}${words[at + 1]}`] : []),
    ];
    const forms = [word, ...respaced].flatMap((form) => formsOf(form, { ...place, isFirst: at <= 1 && place.isFirst }));
    return pairsToAsk(word).map((pairs) => [...forms, ...pairs.map(traceOfLetters)]);
  });
  return spread(groups, MOST_GROUPS);
}

/** A word together with the one before it or behind it, or all of the name: a text may have AlMirfa for Al-Mirfa. */
function besideCapitals(words: readonly string[], at: number): string[] {
  const [before, word = "", next] = [words[at - 1], words[at], words[at + 1]];
  if (words.length === 1 || !isCased(word)) return [];
  const beside = [...(before === undefined ? [] : [before + word]), ...(next === undefined ? [] : [word + next])];
  return words.length > 2 ? [...beside, words.join("")] : beside;
}

/** A space may stand in a name of Chinese letters, and then one of its pairs is missing: 山田太郎, 山田 太郎. */
function pairsToAsk(word: string): (readonly string[])[] {
  const pairs = pairsIn(word);
  if (!isEastAsianName(word)) return pairs.map((pair) => [pair]);
  return pairs.slice(1).map((pair, index) => [pairs[index] ?? pair, pair]);
}

function joinedBefore(before: string | undefined, word: string): string[] {
  return before === undefined ? [] : respacedForms(before, word).filter((form) => form.endsWith(word));
}

/** U.S. is u and s in a text, and the pair us in a hashtag. */
function groupsOfInitials(words: readonly string[]): WordGroups | undefined {
  const pairs = pairsIn(compactOf(words.join("")));
  if (pairs.length === 0) return undefined;
  return words.map((word, index) => {
    const place = { isFirst: index === 0, isLast: index === words.length - 1, afterLam: false };
    const forms = formsOf(word, place);
    const beside = pairs.slice(Math.max(0, index - 1), index + 1);
    return unique([
      ...forms,
      traceOfLetters(word),
      // Two letters with an apostrophe between are a word of searches too.
      ...beside,
      ...beside.map(traceOfLetters),
      // Behind a proclitic, or before an s, the letter and the one beside it are a pair.
      ...forms.flatMap((form) => pairsIn(form).slice(-1)).map(traceOfLetters),
    ]);
  });
}

/** How a word of a name may stand in a text as a word of a search. */
function formsOf(
  word: string,
  { isFirst, isLast, afterLam }: { isFirst: boolean; isLast: boolean; afterLam: boolean },
): string[] {
  const prefixes = !isFirst ? [] : ARABIC.test(word) ? arabicPrefixes(afterLam) : HEBREW.test(word) ? hebrew() : [];
  const bare = isLast ? [word, `${word}s`] : [word];
  return [...bare, ...prefixes.map((prefix) => prefix + word)];
}

let arabicProclitics: readonly string[] | undefined;
let hebrewProclitics: readonly string[] | undefined;

function arabicPrefixes(afterLam: boolean): readonly string[] {
  arabicProclitics ??= stringsOf("وفبكل", 3).filter(
    (prefix) => isProclitic(prefix, Infinity) || isLamWithArticle(prefix),
  );
  return arabicProclitics.filter((prefix) => isLamWithArticle(prefix) === afterLam);
}

function hebrew(): readonly string[] {
  return (hebrewProclitics ??= stringsOf("וכשבלמ", 4).filter((prefix) => isProclitic(prefix, Infinity)));
}

/** All strings of these letters, up to a length. */
function stringsOf(letters: string, longest: number): string[] {
  if (longest === 0) return [];
  const shorter = ["", ...stringsOf(letters, longest - 1)];
  return unique(shorter.flatMap((start) => [...letters].map((letter) => start + letter)));
}

/** So many of the values, from all over the list. */
function spread<T>(values: readonly T[], most: number): T[] {
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, index) => values[Math.floor((index * values.length) / most)] as T);
}
