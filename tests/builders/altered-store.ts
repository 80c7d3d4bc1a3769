import type { RecordWrite, SaveOutcome, Store } from "../../src/store/store";

/** The store with some of its methods replaced. */
export function alteredStore(store: Store, changes: Partial<Store>): Store {
  return {
    address: store.address,
    isReadOnly: store.isReadOnly,
    get migration() {
      return store.migration;
    },
    rejections: store.rejections,
    subscriptions: store.subscriptions,
    upkeep: store.upkeep,
    reader: (meter, audience) => store.reader(meter, audience),
    records: (kind, ids) => store.records(kind, ids),
    find: (kind, keys) => store.find(kind, keys),
    withFacets: (kind, facets) => store.withFacets(kind, facets),
    scan: (kind) => store.scan(kind),
    save: (writes, ...rest) => store.save(writes, ...rest),
    replaceItems: (replacements) => store.replaceItems(replacements),
    getMeta: (name) => store.getMeta(name),
    setMeta: (name, value) => store.setMeta(name, value),
    replaceMeta: (name, from, to) => store.replaceMeta(name, from, to),
    ping: () => store.ping(),
    settle: () => store.settle(),
    close: () => store.close(),
    ...changes,
  };
}

/** A store whose process dies at its `n`th save (from 0): before it, or after it with the answer lost. */
export function dyingStore(store: Store, n: number, moment: "before" | "after"): Store {
  let saves = 0;
  const dying = async <T>(save: () => Promise<T>): Promise<T> => {
    const isLast = saves++ >= n;
    if (isLast && moment === "before") throw new Error("the process died");
    const outcomes = await save();
    if (isLast) throw new Error("the process died");
    return outcomes;
  };
  return alteredStore(store, {
    save: (writes, ...rest) => dying(() => store.save(writes, ...rest)),
    replaceItems: (replacements) => dying(() => store.replaceItems(replacements)),
  });
}

/** A store that refuses items of more than so many UTF-16 units as JSON. */
export function narrowStore(store: Store, most: number): Store {
  return alteredStore(store, {
    async save(writes, note) {
      const isTooLarge = ({ item }: RecordWrite): boolean => JSON.stringify(item).length > most;
      const outcomes = (
        await store.save(
          writes.filter((write) => !isTooLarge(write)),
          note,
        )
      ).values();
      return writes.map((write): SaveOutcome => {
        if (isTooLarge(write)) return { status: "refused", reason: `the ${write.kind} ${write.item.id} is too large` };
        return outcomes.next().value ?? { status: "conflict", reason: "there is no answer" };
      });
    },
  });
}
