import type { Article } from "../domain/article";
import type { Id } from "../domain/ids";
import { compareTexts, unique } from "../domain/collections/lists";
import {
  ARTICLES_PER_PROFILE,
  MOST_COPIES,
  MOST_FOLLOW_UPS,
  STORY_PROFILES,
  STORY_TIME,
  StoryText,
  weightOfProfile,
  type StoryLink,
} from "../domain/coverage/story";
import { copyKeysOf } from "../domain/text/likeness/shingles";
import type { NamingText } from "../domain/coverage/naming-text";
import type { NamingList, StoreReader } from "../store/store-reader";
import type { SelectedReads } from "./selected-reads";

/** An article of a story, and why it belongs to it. */
export interface StoryPart extends StoryLink {
  readonly article: Article;
}

const NO_FIELDS: ReadonlySet<never> = new Set();

/**
 * The other articles of the stories that some articles belong to: near-duplicates first, then follow-ups, the surest
 * first. Four round trips for all: by the keys of copies, how often profiles are mentioned, by rare profiles around the
 * time, and the texts of what these found. So many articles are compared, whatever the graph.
 */
export async function findStories(
  reads: SelectedReads,
  reader: StoreReader,
  articles: readonly Article[],
): Promise<StoryPart[][]> {
  const texts = articles.map((article) => new StoryText(article));
  const likenesses = texts.map(({ id, words }) => ({ id, facets: [], words: copyKeysOf(words) }));
  const profiles = unique(texts.flatMap((text) => [...text.profiles]));
  const [copies, counts] = await Promise.all([
    reader.similar(likenesses, { take: { first: MOST_COPIES } }, NO_FIELDS),
    reader.countRelated("Entity.articles", profiles),
  ]);
  const weights = new Map(profiles.map((id, place) => [id, weightOfProfile(counts[place] ?? 0)]));
  const weightOf = (id: Id<"entity">): number => weights.get(id) ?? 0;
  const followUps = await around(reader, articles, texts, weightOf);
  const found = texts.map(({ id }, place) => {
    const ids = [...(copies[place]?.rows ?? []).map(({ item }) => item.id), ...(followUps[place] ?? [])];
    return unique(ids).filter((other) => other !== id);
  });
  const ids = unique(found.flat());
  const others = await reads.get("article", ids);
  const byId = new Map(others.flatMap((other) => (other ? [[other.id, { other, text: new StoryText(other) }]] : [])));
  return texts.map((text, place) =>
    (found[place] ?? [])
      .flatMap((id): StoryPart[] => {
        const known = byId.get(id);
        const link = known && text.linkTo(known.text, weightOf);
        return known && link ? [{ ...link, article: known.other }] : [];
      })
      .sort(surestFirst),
  );
}

const surestFirst = (one: StoryPart, other: StoryPart): number =>
  compareTexts(other.reason, one.reason) || other.score - one.score || compareTexts(one.article.id, other.article.id);

/** The articles around the time of each that share most of its rare profiles. */
async function around(
  reader: StoreReader,
  articles: readonly Article[],
  texts: readonly StoryText[],
  weightOf: (id: Id<"entity">) => number,
): Promise<Id<"article">[][]> {
  const lists = texts.map(({ profiles }, place): NamingList[] => {
    const time = Date.parse(articles[place]?.publishedAt?.instant ?? articles[place]?.firstSeenAt ?? "");
    const range = { from: instantOf(time - STORY_TIME), before: instantOf(time + STORY_TIME + 1) };
    const rarest = [...profiles].sort((one, other) => weightOf(other) - weightOf(one) || compareTexts(one, other));
    return rarest.slice(0, STORY_PROFILES).map((profile) => ({ profile, ...range }));
  });
  const all = await reader.textsNaming("article", lists.flat(), ARTICLES_PER_PROFILE);
  let next = 0;
  return lists.map((own, place) => {
    const named = all.slice(next, (next += own.length)).flat();
    return mostShared(named, texts[place]?.profiles ?? new Set(), weightOf);
  });
}

function mostShared(
  named: readonly NamingText[],
  own: ReadonlySet<Id<"entity">>,
  weightOf: (id: Id<"entity">) => number,
): Id<"article">[] {
  const shared = new Map(
    named.map(({ id, profiles }) => {
      const weight = profiles.reduce((sum, profile) => sum + (own.has(profile.id) ? weightOf(profile.id) : 0), 0);
      return [id as Id<"article">, weight / Math.sqrt(profiles.length)] as const;
    }),
  );
  return [...shared]
    .sort(([id, one], [otherId, other]) => other - one || compareTexts(id, otherId))
    .slice(0, MOST_FOLLOW_UPS)
    .map(([id]) => id);
}

const instantOf = (time: number): string => new Date(time).toISOString();
