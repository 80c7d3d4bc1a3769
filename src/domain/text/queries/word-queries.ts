import { hebrewWithPrefixes } from "../words/clitics";
import { fold } from "../folding/fold";
import {
  apartForms,
  capitalPieces,
  hyphenedForms,
  isJoinable,
  joinedPieces,
  numberPieces,
} from "../words/joined-words";
import { hanSpellings } from "../spellings/han-spellings";
import { otherSpellings } from "../spellings/other-spellings";
import { phraseQuery } from "./phrase-query";
import { allOf, anyOf, type TextQuery, type WordQuery } from "./text-query";
import { askedForms, words, type Word } from "../words/words";

/** A word that somebody asks for, as it is written and folded. */
export type AskedWord = Pick<Word, "text" | "folded">;

/** The word, however it is spelled and whatever is written together with it. `isBeginning`: so may words begin. */
export function wordQuery(
  { text, folded }: AskedWord,
  { isBeginning = false }: { readonly isBeginning?: boolean } = {},
): WordQuery {
  // Texts are stored with the rests of Arabic words behind prefixes, and not with those of Hebrew ones.
  const spellings = [folded, ...otherSpellings(text)];
  // What is behind an apostrophe that the query does not have is no word of it: mother is not m'other.
  const shortened = spellings.filter((form) => form === folded || !form.includes("'")).flatMap(askedForms);
  const forms = [...new Set([...spellings, ...shortened, ...spellings.flatMap(hebrewWithPrefixes)])];
  return { type: "word", forms, ...(isBeginning && { beginnings: forms.filter((form) => form.length > 1) }) };
}

/** Persian words have two to four. What has more would be a long phrase. */
const MOST_PIECES = 5;
/** US, which others write U.S. */
const ACRONYM = /^\p{Lu}{2,4}$/u;
const DOTTED = /^(?:\p{L}\.){2,4}$/u;
/** F-16, which others write F16; 1,250,000. */
const NUMBERED = /^(?:\p{L}{1,10}-\p{N}{1,4}|\p{N}{1,3}(?:[.,'’\u00a0\u202f٬]\p{N}{3}){2})$/u;

/** Wi-Fi, which others write Wifi. */
const HYPHENED = /^\p{L}{1,20}[-‐‑]\p{L}{1,20}$/u;

/** Some words that stand one after another, also where others write them as one: عبد الله, U.S., Wi-Fi. */
export function wordsInOrder(asked: readonly AskedWord[], written: string): TextQuery {
  const [first, second, ...others] = asked.map(({ folded }) => folded);
  const phrase = phraseQuery(first ?? "", second === undefined ? [] : [second, ...others]);
  const [one, two, third] = asked;
  const together = (one && two && !third ? asOneWord(one, two) : undefined) ?? acronymOf(asked, written);
  return together === undefined ? phrase : orTogether([phrase], wordQuery(together));
}

function acronymOf(asked: readonly AskedWord[], written: string): AskedWord | undefined {
  if (!DOTTED.test(written) && !NUMBERED.test(written) && !HYPHENED.test(written)) return undefined;
  const letters = asked.map(({ folded }) => folded).join("");
  return { text: letters, folded: letters };
}

/** The same word, also where it is written as two: عبدالله, عبد الله. `query` looks for it as one. */
export function orApart(word: AskedWord, query: WordQuery, { isLoose = false } = {}): TextQuery {
  const [first = "", ...rest] = joinedPieces(word.text).map(fold);
  const pieces = rest.length === 0 || rest.length >= MOST_PIECES ? [] : [phraseQuery(first, rest)];
  if (ACRONYM.test(word.text)) {
    const [letter = "", ...letters] = word.folded;
    pieces.push(phraseQuery(letter, letters));
  }
  const [head = "", ...others] = capitalPieces(word.text).map(fold);
  if (others.length > 0 && others.length < MOST_PIECES) pieces.push(phraseQuery(head, others));
  const [start, ...digits] = numberPieces(word.folded);
  if (start !== undefined) pieces.push(phraseQuery(start, digits));
  const forms = [...apartForms(word.folded), ...(isLoose ? hyphenedForms(word.folded) : [])];
  const apart = forms.map(([before, behind]) => phraseQuery(before, [behind]));
  return anyOf([query, ...[...pieces, ...apart].map((phrase) => ({ ...phrase, isOtherSpelling: true as const }))]);
}

/** Two words that stand one after another in a query, as the one that they may be written as. */
export function asOneWord(first: AskedWord, second: AskedWord): AskedWord | undefined {
  if (!isJoinable(first.folded, second.folded)) return undefined;
  return { text: first.text + second.text, folded: first.folded + second.folded };
}

/** Both words, or the one that they may be written as. */
export const orTogether = (apart: readonly TextQuery[], together: WordQuery): TextQuery =>
  anyOf([allOf(apart, []), { ...together, isOtherSpelling: true }]);

/**
 * The ways in which a Chinese term is cut into words where it is written in the characters of others: 聯合國 is one word,
 * and 联合国 two. `asked`: its own words, which are asked for in all spellings.
 */
export function otherCuts(term: string, asked: readonly AskedWord[]): TextQuery[] {
  const ends = endsOf(asked);
  const found: TextQuery[] = [];
  for (const spelling of hanSpellings(fold(term)).slice(0, 2)) {
    const cut = words(spelling);
    const [first, ...rest] = cut.map(({ folded }) => folded);
    if (first === undefined || endsOf(cut) === ends) continue;
    found.push({ ...phraseQuery(first, rest), isOtherSpelling: true });
  }
  return found;
}

const endsOf = (cut: readonly AskedWord[]): string => cut.map(({ folded }) => folded.length).join(" ");
