import { unchangedLength } from "./folded-units";
import { FoldingBuffer } from "./folding-buffer";

/** Raise this number when a text folds differently than before. Stored folded texts are then computed again. */
export const FOLDING_VERSION = 2;

/**
 * A folded text that knows where it came from. UTF-16 unit `index` of `text` was `startOf(index)` to `endOf(index)`
 * (exclusive) in the original.
 */
export interface FoldedText {
  readonly text: string;
  /** At `text.length`, the length of the original. */
  startOf(index: number): number;
  endOf(index: number): number;
}

/** Most texts that are folded are single words. They share one buffer. */
const WORD_LENGTH = 256;
const forWords = new FoldingBuffer(WORD_LENGTH, false);

const ASCII = /^[\0-\x7f]*$/;

/**
 * The form in which texts are compared, searched and linked. Folding makes NFKC and lower case; drops accents,
 * tashkeel, tatweel, niqqud, joiners and bidi controls; makes the forms of a letter one (see folding-table.ts); and
 * writes digits of every script in ASCII. Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  if (unchangedLength(text) === text.length) return text;
  const buffer = text.length > WORD_LENGTH ? new FoldingBuffer(text.length, false) : forWords.clear();
  buffer.write(text);
  return buffer.text();
}

/** A name or text in the form that keys are made of: folded, on one line, with single spaces. */
export function foldedWhole(text: string): string {
  return fold(text).replace(/\s+/gu, " ").trim();
}

/**
 * Like `fold`, with offsets. They are right for surrogate pairs, dropped marks, ligatures that become several letters,
 * and letters that compose.
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

/** The backtick is the only ASCII sign that folding changes. */
function isPlain(text: string): boolean {
  return ASCII.test(text) && !text.includes("`");
}
