import { fold } from "../../domain/text/folding/fold";
import { namePieces } from "../../domain/text/names/other-names";
import { compactOf } from "../words/letters";

/** D'Arcy, O’Brien; in DArcy, a capital stands where the apostrophe was. */
const AT_LETTER = /(?<=(?<![\p{L}\p{M}])\p{L})(?:['’ʼ‘`]|(?<=\p{Lu})(?=\p{Lu}\p{Ll}))/u;
/** Sana'a and Hawai'i, which others write without the sign. No ending of a language stands so. */
const BETWEEN_VOWELS = /(?<=[aeiou])'(?=[aeiou])/gu;
/** It belongs to the name: the last dot of U.S., the first one of .NET. */
const SIGN_AT_END = /^[^\p{L}\p{N}]|[^\p{L}\p{M}\p{N}]$/u;
const CAPITAL = /^\p{Lu}/u;
/** Or the Arabic article, which has a small letter inside of a name: Ibn al-Qasr. */
const MAY_FOLLOW = /^(?:\p{Lu}|(?:[ae]l|[аэ]ль)$)/u;
/** A name with a sign before or behind its letters has a space there. */
const CASED = /^(?! )[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N} '.]+(?<! )$/u;

/** Whether a pattern is of letters whose capitals show where words begin. */
export const isCased = (pattern: string): boolean => CASED.test(pattern);

/**
 * Whether a text cuts a name of Latin or Cyrillic letters into the same words, whatever shows where they begin: a
 * space, a hyphen, an apostrophe behind one letter, or a capital (Al-Mirfa, AlMirfa; D'Arcy, DArcy, D Arcy).
 */
export function isCutAlike(name: string, surface: string): boolean {
  if (SIGN_AT_END.test(name)) return false;
  const own = cutPieces(name);
  const written = cutPieces(surface);
  if (own.length !== written.length) return withoutSign(name) === withoutSign(surface);
  const isAlike = own.every((piece, at) => {
    const other = written[at] ?? "";
    // A small letter may begin another word: a WeWork is no "we work".
    const hasCapital = at === 0 || !CAPITAL.test(piece) || MAY_FOLLOW.test(other);
    return hasCapital && withoutSign(piece) === withoutSign(other);
  });
  return isAlike && hasSameSpaces(name, surface);
}

/** The words of a name, however it shows where they begin. */
export const cutPieces = (name: string): string[] => namePieces(name).flatMap((piece) => piece.split(AT_LETTER));
const withoutSign = (text: string): string => fold(text).replace(BETWEEN_VOWELS, "");

const SPACES = /\s+/u;
const SIGNS = /[^\p{L}\p{M}\p{N}]+/u;
const LONGEST_PARTICLE = 2;

/**
 * Two words with a space between are no name of one word, though both have a capital: Black Rock, BlackRock. A word of
 * one or two letters belongs to the next one: Al Qamra, AlQamra.
 */
function hasSameSpaces(name: string, surface: string): boolean {
  const gaps = new Set(endsOf(name.split(SIGNS)).map(({ end }) => end));
  return endsOf(surface.split(SPACES)).every(({ end, length }) => length <= LONGEST_PARTICLE || gaps.has(end));
}

/** How many letters of a name stand before the end of each word, and how many the word has. */
function endsOf(words: readonly string[]): { readonly end: number; readonly length: number }[] {
  let end = 0;
  return words.map((word) => {
    const { length } = compactOf(fold(word));
    end += length;
    return { end, length };
  });
}
