import { isDate, isTimeAgo } from "../../reading/dates";
import { isConsentNotice } from "../../reading/page-words/furniture-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { isFurniture } from "../furniture/furniture-lines";
import { isDense, isProse, isShort, isWordless, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { hasPostMark } from "../posts/post-marks";
import { sharedWords, stemCounts, stemsOf } from "../shared-words";

const FARTHEST = 80;
/** A shorter line shares words with a text by chance. */
const FEWEST_SHARED = 2;
const LONGEST_HEADLINE = 250;

/**
 * The line that is the headline of a page with a menu above it: the first of those above the text that share most words
 * with it. Menus and slogans share none. Undefined if no line does, or if `top` is as good.
 */
export function headlineByWords(
  lines: readonly Line[],
  top: number,
  isPost: (at: number) => boolean,
): number | undefined {
  const textAt = (at: number): string => lines[at]?.text ?? "";
  const isBody = ({ text }: Line): boolean => isProse(text) && !isFurniture(text) && !isConsentNotice(text);
  const counts = stemCounts(lines.filter(isBody).map(({ text }) => text));
  const end = lines.findIndex((line, at) => at > 0 && (isPost(at) || (isBody(line) && sharesWithBelow(lines, at))));
  if (end < 1) return undefined;
  const scores = lines
    .slice(0, Math.min(end + 1, FARTHEST))
    .map(({ text }, at) =>
      isPost(at) || !mayBeHeadline(text) || isCrumbs(text, lines) ? 0 : sharedWords(text, counts, isProse(text)),
    );
  for (const at of repeatedIn(lines, scores.length)) if (mayBeHeadline(textAt(at))) scores[at] = (scores[at] ?? 0) + 2;
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  if (best < FEWEST_SHARED) return belowMenu(lines, top, end);
  const first = firstOf(lines, scores, best);
  // A breadcrumb may end with the headline, or with a shorter one.
  const again = lines.findLastIndex(
    ({ text }, at) => at > first && at <= end && saysAll(text, textAt(first)) && mayBeHeadline(text),
  );
  const found = again < 0 ? first : again;
  const isBetter = (scores[top] ?? 0) * 2 < (scores[found] ?? 0);
  const isMenu =
    isShort(textAt(top)) ||
    lines
      .slice(Math.min(top, found), Math.max(top, found))
      .some((line) => isOfMenu(line) || isCrumbs(line.text, lines));
  const isFarBetter =
    top >= FEWEST_IN_MENU &&
    wordsOf(textAt(top)) <= MOST_WORDS_OF_SITE &&
    (scores[top] ?? 0) < FEWEST_SHARED &&
    best > FEWEST_SHARED;
  const isFound = saysAll(textAt(found), textAt(top)) || (isBetter && (isMenu || isFarBetter));
  return found !== top && isFound ? found : undefined;
}

/** A summary shares more words with the text than the headline directly above it. */
function firstOf(lines: readonly Line[], scores: readonly number[], best: number): number {
  const first = scores.findIndex((score) => score * 2 > best && score >= FEWEST_SHARED);
  const isAbove =
    (scores[first - 1] ?? 0) >= FEWEST_SHARED && wordsOf(lines[first - 1]?.text ?? "") >= FEWEST_OF_HEADLINE;
  return isAbove ? first - 1 : first;
}

const FEWEST_OF_HEADLINE = 4;
const FARTHEST_SHORTER = 3;
const MOST_WORDS_OF_SITE = 4;

/** Whether a line has all words of a shorter one, in a breadcrumb or above. */
function saysAll(text: string, shorter: string): boolean {
  if (text.startsWith(shorter)) return true;
  const stems = stemsOf(shorter);
  return (
    stems.size >= FARTHEST_SHORTER &&
    text.length >= shorter.length &&
    sharedWords(shorter, stemCounts([text])) === stems.size
  );
}

const FEWEST_IN_MENU = 3;
const FEWEST_WORDS = 6;

/** Below a menu of short lines, the first line of more words. */
function belowMenu(lines: readonly Line[], top: number, end: number): number | undefined {
  const isLonger = (text: string): boolean => !isDense(text) && wordsOf(text) >= FEWEST_WORDS && !isFurniture(text);
  const at = lines.findIndex(({ text }) => isLonger(text));
  if (at < FEWEST_IN_MENU || at > end || !isShort(lines[top]?.text ?? "")) return undefined;
  return lines.slice(0, at).every(({ text }) => wordsOf(text) <= 3 && !isDate(text)) ? at : undefined;
}

/** The lines at the top that a longer line below says again: "3 thoughts on “The wren is back”". */
function repeatedIn(lines: readonly Line[], end: number): number[] {
  const longer = lines.slice(1, LAST_REPEATED).filter(({ text }) => text.length <= LONGEST_HEADLINE);
  return lines.slice(0, end).flatMap(({ text }, at) => {
    const isAgain =
      wordsOf(text) >= FEWEST_OF_HEADLINE && longer.some((other) => other.text !== text && other.text.includes(text));
    return isAgain ? [at] : [];
  });
}

const LAST_REPEATED = 300;

/** "Home / Cities / Buffalo attends every class": the last part is the headline on another line. */
function isCrumbs(text: string, lines: readonly Line[]): boolean {
  const last = /\s[/>»›|]\s(?:(?!\s[/>»›|]\s).)+$/u.exec(text)?.[0].slice(3);
  return last !== undefined && lines.slice(0, LAST_REPEATED).some((line) => line.text === last);
}

const isOfMenu = ({ text }: Line): boolean =>
  isShort(text) || isFurniture(text) || isWordless(text) || LABELLED_VALUE.test(text);

/** "Category: environment", "Code: 1402". */
const LABELLED_VALUE = /^\p{L}[^:：.]{1,20}[:：]\s?[^:：.!?؟]{1,30}$/u;

/** A first sentence of a text has another below. A sentence in a banner may have only a menu below. */
function sharesWithBelow(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + 30).some(({ text }) => isProse(text)) || at > lines.length - 3;
}

function mayBeHeadline(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || isDate(text) || isTimeAgo(text) || isWordless(text)) return false;
  if (isFurniture(text) || hasPostMark(text) || relatedLine(text) !== undefined || /[>›»→|]/u.test(text)) return false;
  if (/[.。।۔]$/u.test(text)) return false;
  return isDense(text) ? text.length >= 8 : wordsOf(text) >= 3;
}
