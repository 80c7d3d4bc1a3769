import type { DateContext } from "../../reading/dates";
import { endsSentence } from "../line-shapes";
import type { Line } from "../lines";
import type { Attribution } from "./attribution";
import { closingOf, furnitureEnd } from "./closings/post-closing";
import { endsInPictogram, hasPostMark, isAllMarks } from "./post-marks";

const FARTHEST = 12;

/** Lines of posts, by their places. */
export interface LinesInPosts {
  readonly isInPost: (at: number) => boolean;
  /** The date, the counts and the buttons below a post's text. They look like the end of a page. */
  readonly isClosing: (at: number) => boolean;
}

/** Fewer lines below a post without a date may be the page's own. */
const FEWEST_FURNITURE = 2;

/**
 * Tells the lines that are of posts, whatever else they look like: who wrote one, what follows down to the date or the
 * counts, and the marks and the lines that touch these. Which text is whose is found out later.
 */
export function inPosts(
  lines: readonly Line[],
  attributions: readonly Attribution[],
  context: DateContext,
): LinesInPosts {
  // Where empty lines part the paragraphs, lines without one belong together.
  const isGapped = lines.filter(({ afterGap }) => afterGap).length * 4 > lines.length;
  const touches = (at: number, gapAt: number): boolean => {
    const line = lines[at];
    if (line === undefined || lines[gapAt]?.afterGap === true) return false;
    return isGapped || isAllMarks(line.text) || hasPostMark(line.text) || endsInPictogram(line.text);
  };
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  // "Share this update" below each update of a live page: the page's button, also below a post.
  const isButtonAgain = (at: number): boolean =>
    (times.get(lines[at]?.text ?? "") ?? 0) > 1 && /\p{L}/u.test(lines[at]?.text ?? "") && !isFurnitureAt(lines, at);
  const [found, closings] = [new Set<number>(), new Set<number>()];
  attributions.forEach((attribution, index) => {
    const ceiling = attributions[index + 1]?.start ?? lines.length;
    const closing = closingOf(lines, attribution, ceiling, context);
    const headEnd = attribution.quoted?.end ?? attribution.end;
    let end = Math.min(ceiling, closing?.end ?? (attribution.opens ? headEnd + 1 : headEnd));
    let { start } = attribution;
    // The text is above, on a line at least.
    if (!attribution.opens && attribution.text === undefined && lines[start]?.afterGap === false) start -= 1;
    else if (isParted(lines, attribution)) start -= 1;
    while (end < headEnd + FARTHEST && touches(end, end) && !isButtonAgain(end)) end += 1;
    while (start > attribution.start - FARTHEST && touches(start - 1, start)) start -= 1;
    for (let at = closing?.start ?? end; at < (closing?.end ?? end); at += 1) closings.add(at);
    if (attribution.opens) {
      const below = closing?.start ?? furnitureStart(lines, headEnd + 1, end);
      end = Math.max(end, furnitureEnd(lines, end, ceiling));
      if (closing !== undefined || end - below >= FEWEST_FURNITURE)
        for (let at = below; at < end; at += 1) if (isFurnitureAt(lines, at)) closings.add(at);
    }
    for (let at = start; at < end; at += 1) found.add(at);
  });
  return { isInPost: (at) => found.has(at), isClosing: (at) => closings.has(at) };
}

/**
 * Whether "— Name (@handle) date" stands between empty lines, as browsers copy the markup of an embed, below what may
 * be the last paragraph of its post: a sentence, a text that ends in brackets, or tags.
 */
function isParted(
  lines: readonly Line[],
  { opens, text, start, end, handle, displayName, postedAt }: Attribution,
): boolean {
  const above = lines[start - 1]?.text ?? "";
  const isWhole = handle !== undefined && displayName !== undefined && postedAt !== undefined;
  if (opens || text !== undefined || !isWhole || lines[end]?.afterGap === false) return false;
  return isAllMarks(above) || ((endsSentence(above) || /[)）]$/u.test(above)) && above.length <= LONGEST_ALONE);
}

const LONGEST_ALONE = 320;

/** Where the counts and buttons at the end of some lines begin. */
function furnitureStart(lines: readonly Line[], from: number, end: number): number {
  let start = end;
  while (start > from && furnitureEnd(lines, start - 1, start) === start) start -= 1;
  return start;
}

const isFurnitureAt = (lines: readonly Line[], at: number): boolean => furnitureEnd(lines, at, at + 1) > at;
