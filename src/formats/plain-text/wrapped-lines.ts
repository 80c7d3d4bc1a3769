import { isDense, SENTENCE_END } from "./line-shapes";
import type { Line } from "./lines";

/** Programs wrap at 60 to 80 letters, and columns of print at 25 and more. */
const [NARROWEST, WIDEST] = [24, 100];
const FEWEST_WRAPPED = 3;
/** Of the lines that others of their paragraph follow, so many are full. */
const MOST_ARE_FULL = 0.7;
const MOST_GO_ON = 0.6;
const NEARLY = 0.94;
/** The signs of a post, of an item of a list, and of a quote begin a line. */
const OPENS = /^(?:[-–—•▪◾·>*@#＠＃]|\p{Nd}{1,3}[.)]\s|https?:)/u;
const CUT_WORD = /\p{L}{2}[-‐\u00AD]$/u;

/**
 * The lines with those joined that a program broke at its width, as print, scans and mails have them: the next word
 * would not have fitted. Most of the broken lines end no sentence, or they are paragraphs that happen to be as long.
 * Only lines between the same two empty lines are joined.
 */
export function withoutWraps(lines: readonly Line[]): readonly Line[] {
  const width = lines.reduce(
    (most, { text }, at) => (isInParagraph(lines, at) ? Math.max(most, text.length) : most),
    0,
  );
  if (width < NARROWEST || width > WIDEST) return lines;
  const isFull = (at: number): boolean => {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || next?.afterGap !== false || OPENS.test(next.text) || OPENS.test(line.text)) return false;
    return line.text.length + 1 + firstWord(next.text).length > width;
  };
  const full = new Set(lines.flatMap((_, at) => (isFull(at) ? [at] : [])));
  const inner = innerOf(lines, full);
  const goingOn = [...full].filter((at) => !SENTENCE_END.test(lines[at]?.text ?? ""));
  const isWrapped =
    full.size >= FEWEST_WRAPPED && full.size >= inner * MOST_ARE_FULL && goingOn.length >= full.size * MOST_GO_ON;
  if (!isWrapped) return lines;
  const joined: Line[] = [];
  const isBroken = (at: number): boolean => full.has(at) || isNearlyFull(lines, at, width);
  lines.forEach((line, at) => {
    const before = isBroken(at - 1) ? joined.pop() : undefined;
    joined.push(before === undefined ? line : { ...before, text: together(before.text, line.text) });
  });
  return joined;
}

/** Where lines are broken by hand, the next word of one may just have fitted. */
function isNearlyFull(lines: readonly Line[], at: number, width: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next?.afterGap !== false || OPENS.test(next.text) || OPENS.test(line.text)) return false;
  return line.text.length + 1 + firstWord(next.text).length >= width * NEARLY && !SENTENCE_END.test(line.text);
}

/** How many lines another one of their paragraph follows, where the paragraph has a full line: headers have none. */
function innerOf(lines: readonly Line[], full: ReadonlySet<number>): number {
  let [count, inParagraph, hasFull] = [0, 0, false];
  lines.forEach((_, at) => {
    if (full.has(at)) hasFull = true;
    if (lines[at + 1]?.afterGap === false) inParagraph += 1;
    else {
      if (hasFull) count += inParagraph;
      [inParagraph, hasFull] = [0, false];
    }
  });
  return count;
}

/** What would have to fit on the line above: a letter, in a script without spaces. */
const firstWord = (text: string): string => (isDense(text) ? text.slice(0, 1) : (text.split(/\s/u, 1)[0] ?? ""));

const isInParagraph = (lines: readonly Line[], at: number): boolean =>
  lines[at + 1]?.afterGap === false || (at > 0 && lines[at]?.afterGap === false);

/** "four dec-" and "ades" are one word. */
const together = (above: string, below: string): string =>
  CUT_WORD.test(above) && /^\p{Ll}/u.test(below) ? `${above.slice(0, -1)}${below}` : `${above} ${below}`;
