import type { DateContext } from "../../reading/dates";
import type { Line } from "../lines";
import type { Attribution } from "./attribution";
import { closingOf } from "./post-closing";
import { endsInPictogram, hasPostMark, isAllMarks } from "./post-marks";

const FARTHEST = 12;

/**
 * Tells the lines that are of posts, whatever else they look like: who wrote one, what follows down to the date or the
 * counts, and the marks and the lines that touch these. Which text is whose is found out later.
 */
export function inPosts(
  lines: readonly Line[],
  attributions: readonly Attribution[],
  context: DateContext,
): (at: number) => boolean {
  // Where empty lines part the paragraphs, lines without one belong together.
  const isGapped = lines.filter(({ afterGap }) => afterGap).length * 4 > lines.length;
  const touches = (at: number, gapAt: number): boolean => {
    const line = lines[at];
    if (line === undefined || lines[gapAt]?.afterGap === true) return false;
    return isGapped || isAllMarks(line.text) || hasPostMark(line.text) || endsInPictogram(line.text);
  };
  const found = new Set<number>();
  attributions.forEach((attribution, index) => {
    const ceiling = attributions[index + 1]?.start ?? lines.length;
    const closing = closingOf(lines, attribution, ceiling, context);
    let end = Math.min(ceiling, closing?.end ?? (attribution.opens ? attribution.end + 1 : attribution.end));
    let { start } = attribution;
    // The text is above, on a line at least.
    if (!attribution.opens && attribution.text === undefined && lines[start]?.afterGap === false) start -= 1;
    while (end < attribution.end + FARTHEST && touches(end, end)) end += 1;
    while (start > attribution.start - FARTHEST && touches(start - 1, start)) start -= 1;
    for (let at = start; at < end; at += 1) found.add(at);
  });
  return (at) => found.has(at);
}
