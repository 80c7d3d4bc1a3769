import type { Store } from "../../src/store/store";

/** The store with some of its methods replaced. */
export function alteredStore(store: Store, changes: Partial<Store>): Store {
  return {
    address: store.address,
    rejections: store.rejections,
    upkeep: store.upkeep,
    reader: (meter) => store.reader(meter),
    records: (kind, ids) => store.records(kind, ids),
    find: (kind, keys) => store.find(kind, keys),
    scan: (kind) => store.scan(kind),
    save: (writes) => store.save(writes),
    getMeta: (name) => store.getMeta(name),
    setMeta: (name, value) => store.setMeta(name, value),
    replaceMeta: (name, from, to) => store.replaceMeta(name, from, to),
    ping: () => store.ping(),
    close: () => store.close(),
    ...changes,
  };
}

/** A store whose process dies at its `n`th save (from 0): before it, or after it with the answer lost. */
export function dyingStore(store: Store, n: number, moment: "before" | "after"): Store {
  let saves = 0;
  return alteredStore(store, {
    async save(writes) {
      const isLast = saves++ >= n;
      if (isLast && moment === "before") throw new Error("the process died");
      const outcomes = await store.save(writes);
      if (isLast) throw new Error("the process died");
      return outcomes;
    },
  });
}
