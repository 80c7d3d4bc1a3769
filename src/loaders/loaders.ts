import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../domain/article";
import type { Tally } from "../domain/coverage";
import type { Entity } from "../domain/entity";
import { FanOutLimit } from "../domain/errors";
import type { Id } from "../domain/ids";
import type { ItemOf, RecordKind } from "../domain/item";
import { likenessOf, type Likeness } from "../domain/likeness";
import type { ChildOf, Relation } from "../domain/relations";
import type { Filter, Grouping, Page, SimilarRequest, StoreReader } from "../store/store";
import { storeFilter } from "./asked-filter";
import { granted, ItemBudget } from "./item-budget";
import type { AskedFilter, ListRequest, PageRequest, PageRow, PageSource } from "./page";
import { pageInMemory } from "./page-in-memory";
import { Positions } from "./positions";
import { loadReferences, zip, type Item, type Reference } from "./reference";
import type { ToMany, ToOne } from "./relations";

/** The most keys that one level of an operation may load. */
export const FAN_OUT_LIMIT = 10_000;
/**
 * As many articles may be compared with all others at once: each costs thousands of rows where others cost hundreds.
 */
export const SIMILAR_LIMIT = 500;

/**
 * What the resolvers of one request load by. Each relation at each place of the operation is one round trip, whatever
 * its parents' number.
 */
export interface Loaders {
  /** The one item that a parent names. Null at once where it names none. */
  one<P, T extends Item>(relation: ToOne<P, T>, parent: P, info: GraphQLResolveInfo): Promise<T | null> | null;
  /** The few items that a parent names, in its order, without those that are not known. */
  many<P, T extends Item>(relation: ToMany<P, T>, parent: P, info: GraphQLResolveInfo): Promise<T[]>;
  /** The profiles that a parent mentions, by their ids and in their order; null where one is there no more. */
  mentioned(ids: readonly Id<"entity">[], info: GraphQLResolveInfo): Promise<(Entity | null)[]>;
  /**
   * A parent's page of a relation. `request` is read once for each place, since all parents there share the field's
   * arguments.
   */
  related<R extends Relation>(
    relation: R,
    parent: Id,
    info: GraphQLResolveInfo,
    request: () => PageRequest,
  ): PageSource<ItemOf<ChildOf<R>>>;
  /** A parent's children of a relation, counted by groups. `by` and `filter` are read once for each place. */
  tally(
    relation: Relation,
    parent: Id,
    info: GraphQLResolveInfo,
    by: Grouping,
    filter?: Filter,
  ): Promise<readonly Tally[]>;
  /** A page of the articles that share most with one. `request` is read once for each place. */
  similar(article: Article, info: GraphQLResolveInfo, request: () => SimilarRequest): PageSource<Article>;
  /** A page of rows that came with their parent. */
  inMemory<T extends Item>(rows: readonly PageRow<T>[], request: PageRequest): PageSource<T>;
  /** A page over all items of a kind. */
  list<K extends RecordKind>(kind: K, request: ListRequest): PageSource<ItemOf<K>>;
  /** What a client names by ids and keys: one round trip for each kind. A slot that failed holds its error. */
  references(references: readonly Reference[]): Promise<(Item | null | Error)[]>;
}

interface PageLoaders<T> {
  readonly pages: DataLoader<Id, Page<T>>;
  readonly counts: DataLoader<Id, number>;
}

interface SimilarLoaders extends PageLoaders<Article> {
  /** Of those that are asked for: what the ids in a batch stand for. */
  readonly likenesses: Map<Id, Likeness>;
}

export function createLoaders(reader: StoreReader): Loaders {
  const positions = new Positions();
  const budget = new ItemBudget();
  return {
    one(relation, parent, info) {
      const named = relation.reference(parent);
      const reference = named && granted(budget.one(named));
      return reference ? positions.at(relation, info, () => oneLoader(reader, relation, info)).load(reference) : null;
    },
    many(relation, parent, info) {
      const keys = granted(budget.keys(relation.keys(parent)));
      return positions.at(relation, info, () => manyLoader(reader, relation, info)).load(keys);
    },
    mentioned(ids, info) {
      const keys = granted(budget.keys(ids));
      return positions.at("mentioned", info, () => mentionedLoader(reader, info)).load(keys);
    },
    related(relation, parent, info, request) {
      const { pages, counts } = positions.at(relation, info, () =>
        pageLoaders(reader, relation, info, request(), budget),
      );
      return { page: () => pages.load(parent), count: () => counts.load(parent) };
    },
    tally: async (relation, parent, info, by, filter) => {
      const load = () => batchedByParent((parents) => reader.tally(relation, parents, by, filter), info);
      return granted(budget.keys(await positions.at(relation, info, load).load(parent)));
    },
    similar(article, info, request) {
      const { likenesses, pages, counts } = positions.at("similar", info, () =>
        similarLoaders(reader, info, request(), budget),
      );
      if (!likenesses.has(article.id)) likenesses.set(article.id, likenessOf(article));
      return { page: () => pages.load(article.id), count: () => counts.load(article.id) };
    },
    inMemory: (rows, request) => ({
      page: () => granted(budget.pageOf(() => pageInMemory(rows, request))),
      count: () => rows.length,
    }),
    list: (kind, request) => listSource(reader, kind, request, budget),
    references: (references) => loadReferences(reader, references),
  };
}

function oneLoader<P, T extends Item>(
  reader: StoreReader,
  { accepts }: ToOne<P, T>,
  info: GraphQLResolveInfo,
): DataLoader<Reference, T | null> {
  return batched(async (references) => {
    limitFanOut(
      references.map(({ key }) => key),
      info,
    );
    const items = await loadReferences(reader, references);
    return items.map((item) => (item instanceof Error || (item && accepts(item)) ? item : null));
  });
}

function manyLoader<P, T extends Item>(
  reader: StoreReader,
  { kind, accepts }: ToMany<P, T>,
  info: GraphQLResolveInfo,
): DataLoader<readonly string[], T[]> {
  return batched(async (lists) => {
    const keys = limitFanOut(lists.flat(), info);
    const items: Map<string, Item | null> = zip(keys, await reader.lookup(kind, keys));
    return lists.map((list) =>
      [...new Set(list.map((key) => items.get(key) ?? null))].filter(
        (item): item is T => item !== null && accepts(item),
      ),
    );
  });
}

function mentionedLoader(
  reader: StoreReader,
  info: GraphQLResolveInfo,
): DataLoader<readonly Id<"entity">[], (Entity | null)[]> {
  return batched(async (lists) => {
    const ids = limitFanOut(lists.flat(), info);
    const entities = zip(ids, await reader.get("entity", ids));
    return lists.map((list) => list.map((id) => entities.get(id) ?? null));
  });
}

function pageLoaders<R extends Relation>(
  reader: StoreReader,
  relation: R,
  info: GraphQLResolveInfo,
  { filter: asked, ...range }: PageRequest,
  budget: ItemBudget,
): PageLoaders<ItemOf<ChildOf<R>>> {
  const filter = filterOnce(reader, asked);
  const page = async (parents: readonly Id[]) =>
    reader.related(relation, parents, { ...range, filter: await filter() });
  return {
    pages: batchedByParent(page, info, (loaded) => budget.page(loaded)),
    counts: batchedByParent(async (parents) => reader.countRelated(relation, parents, await filter()), info),
  };
}

function listSource<K extends RecordKind>(
  reader: StoreReader,
  kind: K,
  { filter: asked, ...range }: ListRequest,
  budget: ItemBudget,
): PageSource<ItemOf<K>> {
  const filter = filterOnce(reader, asked);
  return {
    page: async () => granted(budget.page(await reader.list(kind, { ...range, filter: await filter() }))),
    count: async () => reader.count(kind, await filter()),
  };
}

/** What a filter names is found once for a page and its count together. */
function filterOnce(reader: StoreReader, asked: AskedFilter = {}): () => Promise<Filter> {
  let found: Promise<Filter> | undefined;
  return () => (found ??= storeFilter(reader, asked));
}

function similarLoaders(
  reader: StoreReader,
  info: GraphQLResolveInfo,
  request: SimilarRequest,
  budget: ItemBudget,
): SimilarLoaders {
  const likenesses = new Map<Id, Likeness>();
  const of = (ids: readonly Id[]) => ids.flatMap((id) => likenesses.get(id) ?? []);
  return {
    likenesses,
    pages: batchedByParent(
      (ids) => reader.similar(of(ids), request),
      info,
      (page) => budget.page(page),
      SIMILAR_LIMIT,
    ),
    counts: batchedByParent((ids) => reader.countSimilar(of(ids)), info, undefined, SIMILAR_LIMIT),
  };
}

/** The same parent may stand at a place several times; it is asked for once, and answered at each. */
function batchedByParent<V>(
  load: (parents: readonly Id[]) => Promise<readonly V[]>,
  info: GraphQLResolveInfo,
  answer: (value: V) => V | Error = (value) => value,
  most = FAN_OUT_LIMIT,
): DataLoader<Id, V> {
  return batched(async (parents) => {
    const unique = limitFanOut(parents, info, most);
    const values = await load(unique);
    const places = new Map(unique.map((parent, index) => [parent, values[index]]));
    return parents.map((parent) => {
      const value = places.get(parent);
      return value === undefined ? new Error(`The store gave no answer for ${parent}.`) : answer(value);
    });
  });
}

/**
 * Without a cache: every place of an operation loads for itself, so that its cost does not depend on what else was
 * loaded.
 */
function batched<K, V>(load: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>): DataLoader<K, V> {
  return new DataLoader(load, { cache: false });
}

function limitFanOut<K extends string>(
  keys: readonly K[],
  { parentType, fieldName }: GraphQLResolveInfo,
  most = FAN_OUT_LIMIT,
): K[] {
  const unique = [...new Set(keys)];
  if (unique.length > most) {
    throw new FanOutLimit(
      `${parentType.name}.${fieldName} would be loaded for ${unique.length} parents at once; a level may have at most ${most}. Ask for smaller pages.`,
    );
  }
  return unique;
}
