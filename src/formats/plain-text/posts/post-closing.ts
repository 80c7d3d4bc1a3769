import type { PostMetrics } from "../../../domain/social-post";
import { findDate, isDate, isTime, isTimeAgo } from "../../reading/dates";
import type { DateContext, StatedDate } from "../../reading/dates";
import type { Attribution } from "./attribution";
import type { Line } from "../lines";
import { isOfPlatform } from "./platform-labels";
import { countsIn, isSeparatorLine, metricNamed, numberIn } from "./post-labels";

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
    const end = furnitureEnd(lines, closing.end, ceiling);
    const inLine = lines
      .slice(at, closing.end)
      .flatMap(({ text }) => text.split(/[·•|]/u))
      .map((segment) => countsIn(segment) ?? {});
    return {
      start: at,
      end,
      postedAt: closing.postedAt,
      counts: Object.assign({}, ...inLine, countsOf(lines.slice(closing.end, end))) as Counts,
    };
  }
  return dayBelow(lines, attribution, from, ceiling, context);
}

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

/** A date alone directly below a post whose head says no time: it is the post's, not the page's. */
function dayBelow(
  lines: readonly Line[],
  attribution: Attribution,
  from: number,
  ceiling: number,
  context: DateContext,
): PostClosing | undefined {
  const head = lines.slice(attribution.start, from);
  if (head.some(({ text }) => text.split(/[·•|]/u).some((part) => isDate(part.trim()) || isTimeAgo(part.trim()))))
    return undefined;
  for (let at = from + 1; at < Math.min(ceiling, from + 1 + MOST_LINES_ABOVE_DAY); at += 1) {
    const { text = "", afterGap } = lines[at] ?? {};
    if (afterGap !== false) return undefined;
    const postedAt = isDate(text, context) ? findDate(text, context) : undefined;
    if (postedAt === undefined || postedAt.date.precision === "YEAR") continue;
    const end = furnitureEnd(lines, at + 1, ceiling);
    return { start: at, end, postedAt, counts: countsOf(lines.slice(at + 1, end)) };
  }
  return undefined;
}

function closingAt(
  lines: readonly Line[],
  at: number,
  ceiling: number,
  context: DateContext,
): { end: number; postedAt: StatedDate } | undefined {
  const text = lines[at]?.text ?? "";
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  const [first = "", second = ""] = text.split(/[·•|]|\s[–—-]\s/u).map((segment) => segment.trim());
  const timed = isTime(first) || isDate(first, context) || (isTime(second) && first === "");
  const postedAt = timed ? findDate(text.replace(/\s[–—-]\s/u, " · "), context) : undefined;
  if (postedAt?.date.precision === "MINUTE" || postedAt?.date.precision === "SECOND") return { end: at + 1, postedAt };
  if (!isTime(text)) return undefined;
  // The time and the date may be on lines of their own.
  const dateAt = isSeparatorLine(lines[at + 1]?.text ?? "") ? at + 2 : at + 1;
  const dated = lines[dateAt]?.text ?? "";
  // A sentence with a date in it is no line of the page's.
  if (dateAt >= ceiling || !isDate(dated.split(/[·•|]/u)[0]?.trim() ?? "", context)) return undefined;
  const below = findDate(`${text} · ${dated}`, context);
  return below === undefined ? undefined : { end: dateAt + 1, postedAt: below };
}

/** The end of the lines below a post that are the page's: counts, buttons, signs. */
export function furnitureEnd(lines: readonly Line[], from: number, ceiling: number): number {
  let end = from;
  while (end < ceiling && isOfPlatform(lines[end]?.text ?? "")) end += 1;
  return end;
}

/** What lines of counts say. A number may be above its word, or beside it. */
export function countsOf(lines: readonly Line[]): Counts {
  const counts: Counts = {};
  lines.forEach(({ text }, at) => {
    Object.assign(counts, countsIn(text));
    const metric = metricNamed(text);
    const value = numberIn(lines[at - 1]?.text ?? "");
    if (metric !== undefined && metric !== "other" && value !== undefined) Object.assign(counts, { [metric]: value });
    if (counts.views !== undefined && (metric === "views" || countsIn(text)?.views !== undefined))
      Object.assign(counts, rowBelow(lines, at + 1));
  });
  return counts;
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
