import { isDate, isTimeAgo } from "../reading/dates";
import {
  isButton,
  isButtonRow,
  isCall,
  isCaption,
  isCommentsHeading,
  isConsentNotice,
  isCopyright,
  isListHeading,
} from "../reading/page-words/furniture-labels";
import type { Line } from "./lines";
import { relatedLine } from "../reading/page-words/related-line";

/** The lines of a pasted page without what the site puts around the text, and which lines were left out. */
export interface CleanPage {
  readonly lines: readonly Line[];
  /** The numbers of the lines that were left out. */
  readonly leftOut: readonly number[];
  /** The section of the site that the lines above the headline name. */
  readonly section?: string;
}

const SENTENCE_END = /[.!?؟。…।]["'»”’)]?$/u;
const NUMBER_ALONE = /^[#.]?\p{Nd}[\p{Nd}.,٫٬]{0,8}\s?(?:k|m|K|M)?[.)]?$/u;
const MINUTE_READ =
  /^[^\p{Nd}]{0,40}\p{Nd}{1,3}\s*(?:min\p{L}*|мин\p{L}*|хв\p{L}*|دقائق|دقيقة|دقیقه|دقات|דקות|dk|dakika\p{L}*|分钟?|分鐘|分|분|मिनट|λεπτ\p{L}*)\.?(?:\s[^\p{Nd}.!?؟。]{0,30})?$/iu;
const LONGEST_READ = 50;

/** "4 min read", "Lecture 4 min", "وقت القراءة: 3 دقائق". */
export function isReadingTime(text: string): boolean {
  return text.length <= LONGEST_READ && MINUTE_READ.test(text) && !isDate(text);
}

/** What a line of a page is by its own words, if it is no text of the article. */
function isFurniture(text: string): boolean {
  if (relatedLine(text) !== undefined) return false;
  return (
    isButton(text) ||
    isButtonRow(text) ||
    isReadingTime(text) ||
    isCall(text) ||
    isCaption(text) ||
    isCopyright(text) ||
    (isConsentNotice(text) && !isQuoteOrLong(text))
  );
}

/** An article may be about cookies. */
const isQuoteOrLong = (text: string): boolean => /["“”«»]/u.test(text);

/** Leaves out what stands above the headline, between the text, and below it. `isPost` tells lines of posts. */
export function withoutPageFurniture(written: readonly Line[], isPost: (at: number) => boolean): CleanPage {
  const top = topOf(written);
  const dropped = new Set<number>();
  for (let at = 0; at < top.end; at += 1) dropped.add(at);
  // A line that is there many times is the site's: "Reply", "Advertisement".
  const times = timesOf(written);
  let bodyLines = 0;
  for (let at = top.end; at < written.length; at += 1) {
    const text = written[at]?.text ?? "";
    if (isPost(at)) continue;
    if (bodyLines > 0 && isCommentsHeading(text)) {
      for (let below = at; below < written.length; below += 1) dropped.add(below);
      break;
    }
    if (bodyLines > 0 && isListHeading(text)) {
      const end = listEnd(written, at + 1, isPost);
      for (let line = at; line < end; line += 1) dropped.add(line);
      at = end - 1;
    } else if (
      at > top.end &&
      (isFurniture(text) || (isRepeated(times.get(text)) && bodyLines > 0 && isLabelLike(text)))
    )
      dropped.add(at);
    else if (SENTENCE_END.test(text)) bodyLines += 1;
  }
  dropTail(written, dropped, bodyLines, isPost);
  return {
    lines: kept(written, dropped),
    leftOut: [...dropped].sort((a, b) => a - b).map((at) => written[at]?.number ?? 0),
    ...(top.section !== undefined && { section: top.section }),
  };
}

const SHORTEST_TAIL = 3;
const LONGEST_TITLE = 60;

/**
 * Three or more short lines without a sentence at the very end are a list of the site's, whatever its heading says. A
 * line with a colon, a number or a sign of a list or a post is none of these.
 */
function dropTail(
  lines: readonly Line[],
  dropped: Set<number>,
  bodyLines: number,
  isPost: (at: number) => boolean,
): void {
  if (bodyLines < 2) return;
  const tail: number[] = [];
  for (let at = lines.length - 1; at > 0 && !isPost(at); at -= 1) {
    const text = lines[at]?.text ?? "";
    if (dropped.has(at)) continue;
    if (text.length > LONGEST_TITLE || !/^[\p{L}\p{M}]/u.test(text) || SENTENCE_END.test(text)) break;
    if (/[\p{Nd}:：@#/—–]|https?/u.test(text) || relatedLine(text) !== undefined) break;
    tail.push(at);
  }
  if (tail.length >= SHORTEST_TAIL && lines[tail.at(-1) ?? 0]?.afterGap === true)
    for (const at of tail) dropped.add(at);
}

function timesOf(lines: readonly Line[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** A line that is there many more times is a text of its own kind: a list, a table. */
const isRepeated = (times = 0): boolean => times > 2 && times <= 20;

const isLabelLike = (text: string): boolean =>
  text.length <= 40 && !SENTENCE_END.test(text) && !/[@#:：—–]/u.test(text);

/** Where a list of titles or topics ends: at the first prose. */
function listEnd(lines: readonly Line[], from: number, isPost: (at: number) => boolean): number {
  let end = from;
  while (end < lines.length && !isPost(end) && !isProse(lines[end]?.text ?? "")) end += 1;
  return end;
}

const SHORTEST_PROSE = 40;

const isProse = (text: string): boolean => text.length >= SHORTEST_PROSE && SENTENCE_END.test(text);

/** The lines below the last one that stay keep their distance: an empty line before a dropped line counts. */
function kept(written: readonly Line[], dropped: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  let gap = false;
  written.forEach((line, at) => {
    if (dropped.has(at)) {
      gap ||= line.afterGap;
      return;
    }
    lines.push(gap && !line.afterGap ? { ...line, afterGap: true } : line);
    gap = false;
  });
  return lines;
}

const MOST_ABOVE = 40;
const BREADCRUMB = /[>›»→/|]/u;

/** The lines above the headline: a menu, a breadcrumb, the section, a banner. */
function topOf(lines: readonly Line[]): { end: number; section?: string } {
  let end = 0;
  let section: string | undefined;
  let short = 0;
  while (end < Math.min(lines.length - 1, MOST_ABOVE)) {
    const text = lines[end]?.text ?? "";
    const crumbs = crumbsIn(text);
    if (crumbs !== undefined) section = crumbs.at(-1);
    else if (isShort(text) && isAboveHeadline(lines, end, short > 0)) {
      short += 1;
      // Of several short lines, a menu, none is surely the section.
      section = short > 1 ? undefined : text;
    } else if (!isFurniture(text) && !isSiteDate(lines, end)) break;
    end += 1;
  }
  return { end, ...(section !== undefined && !isButton(section) && { section }) };
}

/** `Home > World > Africa`: short parts between arrows. */
function crumbsIn(text: string): string[] | undefined {
  const parts =
    text.length > 120
      ? []
      : text
          .split(BREADCRUMB)
          .map((part) => part.trim())
          .filter(Boolean);
  const isArrowed = /[>›»→]/u.test(text);
  if (
    parts.length < (isArrowed ? 2 : 3) ||
    parts.some((part) => part.length > 30 || SENTENCE_END.test(part) || /\p{Nd}/u.test(part))
  )
    return undefined;
  return parts;
}

const wordsOf = (text: string): number => text.split(/[\s\u3000]+/u).length;
const IS_DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const LONGEST_SHORT = 40;

function isShort(text: string): boolean {
  if (SENTENCE_END.test(text) || /[@#:：,،«"“]|https?:/u.test(text) || /\p{Nd}/u.test(text)) return false;
  return IS_DENSE.test(text) ? text.length <= 6 : text.length <= LONGEST_SHORT && wordsOf(text) <= 3;
}

/**
 * Whether a short line has the headline below it: a longer line that ends no sentence. One line of three words may be a
 * headline itself, with the summary below.
 */
function isAboveHeadline(lines: readonly Line[], at: number, isInMenu: boolean): boolean {
  let below = at + 1;
  while (below < Math.min(lines.length, at + MOST_ABOVE) && isAside(lines[below]?.text ?? "")) below += 1;
  const text = lines[at]?.text ?? "";
  const headline = lines[below]?.text ?? "";
  if (below >= lines.length - 1 || SENTENCE_END.test(headline.replace(/[?؟]$/u, "")) || isDate(headline)) return false;
  if (/^[@#📍(]|[@＠:：]|https?:/u.test(headline) || isTimeAgo(headline)) return false;
  const isMuchLonger = IS_DENSE.test(headline)
    ? headline.length >= 2 * text.length
    : wordsOf(headline) >= 4 && headline.length >= (isInMenu || below > at + 1 ? 1 : 1.6) * text.length;
  const isSection =
    isInMenu || below > at + 1 || wordsOf(text) <= 2 || (text === text.toUpperCase() && text !== text.toLowerCase());
  return isMuchLonger && isSection;
}

const isAside = (text: string): boolean => isShort(text) || isFurniture(text) || crumbsIn(text) !== undefined;

/** The date of today above a page's menu. The article's own date is below its headline. */
function isSiteDate(lines: readonly Line[], at: number): boolean {
  return at > 0 && isDate(lines[at]?.text ?? "") && crumbsIn(lines[at + 1]?.text ?? "") !== undefined;
}

/** A line of the body without words: a count, a sign between buttons. */
export function isWordless(text: string): boolean {
  return NUMBER_ALONE.test(text) || /^[·•|\-–—*_=+×✕✖►▶<>«»\s]{1,40}$/u.test(text);
}
