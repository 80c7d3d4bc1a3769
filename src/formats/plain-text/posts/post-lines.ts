import type { Warning } from "../../../domain/errors/warning";
import { isDate } from "../../reading/dates";
import type { DateContext } from "../../reading/dates";
import type { ArticleLines } from "../article-lines";
import type { Attribution } from "./attribution";
import type { Line } from "../lines";
import { closingOf, furnitureEnd } from "./closings/post-closing";
import type { PostClosing } from "./closings/post-closing";
import { creditDateStart } from "./credit";
import { isPlatformMenu } from "./labels/platform-labels";
import {
  endsInPictogram,
  hasMedia,
  hasPostMark,
  hasTag,
  hasTagAtEdge,
  isAllMarks,
  isPlaceholder,
  namesPlatform,
} from "./post-marks";
import { endsSentence, isProse } from "../line-shapes";
import { relatedArticle } from "../../reading/page-words/related-line";
import { isSkipLink } from "../skip-links";
import { isForeign, isInOtherScript } from "./voice";

/** The lines of one pasted post, from `start` to `end` (exclusive), with its attribution. */
export interface PostLines {
  readonly attribution: Attribution;
  readonly start: number;
  readonly end: number;
  readonly closing?: PostClosing;
  /** Why these may be the wrong lines. */
  readonly doubt?: Warning;
}

/** The lines of each post in an article, in order. */
export function postLinesIn(article: ArticleLines, context: DateContext): PostLines[] {
  const { attributions } = article;
  const found: PostLines[] = [];
  attributions.forEach((attribution, index) => {
    const floor = found.at(-1)?.end ?? article.bodyStart;
    found.push(linesOfPost(article, attribution, floor, attributions[index + 1], context));
  });
  return found;
}

/** The end of the tags, links and place below a post's text. A picture ends them. */
export function tailEnd(lines: readonly Line[], from: number, ceiling: number): number {
  let end = from;
  while (end < ceiling && isAllMarks(textAt(lines, end))) {
    end += 1;
    if (hasMedia(textAt(lines, end - 1))) break;
  }
  return end;
}

function linesOfPost(
  article: ArticleLines,
  attribution: Attribution,
  floor: number,
  next: Attribution | undefined,
  context: DateContext,
): PostLines {
  const { lines } = article;
  const ceiling = next?.start ?? lines.length;
  const closing = closingOf(lines, attribution, ceiling, context);
  if (closing !== undefined) return { attribution, start: attribution.start, end: closing.end, closing };
  if (attribution.isNote === true) return { attribution, start: attribution.start, end: attribution.end };
  if (attribution.text !== undefined) {
    const start = article.gapped ? reachUp(article, attribution, floor) : attribution.start;
    return { attribution, start, end: attribution.end };
  }
  const start = attribution.opens ? attribution.start : reachUp(article, attribution, floor);
  const end = reachDown(article, attribution, ceiling, start < attribution.start, next);
  const found = { attribution, start, end };
  const whole =
    ledIn(article, found, floor) ?? (hasWords(lines, found) ? found : widen(article, found, floor, ceiling));
  if (!attribution.opens) return whole;
  // A quoted post has a text too.
  const own = whole.end === attribution.quoted?.end ? unitBelow(article, whole.end, ceiling) : whole.end;
  const textEnd = countsStart(lines, (attribution.quoted?.end ?? attribution.end) + 1, own);
  // The counts and buttons below the text.
  return { ...whole, end: furnitureEnd(lines, textEnd, ceiling) };
}

const FEWEST_COUNTS_AND_BUTTONS = 3;

/** Where counts and buttons begin in the lines of a post. What stands below them is the article's again. */
function countsStart(lines: readonly Line[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const below = furnitureEnd(lines, at, end);
    const hasWords = lines.slice(at, below).some(({ text }) => isPlatformMenu(text));
    if (below - at >= FEWEST_COUNTS_AND_BUTTONS && hasWords) return at;
    at = Math.max(at, below - 1);
  }
  return end;
}

const FARTHEST_LEAD = 8;

/**
 * "The ministry wrote on X:" opens a post of several paragraphs, and the attribution closes it. Undefined if there is
 * no such line, or the text touches its attribution.
 */
function ledIn(article: ArticleLines, found: PostLines, floor: number): PostLines | undefined {
  const { lines } = article;
  const { attribution } = found;
  if (attribution.opens || (article.gapped && lines[attribution.start]?.afterGap !== true)) return undefined;
  for (let at = attribution.start - 1; at >= Math.max(floor, attribution.start - FARTHEST_LEAD); at -= 1) {
    if (leadsIn(article, at)) {
      const isNear = attribution.start - at === 2;
      if (at + 1 === attribution.start || !(isNear || namesPlatform(textAt(lines, at)))) return undefined;
      if (!article.gapped && !isShortPost(lines.slice(at + 1, attribution.start))) return undefined;
      return { ...found, start: Math.min(at + 1, found.start) };
    }
    if (relatedArticle(textAt(lines, at)) !== undefined || textAt(lines, at).length > LONGEST_POST_ALONE)
      return undefined;
  }
  return undefined;
}

/** Where no empty lines part the paragraphs. What opens with a quotation mark is a quote, and what follows the text. */
const isShortPost = (own: readonly Line[]): boolean =>
  own.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_POST && !/^["“„«»]/u.test(own[0]?.text ?? "");

function reachUp(article: ArticleLines, attribution: Attribution, floor: number): number {
  const { lines } = article;
  // An empty line may separate a text from its attribution, but only if no text follows the attribution directly.
  const alone =
    attribution.text === undefined &&
    (lines[attribution.end]?.afterGap !== false || isAllMarks(textAt(lines, attribution.end)));
  let start = attribution.start;
  while (start > floor && !isSkipLink(textAt(lines, start - 1), attribution)) {
    const gap = lines[start]?.afterGap === true;
    if (gap ? !(alone && start === attribution.start && isMarked(article, start - 1)) : !isBeside(article, start - 1))
      break;
    start -= 1;
  }
  return start;
}

function reachDown(
  article: ArticleLines,
  attribution: Attribution,
  ceiling: number,
  hasText: boolean,
  next: Attribution | undefined,
): number {
  const { lines } = article;
  const from = attribution.quoted?.end ?? attribution.end;
  let end = from;
  while (end < ceiling && !isSkipLink(textAt(lines, end), attribution)) {
    const gap = lines[end]?.afterGap === true;
    if (gap ? !(!hasText && end === from && isMarked(article, end)) : !isBeside(article, end)) break;
    end += 1;
  }
  // In an unbroken run of post lines, the lower lines are the text of the next attribution.
  const isContested =
    next !== undefined &&
    !next.opens &&
    next.text === undefined &&
    end === ceiling &&
    lines[ceiling]?.afterGap === false;
  if (!isContested) return end;
  if (hasText) return tailEnd(lines, from, end);
  return attribution.opens && end > from + 1 ? end - 1 : end;
}

/** Whether a line belongs to the post beside it. */
function isBeside(article: ArticleLines, at: number): boolean {
  if (leadsIn(article, at)) return false;
  if (!article.gapped) return isMarked(article, at);
  // Where empty lines part the paragraphs, a "Read more: …" line without one belongs to the post.
  return textAt(article.lines, at).length <= LONGEST_POST_ALONE;
}

function isMarked({ lines, voice }: ArticleLines, at: number): boolean {
  const text = textAt(lines, at);
  return (hasPostMark(text) || isForeign(text, voice)) && relatedArticle(text) === undefined;
}

/** "The minister wrote on Twitter:" belongs to the article, not to the post. */
function leadsIn({ lines, voice }: ArticleLines, at: number): boolean {
  const text = textAt(lines, at);
  return /[:：]$/u.test(text) && !isInOtherScript(text, voice) && !endsPost(lines, at);
}

/**
 * "More soon:" above "— Name (@handle) date", where no text is directly below: the post's last line. Between empty
 * lines it has a few words of the post above it. What leads to a post has a paragraph of the article.
 */
function endsPost(lines: readonly Line[], at: number): boolean {
  const [line, credit, below] = [lines[at], lines[at + 1], lines[at + 2]];
  if (line === undefined || credit === undefined || below?.afterGap === false || !/[:：]$/u.test(line.text))
    return false;
  if (!/^[–—―]/u.test(credit.text) || creditDateStart(credit.text) === undefined) return false;
  if (!credit.afterGap && !line.afterGap) return true;
  const above = textAt(lines, at - 1);
  return credit.afterGap && endsSentence(above) && !isProse(above) && !namesPlatform(line.text);
}

const LONGEST_POST = 320;
/** A line of a post that empty lines part from the prose. */
const LONGEST_POST_ALONE = 1500;

function mayBePost(article: ArticleLines, at: number): boolean {
  const text = textAt(article.lines, at);
  return text.length <= LONGEST_POST && !leadsIn(article, at) && relatedArticle(text) === undefined;
}

function hasWords(lines: readonly Line[], { attribution, start, end }: PostLines): boolean {
  const own = [...lines.slice(start, attribution.start), ...lines.slice(attribution.end, end)];
  return own.some(({ text }) => !isAllMarks(text) && !isDate(text));
}

/**
 * Finds the text of a post by its position only. Needed when post and article have the same language. Embeds are
 * usually copied with the text above the attribution, so look there first, then below. A paragraph that an empty line
 * parts from the attribution is the article's, unless a line above leads in.
 */
function widen(article: ArticleLines, found: PostLines, floor: number, ceiling: number): PostLines {
  const { lines } = article;
  const touches = (at: number) => lines[at]?.afterGap === false;
  const mayReachUp =
    !article.gapped || touches(found.start) || leadsIn(article, found.start - 2) || isAlone(article, found, floor);
  const mayReachDown =
    !article.gapped || touches(found.end) || found.attribution.opens || leadsIn(article, found.start - 1);
  const start = found.attribution.opens || !mayReachUp ? found.start : unitAbove(article, found.start, floor);
  const isAtEnd = found.end === (found.attribution.quoted?.end ?? found.attribution.end);
  const end = isAtEnd && mayReachDown ? unitBelow(article, found.end, ceiling) : found.end;
  const opensChunk = lines[found.start]?.afterGap === true && lines[found.end]?.afterGap === false;
  const upward = start < found.start && !(opensChunk && end > found.end);
  const wider = upward ? { ...found, start } : { ...found, end };
  const added = upward ? lines.slice(start, found.start) : lines.slice(found.end, end);
  if (added.length === 0 || added.some(({ text }) => hasTag(text))) return wider;
  const value = String(lines[found.attribution.start]?.number);
  const text = `line ${value}: the start and end of this post's text were guessed from its position`;
  return { ...wider, doubt: { code: "TEXT_GUESSED", text, value } };
}

/**
 * `— Name (@handle) date` between empty lines, as browsers copy the markup of an embed: whether the paragraph above is
 * the post's text. Where the attribution is not whole, it ends as people end posts, or the place of a picture is
 * between.
 */
function isAlone(article: ArticleLines, { attribution, start, end }: PostLines, floor: number): boolean {
  const { lines } = article;
  const { opens, text } = attribution;
  if (opens || text !== undefined || start <= floor || lines[end]?.afterGap === false) return false;
  const above = textAt(lines, start - 1);
  return (
    isPlaceholder(textAt(lines, start)) ||
    endsInPictogram(above) ||
    hasTagAtEdge(above) ||
    isBelowParagraph(article, attribution, start)
  );
}

/** There are at most two lines of a summary. */
const MOST_OPENING = 6;

/** Whether the attribution is whole, and the paragraph above is short and not the first of the article. */
function isBelowParagraph({ lines, bodyStart }: ArticleLines, attribution: Attribution, start: number): boolean {
  const { handle, displayName, postedAt } = attribution;
  const isWhole = handle !== undefined && displayName !== undefined && postedAt !== undefined;
  const opening = lines.slice(bodyStart, Math.min(start, bodyStart + MOST_OPENING));
  const isFirst = opening.filter(({ isSummary }) => isSummary !== true).length < 2;
  const isDirect = lines.slice(start, attribution.start).every((line) => isAllMarks(line.text));
  return isWhole && isDirect && !isFirst && textAt(lines, start - 1).length <= LONGEST_POST;
}

function unitAbove(article: ArticleLines, from: number, floor: number): number {
  if (from <= floor || !mayBePost(article, from - 1)) return from;
  let start = from - 1;
  if (start > floor && endsPost(article.lines, start) && mayBePost(article, start - 1)) start -= 1;
  while (start > floor && article.lines[start]?.afterGap === false && continues(article, start - 1)) start -= 1;
  return start;
}

function unitBelow(article: ArticleLines, from: number, ceiling: number): number {
  if (from >= ceiling || !mayBePost(article, from)) return from;
  let end = from + 1;
  while (end < ceiling && article.lines[end]?.afterGap === false && continues(article, end)) end += 1;
  return end;
}

function continues(article: ArticleLines, at: number): boolean {
  const text = textAt(article.lines, at);
  const isOfPost = article.gapped || hasTagAtEdge(text) || endsInPictogram(text) || isMarked(article, at);
  return isOfPost && mayBePost(article, at);
}

function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text ?? "";
}
