import type { Store } from "../../src/store/store";
import type { StoreReader } from "../../src/store/store-reader";

/** A store whose answers come after a while, each later or sooner than those before it, as over a network. */
export function lateStore(store: Store, delay: () => number): Pick<Store, "reader"> {
  const late =
    <A extends unknown[], R>(read: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      const answer = await read(...args);
      await new Promise((resolve) => setTimeout(resolve, delay()));
      return answer;
    };
  return {
    reader(meter) {
      const reader = store.reader(meter);
      return {
        get: late((kind, ids) => reader.get(kind, ids)),
        lookup: late((kind, keys) => reader.lookup(kind, keys)),
        list: late((kind, page) => reader.list(kind, page)),
        count: late((kind, filter) => reader.count(kind, filter)),
        related: late((relation, parents, page) => reader.related(relation, parents, page)),
        countRelated: late((relation, parents, filter) => reader.countRelated(relation, parents, filter)),
        tally: late((relation, parents, by, filter) => reader.tally(relation, parents, by, filter)),
        similar: late((likenesses, page) => reader.similar(likenesses, page)),
        subscriptions: late((sources) => reader.subscriptions(sources)),
        countSimilar: late((likenesses) => reader.countSimilar(likenesses)),
      } as StoreReader;
    },
  };
}
