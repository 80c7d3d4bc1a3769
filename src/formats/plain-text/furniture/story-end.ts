import { isDate, isTime, isTimeAgo } from "../../reading/dates";
import {
  isCommentsHeading,
  isCopyright,
  isForSubscribers,
  isRestForSubscribers,
  isListHeading,
  saysComments,
} from "../../reading/page-words/furniture-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { isFurniture } from "./furniture-lines";
import { isDense, isProse, isSignedProse, isWordless, SENTENCE_END } from "../line-shapes";
import { isSentence } from "../header/header-lines";
import type { Line } from "../lines";
import { isPostFurniture } from "../posts/post-labels";
import { sharedWords, stemsOf } from "../shared-words";

/** So many lines without a sentence, below a text, are the foot of a page. */
export const SHORTEST_FOOT = 4;
export const FEWEST_OF_PAGE = 2;
const LONGEST_LABEL = 90;

export type Kind = "text" | "page" | "label" | "related" | "end";

export function kindOf(text: string, isDropped: boolean, isOfPost: boolean): Kind {
  if (isOfPost) return "text";
  if (relatedLine(text) !== undefined) return "related";
  if (isDropped || isListHeading(text) || isCommentsHeading(text) || isCopyright(text)) return "page";
  if (TAG_ALONE.test(text) || isFurniture(text) || isWordless(text) || isDate(text) || isTimeAgo(text)) return "page";
  if (PROGRAMME.test(text) || isForSubscribers(text) || saysComments(text)) return "page";
  if (END_MARK.test(text)) return "end";
  return isSentence(text) || isProse(text) || isSignedProse(text) || text.length > LONGEST_LABEL || BULLET.test(text)
    ? "text"
    : "label";
}

/** "This subject in our programme: … on 3 May 2024 at 19:30." */
const PROGRAMME = /^[^:：.]{5,50}[:：]\s.{10,200}\p{Nd}{4}.{0,20}\p{Nd}{1,2}[:.]\p{Nd}{2}.{0,8}$/u;

/** "#bread": what a site files the text under. */
const TAG_ALONE = /^[#＃][^\s#＃]{1,40}$/u;

/** "—ooOoo—", "###", "-30-": the text ends here. */
const END_MARK = /^[\s–—-]{0,6}(?:o{1,3}[O0]o{1,3}|30|###|\*\*\*|انتهای (?:پیام|خبر)(?:\/.{0,12})?)[\s–—-]{0,6}$/u;

export const BULLET = /^(?:[-–•▪◾■*·‣]|\p{Nd}{1,2}[.)])\s/u;

/**
 * Index of the last line of the story. What is below a foot is of the story if it has its words, or if an embedded post
 * is farther below.
 */
export function lastOfStory(
  lines: readonly Line[],
  kinds: readonly Kind[],
  from: number,
  end: number,
  isPost: (at: number) => boolean,
): number {
  const known = new Map<string, number>();
  const lastPost = lines.findLastIndex((_, at) => at < end && isPost(at));
  let last = Math.max(from, lastPost);
  let apart = 0;
  let pages = 0;
  let isListed = false;
  let seen = 0;
  for (let at = from + 1; at < lines.length; at += 1) {
    const { text } = lines[at] ?? { text: "" };
    // A sentence of three words is one directly below others.
    const isText = kinds[at] === "text" || (apart === 0 && kinds[at] === "label" && isShortSentence(text));
    if (at > lastPost)
      isListed ||=
        TAG_ALONE.test(text) ||
        isRestForSubscribers(text) ||
        (apart > 0 && (isListHeading(text) || isCommentsHeading(text) || isCopyright(text)));
    if (!isText) {
      if (kinds[at] === "end") apart = SHORTEST_FOOT;
      if (kinds[at] === "page") pages += 1;
      const isOfClosing = at <= lastPost + LONGEST_CLOSING && isClosingOfPost(text);
      if (kinds[at] !== "related" && !isOfClosing && !isWordless(text)) apart += 1;
      continue;
    }
    // The lines of the date and the author may stand below the headline or below a summary.
    const isAmid = at <= lastPost || seen < SUMMARY_AND_FIRST;
    // Below buttons, a question is to the readers.
    const isAlone = pages > 0 && apart >= FEWEST_OF_PAGE && /[?؟？]$/u.test(text) && kinds[at + 1] !== "text";
    const isNear = isAmid || (apart < SHORTEST_FOOT && !isListed && !isAlone);
    if (!isNear && !isOfStory(lines, kinds, at, known)) continue;
    for (const stem of stemsOf(text)) if (stem.length >= SHORTEST_STEM || isDense(stem)) known.set(stem, 1);
    last = Math.max(last, at);
    seen += 1;
    [apart, pages] = [0, 0];
    isListed = false;
  }
  return last;
}

const isShortSentence = (text: string): boolean =>
  SENTENCE_END.test(text) || (/\p{Script=Thai}/u.test(text) && text.length >= 30);

/** The counts and buttons below a post. */
const LONGEST_CLOSING = 12;

const isClosingOfPost = (text: string): boolean =>
  isWordless(text) || isDate(text) || isTimeAgo(text) || isPostFurniture(text) || isTime(text);
export const FEWEST_SHARED = 2;
/** Shorter words are those of any text: "with", "pour", "این". */
const SHORTEST_STEM = 5;
export const SUMMARY_AND_FIRST = 2;

/** A longer sentence with words of the story, or a post. */
function isOfStory(
  lines: readonly Line[],
  kinds: readonly Kind[],
  at: number,
  known: ReadonlyMap<string, number>,
): boolean {
  const text = lines[at]?.text ?? "";
  const hasMore = kinds[at + 1] === "text" && isProse(lines[at + 1]?.text ?? "");
  return isProse(text) && sharedWords(text, known) >= (hasMore ? 1 : FEWEST_SHARED);
}
