import type DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { batched, checkFanOut } from "./batching";
import { loadItems, type Item, type ItemLookup } from "./item-lookup";
import { granted, type ItemBudget } from "./budgets/item-budget";
import type { Loaders } from "./loaders";
import type { Positions } from "./positions";
import type { ToOne } from "./relations";
import type { SelectedReads } from "./selected-reads";

/** What the parents of a place name. */
interface Named {
  /** Each once. */
  readonly lookups: readonly ItemLookup[];
  /** Where the lookup of each parent is among those; undefined if the parent names nothing that can be found. */
  readonly places: readonly (number | undefined)[];
  /** How many parents name something that may be found. */
  readonly count: number;
}

function namedBy<P>(relation: ToOne<P, Item>, parents: readonly P[]): Named {
  const lookups: ItemLookup[] = [];
  const placeOf = new Map<string, number | undefined>();
  let count = 0;
  const places = parents.map((parent) => {
    const key = relation.key(parent);
    if (key === undefined) return undefined;
    let place = placeOf.get(key);
    if (place === undefined && !placeOf.has(key)) {
      const lookup = relation.lookup(key);
      place = lookup && lookups.push(lookup) - 1;
      placeOf.set(key, place);
    }
    if (place !== undefined) count += 1;
    return place;
  });
  return { lookups, places, count };
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
  const accepted = (item: Item | null | undefined): T | null => (item && accepts(item) ? item : null);
  return {
    one: batched(async (lookups) => {
      checkFanOut(lookups, info);
      const items = await loadItems(reads, lookups);
      return items.map((item) => (item instanceof Error ? item : accepted(item)));
    }),
    each: batched(async (all) => {
      const lookups = all.flatMap((named) => named.lookups);
      checkFanOut(lookups, info);
      const items = (await loadItems(reads, lookups)).map((item) => {
        // Whatever fails, all of it fails.
        if (item instanceof Error) throw item;
        return accepted(item);
      });
      let start = 0;
      return all.map((named) => {
        const first = start;
        start += named.lookups.length;
        return named.places.map((place) => (place === undefined ? null : (items[first + place] ?? null)));
      });
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
      if (granted(budget.many(named.count)) === 0) return parents.map(() => null);
      return loadersAt(relation, info).each.load(named);
    },
  };
}
