import { byKey } from "../collections/lists";
import type { Instant } from "../dates";
import { isId, type Id } from "../ids";

/** How many items have one value, such as one day or one language. */
export interface Tally {
  readonly value: string;
  readonly count: number;
}

/** How many articles and how many posts. */
export interface SubjectCounts {
  readonly articles: number;
  readonly posts: number;
}

/** Puts the tallies of articles and of posts together, value by value. */
function sideBySide(
  articles: readonly Tally[],
  posts: readonly Tally[],
  nameOf: (value: string) => string = (value) => value,
): Map<string, SubjectCounts> {
  const counts = new Map<string, SubjectCounts>();
  for (const [tallies, field] of [
    [articles, "articles"],
    [posts, "posts"],
  ] as const) {
    for (const { value, count } of tallies) {
      const name = nameOf(value);
      const before = counts.get(name) ?? { articles: 0, posts: 0 };
      counts.set(name, { ...before, [field]: before[field] + count });
    }
  }
  return counts;
}

export type Period = "DAY" | "WEEK" | "MONTH";

export interface PeriodCount extends SubjectCounts {
  readonly start: Instant;
  /** The first instant after the period. */
  readonly end: Instant;
}

/** How many characters of an instant are enough to tell its period. Weeks are counted by day first. */
export function instantStart(period: Period): number {
  return period === "MONTH" ? "2023-02".length : "2023-02-07".length;
}

/**
 * The periods, the oldest first, without the empty ones. The tallies are by the first characters of instants (see
 * `instantStart`).
 */
export function timelineOf(period: Period, articles: readonly Tally[], posts: readonly Tally[]): PeriodCount[] {
  const counts = sideBySide(articles, posts, (value) => startOf(period, value));
  return [...counts].sort(byKey).map(([start, count]) => ({ start, end: endOf(period, start), ...count }));
}

/** A week is as in ISO 8601: it starts on a Monday. */
function startOf(period: Period, start: string): Instant {
  const day = new Date(`${start}${period === "MONTH" ? "-01" : ""}T00:00:00.000Z`);
  if (period === "WEEK") day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString();
}

function endOf(period: Period, start: Instant): Instant {
  const day = new Date(start);
  if (period === "MONTH") day.setUTCMonth(day.getUTCMonth() + 1);
  else day.setUTCDate(day.getUTCDate() + (period === "WEEK" ? 7 : 1));
  return day.toISOString();
}

/** Of all texts, so many are looked at for their languages: the newest. */
export const MOST_FOR_LANGUAGES = 10_000;

export interface LanguageCount extends SubjectCounts {
  readonly language: string;
}

/**
 * Counts per language without region and script, the most frequent first. The tallies have both `ar` and `ar-EG` for an
 * item in `ar-EG`, so only tags without `-` are counted.
 */
export function languageCounts(articles: readonly Tally[], posts: readonly Tally[]): LanguageCount[] {
  const whole = ({ value }: Tally) => !value.includes("-");
  const counts = sideBySide(articles.filter(whole), posts.filter(whole));
  const total = ({ articles: inArticles, posts: inPosts }: SubjectCounts) => inArticles + inPosts;
  return [...counts]
    .map(([language, count]) => ({ language, ...count }))
    .sort((one, other) => total(other) - total(one) || (one.language < other.language ? -1 : 1));
}

export interface SourceCount {
  readonly sourceId: Id<"source">;
  readonly articles: number;
}

/** Counts per source, the most frequent first. The tally is by source facets. */
export function sourceCounts(articles: readonly Tally[]): SourceCount[] {
  return articles
    .flatMap(({ value, count }) => (isId("source", value) ? [{ sourceId: value, articles: count }] : []))
    .sort((one, other) => other.articles - one.articles || (one.sourceId < other.sourceId ? -1 : 1));
}
