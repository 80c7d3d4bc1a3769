import type { Line } from "./lines";
import { hasPostMark, isAllMarks } from "./post-marks";
import { isForeign, voiceOf } from "./voice";
import type { Voice } from "./voice";

/** An article's lines as seen by the search for its posts. */
export interface Page {
  readonly lines: readonly Line[];
  /** Index of the first line after the headline and what belongs to it. */
  readonly bodyStart: number;
  readonly voice: Voice;
  /** Whether empty lines stand between the paragraphs, so that lines without one between them belong together. */
  readonly gapped: boolean;
}

export function pageOf(lines: readonly Line[], bodyStart: number): Page {
  const voice = voiceOf(lines.map((line) => line.text).filter((text) => !hasPostMark(text) && !isAllMarks(text)));
  const prose = lines.slice(bodyStart).filter(({ text }) => !hasPostMark(text) && !isAllMarks(text) && !isForeign(text, voice));
  const gapped = prose.filter((line) => line.afterGap).length * 3 > prose.length * 2;
  return { lines, bodyStart, voice, gapped };
}
