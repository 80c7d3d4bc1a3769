import { FanOutLimit } from "../../domain/errors/errors";
import type { Page } from "../../store/store-reader";

/**
 * The most items that one operation may answer with. An item counts at each place where it appears. Without this limit,
 * nested pages fill any memory. Example: article → entities → articles → entities, 20 of each: level by level 20, 400,
 * 8,000 items, although each level loads only a few different ones.
 */
export const ITEM_LIMIT = 50_000;

const NO_PAGE: Page<never> = { rows: [], hasPrevious: false, hasNext: false };

/**
 * How many items an operation may still answer with. The first item over the limit is an error, and everything after it
 * is empty. One error is enough, since the answer is then sent without its data; an error for each of fifty thousand
 * fields would cost more than the fields.
 */
export class ItemBudget {
  private left = ITEM_LIMIT;

  page<T>(page: Page<T>): Page<T> | FanOutLimit {
    return this.grant(page, page.rows.length, NO_PAGE);
  }

  /** As `page`, but makes the page only if there may be room for it. */
  pageOf<T>(make: () => Page<T>): Page<T> | FanOutLimit {
    return this.left < 0 ? NO_PAGE : this.page(make());
  }

  /** Keys of one item each. */
  keys<K>(keys: readonly K[]): readonly K[] | FanOutLimit {
    return this.grant(keys, keys.length, []);
  }

  /** So many lookups of one item each. */
  many(count: number): number | FanOutLimit {
    return this.grant(count, count, 0);
  }

  /** A lookup of one item. */
  one<L>(lookup: L): L | null | FanOutLimit {
    return this.grant(lookup, 1, null);
  }

  private grant<T, N>(value: T, count: number, nothing: N): T | N | FanOutLimit {
    const hadRoom = this.left >= 0;
    this.left -= count;
    if (this.left >= 0) return value;
    return hadRoom
      ? new FanOutLimit(
          `The operation would answer with more than ${ITEM_LIMIT} items, each counted at every place where it appears. Ask for smaller pages or fewer levels.`,
        )
      : nothing;
  }
}

export function granted<T>(value: T | FanOutLimit): T {
  if (value instanceof FanOutLimit) throw value;
  return value;
}
