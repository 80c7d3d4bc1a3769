import { unchangedLength } from "./folded-units";
import { FoldingBuffer } from "./folding-buffer";

/** Raised when a text folds differently than before: stored folded text must then be made anew. */
export const FOLDING_VERSION = 2;

/**
 * A folded text with the way back: UTF-16 unit `index` of `text` came from the original's `startOf(index)` to
 * `endOf(index)` (exclusive).
 */
export interface FoldedText {
  readonly text: string;
  /** At `text.length`, the length of the original. */
  startOf(index: number): number;
  endOf(index: number): number;
}

/** Most texts that are folded are single words: one buffer serves them all. */
const WORD_LENGTH = 256;
const forWords = new FoldingBuffer(WORD_LENGTH, false);

const ASCII = /^[\0-\x7f]*$/;

/**
 * The form in which texts are compared, stored for search and linked: NFKC and lower case, without accents, tashkeel,
 * tatweel, niqqud, joiners and bidi controls, the forms of a letter made one (see folding-table.ts), digits of every
 * script in ASCII. Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  if (unchangedLength(text) === text.length) return text;
  const buffer = text.length > WORD_LENGTH ? new FoldingBuffer(text.length, false) : forWords.clear();
  buffer.write(text);
  return buffer.text();
}

/** A whole name or text as keys are made of it: folded, on one line, with single spaces. */
export function foldedWhole(text: string): string {
  return fold(text).replace(/\s+/gu, " ").trim();
}

/**
 * As `fold`; the offsets are right across surrogate pairs, dropped marks, ligatures that expand and letters that
 * compose.
 */
export function foldWithOffsets(text: string): FoldedText {
  if (isPlain(text))
    return { text: text.toLowerCase(), startOf: (index) => index, endOf: (index) => Math.min(index + 1, text.length) };
  const buffer = new FoldingBuffer(text.length, true);
  buffer.write(text);
  return {
    text: buffer.text(),
    startOf: (index) => buffer.startOf(index) ?? text.length,
    endOf: (index) => buffer.endOf(index) ?? text.length,
  };
}

/** The backtick is the one ASCII sign that does not stay as it is. */
function isPlain(text: string): boolean {
  return ASCII.test(text) && !text.includes("`");
}
