import type { Instant } from "../dates";
import type { Id } from "../ids";
import { compareTexts } from "../collections/lists";
import type { NamingText } from "./naming-text";

/** The newest texts of each kind that are looked at in the window. */
export const MOST_IN_WINDOW = 2_000;
/** The newest texts of each kind before the window that a baseline has at most. */
export const MOST_IN_BASELINE = 10_000;
/** So many of the profiles that the window mentions most are compared with the baseline. */
export const MOST_CANDIDATES = 300;
/** One text is no trend. */
const FEWEST_TEXTS = 2;

/** How many articles and posts there are, or mention a profile. */
export interface TextCounts {
  readonly articles: number;
  readonly posts: number;
}

/** A profile that is mentioned more often in the window than before. */
export interface Trend {
  readonly entityId: Id<"entity">;
  readonly score: number;
  /** The texts of the window that would mention it if nothing had changed. */
  readonly expected: number;
  readonly window: TextCounts;
  readonly baseline: TextCounts;
}

export interface TrendPeriod extends TextCounts {
  readonly start: Instant;
  readonly end: Instant;
}

/** The profiles that most texts of the window mention, each with its texts; then by id. */
export function candidatesIn(
  articles: readonly NamingText[],
  posts: readonly NamingText[],
): Map<Id<"entity">, TextCounts> {
  const counts = new Map<Id<"entity">, { articles: number; posts: number }>();
  const count = (texts: readonly NamingText[], of: keyof TextCounts) => {
    for (const { profiles } of texts) {
      for (const { id } of profiles) {
        const counted = counts.get(id) ?? { articles: 0, posts: 0 };
        counts.set(id, counted);
        counted[of] += 1;
      }
    }
  };
  count(articles, "articles");
  count(posts, "posts");
  const often = [...counts].filter(([, each]) => totalOf(each) >= FEWEST_TEXTS);
  often.sort(([id, one], [otherId, other]) => totalOf(other) - totalOf(one) || compareTexts(id, otherId));
  return new Map(often.slice(0, MOST_CANDIDATES));
}

/** What the baseline says of a candidate; undefined if it is not mentioned more often than before. */
export function trendOf(
  entityId: Id<"entity">,
  counted: { readonly window: TextCounts; readonly baseline: TextCounts },
  all: { readonly window: TextCounts; readonly baseline: TextCounts },
): Trend | undefined {
  const [now, before] = [totalOf(counted.window), totalOf(counted.baseline)];
  const [texts, textsBefore] = [totalOf(all.window), totalOf(all.baseline)];
  if (textsBefore === 0 || now * textsBefore <= before * texts) return undefined;
  const score = rounded(logLikelihood(now, texts, before, textsBefore));
  return { entityId, score, expected: rounded((before / textsBefore) * texts), ...counted };
}

export const inTrendOrder = (one: Trend, other: Trend): number =>
  other.score - one.score || compareTexts(one.entityId, other.entityId);

export const totalOf = ({ articles, posts }: TextCounts): number => articles + posts;

/**
 * How unlikely it is that both counts come from one rate: the log-likelihood ratio of two Poisson rates, as corpus
 * linguistics compares words (Rayson and Garside, 2000). A ratio would put whatever comes twice after never first; here
 * the same ratio counts more if it comes from more texts. 3.84 is significant at 5 %, 10.83 at 0.1 %.
 */
function logLikelihood(now: number, texts: number, before: number, textsBefore: number): number {
  const rate = (now + before) / (texts + textsBefore);
  const part = (count: number, expected: number): number => (count === 0 ? 0 : count * Math.log(count / expected));
  return 2 * (part(now, texts * rate) + part(before, textsBefore * rate));
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
