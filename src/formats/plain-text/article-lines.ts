import { append } from "../../domain/collections/lists";
import type { DateContext } from "../reading/dates";
import { attributionsIn } from "./posts/attribution";
import type { Attribution } from "./posts/attribution";
import { isBulleted } from "./line-shapes";
import type { Line } from "./lines";
import { hasPostMark, isAllMarks } from "./posts/post-marks";
import { relatedLine } from "../reading/page-words/related-line";
import { isForeign, voiceOf } from "./posts/voice";
import type { Voice } from "./posts/voice";

/** The lines of a pasted article, and what is known about them when its posts are searched for. */
export interface ArticleLines {
  readonly lines: readonly Line[];
  /** Index of the first line after the headline and the lines below it that belong to it (date, author). */
  readonly bodyStart: number;
  readonly attributions: readonly Attribution[];
  readonly voice: Voice;
  /**
   * Whether the paragraphs are separated by empty lines. If so, lines without an empty line between them belong
   * together.
   */
  readonly gapped: boolean;
}

export function articleLinesOf(
  lines: readonly Line[],
  headline: string,
  bodyStart: number,
  context: DateContext,
): ArticleLines {
  const attributions = attributionsIn(lines, bodyStart, context);
  const voice = voiceOf([headline, ...ownProse(lines, bodyStart, attributions)]);
  // The first paragraph may stand directly below the header.
  const prose = apartFrom(attributions, lines, bodyStart).filter(
    (line) => !isMarked(line.text) && !isListed(line) && (line !== lines[bodyStart] || line.afterGap),
  );
  // The language of a few words may be told wrong.
  const own = prose.filter(({ text }) => !isForeign(text, voice));
  const counted = own.length > 0 ? own : prose;
  const gapped = counted.filter((line) => line.afterGap).length * 3 > counted.length * 2;
  return { lines, bodyStart, attributions, voice, gapped };
}

/**
 * The lines that are separated by an empty line from every attribution. A line that touches an attribution belongs to
 * its post, but not one above an attribution that opens a post.
 */
function apartFrom(attributions: readonly Attribution[], lines: readonly Line[], bodyStart: number): Line[] {
  const attributed = new Set(
    attributions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  const opening = new Set(attributions.filter(({ opens }) => opens).map(({ start }) => start));
  const prose: Line[] = [];
  for (let at = bodyStart; at < lines.length;) {
    let end = at + 1;
    while (end < lines.length && lines[end]?.afterGap === false) end += 1;
    const chunk = Array.from({ length: end - at }, (_, index) => at + index);
    const first = chunk.find((index) => attributed.has(index)) ?? end;
    if (first === end || opening.has(first)) append(prose, lines.slice(at, first));
    at = end;
  }
  return prose;
}

/** A post rarely has more lines on one side of its attribution. */
const NEAR = 2;

/** The lines that surely belong to the article: the first, and those far from every attribution. */
function ownProse(lines: readonly Line[], bodyStart: number, attributions: readonly Attribution[]): string[] {
  const near = new Set(
    attributions.flatMap(({ start, end }) =>
      Array.from({ length: end - start + 2 * NEAR }, (_, index) => start - NEAR + index),
    ),
  );
  return lines
    .flatMap(({ text }, at) => (at === bodyStart || (at > bodyStart && !near.has(at)) ? [text] : []))
    .filter((text) => !isMarked(text));
}

/** Lines of a list, for example of related titles, stand close together in every article. */
function isListed({ text, kind }: Line): boolean {
  if (kind === "related" || kind === "related label") return true;
  return isBulleted(text) || /^[\d٠-٩۰-۹]{1,2}[.)]\s/u.test(text) || relatedLine(text) !== undefined;
}

function isMarked(text: string): boolean {
  return hasPostMark(text) || isAllMarks(text);
}
