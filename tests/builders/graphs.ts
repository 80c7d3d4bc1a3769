import fc from "fast-check";
import type { Id } from "../../src/domain/ids";
import type { Mention } from "../../src/domain/mention";
import type { Edge, RecordWrite } from "../../src/store/store";
import type { Filter, PageKey, PageRequest } from "../../src/store/store-reader";
import { aMention, anArticle, aPerson, aPost } from "./items";
import { aMentionWrite, aWrite } from "./writes";

/** Few values, so that ties and matches are common; the last two sort differently by code unit and by code point. */
export const SORT_KEYS = ["", "2023-01", "2023-02", "2024-01", "خبر", "\uFFFD", "😀"];
export const FACETS = ["language:ar", "language:en", "hashtag:مالي", "platform:X"];
export const WORDS = ["مالي", "روسيا", "mali", "🇲🇱"];
export const FIRST_SEEN = ["2023-01-01T00:00:00.000Z", "2023-06-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z"];
const REMOVED_AT = "2024-05-01T10:00:00.000Z";

/**
 * What one generated article is like; an article has a post of its own and a mention of each entity, with the same
 * facets.
 */
export interface ArticlePlan {
  readonly name: string;
  readonly sortKey: string;
  readonly firstSeenAt: string;
  readonly facets: readonly string[];
  readonly words: readonly string[];
  readonly removed: boolean;
  /** The entities that it mentions, by their numbers. */
  readonly entities: readonly number[];
  /** Where its post stands in the first article, by position. */
  readonly position: string;
}

export const ENTITY_COUNT = 4;
export const entityIds: readonly Id<"entity">[] = Array.from(
  { length: ENTITY_COUNT },
  (_, index) => aPerson(`entity ${index}`).id,
);
export const HOST = anArticle("host");

export const graphPlans: fc.Arbitrary<ArticlePlan[]> = fc
  .array(
    fc.record({
      sortKey: fc.constantFrom(...SORT_KEYS),
      firstSeenAt: fc.constantFrom(...FIRST_SEEN),
      facets: fc.uniqueArray(fc.constantFrom(...FACETS), { maxLength: 3 }),
      words: fc.uniqueArray(fc.constantFrom(...WORDS), { maxLength: 3 }),
      removed: fc.boolean(),
      // The last entity is mentioned by none.
      entities: fc.uniqueArray(fc.integer({ min: 0, max: ENTITY_COUNT - 2 })),
      position: fc.constantFrom("0001", "0002", "0003"),
    }),
    { maxLength: 30 },
  )
  .map((plans) => plans.map((plan, index) => ({ ...plan, name: `article ${index}` })));

/** The writes that make a store of the plans, the host of all posts last. */
export function writesOf(plans: readonly ArticlePlan[]): RecordWrite[] {
  const positions = plans.map(({ name, position }): Edge => ({
    relation: "Article.posts",
    parent: HOST.id,
    sortKey: position,
    child: aPost(name).id,
  }));
  return [...plans.flatMap(articleAndPost), aWrite(HOST, { sortKey: "2023-02", edges: positions })];
}

function articleAndPost({ name, sortKey, firstSeenAt, facets, words, removed, entities }: ArticlePlan): RecordWrite[] {
  const article = anArticle(name, { firstSeenAt });
  const removal = removed ? { removedAt: REMOVED_AT } : {};
  return [
    aWrite(aPost(name, { firstSeenAt }), { sortKey, facets, words, ...removal }),
    aWrite(article, {
      sortKey,
      facets,
      words,
      ...removal,
      mentions: entities.map((entity) => aMentionWrite(mentionIn(name, entity), { sortKey, facets })),
      edges: entities.map((entity): Edge => ({
        relation: "Entity.articles",
        parent: aPerson(`entity ${entity}`).id,
        sortKey,
        child: article.id,
      })),
    }),
  ];
}

/** The mention of an entity, by its number, in the article of a plan. */
export function mentionIn(name: string, entity: number): Mention {
  return aMention(anArticle(name), aPerson(`entity ${entity}`), name);
}

const facetGroup = fc.uniqueArray(fc.constantFrom(...FACETS, "language:xx"), { maxLength: 3 });
const wordGroup = fc.uniqueArray(fc.constantFrom(...WORDS, "unknown"), { maxLength: 3 });

export const filters: fc.Arbitrary<Filter> = fc.record(
  {
    all: fc.uniqueArray(fc.constantFrom(...FACETS), { maxLength: 2 }),
    any: fc.array(facetGroup, { maxLength: 2 }),
    words: fc.array(wordGroup, { maxLength: 2 }),
    sortKeys: fc.record(
      { from: fc.constantFrom(...SORT_KEYS), before: fc.constantFrom(...SORT_KEYS) },
      { requiredKeys: [] },
    ),
    firstSeen: fc.record(
      { from: fc.constantFrom(...FIRST_SEEN), before: fc.constantFrom(...FIRST_SEEN) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

/** Keys of rows that are there, and of places where none is. */
const keys: fc.Arbitrary<PageKey> = fc.record({
  sortKey: fc.constantFrom(...SORT_KEYS, ...FIRST_SEEN, "0001", "0002", "0003"),
  id: fc.oneof(
    fc.constantFrom("", "zzz", "article_8", "post_7", "mention_a"),
    fc.nat({ max: 29 }).map((index) => anArticle(`article ${index}`).id),
  ),
});

const sizes = fc.integer({ min: 0, max: 12 });

export const pageRequests: fc.Arbitrary<PageRequest> = fc.record(
  {
    order: fc.constantFrom("ASC" as const, "DESC" as const),
    take: fc.oneof(fc.record({ first: sizes }), fc.record({ last: sizes })),
    after: keys,
    before: keys,
    filter: filters,
  },
  { requiredKeys: ["order", "take"] },
);
