import type { Loaded, Page, PageRow, PageSource } from "../../src/loaders/page";
import { encodeCursor } from "./cursor";
import type { OrderName } from "./order.enum";
import type { PageInfoType } from "./relay.type";

export interface ConnectionEdge<T> {
  readonly cursor: string;
  readonly node: T;
}

/**
 * Resolves a connection type. graphql-js calls only the methods whose fields are selected. `edges`, `nodes` and
 * `pageInfo` share one load; `totalCount` has its own.
 */
export class Connection<T> {
  private page: Loaded<Page<T>> | undefined;
  private count: Loaded<number> | undefined;

  constructor(
    private readonly source: PageSource<T>,
    private readonly order: OrderName,
  ) {}

  edges(): Loaded<readonly ConnectionEdge<T>[]> {
    return this.whenLoaded((page) => page.rows.map((row): ConnectionEdge<T> => new Edge(row, this.order)));
  }

  nodes() {
    return this.whenLoaded((page) => page.rows.map((row) => row.item));
  }

  pageInfo() {
    return this.whenLoaded((page) => pageInfoOf(page, this.order));
  }

  totalCount() {
    return (this.count ??= this.source.count());
  }

  /** If the page is loaded already, it is used at once, without a promise. */
  private whenLoaded<R>(use: (page: Page<T>) => R): Loaded<R> {
    const page = (this.page ??= this.source.page());
    return whenLoaded(page, use);
  }
}

export function whenLoaded<T, R>(loaded: Loaded<T>, use: (value: T) => Loaded<R>): Loaded<R> {
  return loaded instanceof Promise ? loaded.then(use) : use(loaded);
}

class Edge<T> implements ConnectionEdge<T> {
  readonly node: T;

  constructor(
    private readonly row: PageRow<T>,
    private readonly order: OrderName,
  ) {
    this.node = row.item;
  }

  get cursor(): string {
    return encodeCursor(this.order, this.row);
  }
}

function pageInfoOf<T>({ rows, hasPrevious, hasNext }: Page<T>, order: OrderName): PageInfoType {
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    hasPreviousPage: hasPrevious,
    hasNextPage: hasNext,
    startCursor: first ? encodeCursor(order, first) : null,
    endCursor: last ? encodeCursor(order, last) : null,
  };
}
