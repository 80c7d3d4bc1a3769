import { FanOutLimit } from "../domain/errors";
import type { Page } from "../store/store";

/**
 * The most items that one operation may answer with, an item counting at each place where it stands. Levels that lead
 * back to one another multiply their pages while the keys of a level stay few: without a ceiling sixty of them fill any
 * memory.
 */
export const ITEM_LIMIT = 50_000;

const NO_PAGE: Page<never> = { rows: [], hasPrevious: false, hasNext: false };

/**
 * What an operation may still answer with. The first that there is no room for is an error, and all that follows is
 * nothing: the answer is sent without its data then, and an error for each of fifty thousand fields would cost more
 * than they.
 */
export class ItemBudget {
  #left = ITEM_LIMIT;

  page<T>(page: Page<T>): Page<T> | FanOutLimit {
    return this.#grant(page, page.rows.length, NO_PAGE);
  }

  /** A page that is made only where there may be room for it. */
  pageOf<T>(make: () => Page<T>): Page<T> | FanOutLimit {
    return this.#left < 0 ? NO_PAGE : this.page(make());
  }

  /** Keys that lead to an item each. */
  keys<K>(keys: readonly K[]): readonly K[] | FanOutLimit {
    return this.#grant(keys, keys.length, []);
  }

  /** What leads to one item. */
  one<R>(reference: R): R | null | FanOutLimit {
    return this.#grant(reference, 1, null);
  }

  #grant<T, N>(value: T, count: number, nothing: N): T | N | FanOutLimit {
    const hadRoom = this.#left >= 0;
    this.#left -= count;
    if (this.#left >= 0) return value;
    return hadRoom
      ? new FanOutLimit(
          `The operation would answer with more than ${ITEM_LIMIT} items, each counted wherever it stands. Ask for smaller pages or fewer levels.`,
        )
      : nothing;
  }
}

export function granted<T>(value: T | FanOutLimit): T {
  if (value instanceof FanOutLimit) throw value;
  return value;
}
