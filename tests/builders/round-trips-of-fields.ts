import { KINDS, type Kind } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { RELATIONS } from "../../src/domain/relations";
import { TO_MANY, TO_ONE } from "../../src/loaders/relations";

/**
 * How many round trips one batch of each field may take, by its GraphQL coordinate. The cost of an operation is
 * computed from these numbers. A field that is not here loads nothing.
 */

/** Connections to the profiles that an item mentions: one round trip for the page, or for all profiles of a type. */
export const MENTIONED: ReadonlySet<string> = new Set(["MentionSubject.entities"]);

/** A list of the profiles that share a name with one: one round trip, whatever their number. */
const NAMESAKES: ReadonlySet<string> = new Set(["Entity.possiblySame"]);

/** Connections to all items of a kind. */
export const LISTS = {
  "Query.articles": "article",
  "Query.socialPosts": "post",
  "Query.entities": "entity",
  "Query.accounts": "account",
  "Query.sources": "source",
} as const satisfies Record<string, RecordKind>;

/** Connections to what is no item. */
const OTHER_LISTS: ReadonlySet<string> = new Set(["Query.rejections"]);

/** Connections to items in the order of how much they share with the parent. */
const RANKED: ReadonlySet<string> = new Set(["Article.similar"]);

/** Fields that count children, or give what is computed from them, with the most round trips that each may take. */
const TALLIES: Readonly<Record<string, number>> = {
  "Entity.timeline": 2,
  "Entity.coMentioned": 3,
  "Article.story": 4,
  "Query.trending": 11,
  "SocialPost.firstSeenIn": 1,
  "Source.subscriptions": 1,
  "Entity.languages": 2,
  "Query.languages": 2,
  "Entity.sources": 1,
};

/**
 * A search looks for profiles that the query names (2), for texts by words and by unfinished words, in two ways by
 * profiles, their adjectives and unfinished words beside them, and counts texts (9 for each of two kinds), for profiles
 * and accounts (2), and reads the items of its page (4 kinds).
 */
const SEARCHES: Readonly<Record<string, number>> = {
  "Query.search": 26,
  "SearchConnection.namedProfiles": 1,
  "SearchConnection.didYouMean": 9,
  "SearchEdge.highlights": 4,
  "SearchFacets.languages": 2,
  "SearchFacets.sources": 2,
  "SearchFacets.profiles": 2,
  "Query.suggest": 5,
};

/** Fields that find items which the client names, with the most round trips that each may take. */
export const LOOKUPS: Readonly<Record<string, number>> = {
  "Query.article": 1,
  "Query.socialPost": 1,
  "Query.entity": 1,
  "Query.account": 1,
  "Query.source": 1,
  "Query.node": 1,
  "Query.nodes": KINDS.length,
  "Query._entities": KINDS.length,
  "Query.changes": 1,
  "Query.rejection": 1,
  "Rejection.content": 1,
  ...SEARCHES,
};

/** Filter fields in which a client names items. These items are found first: one round trip per kind. */
export const NAMED_IN_FILTERS: Readonly<Record<string, Readonly<Record<string, RecordKind>>>> = {
  ArticleFilter: { mentionsAll: "entity", mentionsAny: "entity", sources: "source" },
  SocialPostFilter: { mentionsAll: "entity", mentionsAny: "entity", authors: "account" },
  SocialAccountFilter: { owners: "entity" },
  SearchFilter: { sources: "source", mentionsAll: "entity", mentionsAny: "entity" },
};

/** How many round trips it takes to find the items that a filter of this type names. */
export function roundTripsOfFilter(type: string, filter: Readonly<Record<string, unknown>>): number {
  const lists = Object.entries(NAMED_IN_FILTERS[type] ?? {}).filter(([list]) => !isNothing(filter[list]));
  return new Set(lists.map(([, kind]) => kind)).size;
}

/** GraphQL reads a single value as a list of one, so only nothing and an empty list name no item. */
function isNothing(list: unknown): boolean {
  return list === undefined || list === null || (Array.isArray(list) && list.length === 0);
}

/**
 * Whether the field is a connection that loads its page from the store: one round trip, and one more for `totalCount`.
 */
export const isPaged = (coordinate: string): boolean =>
  (coordinate in RELATIONS && !NAMESAKES.has(coordinate)) ||
  coordinate in LISTS ||
  RANKED.has(coordinate) ||
  OTHER_LISTS.has(coordinate);

/** The round trips of any other field; 0 for a field that loads nothing. */
export function roundTripsOf(coordinate: string): number {
  const one: Readonly<Record<string, { readonly kinds: readonly Kind[] }>> = TO_ONE;
  if (coordinate in TO_MANY || MENTIONED.has(coordinate) || NAMESAKES.has(coordinate)) return 1;
  return one[coordinate]?.kinds.length ?? LOOKUPS[coordinate] ?? TALLIES[coordinate] ?? 0;
}
