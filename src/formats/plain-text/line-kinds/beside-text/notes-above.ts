import { fold } from "../../../../domain/text/folding/fold";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

/** What a site says of itself between the headline and the text, in sentences. */

const MOST_WORDS = 20;
const FARTHEST = 18;
const FEWEST_SAME = 2;
const MOST_SHARED = 1;
const MOST_BESIDE = 6;

/**
 * "Add Quay News to your list of papers." below "Add Quay News", "A machine wrote this summary." between "Summary" and
 * "Is the summary good?". The headline and the text say none of it.
 */
export function tellNotesAbove(told: LineKind[], page: PageView): void {
  const headline = told.indexOf("headline");
  let sentences = 0;
  for (let at = headline + 1; sentences <= 1 && at < headline + FARTHEST; at += 1) {
    const isText = told[at] === "text";
    if (isText && isNote(told, page, at, headline)) told[at] = "page";
    else if (isText && isMiddle(page, at, headline)) told.fill("page", at - 1, at + 2);
    if (told[at] === "text") sentences += 1;
  }
}

const isPlain = (line: LineView | undefined): line is LineView =>
  line !== undefined &&
  !line.isPost &&
  line.fields.length === 0 &&
  line.words <= MOST_WORDS &&
  !/["“”«»„]/u.test(line.text);

function isNote(told: readonly LineKind[], { lines, shared }: PageView, at: number, headline: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (told[at - 1] !== "page" || !isPlain(above) || !isPlain(line) || (shared[at] ?? 0) > MOST_SHARED) return false;
  if (saysSame(line, lines[headline])) return false;
  return beginsAlike(above.text, line.text) || (told[at + 1] === "page" && saysSame(line, below));
}

/** The lines above and below say one of its words, and no other line of the page does. */
function isMiddle({ lines }: PageView, at: number, headline: number): boolean {
  const own = lines.slice(at - 1, at + 2);
  const [above, line, below] = own;
  if (at - 1 <= headline || !isPlain(above) || !isPlain(line) || !isPlain(below)) return false;
  if (above.ends || Math.max(above.words, below.words) > MOST_BESIDE) return false;
  const common = [...line.stems].filter((stem) => above.stems.has(stem) && below.stems.has(stem));
  return common.some((stem) => !lines.some((other) => !own.includes(other) && other.stems.has(stem)));
}

/** Whether both begin with the same two words or more. */
function beginsAlike(short: string, long: string): boolean {
  const [own = [], other = []] = [short, long].map((text) => fold(text).split(/\s+/u));
  const same = own.findIndex((word, at) => word !== other[at]);
  return (same < 0 ? own.length : same) >= FEWEST_SAME;
}

const saysSame = (line: LineView, other: LineView | undefined): boolean =>
  other !== undefined && [...line.stems].some((stem) => other.stems.has(stem));
