import { remembered } from "../../collections/remembered";
import { cliticStems } from "./clitics";
import { fraction, isFraction } from "./decimals";
import { fold } from "../folding/fold";
import { joinedPieces } from "./joined-words";
import { scanWords } from "./word-scan";

/** Words whose forms are remembered. */
const MOST_WORDS = 20_000;

export { cliticStems } from "./clitics";
export type { Stem } from "./clitics";

/** A word of a text. `start` and `end` count UTF-16 units of the original text. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in order. Signs such as @, # and _ belong to no word. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  scanWords(text, (start, end) => {
    const word = text.slice(start, end);
    found.push({ text: word, folded: formsAt(text, start, end)[0] ?? "", start, end });
  });
  return found;
}

/** The words to store for a text so that queries find it: folded, each once, and with its Arabic stems. */
export function searchWords(text: string): string[] {
  const found = new Set<string>();
  for (const forms of searchForms(text)) addForms(forms, found);
  return [...found];
}

/** The words of a text in order, each as its forms: folded, then shorter. */
export function searchForms(text: string): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  scanWords(text, (start, end) => found.push(formsAt(text, start, end)));
  return found;
}

function formsAt(text: string, start: number, end: number): readonly string[] {
  const forms = formsOf(text.slice(start, end));
  return isFraction(text, start, end) ? forms.map(fraction) : forms;
}

/** Adds the forms of a word to those of other words. */
export function addForms(forms: readonly string[], found: Set<string>): void {
  const [folded = ""] = forms;
  if (found.has(folded)) return;
  for (const form of forms) found.add(form);
}

/** A word folded, and its shorter forms. The words of a language come again and again. */
const formsOf = remembered(MOST_WORDS, (word): readonly string[] => {
  const folded = fold(word);
  return [folded, ...shorterForms(folded), ...formsOfPieces(word)];
});

/** Of کتاب‌خانه‌ها: each piece, and the first two as one word, because others write کتابخانه. */
function formsOfPieces(word: string): string[] {
  const pieces = joinedPieces(word);
  if (pieces.length === 1) return [];
  const [first = "", second = ""] = pieces;
  return [...pieces, first + second].map(fold).filter((piece) => piece.length > 1);
}

/** The forms of a folded word that texts are found by: itself, then shorter ones. */
export const wordForms = remembered(MOST_WORDS, (folded): readonly string[] => [folded, ...shorterForms(folded)]);

/**
 * A stem of two letters is only asked for if nothing but the article is before it (الحق). بالما is a name, not ب, ال
 * and ما.
 */
export function askedForms(folded: string): string[] {
  if (folded.includes("'")) return partsOf(folded);
  return cliticStems(folded)
    .filter(({ stem, prefix }) => stem.length > 2 || prefix === "ال")
    .map(({ stem }) => stem);
}

/** What stands before an apostrophe, or behind it, and is no part of a name: l'Iran, Putin's. */
const BESIDE_NAMES = new Set(["c", "d", "j", "l", "m", "n", "qu", "s", "t", "ll", "re", "ve"]);

/**
 * Arabic stems, and the parts of a word with an apostrophe: Iran finds l'Iran, and Putin finds Putin's. Sanaa finds
 * Sana'a.
 */
function shorterForms(folded: string): string[] {
  if (folded.includes("'")) return [...partsOf(folded), ...withoutApostrophe(folded)];
  return cliticStems(folded).map(({ stem }) => stem);
}

const partsOf = (folded: string): string[] => folded.split("'").filter((part) => part.length > 1);

function withoutApostrophe(folded: string): string[] {
  const parts = folded.split("'");
  return parts.some((part) => BESIDE_NAMES.has(part)) ? [] : [parts.join("")];
}
