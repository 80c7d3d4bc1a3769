import type { Instant } from "../domain/dates";
import type { EntityType } from "../domain/entity";
import { facet } from "../domain/facets";
import type { Id } from "../domain/ids";
import { compareTexts } from "../domain/lists";
import { NAMED_IN, type NamingText } from "../domain/naming-text";
import type { TextKind } from "../domain/item";
import {
  candidatesIn,
  inTrendOrder,
  MOST_IN_BASELINE,
  MOST_IN_WINDOW,
  trendOf,
  type TextCounts,
  type Trend,
  type TrendPeriod,
} from "../domain/trends";
import type { FacetFilter, StoreReader } from "../store/store-reader";

export interface TrendsRequest {
  /** The lengths of the two periods in milliseconds. The baseline ends where the window begins. */
  readonly window: number;
  readonly baseline: number;
  /** The end of the window; without it, just after the newest text. */
  readonly until?: Instant;
  readonly kinds: readonly TextKind[];
  readonly types?: readonly EntityType[];
  readonly language?: string;
  readonly first: number;
}

export interface Trends {
  readonly window: TrendPeriod;
  readonly baseline: TrendPeriod;
  readonly profiles: readonly Trend[];
}

type Texts = Readonly<Record<TextKind, readonly NamingText[]>>;

/**
 * The profiles whose mentions rise. It takes the newest texts of the window, and compares the profiles that they
 * mention most with the baseline: seven round trips at most, and a limited number of rows, whatever the data.
 */
export async function findTrends(reader: StoreReader, request: TrendsRequest, now: Instant): Promise<Trends> {
  const filter = request.language === undefined ? {} : { all: [facet.language(request.language)] };
  const { texts, until } = await newestUntil(reader, request, filter, now);
  const start = earlier(until, request.window);
  const before = earlier(start, request.baseline);
  const window: Texts = { article: since(start, texts.article), post: since(start, texts.post) };
  const candidates = candidatesIn(window.article, window.post);
  const counts = await baselineCounts(reader, request, { from: before, before: start }, filter, [...candidates.keys()]);
  const all = { window: { articles: window.article.length, posts: window.post.length }, baseline: counts.all };
  const risen = [...candidates].flatMap(
    ([id, inWindow]) => trendOf(id, { window: inWindow, baseline: counts.of(id) }, all) ?? [],
  );
  return {
    window: { start, end: until, ...all.window },
    baseline: { start: before, end: start, ...all.baseline },
    profiles: (await ofTypes(reader, request.types, risen.sort(inTrendOrder))).slice(0, request.first),
  };
}

async function newestUntil(
  reader: StoreReader,
  { kinds, until, window }: TrendsRequest,
  filter: FacetFilter,
  now: Instant,
): Promise<{ readonly texts: Texts; readonly until: Instant }> {
  const from = until === undefined ? {} : { from: earlier(until, window) };
  const read = async (kind: TextKind): Promise<readonly NamingText[]> =>
    kinds.includes(kind)
      ? reader.newestTexts(kind, { newest: MOST_IN_WINDOW, before: until ?? earlier(now, -1), ...from, filter })
      : [];
  const [article, post] = await Promise.all([read("article"), read("post")]);
  const newest = [article[0], post[0]]
    .flatMap((text) => text?.sortKey ?? [])
    .sort(compareTexts)
    .at(-1);
  return { texts: { article, post }, until: until ?? (newest === undefined ? now : earlier(newest, -1)) };
}

/** How many texts of the baseline there are, and how many of them mention each candidate. */
async function baselineCounts(
  reader: StoreReader,
  { kinds }: TrendsRequest,
  range: { readonly from: Instant; readonly before: Instant },
  filter: FacetFilter,
  candidates: readonly Id<"entity">[],
): Promise<{ readonly all: TextCounts; of(id: Id<"entity">): TextCounts }> {
  const countsOf = async (kind: TextKind) => {
    if (!kinds.includes(kind)) return { count: 0, mentions: [] };
    const { from, count } = await reader.reach(kind, { newest: MOST_IN_BASELINE, ...range, filter });
    const sortKeys = { from: from ?? range.before, before: range.before };
    return { count, mentions: await reader.countRelated(NAMED_IN[kind], candidates, { ...filter, sortKeys }) };
  };
  const [articles, posts] = await Promise.all([countsOf("article"), countsOf("post")]);
  const places = new Map(candidates.map((id, place) => [id, place]));
  return {
    all: { articles: articles.count, posts: posts.count },
    of: (id) => {
      const place = places.get(id) ?? -1;
      return { articles: articles.mentions[place] ?? 0, posts: posts.mentions[place] ?? 0 };
    },
  };
}

async function ofTypes(
  reader: StoreReader,
  types: readonly EntityType[] | undefined,
  trends: readonly Trend[],
): Promise<readonly Trend[]> {
  if (types === undefined) return trends;
  const ids = trends.map(({ entityId }) => entityId);
  const profiles = await reader.get("entity", ids, new Set());
  return trends.filter((_, place) => {
    const profile = profiles[place];
    return profile ? types.includes(profile.type) : false;
  });
}

const since = (start: Instant, texts: readonly NamingText[]): readonly NamingText[] =>
  texts.filter(({ sortKey }) => sortKey >= start);

const earlier = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) - milliseconds).toISOString();
