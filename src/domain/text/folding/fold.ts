import { unchangedLength } from "./folded-units";
import { FoldingBuffer } from "./folding-buffer";
import { RecentTexts } from "./recent-texts";

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
const WORD_LENGTH = 48;
const forWords = new FoldingBuffer(WORD_LENGTH, false);
/** Longer texts share another one, unless they are very long. */
const TEXT_LENGTH = 16_384;
const forTexts = new FoldingBuffer(TEXT_LENGTH, true);
const withoutOffsets = new FoldingBuffer(TEXT_LENGTH, false);

/** A text is folded for its identity keys, for the ids of its blocks, and to be linked: it is folded only once. */
const recent = new RecentTexts<FoldedText>(1_000_000);

const ASCII = /^[\0-\x7f]*$/;

/**
 * The form in which texts are compared, searched and linked. Folding makes NFKC and lower case; drops accents,
 * tashkeel, tatweel, niqqud, joiners and bidi controls; makes the forms of a letter one (see folding-table.ts); and
 * writes digits of every script in ASCII. Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  if (text.length > WORD_LENGTH) return foldedText(text).text;
  if (unchangedLength(text) === text.length) return text;
  const buffer = forWords.clear();
  buffer.write(text);
  return buffer.text();
}

/** As `fold`, for a text that is not looked at again soon: it is not remembered. */
export function foldOnce(text: string): string {
  if (text.length <= WORD_LENGTH || text.length > TEXT_LENGTH || isPlain(text)) return fold(text);
  const buffer = withoutOffsets.clear();
  buffer.write(text);
  return buffer.text();
}

/** White space that is not one space. */
const WIDE_SPACE = / {2}|[^\S ]/u;
const SPACES = /\s+/gu;

/** A name or text in the form that keys are made of: folded, on one line, with single spaces. */
export function foldedWhole(text: string): string {
  return onOneLine(fold(text));
}

/** Marks at the start of a line go with the line feed before them. */
const STARTS_WITH_MARK = /^[\p{M}\u1160-\u11ff]/u;

/** The same of texts that stand under one another. */
export function foldedTogether(texts: readonly string[], folding: typeof fold = fold): string {
  const folded = texts.map(folding);
  return onOneLine(folded.some((text) => STARTS_WITH_MARK.test(text)) ? folding(texts.join("\n")) : folded.join(" "));
}

function onOneLine(folded: string): string {
  // Most texts have nothing else, and finding that out takes a third of the time.
  return (WIDE_SPACE.test(folded) ? folded.replace(SPACES, " ") : folded).trim();
}

/**
 * Like `fold`, with offsets. They are right for surrogate pairs, dropped marks, ligatures that become several letters,
 * and letters that compose.
 */
export function foldWithOffsets(text: string): FoldedText {
  return isPlain(text) ? sameLength(text.toLowerCase()) : foldedText(text);
}

function foldedText(text: string): FoldedText {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const buffer = text.length > TEXT_LENGTH ? new FoldingBuffer(text.length, true) : forTexts.clear();
  buffer.write(text);
  const folded = buffer.isShifted ? withOffsets(buffer, text.length) : sameLength(buffer.text());
  if (text.length > WORD_LENGTH) recent.set(text, folded);
  return folded;
}

function withOffsets(buffer: FoldingBuffer, length: number): FoldedText {
  const { starts, ends } = buffer.offsets();
  return {
    text: buffer.text(),
    startOf: (index) => starts[index] ?? length,
    endOf: (index) => ends[index] ?? length,
  };
}

/** Each unit stands where it stood. */
function sameLength(text: string): FoldedText {
  return { text, startOf: (index) => Math.min(index, text.length), endOf: (index) => Math.min(index + 1, text.length) };
}

/** The backtick is the only ASCII sign that folding changes. */
function isPlain(text: string): boolean {
  return ASCII.test(text) && !text.includes("`");
}
