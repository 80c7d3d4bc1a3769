import { fold } from "./fold";

/** A word of a text: `start` and `end` are UTF-16 units of the original text. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

export interface Stem {
  readonly stem: string;
  readonly prefix: string;
}

export function words(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’\u200c][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    text: match[0],
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What is left of an Arabic word without its proclitics, the longest first. */
export function cliticStems(foldedWord: string): Stem[] {
  return ["و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "فال", "كال", "لل"]
    .filter((prefix) => foldedWord.startsWith(prefix) && foldedWord.length - prefix.length >= 3)
    .map((prefix) => ({ stem: foldedWord.slice(prefix.length), prefix }))
    .sort((a, b) => b.stem.length - a.stem.length);
}

/** The words to store for a text: unique, folded, with their stems. */
export function searchWords(text: string): string[] {
  return [...new Set(words(text).flatMap((word) => [word.folded, ...cliticStems(word.folded).map(({ stem }) => stem)]))];
}

/** What `Filter.words` asks for a query: a group of alternatives for each word. */
export function queryWords(text: string): string[][] {
  return words(text).map((word) => [word.folded, ...cliticStems(word.folded).map(({ stem }) => stem)]);
}
