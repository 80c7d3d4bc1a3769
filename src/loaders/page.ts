import type { FieldOf } from "../domain/item-parts";
import type {
  Filter,
  ListRequest as StoreListRequest,
  Page,
  PageRequest as StorePageRequest,
  StoreReader,
} from "../store/store-reader";
import { loadItems, type Item, type ItemLookup } from "./item-lookup";
import { SelectedReads } from "./selected-reads";
import { Selections } from "./selections";

export type { KeptRejection } from "../store/store";
export type {
  ChangePage,
  Filter,
  Grouping,
  Page,
  PageKey,
  PageRow,
  RejectionsRequest,
  SimilarRequest,
  SortOrder,
  TimeRange,
} from "../store/store-reader";

/** What is there already, or comes. */
export type Loaded<T> = Promise<T> | T;

/** Gives a connection its page and its count. Each is loaded only if the client asks for it. */
export interface PageSource<T> {
  page(): Loaded<Page<T>>;
  count(): Loaded<number>;
}

/**
 * Items as a client names them in a filter. An item has a list of lookups, and the first that finds something counts.
 * Example: a source's address is looked up as it is, then by its host.
 */
export interface NamedItems {
  readonly named: readonly (readonly ItemLookup[])[];
  /** An item passes the filter if it has at least one of these facets of at least one of the named items. */
  facetsOf(item: Item): readonly string[];
  /** What `facetsOf` reads of a profile, beside `id` and `type`. */
  readonly reads?: readonly FieldOf<"entity">[];
}

/** A filter as a client writes it. Each group of named items becomes a group of facets when the items are found. */
export interface ClientFilter extends Filter {
  readonly anyNamed?: readonly NamedItems[];
}

export interface PageRequest extends Omit<StorePageRequest, "filter"> {
  readonly filter?: ClientFilter;
}

export interface ListRequest extends Omit<StoreListRequest, "filter"> {
  readonly filter?: ClientFilter;
}

/**
 * Makes the filter for the store: finds the items that the client named, with one round trip per kind. An unknown item
 * has no facets. So if all items of a group are unknown, nothing passes.
 */
export async function storeFilter(reader: StoreReader, { anyNamed = [], ...filter }: ClientFilter): Promise<Filter> {
  if (anyNamed.length === 0) return filter;
  const selections = new Selections();
  for (const { reads = [] } of anyNamed) selections.add("entity", reads);
  const found = await loadItems(
    new SelectedReads(reader, selections),
    anyNamed.flatMap(({ named }) => named.flat()),
  );
  let place = 0;
  const next = (count: number) => found.slice(place, (place += count));
  const groups = anyNamed.map((group) => facetsOfGroup(group, next));
  return { ...filter, any: [...(filter.any ?? []), ...groups] };
}

function facetsOfGroup({ named, facetsOf }: NamedItems, next: (count: number) => (Item | null | Error)[]): string[] {
  return named.flatMap((lookups) => {
    const item = next(lookups.length).find((each) => each !== null);
    if (item instanceof Error) throw item;
    return item ? facetsOf(item) : [];
  });
}
