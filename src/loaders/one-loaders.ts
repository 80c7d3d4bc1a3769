import type DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { batched, limitFanOut } from "./batching";
import { loadItems, loadKind, type Item, type ItemLookup } from "./item-lookup";
import { granted, type ItemBudget } from "./item-budget";
import type { Loaders } from "./loaders";
import type { Positions } from "./positions";
import type { ToOne } from "./relations";
import type { SelectedReads } from "./selected-reads";

/** What the parents of a place name. */
interface Named {
  /** By key; undefined for a key that can find nothing. */
  readonly lookups: ReadonlyMap<string, ItemLookup | undefined>;
  /** The key of each parent. */
  readonly keys: readonly (string | undefined)[];
  /** How many parents name something that may be found. */
  readonly count: number;
}

function namedBy<P>(relation: ToOne<P, Item>, parents: readonly P[]): Named {
  const lookups = new Map<string, ItemLookup | undefined>();
  let count = 0;
  const keys = parents.map((parent) => {
    const key = relation.key(parent);
    if (key === undefined) return undefined;
    if (!lookups.has(key)) lookups.set(key, relation.lookup(key));
    if (lookups.get(key) !== undefined) count += 1;
    return key;
  });
  return { lookups, keys, count };
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
  return {
    one: batched(async (lookups) => {
      limitFanOut(
        lookups.map(({ key }) => key),
        info,
      );
      const items = await loadItems(reads, lookups);
      return items.map((item) => (item instanceof Error || (item && accepts(item)) ? item : null));
    }),
    each: batched(async (all) => {
      const [only] = all;
      const lookups = only && all.length === 1 ? only.lookups : new Map(all.flatMap((named) => [...named.lookups]));
      const keys = findable(lookups);
      limitFanOut(keys, info);
      const found = await loadEach(reads, lookups, keys);
      const itemOf = (key: string | undefined): T | null => {
        const item = key === undefined ? undefined : found.get(key);
        return item && accepts(item) ? item : null;
      };
      return all.map((named) => named.keys.map(itemOf));
    }),
  };
}

function findable(lookups: Named["lookups"]): string[] {
  const keys: string[] = [];
  for (const [key, lookup] of lookups) if (lookup) keys.push(key);
  return keys;
}

/** Whatever fails, all of it fails. */
async function loadEach(
  reads: SelectedReads,
  lookups: Named["lookups"],
  keys: readonly string[],
): Promise<ReadonlyMap<string, Item | null>> {
  const kind = lookups.get(keys[0] ?? "")?.kind;
  if (kind !== undefined && keys.every((key) => lookups.get(key)?.kind === kind)) {
    const found = await loadKind(reads, kind, keys);
    if (found instanceof Error) throw found;
    return found;
  }
  const items = await loadItems(
    reads,
    keys.flatMap((key) => lookups.get(key) ?? []),
  );
  return new Map(
    items.map((item, index) => {
      if (item instanceof Error) throw item;
      return [keys[index] ?? "", item];
    }),
  );
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
