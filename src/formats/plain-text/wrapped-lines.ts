import { isDense, SENTENCE_END } from "./line-shapes";
import type { Line } from "./lines";

/** Programs wrap at 60 to 80 letters, and columns of print at 25 and more. */
const [NARROWEST, WIDEST] = [24, 100];
const FEWEST_WRAPPED = 3;
/** Of the lines that others of their paragraph follow, so many are full. */
const MOST_ARE_FULL = 0.7;
const MOST_GO_ON = 0.6;
const NEARLY = 0.94;
/** A line that goes on is as long as that of the width, unless it is one of a table or a heading. */
const LONG = 0.6;
const FEWEST_LONG = 4;
const MOST_LONG_ARE_FULL = 0.75;
/** One line of the text may be a letter or two wider than the program's width. */
const SLACK = 0.97;
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
    return line.text.length + 1 + firstWord(next.text).length > width * SLACK && !isLead(line.text);
  };
  const full = new Set(lines.flatMap((_, at) => (isFull(at) ? [at] : [])));
  const inner = innerOf(lines, full);
  const goingOn = [...full].filter((at) => !SENTENCE_END.test(lines[at]?.text ?? ""));
  const long = lines.filter((_, at) => isLongUnended(lines, at, width));
  // Titles of a list may be as long, but each begins with a capital letter.
  const next = goingOn.map((at) => lines[at + 1]?.text ?? "");
  const areSmall = next.some((text) => /^\p{Ll}/u.test(text));
  const areTitles = next.filter((text) => /^\p{Lu}/u.test(text)).length * 2 > next.length;
  const fewest = Math.max(areSmall ? FEWEST_WRAPPED : FEWEST_LONG, long.length * MOST_LONG_ARE_FULL);
  const areFull = full.size >= inner * MOST_ARE_FULL || (goingOn.length >= fewest && !areTitles);
  const isWrapped = full.size >= FEWEST_WRAPPED && areFull && goingOn.length >= full.size * MOST_GO_ON;
  if (!isWrapped) return lines;
  const joined: Line[] = [];
  const isBroken = (at: number): boolean =>
    full.has(at) || isNearlyFull(lines, at, width) || isGoingOn(lines, at, width);
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
  return (
    line.text.length + 1 + firstWord(next.text).length >= width * NEARLY &&
    !SENTENCE_END.test(line.text) &&
    !isLead(line.text)
  );
}

/** "It will open on:" */
const isLead = (text: string): boolean => /[:：]$/u.test(text);

function isLongUnended(lines: readonly Line[], at: number, width: number): boolean {
  const [{ text } = { text: "" }, next] = [lines[at], lines[at + 1]];
  // The title of a book above the number of the page.
  const isAbovePage = /^\p{Nd}+$/u.test(next?.text ?? "");
  if (next?.afterGap !== false || isAbovePage || OPENS.test(text) || OPENS.test(next.text)) return false;
  return text.length >= width * LONG && !SENTENCE_END.test(text) && !isLead(text);
}

/** The next line goes on in small letters: a program may have a smaller width for a title or an item. */
const isGoingOn = (lines: readonly Line[], at: number, width: number): boolean =>
  isLongUnended(lines, at, width) &&
  /\p{Ll}$/u.test(lines[at]?.text ?? "") &&
  /^\p{Ll}/u.test(lines[at + 1]?.text ?? "");

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
