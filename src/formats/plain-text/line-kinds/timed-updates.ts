import { isTime } from "../../reading/dates";
import type { LineKind } from "./line-kinds";
import type { LineView } from "./line-view";

const TIMED = /^\p{Nd}{1,2}[:.]\p{Nd}{2}\s\p{L}/u;
/** "14:30 The fire is out", and not "14:30 GMT" */
export const isTimed = (text: string): boolean => TIMED.test(text) && !isTime(text);

const FEWEST_WORDS = 2;
const MOST_WORDS = 14;
const FEWEST_UPDATES = 2;

/**
 * The headings of a live page, which the page's own list of them at the top made look like that list: `14:30 The fire
 * is out`, or `The fire is out` above `14:30`, above a sentence. There are two or more. `isSentence` tells the
 * sentences.
 */
export function withTimedUpdates(
  kinds: readonly LineKind[],
  lines: readonly LineView[],
  isSentence: (line: LineView) => boolean,
): LineKind[] {
  const told = [...kinds];
  const headline = told.indexOf("headline");
  const isSentenceAt = (at: number): boolean => lines[at] !== undefined && isSentence(lines[at]);
  const glued = placesOf(lines, headline, (at) => isTimed(lines[at]?.text ?? "") && isSentenceAt(at + 1));
  const above = placesOf(lines, headline, (at) => isSentenceAt(at + 2) && isTime(lines[at + 1]?.text ?? ""));
  for (const { places, toText } of [
    { places: glued, toText: 1 },
    { places: above, toText: 2 },
  ]) {
    if (places.length < FEWEST_UPDATES) continue;
    for (const at of places) {
      told[at] = "heading";
      told[at + toText] = "text";
      if (toText > 1) told[at + 1] = "page";
    }
  }
  return told;
}

function placesOf(lines: readonly LineView[], headline: number, is: (at: number) => boolean): number[] {
  return lines.flatMap((line, at) => {
    const isPlain =
      at > headline &&
      line.words >= FEWEST_WORDS &&
      line.words <= MOST_WORDS &&
      line.labels.length === 0 &&
      !line.isPost;
    return isPlain && !line.isDated && is(at) ? [at] : [];
  });
}
