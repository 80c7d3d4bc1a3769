import { isDate } from "../../../reading/dates";
import { isProse, isWordless, SENTENCE_END, wordsOf } from "../../line-shapes";
import { isAllMarks } from "../post-marks";
import { isOfPlatform, isPlatformMenu } from "../labels/platform-labels";
import { isCountAmongOthers } from "./post-closing";
import { isPictureLabel } from "../labels/picture-labels";
import { countsIn, isCountedNames, isSeparatorLine } from "../labels/post-labels";
import type { Line } from "../../lines";
import { isPageFoot } from "./server-banner";

/** Whether a line below a post's text is the platform's. */
export function isBelowText(text: string): boolean {
  return isOfPlatform(text) || isWordless(text);
}

const MOST_WORDS_BELOW = 4;

export const isNumberLabel = (text: string, below: string): boolean =>
  /[:：]$/u.test(text) && wordsOf(text) <= MOST_WORDS_BELOW && /^\p{Nd}[\p{Nd}.,٫٬]*\s?\p{L}{0,3}$/u.test(below);

/** "End of X post", in any language: a few words with the name of X below the text. */
const isEndNote = (text: string): boolean =>
  wordsOf(text) <= MOST_WORDS_OF_NOTE && /(?<![\p{L}\p{M}])X(?![\p{L}\p{M}])/u.test(text) && !/[.!?؟…#@,]/u.test(text);

const MOST_WORDS_OF_NOTE = 6;
const FEWEST_BUTTONS = 2;

/** Below the number of all reactions are the platform's buttons, or more counts and nothing but a few words. */
function isTotal(below: readonly string[]): boolean {
  if (below.filter((text) => isPlatformMenu(text)).length >= FEWEST_BUTTONS) return true;
  return below.some((text) => countsIn(text) !== undefined) && below.every((text) => wordsOf(text) <= MOST_WORDS_BELOW);
}

/**
 * Where a post's text ends and the platform's counts and buttons begin. A number or a known label begins them, and
 * nothing but short lines follows.
 */
export function textEnd(own: readonly Line[]): number {
  const poll = pollStart(own);
  if (poll !== undefined) return poll;
  const end = picturesStart(own, wordsEnd(own));
  return cardStart(own, end) ?? end;
}

/** What stands in the place of a picture, above the counts. */
export function picturesStart(lines: readonly Line[], wordsEnd: number, start = 0): number {
  let end = wordsEnd;
  while (wordsEnd < lines.length && end > start + 1 && isPictureLabel(lines[end - 1]?.text ?? "")) end -= 1;
  return end;
}

function wordsEnd(own: readonly Line[]): number {
  const isBelow = (text: string, at: number): boolean =>
    isBelowText(text) ||
    isPageFoot(text) ||
    isCountAmongOthers(own, at) ||
    isCountedNames(own, at) ||
    isEndNote(text) ||
    isTrendCount(own, at);
  let total = own.findIndex(({ text }, at) => at > 0 && isNumberLabel(text, own[at + 1]?.text ?? ""));
  if (total > 0 && isTotal(own.slice(total + 2).map(({ text }) => text))) {
    while (total > 1 && isPlatformMenu(own[total - 1]?.text ?? "")) total -= 1;
    return total;
  }
  let end = own.length;
  for (let at = own.length - 1; at > 0; at -= 1) {
    const text = own[at]?.text ?? "";
    if (isBelow(text, at)) end = at;
    else if (isTrendCount(own, at + 1)) continue;
    else if (wordsOf(text) > MOST_WORDS_BELOW || isProse(text) || isDate(text) || /^[#@]|https?:/u.test(text)) break;
  }
  // "All reactions:", in any language, above their number.
  if (end > 1 && isNumberLabel(own[end - 1]?.text ?? "", own[end]?.text ?? "")) end -= 1;
  if (isCountBelowSentence(own, end)) return end;
  // One short line that is no label may be the author's last words.
  return own.slice(end).filter(({ text }, index) => isBelow(text, end + index)).length * 2 >= own.length - end
    ? end
    : own.length;
}

/** "#Harbour" above "12.4K posts": what many write about, in a box of the page. A few words about it stand above. */
const isTrendCount = (own: readonly Line[], at: number): boolean =>
  COUNT_OF_POSTS.test(own[at]?.text ?? "") && /^#[\p{L}\p{M}\p{N}_]+$/u.test(own[at - 1]?.text ?? "");

/** A number with its word for a thousand or a letter, and one word or two, in any language. */
const COUNT_OF_POSTS = /^\p{Nd}[\p{Nd}.,٫٬]{0,9}\s?(?:\p{L}{1,8}\.?\s)?\p{L}[\p{L}\p{M}]{2,20}$/u;

/**
 * A number alone below a finished sentence, and below it nothing but other numbers and a few words without a stop,
 * which dots may part: boxes and links of the page.
 */
const isCountBelowSentence = (own: readonly Line[], at: number): boolean =>
  SENTENCE_END.test(own[at - 1]?.text ?? "") &&
  NUMBER_ALONE.test(own[at]?.text ?? "") &&
  own
    .slice(at + 1)
    .every(
      ({ text }) => NUMBER_ALONE.test(text) || isSeparatorLine(text) || (!SENTENCE_END.test(text) && !isAllMarks(text)),
    );

const NUMBER_ALONE = /^\p{Nd}[\p{Nd}.,٫٬]{0,8}$/u;

const PERCENT = /^(?:[%٪]\s?)?\p{Nd}{1,3}(?:[.,٫]\p{Nd})?(?:\s?[%٪])?$/u;
const isPercent = (text = ""): boolean => /[%٪]/u.test(text) && PERCENT.test(text);
const FEWEST_ANSWERS = 2;
const MOST_LINES_BELOW_POLL = 3;

/** The answers of a poll, each above its part of the votes, and the number of the votes below them. */
function pollStart(own: readonly Line[]): number | undefined {
  const start = own.findIndex((_, at) => at > 0 && isPercent(own[at + 1]?.text));
  if (start < 0) return undefined;
  let end = start;
  while (isPercent(own[end + 1]?.text) && !isPercent(own[end]?.text)) end += 2;
  const isWhole = end - start >= FEWEST_ANSWERS * 2 && own.length - end <= MOST_LINES_BELOW_POLL;
  return isWhole ? start : undefined;
}

const DOMAIN_ALONE = /^(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,20}$/iu;
const MOST_LINES_OF_CARD = 2;

/** The card of a linked page below the words: its site alone, its title, and perhaps what it is about. */
function cardStart(own: readonly Line[], end: number): number | undefined {
  for (let at = Math.max(1, end - 1 - MOST_LINES_OF_CARD); at < end - 1; at += 1) {
    const [site, title] = [own[at]?.text ?? "", own[at + 1]?.text ?? ""];
    if (DOMAIN_ALONE.test(site) && !SENTENCE_END.test(title) && !isAllMarks(title)) return at;
  }
  return undefined;
}
