import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { FanOutLimit } from "../domain/errors";
import type { Id } from "../domain/ids";
import type { ItemOf, RecordKind } from "../domain/item";
import type { ChildOf, Relation } from "../domain/relations";
import type { Page, StoreReader } from "../store/store";
import { granted, ItemBudget } from "./item-budget";
import type { PageRequest, PageRow, PageSource } from "./page";
import { pageInMemory } from "./page-in-memory";
import { Positions } from "./positions";
import { loadReferences, zip, type Item, type Reference } from "./reference";
import type { ToMany, ToOne } from "./relations";

/** The most keys that one level of an operation may load. */
export const FAN_OUT_LIMIT = 10_000;

/** What the resolvers of one request load by. Each relation at each place of the operation is one round trip, whatever its parents' number. */
export interface Loaders {
  /** The one item that a parent names. Null at once where it names none. */
  one<P, T extends Item>(relation: ToOne<P, T>, parent: P, info: GraphQLResolveInfo): Promise<T | null> | null;
  /** The few items that a parent names, in its order, without those that are not known. */
  many<P, T extends Item>(relation: ToMany<P, T>, parent: P, info: GraphQLResolveInfo): Promise<T[]>;
  /** A parent's page of a relation. `request` is read once for each place, since all parents there share the field's arguments. */
  related<R extends Relation>(relation: R, parent: Id, info: GraphQLResolveInfo, request: () => PageRequest): PageSource<ItemOf<ChildOf<R>>>;
  /** A page of rows that came with their parent. */
  inMemory<T extends Item>(rows: readonly PageRow<T>[], request: PageRequest): PageSource<T>;
  /** A page over all items of a kind. */
  list<K extends RecordKind>(kind: K, request: PageRequest): PageSource<ItemOf<K>>;
  /** What a client names by ids and keys: one round trip for each kind. A slot that failed holds its error. */
  references(references: readonly Reference[]): Promise<(Item | null | Error)[]>;
}

interface PageLoaders<T> {
  readonly pages: DataLoader<Id, Page<T>>;
  readonly counts: DataLoader<Id, number>;
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
    related(relation, parent, info, request) {
      const { pages, counts } = positions.at(relation, info, () => pageLoaders(reader, relation, info, request(), budget));
      return { page: () => pages.load(parent), count: () => counts.load(parent) };
    },
    inMemory: (rows, request) => ({ page: () => granted(budget.page(pageInMemory(rows, request))), count: () => rows.length }),
    list: (kind, request) => ({ page: async () => granted(budget.page(await reader.list(kind, request))), count: () => reader.count(kind, request.filter) }),
    references: (references) => loadReferences(reader, references),
  };
}

function oneLoader<P, T extends Item>(reader: StoreReader, { accepts }: ToOne<P, T>, info: GraphQLResolveInfo): DataLoader<Reference, T | null> {
  return batched(async (references) => {
    limitFanOut(references.map(({ key }) => key), info);
    const items = await loadReferences(reader, references);
    return items.map((item) => (item instanceof Error || (item && accepts(item)) ? item : null));
  });
}

function manyLoader<P, T extends Item>(reader: StoreReader, { kind, accepts }: ToMany<P, T>, info: GraphQLResolveInfo): DataLoader<readonly string[], T[]> {
  return batched(async (lists) => {
    const keys = limitFanOut(lists.flat(), info);
    const items: Map<string, Item | null> = zip(keys, await reader.lookup(kind, keys));
    return lists.map((list) => [...new Set(list.map((key) => items.get(key) ?? null))].filter((item): item is T => item !== null && accepts(item)));
  });
}

function pageLoaders<R extends Relation>(reader: StoreReader, relation: R, info: GraphQLResolveInfo, request: PageRequest, budget: ItemBudget): PageLoaders<ItemOf<ChildOf<R>>> {
  return {
    pages: batchedByParent((parents) => reader.related(relation, parents, request), info, (page) => budget.page(page)),
    counts: batchedByParent((parents) => reader.countRelated(relation, parents, request.filter), info),
  };
}

/** The same parent may stand at a place several times; it is asked for once, and answered at each. */
function batchedByParent<V>(
  load: (parents: readonly Id[]) => Promise<readonly V[]>,
  info: GraphQLResolveInfo,
  answer: (value: V) => V | Error = (value) => value,
): DataLoader<Id, V> {
  return batched(async (parents) => {
    const unique = limitFanOut(parents, info);
    const values = await load(unique);
    const places = new Map(unique.map((parent, index) => [parent, values[index]]));
    return parents.map((parent) => {
      const value = places.get(parent);
      return value === undefined ? new Error(`The store gave no answer for ${parent}.`) : answer(value);
    });
  });
}

/** Without a cache: every place of an operation loads for itself, so that its cost does not depend on what else was loaded. */
function batched<K, V>(load: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>): DataLoader<K, V> {
  return new DataLoader(load, { cache: false });
}

function limitFanOut<K extends string>(keys: readonly K[], { parentType, fieldName }: GraphQLResolveInfo): K[] {
  const unique = [...new Set(keys)];
  if (unique.length > FAN_OUT_LIMIT) {
    throw new FanOutLimit(`${parentType.name}.${fieldName} would be loaded for ${unique.length} parents at once; a level may have at most ${FAN_OUT_LIMIT}. Ask for smaller pages.`);
  }
  return unique;
}
