import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import { isUnmarked } from "../line-view";
import type { PageView } from "../page-view";
import { mayBeHeadline } from "./certain-headline";

/** Of two lines that nothing marks, the upper one is the kicker of the headline below, or the lower one its summary. */

/** The kinds with the headline told that stands directly below its kicker. */
export function withHeadlineBelowKicker(kinds: readonly LineKind[], page: PageView): readonly LineKind[] {
  const at = kinds.indexOf("headline");
  const [kicker, line] = [page.lines[at], page.lines[at + 1]];
  if (kicker === undefined || line === undefined || kicker.isPost || line.words < FEWEST_WORDS) return kinds;
  const isKicker = leadsOn(kicker, line) || saysAnother(page, at) || namesNoTopic(page, at);
  if (!isKicker) return kinds;
  return kinds.map((kind, place) => (place === at ? "above" : place === at + 1 ? "headline" : kind));
}

const FEWEST_WORDS = 3;

/** "The head of the harbour:", "At the meeting with the mayor;": a line that ends so goes on in the next one. */
const leadsOn = (kicker: LineView, line: LineView): boolean => /[:：;؛]$/u.test(kicker.text) && mayBeHeadline(line);

const FEWEST_OF_TITLE = 6;
const FEWEST_OF_TEXT = 3;

/**
 * "A report on an unusual school", the headline, its summary, and the date: the first of them has no word of the
 * second, and hardly one of the text.
 */
function saysAnother({ lines, shared }: PageView, at: number): boolean {
  const [kicker, line, summary] = [lines[at], lines[at + 1], lines[at + 2]];
  if (kicker === undefined || line === undefined || summary === undefined) return false;
  const isTitle = !line.ends && !line.isDated && isUnmarked(line);
  const isBelow = isTitle && line.words > kicker.words && line.words >= FEWEST_OF_TITLE && summary.isProse;
  const isOther = ![...kicker.stems].some((stem) => line.stems.has(stem)) && (shared[at] ?? 0) <= 1;
  return isBelow && isOther && (shared[at + 1] ?? 0) >= FEWEST_OF_TEXT && isDatedNear(lines, at + 3);
}

const isDatedNear = (lines: readonly LineView[], from: number): boolean =>
  lines.slice(from, from + 2).some(({ isDated }) => isDated);

const MOST_WORDS_OF_TOPIC = 4;

/**
 * The page has a topic of two words or more alone on a line below the text. The headline says it. A summary is mostly
 * longer than its headline: so a longer line above, which says none, is the kicker.
 */
function namesNoTopic({ lines, lastProse }: PageView, at: number): boolean {
  const [kicker, line] = [lines[at], lines[at + 1]];
  if (kicker === undefined || line === undefined || !mayBeHeadline(line) || !isUnmarked(kicker)) return false;
  if (kicker.ends || kicker.words < line.words || lastProse <= at) return false;
  const topics = lines.filter(
    ({ words, ends, text }, place) =>
      place > lastProse && words > 1 && words <= MOST_WORDS_OF_TOPIC && !ends && line.text.includes(text),
  );
  return topics.length > 0 && topics.every(({ stems }) => ![...stems].some((stem) => kicker.stems.has(stem)));
}
