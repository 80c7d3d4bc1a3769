import type DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../domain/article";
import type { CoMention } from "../domain/coverage/co-mentions";
import { MOST_FOR_LANGUAGES, type Tally } from "../domain/coverage/coverage";
import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import type { ItemOf, RecordKind, TextKind } from "../domain/item";
import { likenessOf, type Likeness } from "../domain/text/likeness/likeness";
import { RELATIONS, type ChildOf, type Relation } from "../domain/relations";
import type { SourceSubscription } from "../domain/source-subscription";
import type { KeptRejection, Rejection } from "../store/store";
import type {
  ChangePage,
  ChangesRequest,
  Filter,
  Grouping,
  Page,
  RejectionsRequest,
  SimilarRequest,
  StoreReader,
  TimeRange,
} from "../store/store-reader";
import {
  batched,
  batchedByParent,
  CO_MENTION_LIMIT,
  limitFanOut,
  REJECTED_INPUT_LIMIT,
  SIMILAR_LIMIT,
  STORY_LIMIT,
} from "./batching";
import { findCoMentions } from "./co-mentions";
import { granted, ItemBudget } from "./budgets/item-budget";
import {
  storeFilter,
  type ClientFilter,
  type ListRequest,
  type Loaded,
  type PageRequest,
  type PageRow,
  type PageSource,
} from "./page";
import { pageInMemory } from "./page-in-memory";
import { Positions } from "./positions";
import { loadItems, zip, type Item, type ItemLookup } from "./item-lookup";
import { itemsOfParents } from "./one-loaders";
import type { ToMany, ToOne } from "./relations";
import { searchLoaders, type SearchLoaders } from "./search-loaders";
import { SelectedReads } from "./selected-reads";
import { selectionsOf } from "./selections";
import { findStories, type StoryPart } from "./story";
import { findTrends, type Trends, type TrendsRequest } from "./trends";

/**
 * What the resolvers of one request load with. Each relation at each place of the operation is one round trip, for any
 * number of parents. The items have the fields that the operation asks for at that place, and maybe no others, whatever
 * their types say: `needs.ts` declares which fields each resolver reads.
 */
export interface Loaders {
  /** The one item that a parent names. Null without waiting if it names none. */
  one<P, T extends Item>(relation: ToOne<P, T>, parent: P, info: GraphQLResolveInfo): Promise<T | null> | null;
  /** As `one`, for many parents of a place at once: one promise instead of one for each parent. */
  oneOfEach<P, T extends Item>(
    relation: ToOne<P, T>,
    parents: readonly P[],
    info: GraphQLResolveInfo,
  ): Loaded<readonly (T | null)[]>;
  /** The few items that a parent names, in its order, without unknown ones. */
  many<P, T extends Item>(relation: ToMany<P, T>, parent: P, info: GraphQLResolveInfo): Promise<T[]>;
  /** The profiles that a parent mentions, by their ids and in their order; null for a profile that was removed. */
  mentioned(ids: readonly Id<"entity">[], info: GraphQLResolveInfo): Promise<(Entity | null)[]>;
  /**
   * A parent's page of a relation. `request` is called once per place, since all parents there have the same field
   * arguments.
   */
  related<R extends Relation>(
    relation: R,
    parent: Id,
    info: GraphQLResolveInfo,
    request: () => PageRequest,
  ): PageSource<ItemOf<ChildOf<R>>>;
  /** The number of a parent's children per group. `by` and `filter` are read once per place. */
  tally(
    relation: Relation,
    parent: Id,
    info: GraphQLResolveInfo,
    by: Grouping,
    filter?: Filter,
  ): Promise<readonly Tally[]>;
  /** A page of the articles that are most like one. `request` is called once per place. */
  similar(article: Article, info: GraphQLResolveInfo, request: () => SimilarRequest): PageSource<Article>;
  /** The profiles that the newest texts mention beside one. `time` is read once per place. */
  coMentions(profile: Id<"entity">, info: GraphQLResolveInfo, time: TimeRange): Promise<readonly CoMention[]>;
  /** The other articles of the story that one belongs to. */
  story(article: Article, info: GraphQLResolveInfo): Promise<readonly StoryPart[]>;
  /** The profiles whose mentions rise. */
  trends(request: TrendsRequest): Promise<Trends>;
  /** How many of the newest texts of a kind are in each language, regions and scripts each for themselves too. */
  newestLanguages(kind: TextKind): Promise<readonly Tally[]>;
  /** The subscriptions of a source, in the order of their addresses. */
  subscriptions(source: Id<"source">, info: GraphQLResolveInfo): Promise<readonly SourceSubscription[]>;
  /** A page of rows that were loaded with their parent. */
  inMemory<T extends Item>(rows: readonly PageRow<T>[], request: PageRequest): PageSource<T>;
  /** A page of all items of a kind. */
  list<K extends RecordKind>(kind: K, info: GraphQLResolveInfo, request: ListRequest): PageSource<ItemOf<K>>;
  /** A page of the rejected inputs. */
  rejections(request: RejectionsRequest): PageSource<KeptRejection>;
  /** A rejected input with its bytes. Null if nothing is kept under the id. */
  rejection(id: string, info: GraphQLResolveInfo): Promise<Rejection | null>;
  /** A page of the log of changes. */
  changes(request: ChangesRequest): Promise<ChangePage>;
  readonly search: SearchLoaders;
  /** Items that a client names by ids and keys: one round trip per kind. An item that failed is an error. */
  lookUp(lookups: readonly ItemLookup[], info: GraphQLResolveInfo): Promise<(Item | null | Error)[]>;
}

interface PageLoaders<T> {
  readonly pages: DataLoader<Id, Page<T>>;
  readonly counts: DataLoader<Id, number>;
}

interface SimilarLoaders extends PageLoaders<Article> {
  /** The likenesses of the articles that are asked for, by id: a batch has only ids. */
  readonly likenesses: Map<Id, Likeness>;
}

/** What the loaders of one place of the operation read with. */
interface Place {
  readonly reads: SelectedReads;
  readonly reader: StoreReader;
  readonly info: GraphQLResolveInfo;
}

export function createLoaders(reader: StoreReader, now = () => new Date().toISOString()): Loaders {
  const positions = new Positions();
  const readsFor = (info: GraphQLResolveInfo) => new SelectedReads(reader, selectionsOf(info));
  const at = (info: GraphQLResolveInfo): Place => ({ reads: readsFor(info), reader, info });
  const budget = new ItemBudget();
  return {
    many(relation, parent, info) {
      const keys = granted(budget.keys(relation.keys(parent)));
      return positions.at(relation, info, () => manyLoader(at(info), relation)).load(keys);
    },
    mentioned(ids, info) {
      const keys = granted(budget.keys(ids));
      return positions.at("mentioned", info, () => mentionedLoader(at(info))).load(keys);
    },
    related(relation, parent, info, request) {
      const { pages, counts } = positions.at(relation, info, () => pageLoaders(at(info), relation, request(), budget));
      return { page: () => pages.load(parent), count: () => counts.load(parent) };
    },
    tally: async (relation, parent, info, by, filter) => {
      const load = () => batchedByParent((parents) => reader.tally(relation, parents, by, filter), info);
      return granted(budget.keys(await positions.at(relation, info, load).load(parent)));
    },
    similar(article, info, request) {
      const { likenesses, pages, counts } = positions.at("similar", info, () =>
        similarLoaders(at(info), request(), budget),
      );
      if (!likenesses.has(article.id)) likenesses.set(article.id, likenessOf(article));
      return { page: () => pages.load(article.id), count: () => counts.load(article.id) };
    },
    async subscriptions(source, info) {
      const load = () => batchedByParent((parents) => reader.subscriptions(parents as Id<"source">[]), info);
      return granted(budget.keys(await positions.at("subscriptions", info, load).load(source)));
    },
    inMemory: (rows, request) => ({
      page: () => granted(budget.pageOf(() => pageInMemory(rows, request))),
      count: () => rows.length,
    }),
    list: (kind, info, request) => listSource(at(info), kind, request, budget),
    changes: async (request) => {
      const page = await reader.changes(request);
      return { ...page, rows: granted(budget.keys(page.rows)) };
    },
    search: searchLoaders(reader, readsFor, positions, budget),
    lookUp: (lookups, info) => loadItems(readsFor(info), lookups),
    // At the end: V8 takes 14 µs for an object that begins with the properties of another one.
    ...itemsOfParents(readsFor, positions, budget),
    ...manyTextLoaders(reader, at, positions, budget, now),
    ...rejectionLoaders(reader, positions, budget),
  };
}

function rejectionLoaders(
  reader: StoreReader,
  positions: Positions,
  budget: ItemBudget,
): Pick<Loaders, "rejections" | "rejection"> {
  return {
    rejections: (request) => ({
      page: async () => granted(budget.page(await reader.rejections(request))),
      count: () => reader.countRejections(request),
    }),
    async rejection(id, info) {
      const load = () =>
        batched(async (ids: readonly string[]) => {
          limitFanOut(ids, info, REJECTED_INPUT_LIMIT);
          return reader.rejectionsById(ids);
        });
      return positions.at("rejection", info, load).load(id);
    },
  };
}

/** What is computed from many texts: who goes together, what rises, what tells the same story. */
function manyTextLoaders(
  reader: StoreReader,
  at: (info: GraphQLResolveInfo) => Place,
  positions: Positions,
  budget: ItemBudget,
  now: () => string,
): Pick<Loaders, "coMentions" | "story" | "trends" | "newestLanguages"> {
  return {
    coMentions: (profile, info, time) => {
      const load = (profiles: readonly Id[]) => findCoMentions(reader, profiles as readonly Id<"entity">[], time);
      const loader = () => batchedByParent(load, info, { most: CO_MENTION_LIMIT });
      return positions.at("co-mentions", info, loader).load(profile);
    },
    story: (article, info) => {
      const { articles, loader } = positions.at("story", info, () => storyLoader(at(info), budget));
      if (!articles.has(article.id)) articles.set(article.id, article);
      return loader.load(article.id);
    },
    trends: (request) => findTrends(reader, request, now()),
    newestLanguages: (kind) => reader.newestLanguages(kind, MOST_FOR_LANGUAGES),
  };
}

function manyLoader<P, T extends Item>(
  { reads, info }: Place,
  { kind, accepts }: ToMany<P, T>,
): DataLoader<readonly string[], T[]> {
  return batched(async (lists) => {
    const keys = limitFanOut(lists.flat(), info);
    const items: Map<string, Item | null> = zip(keys, await reads.lookup(kind, keys));
    return lists.map((list) =>
      [...new Set(list.map((key) => items.get(key) ?? null))].filter(
        (item): item is T => item !== null && accepts(item),
      ),
    );
  });
}

function mentionedLoader({ reads, info }: Place): DataLoader<readonly Id<"entity">[], (Entity | null)[]> {
  return batched(async (lists) => {
    const ids = limitFanOut(lists.flat(), info);
    const entities = zip(ids, await reads.get("entity", ids));
    return lists.map((list) => list.map((id) => entities.get(id) ?? null));
  });
}

function pageLoaders<R extends Relation>(
  { reads, reader, info }: Place,
  relation: R,
  { filter: asked, ...range }: PageRequest,
  budget: ItemBudget,
): PageLoaders<ItemOf<ChildOf<R>>> {
  const filter = filterOnce(reader, asked);
  const page = async (parents: readonly Id[]) =>
    reads.related(relation, RELATIONS[relation].child, parents, { filter: await filter(), ...range });
  return {
    pages: batchedByParent(page, info, { answer: (loaded) => budget.page(loaded) }),
    counts: batchedByParent(async (parents) => reader.countRelated(relation, parents, await filter()), info),
  };
}

function listSource<K extends RecordKind>(
  { reads, reader }: Place,
  kind: K,
  { filter: asked, ...range }: ListRequest,
  budget: ItemBudget,
): PageSource<ItemOf<K>> {
  const filter = filterOnce(reader, asked);
  return {
    page: async () => granted(budget.page(await reads.list(kind, { filter: await filter(), ...range }))),
    count: async () => reader.count(kind, await filter()),
  };
}

/** Finds the items that a filter names once, for the page and the count together. */
function filterOnce(reader: StoreReader, asked: ClientFilter = {}): () => Promise<Filter> {
  let found: Promise<Filter> | undefined;
  return () => (found ??= storeFilter(reader, asked));
}

function similarLoaders({ reads, reader, info }: Place, request: SimilarRequest, budget: ItemBudget): SimilarLoaders {
  const likenesses = new Map<Id, Likeness>();
  const of = (ids: readonly Id[]) => ids.flatMap((id) => likenesses.get(id) ?? []);
  const page = (ids: readonly Id[]) => reads.similar(of(ids), request);
  return {
    likenesses,
    pages: batchedByParent(page, info, { answer: (loaded) => budget.page(loaded), most: SIMILAR_LIMIT }),
    counts: batchedByParent((ids) => reader.countSimilar(of(ids)), info, { most: SIMILAR_LIMIT }),
  };
}

interface StoryLoader {
  /** The articles that are asked for, by id: a batch has only ids. */
  readonly articles: Map<Id, Article>;
  readonly loader: DataLoader<Id, readonly StoryPart[]>;
}

function storyLoader({ reads, reader, info }: Place, budget: ItemBudget): StoryLoader {
  const articles = new Map<Id, Article>();
  const load = (ids: readonly Id[]): Promise<(readonly StoryPart[])[]> =>
    findStories(
      reads,
      reader,
      ids.flatMap((id) => articles.get(id) ?? []),
    );
  return {
    articles,
    loader: batchedByParent(load, info, { answer: (parts) => budget.keys(parts), most: STORY_LIMIT }),
  };
}
