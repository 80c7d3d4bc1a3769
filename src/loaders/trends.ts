import type { Instant } from "../domain/dates";
import type { EntityType } from "../domain/entity";
import { facet } from "../domain/facets";
import type { Id } from "../domain/ids";
import { compareTexts } from "../domain/collections/lists";
import { NAMED_IN, type NamingText } from "../domain/coverage/naming-text";
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
} from "../domain/coverage/trends";
import type { FacetFilter, PageRequest, StoreReader } from "../store/store-reader";

export interface TrendsRequest {
  /** The lengths of the two periods in milliseconds. The baseline ends where the window begins. */
  readonly window: number;
  readonly baseline: number;
  /** The end of the window; without it, just after the newest text that has a date. */
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
 * mention most with the baseline: eleven round trips at most, and a limited number of rows, whatever the data.
 */
export async function findTrends(reader: StoreReader, request: TrendsRequest, now: Instant): Promise<Trends> {
  const filter = request.language === undefined ? {} : { all: [facet.language(request.language)] };
  const until = request.until ?? (await endOfNews(reader, request.kinds, filter, now));
  const start = earlier(until, request.window);
  const texts = await textsOf(reader, request.kinds, { from: start, before: until }, filter);
  const before = earlier(start, request.baseline);
  const candidates = candidatesIn(texts.article, texts.post);
  const counts = await baselineCounts(reader, request, { from: before, before: start }, filter, [...candidates.keys()]);
  const all = { window: { articles: texts.article.length, posts: texts.post.length }, baseline: counts.all };
  const risen = [...candidates].flatMap(
    ([id, inWindow]) => trendOf(id, { window: inWindow, baseline: counts.of(id) }, all) ?? [],
  );
  return {
    window: { start, end: until, ...all.window },
    baseline: { start: before, end: start, ...all.baseline },
    profiles: (await ofTypes(reader, request.types, risen.sort(inTrendOrder))).slice(0, request.first),
  };
}

/** How many of the newest texts are looked at for one with a date: mostly the first has one. */
const LOOKS = [20, MOST_IN_WINDOW] as const;
/** What the place of a text in time comes from, if the text has a date. */
const DATE_OF = { article: "publishedAt", post: "postedAt" } as const satisfies Record<TextKind, string>;

/**
 * Just after the newest text that has a date. A text without one stands at the time when it was first seen: one such
 * page that is read today must not move the window of an archive to today. If the newest 2,000 texts of each kind have
 * no date, the newest of them counts.
 */
async function endOfNews(
  reader: StoreReader,
  kinds: readonly TextKind[],
  filter: FacetFilter,
  now: Instant,
): Promise<Instant> {
  let newest: string | undefined;
  for (const most of LOOKS) {
    const found = await Promise.all(
      kinds.map((kind) =>
        newestOf(reader, kind, {
          order: "DESC",
          take: { first: most },
          after: { sortKey: earlier(now, -1), id: "" },
          filter,
        }),
      ),
    );
    const dated = latest(found.map((one) => one.dated));
    if (dated !== undefined) return earlier(dated, -1);
    newest = latest(found.map((one) => one.newest));
    if (found.every(({ isAll }) => isAll)) break;
  }
  return newest === undefined ? now : earlier(newest, -1);
}

interface Newest {
  readonly newest: string | undefined;
  readonly dated: string | undefined;
  /** Whether these were all. */
  readonly isAll: boolean;
}

async function newestOf(reader: StoreReader, kind: TextKind, request: PageRequest): Promise<Newest> {
  const { rows, hasNext } = await reader.list<TextKind>(kind, request, new Set([DATE_OF[kind]]));
  const dated = rows.find(({ item }) =>
    "publishedAt" in item ? item.publishedAt : "postedAt" in item && item.postedAt,
  );
  return { newest: rows[0]?.sortKey, dated: dated?.sortKey, isAll: !hasNext };
}

const latest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants
    .flatMap((instant) => instant ?? [])
    .sort(compareTexts)
    .at(-1);

async function textsOf(
  reader: StoreReader,
  kinds: readonly TextKind[],
  range: { readonly from: Instant; readonly before: Instant },
  filter: FacetFilter,
): Promise<Texts> {
  const read = async (kind: TextKind): Promise<readonly NamingText[]> =>
    kinds.includes(kind) ? reader.newestTexts(kind, { newest: MOST_IN_WINDOW, ...range, filter }) : [];
  const [article, post] = await Promise.all([read("article"), read("post")]);
  return { article, post };
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

const earlier = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) - milliseconds).toISOString();
