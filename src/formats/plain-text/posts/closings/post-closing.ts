import type { PostMetrics } from "../../../../domain/social-post";
import { findDate, isDate, isTime, isTimeAgo } from "../../../reading/dates";
import type { DateContext, StatedDate } from "../../../reading/dates";
import type { Attribution } from "../attribution";
import type { Line } from "../../lines";
import { isProse } from "../../line-shapes";
import { isForeignClosing } from "./foreign-closings";
import { platformOfLink } from "../cards/dated-cards";
import { isShortAge } from "../pages/comment-labels";
import { isOfPlatform, isPlatformMenu, linksToReplies, repliesToRead } from "../labels/platform-labels";
import { viewsBeforeTime } from "./views-before-time";
import { countsIn, isSeparatorLine, metricNamed, numberIn } from "../labels/post-labels";

export type Counts = Partial<Omit<PostMetrics, "readAt">>;

/** What a platform's page shows below a post: the time, and what it counts. */
export interface PostClosing {
  /** Index of its first line, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  readonly postedAt?: StatedDate;
  readonly counts: Counts;
}

const FARTHEST = 60;
const LONGEST = 140;

/**
 * The time and the counts below a post whose attribution comes first: X shows them on lines of their own. Undefined if
 * there is no line with a time.
 */
export function closingOf(
  lines: readonly Line[],
  attribution: Attribution,
  ceiling: number,
  context: DateContext,
): PostClosing | undefined {
  if (!attribution.opens) return undefined;
  const from = attribution.quoted?.end ?? attribution.end;
  for (let at = from; at < Math.min(ceiling, from + FARTHEST); at += 1) {
    const closing = closingAt(lines, at, ceiling, context);
    if (closing === undefined) continue;
    if (isForeignClosing(lines, attribution, from, at, closing.postedAt)) break;
    return wholeClosing(lines, closing, at, ceiling);
  }
  return dayBelow(lines, attribution, from, ceiling, context) ?? linkBelow(lines, attribution, from, ceiling);
}

/** The time with the counts and the buttons below it. */
function wholeClosing(
  lines: readonly Line[],
  { end: timeEnd, postedAt }: { end: number; postedAt: StatedDate },
  start: number,
  ceiling: number,
): PostClosing {
  const views = viewsBelow(lines, timeEnd, ceiling);
  const from = views?.end ?? timeEnd;
  const end = buttonEnd(lines, from, furnitureEnd(lines, from, ceiling));
  const inLine = lines
    .slice(start, timeEnd)
    .flatMap(({ text }) => text.split(/[·•∙|]/u))
    .map((segment) => countsIn(segment) ?? {});
  const seen = viewsBeforeTime(lines[start]?.text ?? "");
  const counts = Object.assign(
    {},
    seen && { views: seen.views },
    ...inLine,
    views?.counts ?? countsOf(lines.slice(timeEnd, end)),
  ) as Counts;
  return { start, end, postedAt, counts };
}

/** "View on Threads" below a post of Threads, in any language. */
function linkBelow(
  lines: readonly Line[],
  { platform, handle }: Attribution,
  from: number,
  ceiling: number,
): PostClosing | undefined {
  if (platform === undefined || handle === undefined) return undefined;
  for (let at = from + 1; at < Math.min(ceiling, from + FARTHEST_LINK); at += 1) {
    const { text = "", afterGap } = lines[at] ?? {};
    if (afterGap !== false) return undefined;
    if (platformOfLink(text) !== platform) continue;
    const start = from + 1 + lines.slice(from + 1, at).findLastIndex((line) => !isOfPlatform(line.text)) + 1;
    const end = furnitureEnd(lines, at + 1, ceiling);
    return { start, end, counts: countsOf(lines.slice(start, end)) };
  }
  return undefined;
}

/** "·", "1.2万", "查看": X shows the views below the time with their word in any language, and then its row. */
function viewsBelow(
  lines: readonly Line[],
  from: number,
  ceiling: number,
): { end: number; counts: Counts } | undefined {
  const [dot = "", number = "", word = ""] = lines.slice(from, Math.min(from + 3, ceiling)).map(({ text }) => text);
  const views = isSeparatorLine(dot) && BARE_NUMBER.test(number) ? numberIn(number) : undefined;
  const metric = metricNamed(word);
  const isWord = word !== "" && word.length <= LONGEST_WORD && !/[\p{Nd}.!?؟。:：#@]/u.test(word);
  if (views === undefined || !isWord || (metric === undefined ? isPlatformMenu(word) : metric !== "views"))
    return undefined;
  const row = rowBelow(lines.slice(0, ceiling), from + 3);
  return Object.keys(row).length === 0 ? undefined : { end: from + 3, counts: { views, ...row } };
}

const LONGEST_WORD = 24;

const FARTHEST_LINK = 7;

/** A few words tightly below the platform's own buttons, with an empty line below them, are a button too. */
function buttonEnd(lines: readonly Line[], from: number, end: number): number {
  const { text = "", afterGap = true } = lines[end] ?? {};
  const isButton = end > from && !afterGap && lines[end + 1]?.afterGap === true && BUTTON_SHAPE.test(text);
  return Math.max(isButton ? end + 1 : end, embedRowEnd(lines, from) ?? end);
}

/** The likes alone, "Reply" and "Copy link", in any language: the row that X shows in other pages. Text is below. */
function embedRowEnd(lines: readonly Line[], from: number): number | undefined {
  const row = lines.slice(from + 1, from + 1 + BUTTONS_OF_EMBED);
  const isRow =
    BARE_NUMBER.test(lines[from]?.text ?? "") &&
    row.length === BUTTONS_OF_EMBED &&
    row.every(({ text, afterGap }) => !afterGap && BUTTON_SHAPE.test(text));
  return isRow && isProse(lines[from + 1 + BUTTONS_OF_EMBED]?.text ?? "") ? from + 1 + BUTTONS_OF_EMBED : undefined;
}

const BUTTON_SHAPE = /^\p{L}[\p{L}\p{M}’'-]{1,20}(?:\s\p{L}[\p{L}\p{M}’'-]{0,20}){0,2}$/u;

const MOST_LINES_ABOVE_TIME = 12;

/** Whether "9:12 AM · Feb 7, 2023" stands below some lines from `from` on, as X shows it below a post. */
export function isClosedBelow(lines: readonly Line[], from: number, context: DateContext): boolean {
  const ceiling = Math.min(lines.length, from + MOST_LINES_ABOVE_TIME);
  for (let at = from + 1; at < ceiling; at += 1) {
    const [time = "", ...others] = (lines[at]?.text ?? "").split(/[·•]/u);
    if (others.length > 0 && isTime(time.trim()) && closingAt(lines, at, ceiling, context)) return true;
  }
  return false;
}

const MOST_LINES_ABOVE_DAY = 5;

/**
 * A date alone directly below a post whose head says no time: it is the post's, not the page's. So is how long ago that
 * was, as Mastodon shows it below an answer.
 */
function dayBelow(
  lines: readonly Line[],
  attribution: Attribution,
  from: number,
  ceiling: number,
  context: DateContext,
): PostClosing | undefined {
  const head = lines.slice(attribution.start, from);
  if (head.some(({ text }) => text.split(/[·•∙|]/u).some((part) => isDate(part.trim()) || isTimeAgo(part.trim()))))
    return undefined;
  for (let at = from + 1; at < Math.min(ceiling, from + 1 + MOST_LINES_ABOVE_DAY); at += 1) {
    const { text = "", afterGap } = lines[at] ?? {};
    if (afterGap !== false) return undefined;
    const isAge = isTimeAgo(text) || (isShortAge(text) && BARE_NUMBER.test(lines[at + 1]?.text ?? ""));
    const postedAt = !isAge && isDate(text, context) ? findDate(text, context) : undefined;
    if (!isAge && (postedAt === undefined || postedAt.date.precision === "YEAR")) continue;
    const end = furnitureEnd(lines, at + 1, ceiling);
    return { start: at, end, ...(postedAt && { postedAt }), counts: countsOf(lines.slice(at + 1, end)) };
  }
  return undefined;
}

function closingAt(
  lines: readonly Line[],
  at: number,
  ceiling: number,
  context: DateContext,
): { end: number; postedAt: StatedDate } | undefined {
  const written = lines[at]?.text ?? "";
  const text = viewsBeforeTime(written)?.stated ?? written;
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  const [first = "", second = ""] = text.split(/[·•∙|]|\s[–—-]\s/u).map((segment) => segment.trim());
  const timed = isTime(first) || isDate(first, context) || (isTime(second) && first === "");
  const stated = timed ? findDate(text.replace(/\s[–—∙-]\s/u, " · "), context) : undefined;
  const isPlaced = stated?.date.precision === "DAY" && isTime(first);
  const postedAt = (isPlaced ? timeWithPlace(first, second, context) : undefined) ?? stated;
  if (postedAt?.date.precision === "MINUTE" || postedAt?.date.precision === "SECOND") return { end: at + 1, postedAt };
  if (!isTime(text)) return undefined;
  // The time and the date may be on lines of their own.
  const dateAt = isSeparatorLine(lines[at + 1]?.text ?? "") ? at + 2 : at + 1;
  const dated = lines[dateAt]?.text ?? "";
  // A sentence with a date in it is no line of the page's.
  if (dateAt >= ceiling || !isDate(dated.split(/[·•∙|]/u)[0]?.trim() ?? "", context)) return undefined;
  const below = findDate(`${text} · ${dated}`, context);
  return below === undefined ? undefined : { end: dateAt + 1, postedAt: below };
}

const MOST_WORDS_OF_PLACE = 6;

/** "10:42 AM · Mar 3, 2025 from Quayside": where a post was written stands behind the day. */
function timeWithPlace(time: string, said: string, context: DateContext): StatedDate | undefined {
  const words = said.split(/\s/u);
  for (let count = words.length - 1; count >= Math.max(1, words.length - MOST_WORDS_OF_PLACE); count -= 1) {
    const day = words.slice(0, count).join(" ");
    if (/\p{Nd}$/u.test(day) && isDate(day, context)) return findDate(`${time} · ${day}`, context);
  }
  return undefined;
}

/** The end of the lines below a post that are the page's: counts, buttons, signs. */
export function furnitureEnd(lines: readonly Line[], from: number, ceiling: number): number {
  let end = from;
  const isOfPost = (text: string): boolean => isOfPlatform(text) || linksToReplies(text);
  while (end < ceiling && (isOfPost(lines[end]?.text ?? "") || isCountAmongOthers(lines, end))) end += 1;
  return end;
}

/** "54", "6 σχόλια", "21 κοινοποιήσεις": a number, and a number with its word, tightly beside another of these. */
export function isCountAmongOthers(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || !isCountShaped(line.text)) return false;
  return [line.afterGap ? undefined : above, below?.afterGap === true ? undefined : below].some(
    (other) =>
      other !== undefined && isCountShaped(other.text) && [line, other].some(({ text }) => COUNT_IN_WORDS.test(text)),
  );
}

const isCountShaped = (text: string): boolean =>
  text.length <= LONGEST_COUNT && (COUNT_IN_WORDS.test(text) || BARE_NUMBER.test(text));

const LONGEST_COUNT = 40;
const COUNT_IN_WORDS =
  /^\p{Nd}[\p{Nd}.,٫٬]{0,9}(?:\s?[kKmM]\.?)?\s?(?:\p{L}[\p{L}\p{M}]{1,20}|\p{Lo}[\p{Lo}\p{M}]{0,6})(?:\s\p{L}[\p{L}\p{M}]{1,15})?$/u;

/** What lines of counts say. A number may be above its word, or beside it. */
export function countsOf(lines: readonly Line[]): Counts {
  return countsOfEmbed(lines) ?? countsBelowLabels(lines) ?? countsInLines(lines);
}

/** Likes alone, "Reply", "Copy link", "Read 15 replies": what X shows below a post in another page. */
function countsOfEmbed(lines: readonly Line[]): Counts | undefined {
  const replies = lines.map(({ text }) => repliesToRead(text)).find((count) => count !== undefined);
  const [first = "", ...others] = lines.map(({ text }) => text);
  const likes = BARE_NUMBER.test(first) ? numberIn(first) : undefined;
  if (likes === undefined) return undefined;
  if (replies !== undefined) return { likes, replies };
  // Nobody has answered.
  const isRow =
    others.length === BUTTONS_OF_EMBED && others.every((text) => isPlatformMenu(text) && !/\p{Nd}/u.test(text));
  return isRow ? { likes } : undefined;
}

const BUTTONS_OF_EMBED = 2;

/** "Like", "318", "Comment", "27", as VK shows its counts: each below its button. The last one is of the views. */
function countsBelowLabels(lines: readonly Line[]): Counts | undefined {
  const texts = lines.map(({ text }) => text);
  const isNumber = (at: number): boolean => BARE_NUMBER.test(texts[at] ?? "");
  const isLabel = (at: number): boolean => at < texts.length && !isNumber(at) && isPlatformMenu(texts[at] ?? "");
  const first = texts.findIndex(
    (text, at) =>
      metricNamed(text) !== undefined && isLabel(at) && isNumber(at + 1) && isLabel(at + 2) && isNumber(at + 3),
  );
  if (first < 0 || isNumber(first - 1)) return undefined;
  const counts: Counts = {};
  let at = first;
  for (; isLabel(at) && isNumber(at + 1); at += 2) {
    const metric = metricNamed(texts[at] ?? "");
    if (metric !== undefined && metric !== "other") Object.assign(counts, { [metric]: numberIn(texts[at + 1] ?? "") });
  }
  return isNumber(at) ? { ...counts, views: numberIn(texts[at] ?? "") ?? 0 } : counts;
}

function countsInLines(lines: readonly Line[]): Counts {
  const counts: Counts = {};
  lines.forEach(({ text }, at) => {
    Object.assign(counts, countsIn(text));
    const metric = metricNamed(text);
    const value = numberIn(lines[at - 1]?.text ?? "");
    if (metric !== undefined && metric !== "other" && value !== undefined) Object.assign(counts, { [metric]: value });
    if (counts.views !== undefined && (metric === "views" || countsIn(text)?.views !== undefined))
      Object.assign(counts, rowBelow(lines, at + 1));
  });
  return { ...counts, ...countsOfTotal(lines) };
}

const TOTALS = ["likes", "replies", "reposts"] as const;

/** "All reactions:" above their number, in any language. Numbers below it are of the comments and the shares. */
function countsOfTotal(lines: readonly Line[]): Counts {
  const at = lines.findIndex(
    ({ text }, index) =>
      /[:：]$/u.test(text) &&
      BARE_NUMBER.test(lines[index + 1]?.text ?? "") &&
      (isPlatformMenu(text) || countsIn(lines[index + 2]?.text ?? "") !== undefined),
  );
  if (at < 0) return {};
  const numbers = lines.slice(at + 1, at + 2 + TOTALS.length).map(({ text }) => text);
  const isRow = numbers.slice(0, TOTALS.length).every((text) => BARE_NUMBER.test(text));
  const said = TOTALS.slice(0, isRow ? TOTALS.length : 1).map((metric, index) => [
    metric,
    numberIn(numbers[index] ?? ""),
  ]);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as Counts;
}

const ROW = ["replies", "reposts", "likes"] as const;
const BARE_NUMBER = /^\p{Nd}[\p{Nd}.,٫٬\s\u00a0]*\p{L}{0,4}\.?$/u;

/** Four numbers alone below the views, as X shows them: replies, reposts, likes, bookmarks. It hides those of zero. */
function rowBelow(lines: readonly Line[], from: number): Counts {
  const run = lines.slice(from, from + ROW.length + 2).map(({ text }) => text);
  const length = run.findIndex((text) => !BARE_NUMBER.test(text) || numberIn(text) === undefined);
  if ((length < 0 ? run.length : length) !== ROW.length + 1) return {};
  return Object.fromEntries(ROW.map((metric, index) => [metric, numberIn(run[index] ?? "")]));
}
