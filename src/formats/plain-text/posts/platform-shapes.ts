import type { Platform } from "../../../domain/addresses/platform";
import { findDate, isDate, isTimeAgo } from "../../reading/dates";
import type { DateContext, StatedDate } from "../../reading/dates";
import { isReportButton } from "./comment-labels";
import { isName } from "./credit";
import { isDense, isWordless, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { countsInRow } from "./count-rows";
import { countsOf } from "./post-closing";
import type { Counts } from "./post-closing";
import { countsIn, isCountedNames, isMoreButton, isSeparatorLine } from "./post-labels";
import type { PostLines } from "./post-lines";
import { isOfPlatform, isPlatformMenu } from "./platform-labels";
import { telegramMessages } from "./telegram-messages";

/** Platforms whose pages have no `@handle`: each shows a post in a shape of its own. */
export function shapedPosts(lines: readonly Line[], context: DateContext): PostLines[] | undefined {
  if (lines.length > MOST_LINES) return undefined;
  const messages = telegramMessages(lines, context);
  if (messages.length > 0)
    return messages.map(({ name, head, start, end, closingEnd, postedAt, views }) =>
      withViews(
        postOf(lines, { platform: "TELEGRAM", displayName: name }, head, start, end, closingEnd, postedAt),
        views,
      ),
    );
  const video = tiktokPost(lines, context);
  if (video !== undefined) return [video];
  const threads = threadsPosts(lines, context);
  if (threads !== undefined) return threads;
  const post = linkedinPost(lines) ?? linkedinOfContact(lines);
  return post && [post];
}

const MOST_LINES = 2000;
const FARTHEST = 60;
const ACCOUNT = /^@?[a-z0-9_][a-z0-9._]{1,28}[a-z0-9_]$/u;
/** "2d", "3w", "2mo •", "2 sett.": how long ago, in the shortest form of each language. */
const AGE = /^\p{Nd}{1,3}\s?\p{L}{1,6}\.?(?:\s?[•·].{0,20})?$/u;
/** "3-14": TikTok leaves out the year. */
const MONTH_AND_DAY = /^\p{Nd}{1,2}-\p{Nd}{1,2}$/u;

const isAge = (text: string): boolean => AGE.test(text) || MONTH_AND_DAY.test(text) || isTimeAgo(text);

const SOUND =
  /^(?:♬\s?\S|(?:original sound|sonido original|som original|son original|originalton|suono originale|origineel geluid|oryginalny dźwięk|originalljud|originallyd|alkuperäinen ääni|původní zvuk|eredeti hang|sunet original|πρωτότυπος ήχος|orijinal ses|الصوت الأصلي|صوت أصلي|صدای اصلی|צליל מקורי|оригинальный звук|оригінальний звук|मूल ध्वनि|suara asli|âm thanh gốc|nhạc nền|เสียงต้นฉบับ|オリジナル楽曲|오리지널 사운드|原声|原聲)\s?[-–—]\s)/iu;

/** The account, its name with the day, the words, and the sound. */
function tiktokPost(lines: readonly Line[], context: DateContext): PostLines | undefined {
  const sound = lines.findIndex(({ text }, at) => at >= 3 && SOUND.test(text));
  if (sound < 0) return undefined;
  for (let at = sound - 2; at >= Math.max(0, sound - FARTHEST); at -= 1) {
    const handle = lines[at]?.text ?? "";
    if (!ACCOUNT.test(handle)) continue;
    const start = textStart(lines, at + 1, sound, handle);
    const between = lines.slice(at + 1, start).flatMap(({ text }) => text.split(/[·•]/u));
    const stated = between.map((part) => findDate(part.trim(), context)).find((date) => date !== undefined);
    if (start >= sound || !isDatedBetween(between)) continue;
    const displayName = between
      .map((part) => part.trim())
      .find((part) => isName(part) && !isDate(part) && !isAge(part));
    const author = { platform: "TIKTOK", handle: handle.replace("@", "") } as const;
    return postOf(
      lines,
      { ...author, ...(displayName !== undefined && { displayName }) },
      at,
      start,
      sound,
      lines.length,
      stated,
    );
  }
  return undefined;
}

const isDatedBetween = (parts: readonly string[]): boolean =>
  parts.some((part) => isDate(part.trim()) || isAge(part.trim()));

/** Below the account: its name, "Follow", the day. */
function textStart(lines: readonly Line[], from: number, end: number, handle: string): number {
  let start = from;
  const isHead = (text: string): boolean =>
    text === handle ||
    isSeparatorLine(text) ||
    isPlatformMenu(text) ||
    text.split(/\s?[·•]\s?/u).some((part) => isDate(part) || isAge(part));
  for (let at = from; at < Math.min(end, from + 6); at += 1) if (isHead(lines[at]?.text ?? "")) start = at + 1;
  return start;
}

/** The account directly above how long ago it was, on a page that names Threads. The answers are below the post. */
function threadsPosts(lines: readonly Line[], context: DateContext): PostLines[] | undefined {
  const isNamed = lines.some(({ text }) => text.length <= 60 && /\bthreads\b/iu.test(text));
  const isHead = (at: number): boolean => {
    const next = lines[at + 1]?.text ?? "";
    return ACCOUNT.test(lines[at]?.text ?? "") && (isAge(next) || isDate(next, context));
  };
  const heads = lines.flatMap((_, at) => (isHead(at) ? [at] : []));
  const [head = -1] = heads;
  if (head < 0 || head > FARTHEST || !lines.slice(0, head).every(({ text }) => isOfMenu(text))) return undefined;
  const posts = heads.map((at, index) => {
    const next = heads[index + 1] ?? lines.length;
    const end = contentEnd(lines, at + 2, next);
    const handle = (lines[at]?.text ?? "").replace("@", "");
    const stated = findDate(lines[at + 1]?.text ?? "", context);
    return postOf(lines, { platform: "THREADS", handle }, at, at + 2, end, next, stated);
  });
  const isCounted = isMenuAbove(lines, head) && isCountRun(lines, posts[0]?.closing?.start ?? 0);
  // On a page of several posts each has its numbers.
  const areCounted =
    posts.length > 1 &&
    heads.every((at) => !lines[at]?.text.includes("@")) &&
    posts.every(({ closing }) => closing !== undefined && isCountRun(lines, closing.start));
  return isNamed || isCounted || areCounted ? posts : undefined;
}

/** A script without spaces says more in as many letters. */
const isOfMenu = (text: string): boolean => text.length <= (isDense(text) ? 12 : 40);

const isMenuAbove = (lines: readonly Line[], head: number): boolean =>
  head > 0 &&
  lines.slice(0, head).every(({ text }) => isPlatformMenu(text) || isWordless(text) || countsIn(text) !== undefined);

const FEWEST_COUNTS = 3;

/** Three numbers or more below the words, with buttons between: what the platform counts. */
function isCountRun(lines: readonly Line[], from: number): boolean {
  let [at, counts] = [from, 0];
  while (at < lines.length && isBelowWords(lines[at]?.text ?? "")) {
    if (/^\p{Nd}/u.test(lines[at]?.text ?? "")) counts += 1;
    at += 1;
  }
  return counts >= FEWEST_COUNTS;
}

const FARTHEST_NAME = 3;

/** "Ada Marin’s Post", the name alone, what she does, and how long ago. The words are below. */
function linkedinPost(lines: readonly Line[]): PostLines | undefined {
  if (!lines.some(({ text }) => text.length <= 60 && /\blinkedin\b/iu.test(text))) return undefined;
  for (let at = 0; at < Math.min(lines.length, FARTHEST); at += 1) {
    const heading = lines[at]?.text ?? "";
    const name = lines
      .slice(at + 1, at + 1 + FARTHEST_NAME)
      .map(({ text }) => text)
      .find((text) => isName(text) && text.length >= 4 && heading !== text && heading.includes(text));
    if (name === undefined || heading.length > name.length + 30) continue;
    const age = lines.findIndex(
      ({ text }, index) => index > at && index <= at + 8 && isAge(text.replace(/\s?(?:Edited|•)$/u, "")),
    );
    if (age < 0) return undefined;
    let start = isMenuWord(lines[age + 1]?.text ?? "") || isReport(lines, age) ? age + 2 : age + 1;
    if (isReportButton(lines[start]?.text ?? "")) start += 1;
    const end = contentEnd(lines, start, lines.length);
    return postOf(lines, { platform: "LINKEDIN", displayName: name }, at, start, end, lines.length, undefined);
  }
  return undefined;
}

/** "• 2nd", "• 3e et +": how far the reader is from who wrote. */
const DEGREE = /^[•·]\s?\p{Nd}\s?\p{L}{0,4}\.?(?:\s?\p{L}{0,3}\s?\+)?$/u;
const FARTHEST_DEGREE = 20;
/** "4,210 followers": a company has them where a person has the distance. */
const isFollowers = (text: string): boolean => /^\p{Nd}/u.test(text) && isPlatformMenu(text);
const isOfSite = (text: string): boolean => isPlatformMenu(text) || /^linkedin$/iu.test(text);

/** "Feed post number 1", in any language: for those who hear the page. */
const NUMBERED_LABEL = /^\p{L}[\p{L}\p{M}\s'’-]{3,40}\p{Nd}{1,3}$/u;
/** "Activate to view larger image," below the words: the comma parts it from what a picture shows. */
const PICTURE_LABEL = /^\p{L}[^.!?:#@]{5,60}[,،、]$/u;

/** "Follow", a dot, or "1 week ago • Visible to anyone" below "1w •". */
const isBelowAge = (text: string): boolean =>
  isPlatformMenu(text) || isSeparatorLine(text) || isTimeAgo(text.split(/[•·]/u)[0]?.trim() ?? "");

/** The name, "• 2nd", what she does, how long ago, "Follow", the words, and the platform's buttons. */
function linkedinOfContact(lines: readonly Line[]): PostLines | undefined {
  const isNamed = lines.slice(0, FARTHEST_DEGREE).some(({ text }) => /^linkedin$/iu.test(text));
  const degree = lines.findIndex(
    ({ text }, at) => at > 0 && at <= FARTHEST_DEGREE && (DEGREE.test(text) || (isNamed && isFollowers(text))),
  );
  const name = lines[degree - 1]?.text ?? "";
  const isAbove = ({ text }: Line): boolean => isOfSite(text) || text === name || NUMBERED_LABEL.test(text);
  if (degree < 0 || !isName(name) || !lines.slice(0, degree - 1).every(isAbove)) return undefined;
  const age = lines.findIndex(
    ({ text }, at) => at > degree && at <= degree + 4 && isAge(text.split(/[•·]/u)[0]?.trim() ?? ""),
  );
  if (age < 0) return undefined;
  let start = age + 1;
  while (isBelowAge(lines[start]?.text ?? "")) start += 1;
  let end = contentEnd(lines, start, lines.length);
  while (end > start + 1 && PICTURE_LABEL.test(lines[end - 1]?.text ?? "")) end -= 1;
  return postOf(lines, { platform: "LINKEDIN", displayName: name }, degree - 1, start, end, lines.length, undefined);
}

/** "Edited", "Modifié", "Bearbeitet": one word between the age and the text. */
const isMenuWord = (text: string): boolean => /^\p{Lu}[\p{L}]{3,14}(?:\s?[•·])?$/u.test(text) || isPlatformMenu(text);

const MOST_WORDS_OF_REPORT = 5;

/** "Report this post" below how long ago, where "Report this comment" is below another time, in any language. */
function isReport(lines: readonly Line[], age: number): boolean {
  const isButton = (text: string): boolean => wordsOf(text) <= MOST_WORDS_OF_REPORT && !SENTENCE_END.test(text);
  const said = lines[age + 1]?.text ?? "";
  if (!isButton(said)) return false;
  if (lines[age + 2]?.afterGap === true && lines[age + 1]?.afterGap === false) return true;
  const [word = ""] = said.split(/\s/u, 1);
  return lines
    .slice(age + 2, age + 2 + MOST_LINES)
    .some(({ text }, at, below) => isAge(below[at - 1]?.text ?? "") && text.startsWith(`${word} `) && isButton(text));
}

/** Where the words end and the counts and buttons begin. */
function contentEnd(lines: readonly Line[], from: number, ceiling: number): number {
  let end = from + 1;
  while (end < ceiling && !isBelowWords(lines[end]?.text ?? "") && !isCountedNames(lines, end)) end += 1;
  return Math.min(end, ceiling);
}

const isBelowWords = (text: string): boolean =>
  isWordless(text) || isOfPlatform(text) || TRANSLATE.test(text) || isMoreButton(text);

const TRANSLATE =
  /^(?:translate|see translation|traduire|traducir|traduzir|übersetzen|traduci|vertalen|перевести|çevir|ترجمة|عرض الترجمة|翻訳|翻译)$/iu;

const withViews = (post: PostLines, views: number | undefined): PostLines =>
  views === undefined || post.closing === undefined
    ? post
    : { ...post, closing: { ...post.closing, counts: { ...post.closing.counts, views } } };

function postOf(
  lines: readonly Line[],
  author: { platform: Platform; handle?: string; displayName?: string },
  head: number,
  start: number,
  end: number,
  closingEnd: number,
  postedAt: StatedDate | undefined,
): PostLines {
  const below = lines.slice(end, closingEnd);
  const counts: Counts = { ...countsInRow(below, author.platform), ...countsOf(below) };
  return {
    attribution: { ...author, start: head, end: start, opens: true },
    start: head,
    end: closingEnd,
    closing: { start: end, end: closingEnd, ...(postedAt && { postedAt }), counts },
  };
}
