import type { Filter, ListRequest as StoreListRequest, Page, PageRequest as StorePageRequest } from "../store/store";
import type { Item, Reference } from "./reference";

export type { Filter, Grouping, Page, PageKey, PageRow, SimilarRequest, SortOrder } from "../store/store";

/** What a connection is answered from: a page and a count, each loaded only when it is asked for. */
export interface PageSource<T> {
  page(): Promise<Page<T>> | Page<T>;
  count(): Promise<number> | number;
}

/** Items as a client names them. Of the references of one item the first that is found counts. */
export interface NamedItems {
  readonly named: readonly (readonly Reference[])[];
  /** What has at least one of these facets passes, for any of the items. */
  facetsOf(item: Item): readonly string[];
}

/** A filter as a client says it: each group of named items becomes a group of facets once the items are found. */
export interface AskedFilter extends Filter {
  readonly anyNamed?: readonly NamedItems[];
}

export interface PageRequest extends Omit<StorePageRequest, "filter"> {
  readonly filter?: AskedFilter;
}

export interface ListRequest extends Omit<StoreListRequest, "filter"> {
  readonly filter?: AskedFilter;
}
