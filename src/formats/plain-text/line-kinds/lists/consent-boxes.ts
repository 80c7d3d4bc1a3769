import type { LineKind } from "../line-kinds";
import { namesNetwork } from "../beside-text/site-lines";
import { isStopped, isUnmarked } from "../line-view";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

/** "Do you want to see this video?", "It comes from YouTube, which may set cookies.", "Accept": a box. */

const MOST_WORDS_OF_QUESTION = 14;
const MOST_BELOW = 6;
const MOST_WORDS_OF_BUTTON = 4;
const MOST_WORDS_OF_NOTE = 14;
const MOST_WORDS_OF_LINK = 6;
const MOST_SHARED = 1;

/** The kinds with the boxes that ask for consent told as the page's own. */
export function withoutConsentBoxes(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const { lines } = page;
  const told = [...kinds];
  for (let at = told.indexOf("text") + 1; at > 0 && at < lines.length; at += 1) {
    if (!asksConsent(lines, at)) continue;
    const end = boxEnd(told, page, at + 2);
    const link = [end - 1, end].find((place) => place > at + 1 && isSkipPair(lines[at - 1], lines[place]));
    told.fill("page", link === undefined ? at : at - 1, link === undefined ? end : link + 1);
    at = end;
  }
  return told;
}

const MOST_WORDS_OF_HEADING = 14;
const MOST_IN_BOX = 8;

/**
 * The kinds with the text told that stands below such a box, though the rest of the page looks like its end. The link
 * that skips the box says that the text goes on: whole sentences, the first of which has a word of the text, with a
 * heading above them or without.
 */
export function withTextBelowConsent(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const { lines, shared } = page;
  const told = [...kinds];
  const last = told.lastIndexOf("text");
  for (let at = last + 1; last >= 0 && at < lines.length; at += 1) {
    if (!asksConsent(lines, at)) continue;
    const closing = lines.slice(at + 2, at + 2 + MOST_IN_BOX).findIndex((line) => isSkipPair(lines[at - 1], line));
    if (closing < 0) continue;
    const below = at + 3 + closing;
    const from = isHeadingOfText(lines[below]) ? below + 1 : below;
    let end = from;
    while (isSentenceOfText(lines[end])) end += 1;
    if (end === from || lines[from]?.isProse !== true || (shared[from] ?? 0) === 0) continue;
    told
      .fill("page", at - 1, below)
      .fill("heading", below, from)
      .fill("text", from, end);
    at = end;
  }
  return told;
}

const isHeadingOfText = (line: LineView | undefined): boolean =>
  line !== undefined && isUnmarked(line) && !isStopped(line) && line.words <= MOST_WORDS_OF_HEADING;

const isSentenceOfText = (line: LineView | undefined): boolean =>
  line !== undefined && isUnmarked(line) && isStopped(line) && line.words >= FEWEST_OF_SENTENCE;

const FEWEST_OF_SENTENCE = 3;

/** A question, and below it what the other site does. Both name it, or the second is known to ask. */
function asksConsent(lines: readonly LineView[], at: number): boolean {
  const [question, notice] = [lines[at], lines[at + 1]];
  if (question === undefined || notice === undefined || question.isPost || notice.isPost) return false;
  // The buttons may stand behind the notice, on its line.
  if (!notice.ends && !(notice.labels.includes("consent") && notice.words > MOST_WORDS_OF_NOTE)) return false;
  if (question.words > MOST_WORDS_OF_QUESTION || !/[?؟？;]$/u.test(question.text)) return false;
  return notice.labels.includes("consent") || (namesNetwork(question.text) && namesNetwork(notice.text));
}

/** Below the notice: buttons, and a short note above or below them that has no words of the text. */
function boxEnd(told: readonly LineKind[], { lines, shared }: PageView, from: number): number {
  let end = from;
  for (let at = from; at < from + MOST_BELOW; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isPost || line.isDated) break;
    const isLabel = told[at] !== "heading" && told[at] !== "text" && line.words <= MOST_WORDS_OF_BUTTON;
    const isKnown = line.labels.includes("button") || line.labels.includes("consent");
    const isLast = told[at] === "heading" && end === at && at > from && isFewWords(line) && shared[at] === 0;
    const isOther = told[at] !== "text" && told[at] !== "heading" && !told[at]?.startsWith("related");
    if (isLabel || isKnown || isOther || isLast) end = at + 1;
    else if (!line.ends || line.words > MOST_WORDS_OF_NOTE || (shared[at] ?? 0) > MOST_SHARED) break;
  }
  return end;
}

/** "Show my choices" directly below another button of the box. */
const isFewWords = ({ words, ends }: LineView): boolean => !ends && words < MOST_WORDS_OF_BUTTON;

/** "Skip YouTube" above the box, and "End of YouTube" below it: most of their words are the same. */
function isSkipPair(above: LineView | undefined, below: LineView | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  const isLink = ({ ends, words, isPost }: LineView): boolean => !ends && words <= MOST_WORDS_OF_LINK && !isPost;
  const common = [...above.stems].filter((stem) => below.stems.has(stem)).length;
  const isOfNetwork = common > 0 && namesNetwork(above.text) && namesNetwork(below.text);
  const isAlike = isOfNetwork || common * 2 > Math.min(above.stems.size, below.stems.size);
  return isLink(above) && isLink(below) && isAlike;
}
