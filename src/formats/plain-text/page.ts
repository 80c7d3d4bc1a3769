import { attributionsIn } from "./attribution";
import type { Attribution } from "./attribution";
import type { Line } from "./lines";
import { hasPostMark, isAllMarks } from "./post-marks";
import { isForeign, voiceOf } from "./voice";
import type { Voice } from "./voice";

/** An article's lines as seen by the search for its posts. */
export interface Page {
  readonly lines: readonly Line[];
  /** Index of the first line after the headline and what belongs to it. */
  readonly bodyStart: number;
  readonly attributions: readonly Attribution[];
  readonly voice: Voice;
  /** Whether empty lines stand between the paragraphs, so that lines without one between them belong together. */
  readonly gapped: boolean;
}

export function pageOf(lines: readonly Line[], headline: string, bodyStart: number): Page {
  const attributions = attributionsIn(lines, bodyStart);
  const voice = voiceOf([headline, ...ownProse(lines, bodyStart, attributions)]);
  const prose = lines.slice(bodyStart).filter(({ text }) => !isMarked(text) && !isForeign(text, voice));
  const gapped = prose.filter((line) => line.afterGap).length * 3 > prose.length * 2;
  return { lines, bodyStart, attributions, voice, gapped };
}

/** A post hardly ever has more lines on one side of its attribution. */
const NEAR = 2;

/** The lines that are surely the article's: the first, and those away from every attribution. */
function ownProse(lines: readonly Line[], bodyStart: number, attributions: readonly Attribution[]): string[] {
  const near = new Set(attributions.flatMap(({ start, end }) => Array.from({ length: end - start + 2 * NEAR }, (_, index) => start - NEAR + index)));
  return lines.flatMap(({ text }, at) => (at === bodyStart || (at > bodyStart && !near.has(at)) ? [text] : [])).filter((text) => !isMarked(text));
}

function isMarked(text: string): boolean {
  return hasPostMark(text) || isAllMarks(text);
}
