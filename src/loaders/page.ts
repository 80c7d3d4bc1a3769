import type { Page } from "../store/store";

export type { Filter, Grouping, Page, PageKey, PageRequest, PageRow, SimilarRequest, SortOrder } from "../store/store";

/** What a connection is answered from: a page and a count, each loaded only when it is asked for. */
export interface PageSource<T> {
  page(): Promise<Page<T>> | Page<T>;
  count(): Promise<number> | number;
}
