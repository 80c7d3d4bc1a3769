import { isDate, isTime, isTimeAgo } from "../../reading/dates";
import { isNameAlone } from "../../reading/page-words/byline";
import { isCommentsHeading, isCopyright, isListHeading, mayBeOfSite } from "../../reading/page-words/furniture-labels";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { fold } from "../../../domain/text/fold";
import { countScripts, mainScript } from "../../../domain/text/scripts";
import { isFurniture } from "./furniture-lines";
import { isProse, isSignedProse, isTitleShaped, isWordless, SENTENCE_END } from "../line-shapes";
import { isSentence } from "../header/header-lines";
import type { Line } from "../lines";
import { isPostFurniture } from "../posts/post-labels";
import { sharedWords, stemCounts, stemsOf } from "../shared-words";

/** So many lines without a sentence, below a text, are the foot of a page. */
const SHORTEST_FOOT = 4;
const FEWEST_OF_PAGE = 2;
const LONGEST_LABEL = 90;

/**
 * Drops the foot of a page: lines without a sentence below the text, and all below them, where nothing below is of the
 * same story. Not where no line shows that a whole page was copied: they may be the end of a text then.
 * `hasTop`: whether lines above the headline were left out.
 */
export function dropFoot(
  lines: readonly Line[],
  from: number,
  dropped: Set<number>,
  isPost: (at: number) => boolean,
  hasTop: boolean,
): void {
  const kinds = lines.map(({ text }, at) => (at < from ? "text" : kindOf(text, dropped.has(at), isPost(at))));
  const end = commentsIn(lines, from);
  const last = withoutSite(lines, kinds, from, lastOfStory(lines, kinds, from, end, isPost));
  const related = relatedBelow(lines, kinds, last + 1);
  const start = related.start === last + 1 ? related.end : last + 1;
  const foot = kinds.slice(start);
  const ofPage = foot.filter((kind) => kind === "page").length;
  const isFoot = hasTop ? ofPage > 0 || foot.length >= SHORTEST_FOOT : ofPage >= FEWEST_OF_PAGE;
  if (foot.length === 0 || !isFoot) return;
  for (let at = start; at < lines.length; at += 1)
    if (!isPost(at) && !isSignature(lines, at, last) && (at < related.start || at >= related.end)) dropped.add(at);
}

/**
 * Sentences at the end of a text in which the site speaks of itself are of the foot: they share no word with the text.
 */
function withoutSite(lines: readonly Line[], kinds: readonly Kind[], from: number, last: number): number {
  let end = last;
  for (let left = MOST_OF_SITE; left > 0 && end > from + SUMMARY_AND_FIRST && kinds[end] === "text"; left -= 1) {
    const text = lines[end]?.text ?? "";
    if (!mayBeOfSite(text) || /["“”«»]/u.test(text)) break;
    const story = stemCounts(
      lines.slice(from, end).flatMap((line, at) => (kinds[from + at] === "text" ? [line.text] : [])),
    );
    if (sharedWords(text, story) >= FEWEST_SHARED) break;
    end -= 1;
    while (end > from && kinds[end] !== "text") end -= 1;
  }
  return end;
}

const MOST_OF_SITE = 4;

/** Readers' comments may hold posts too. */
function commentsIn(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(({ text }, index) => index > from + 1 && isCommentsHeading(text));
  return at < 0 ? lines.length : at;
}

const FARTHEST_RELATED = 8;

/** "Read also" and its titles close below the text stay: those in the script of the label. */
function relatedBelow(
  lines: readonly Line[],
  kinds: readonly Kind[],
  from: number,
): { readonly start: number; readonly end: number } {
  const first = kinds.slice(from, from + FARTHEST_RELATED).indexOf("related");
  if (first < 0) return { start: from, end: from };
  const start = from + first;
  let at = start;
  while (kinds[at] === "related") {
    const label = lines[at]?.text ?? "";
    at += 1;
    if (relatedLine(label)?.title !== "") continue;
    let title = at;
    for (; title < lines.length; title += 1) {
      const text = lines[title]?.text ?? "";
      if (isTitleOf(text, label, kinds[title])) at = title + 1;
      // Dates between the titles.
      else if (!isDate(text) && !isTimeAgo(text) && !isWordless(text)) break;
    }
  }
  return { start, end: at };
}

function isTitleOf(text: string, label: string, kind: Kind | undefined): boolean {
  if (kind !== "label" && kind !== "text") return false;
  return isTitleShaped(text.replace(BULLET, "")) && scriptOf(text) === scriptOf(label);
}

const scriptOf = (text: string): string => mainScript(countScripts(text));

type Kind = "text" | "page" | "label" | "related" | "end";

function kindOf(text: string, isDropped: boolean, isOfPost: boolean): Kind {
  if (isOfPost) return "text";
  if (relatedLine(text) !== undefined) return "related";
  if (isDropped || isListHeading(text) || isCommentsHeading(text) || isCopyright(text)) return "page";
  if (TAG_ALONE.test(text) || isFurniture(text) || isWordless(text) || isDate(text) || isTimeAgo(text)) return "page";
  if (PROGRAMME.test(text)) return "page";
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
const END_MARK = /^[\s–—-]{0,6}(?:o{1,3}[O0]o{1,3}|30|###|\*\*\*)[\s–—-]{0,6}$/u;

const BULLET = /^(?:[-–•▪◾■*·‣]|\p{Nd}{1,2}[.)])\s/u;

/**
 * Index of the last line of the story. What is below a foot is of the story if it has its words, or if an embedded post
 * is farther below.
 */
function lastOfStory(
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
        TAG_ALONE.test(text) || (apart > 0 && (isListHeading(text) || isCommentsHeading(text) || isCopyright(text)));
    if (!isText) {
      if (kinds[at] === "end") apart = SHORTEST_FOOT;
      if (kinds[at] === "page") pages += 1;
      const isOfClosing = at <= lastPost + LONGEST_CLOSING && isClosingOfPost(text);
      if (kinds[at] !== "related" && !isOfClosing) apart += 1;
      continue;
    }
    // The lines of the date and the author may stand below the headline or below a summary.
    const isAmid = at <= lastPost || seen < SUMMARY_AND_FIRST;
    // Below buttons, a question is to the readers.
    const isAlone = pages > 0 && apart >= FEWEST_OF_PAGE && /[?؟？]$/u.test(text) && kinds[at + 1] !== "text";
    const isNear = isAmid || (apart < SHORTEST_FOOT && !isListed && !isAlone);
    if (!isNear && !isOfStory(lines, kinds, at, known)) continue;
    for (const stem of stemsOf(text)) known.set(stem, 1);
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
const FEWEST_SHARED = 2;
const SUMMARY_AND_FIRST = 2;

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

/** The author's name, or the agency, directly below the text. */
function isSignature(lines: readonly Line[], at: number, last: number): boolean {
  const text = lines[at]?.text ?? "";
  return at === last + 1 && (isNameAlone(text) || AGENCIES.has(fold(text)));
}
