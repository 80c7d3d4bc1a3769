import { isDate, parseDate } from "../reading/dates";
import type { Attribution } from "./attribution";
import type { Line } from "./lines";
import type { ArticleLines } from "./article-lines";
import { hasMedia, hasPostMark, hasTag, isAllMarks } from "./post-marks";
import { relatedLine } from "./related-line";
import { isForeign } from "./voice";

/** The lines of one pasted post, from `start` to `end` (exclusive), with its attribution. */
export interface PostLines {
  readonly attribution: Attribution;
  readonly start: number;
  readonly end: number;
  /** Why these may be the wrong lines. */
  readonly doubt?: string;
}

/** The lines of each post in an article, in order. */
export function postLinesIn(article: ArticleLines): PostLines[] {
  const { attributions } = article;
  const found: PostLines[] = [];
  attributions.forEach((attribution, index) => {
    found.push(linesOfPost(article, attribution, found.at(-1)?.end ?? article.bodyStart, attributions[index + 1]));
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

/** X shows the time of day and the date on a line of their own below a post. Gives the index of that line. */
export function closingTime(lines: readonly Line[], attribution: Attribution, ceiling: number): number | undefined {
  if (!attribution.opens) return undefined;
  const within = lines.slice(attribution.end, Math.min(ceiling, attribution.end + 12));
  const at = within.findIndex(({ text }) => text.includes("·") && parseDate(text)?.date.precision === "MINUTE");
  return at < 0 ? undefined : attribution.end + at;
}

function linesOfPost(
  article: ArticleLines,
  attribution: Attribution,
  floor: number,
  next: Attribution | undefined,
): PostLines {
  const ceiling = next?.start ?? article.lines.length;
  const closing = closingTime(article.lines, attribution, ceiling);
  if (closing !== undefined) return { attribution, start: attribution.start, end: closing + 1 };
  const start = attribution.opens ? attribution.start : reachUp(article, attribution, floor);
  const end = reachDown(article, attribution, ceiling, start < attribution.start, next);
  const found = { attribution, start, end };
  return hasWords(article.lines, found) ? found : widen(article, found, floor, ceiling);
}

function reachUp(article: ArticleLines, attribution: Attribution, floor: number): number {
  const { lines } = article;
  // An empty line may separate a text from its attribution, but only if no text follows the attribution directly.
  const alone = lines[attribution.end]?.afterGap !== false || isAllMarks(textAt(lines, attribution.end));
  let start = attribution.start;
  while (start > floor) {
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
  let end = attribution.end;
  while (end < ceiling) {
    const gap = lines[end]?.afterGap === true;
    if (gap ? !(!hasText && end === attribution.end && isMarked(article, end)) : !isBeside(article, end)) break;
    end += 1;
  }
  // In an unbroken run of post lines, the lower lines are the text of the next attribution.
  const contested =
    hasText && next !== undefined && !next.opens && end === ceiling && lines[ceiling]?.afterGap === false;
  return contested ? tailEnd(lines, attribution.end, end) : end;
}

/** Whether a line belongs to the post beside it. */
function isBeside(article: ArticleLines, at: number): boolean {
  return (article.gapped ? mayBePost(article, at) : isMarked(article, at)) && !leadsIn(article, at);
}

function isMarked({ lines, voice }: ArticleLines, at: number): boolean {
  const text = textAt(lines, at);
  return (hasPostMark(text) || isForeign(text, voice)) && relatedLine(text) === undefined;
}

/** "The minister wrote on Twitter:" belongs to the article, not to the post. */
function leadsIn({ lines, voice }: ArticleLines, at: number): boolean {
  const text = textAt(lines, at);
  return /[:：]$/u.test(text) && !isForeign(text, voice);
}

const LONGEST_POST = 320;

function mayBePost(article: ArticleLines, at: number): boolean {
  const text = textAt(article.lines, at);
  return text.length <= LONGEST_POST && !leadsIn(article, at) && relatedLine(text) === undefined;
}

function hasWords(lines: readonly Line[], { attribution, start, end }: PostLines): boolean {
  const own = [...lines.slice(start, attribution.start), ...lines.slice(attribution.end, end)];
  return own.some(({ text }) => !isAllMarks(text) && !isDate(text));
}

/**
 * Finds the text of a post by its position only. Needed when post and article have the same language. Embeds are
 * usually copied with the text above the attribution, so look there first, then below.
 */
function widen(article: ArticleLines, found: PostLines, floor: number, ceiling: number): PostLines {
  const { lines } = article;
  const start = found.attribution.opens ? found.start : unitAbove(article, found.start, floor);
  const end = found.end === found.attribution.end ? unitBelow(article, found.end, ceiling) : found.end;
  const opensChunk = lines[found.start]?.afterGap === true && lines[found.end]?.afterGap === false;
  const upward = start < found.start && !(opensChunk && end > found.end);
  const wider = upward ? { ...found, start } : { ...found, end };
  const added = upward ? lines.slice(start, found.start) : lines.slice(found.end, end);
  if (added.length === 0 || added.some(({ text }) => hasTag(text))) return wider;
  return {
    ...wider,
    doubt: `line ${lines[found.attribution.start]?.number}: the start and end of this post's text were guessed from its position`,
  };
}

function unitAbove(article: ArticleLines, from: number, floor: number): number {
  if (from <= floor || !mayBePost(article, from - 1)) return from;
  let start = from - 1;
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
  return mayBePost(article, at) && (article.gapped || hasTag(textAt(article.lines, at)) || isMarked(article, at));
}

function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text ?? "";
}
