import type DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { batched, limitFanOut } from "./batching";
import { loadItems, type Item, type ItemLookup } from "./item-lookup";
import { granted, type ItemBudget } from "./item-budget";
import type { Loaders } from "./loaders";
import type { Positions } from "./positions";
import type { ToOne } from "./relations";
import type { SelectedReads } from "./selected-reads";

/** What parents name: the lookups, each once, and for each parent the key of its lookup. */
interface Named {
  readonly lookups: ReadonlyMap<string, ItemLookup | undefined>;
  readonly ofParents: readonly (string | undefined)[];
  /** The keys that find items. */
  readonly keys: readonly string[];
}

function namedBy<P>(relation: ToOne<P, Item>, parents: readonly P[]): Named {
  const lookups = new Map<string, ItemLookup | undefined>();
  const ofParents = parents.map((parent) => {
    const key = relation.key(parent);
    if (key !== undefined && !lookups.has(key)) lookups.set(key, relation.lookup(key));
    return key;
  });
  const finds = (key: string | undefined): key is string => key !== undefined && lookups.get(key) !== undefined;
  return { lookups, ofParents, keys: ofParents.filter(finds) };
}

/** How the items that parents name are loaded: for one parent, or for many at once. Both batch. */
interface OneLoaders<T> {
  readonly one: DataLoader<ItemLookup, T | null>;
  readonly each: DataLoader<Named, (T | null)[]>;
}

function oneLoaders<P, T extends Item>(
  reads: SelectedReads,
  info: GraphQLResolveInfo,
  { accepts }: ToOne<P, T>,
): OneLoaders<T> {
  const load = async (lookups: readonly ItemLookup[]): Promise<(T | null | Error)[]> => {
    limitFanOut(
      lookups.map(({ key }) => key),
      info,
    );
    const items = await loadItems(reads, lookups);
    return items.map((item) => (item instanceof Error || (item && accepts(item)) ? item : null));
  };
  return {
    one: batched(load),
    each: batched(async (all) => {
      const lookups = new Map(all.flatMap((named) => [...named.lookups]));
      const wanted = [...lookups.values()].filter((lookup) => lookup !== undefined);
      const items = new Map<string | undefined, T | null>();
      (await load(wanted)).forEach((item, index) => {
        if (item instanceof Error) throw item;
        items.set(wanted[index]?.key, item);
      });
      return all.map(({ ofParents }) => ofParents.map((key) => (key === undefined ? null : (items.get(key) ?? null))));
    }),
  };
}

/** Loads the items that parents name. */
export function itemsOfParents(
  readsFor: (info: GraphQLResolveInfo) => SelectedReads,
  positions: Positions,
  budget: ItemBudget,
): Pick<Loaders, "one" | "oneOfEach"> {
  const loadersAt = <P, T extends Item>(relation: ToOne<P, T>, info: GraphQLResolveInfo) =>
    positions.at(relation, info, () => oneLoaders(readsFor(info), info, relation));
  return {
    one(relation, parent, info) {
      const key = relation.key(parent);
      const named = key === undefined ? undefined : relation.lookup(key);
      const lookup = named && granted(budget.one(named));
      return lookup ? loadersAt(relation, info).one.load(lookup) : null;
    },
    oneOfEach(relation, parents, info) {
      const named = namedBy(relation, parents);
      if (granted(budget.keys(named.keys)).length === 0) return parents.map(() => null);
      return loadersAt(relation, info).each.load(named);
    },
  };
}
