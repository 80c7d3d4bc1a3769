import type { Store } from "../../src/store/store";
import { wrappedReader } from "./wrapped-reader";

/** A process that works on a store. It dies just before call number `dies` of the store (counted from 0). */
export interface Process {
  readonly store: Store;
  readonly dies?: number;
  readonly run: (store: Store) => Promise<unknown>;
}

export interface Ending {
  /** Calls of the store that were made. */
  readonly calls: number;
  readonly hasDied: boolean;
}

const DIED = "the process died";

/**
 * Runs processes together, one call of the store at a time. `picks` says whose call is next: each pick is a number
 * among the processes that have not ended. After the last pick it starts again with the first one.
 */
export async function interleaved(processes: readonly Process[], picks: readonly number[]): Promise<Ending[]> {
  const gates = processes.map(({ dies = Infinity }) => new Gate(dies));
  const ends = processes.map(async ({ store, run }, index) => {
    const gate = gates[index] as Gate;
    try {
      await run(gatedStore(store, (call) => gate.pass(call)));
    } catch (error) {
      if (!gate.hasDied) throw error;
    } finally {
      gate.end();
    }
  });
  const all = Promise.all(ends);
  all.catch(() => undefined);
  for (let turn = 0; ; turn++) {
    await Promise.all(gates.map((gate) => gate.arrival()));
    const alive = gates.filter((gate) => !gate.isAtEnd);
    if (alive.length === 0) break;
    await alive[(picks[turn % picks.length] ?? 0) % alive.length]?.letOnePass();
  }
  await all;
  return gates.map(({ calls, hasDied }) => ({ calls, hasDied }));
}

class Gate {
  calls = 0;
  hasDied = false;
  isAtEnd = false;
  private readonly waiting: { readonly go: () => void; readonly passed: Promise<void> }[] = [];
  private told: () => void = () => undefined;

  constructor(private readonly dies: number) {}

  async pass<T>(call: () => Promise<T>): Promise<T> {
    let passed: () => void = () => undefined;
    const isPast = new Promise<void>((resolve) => (passed = resolve));
    await new Promise<void>((go) => {
      this.waiting.push({ go, passed: isPast });
      this.told();
    });
    try {
      if (this.calls >= this.dies) this.hasDied = true;
      if (this.hasDied) throw new Error(DIED);
      this.calls += 1;
      return await call();
    } finally {
      passed();
    }
  }

  /** Resolves when the process waits for its turn or has ended. */
  async arrival(): Promise<void> {
    while (this.waiting.length === 0 && !this.isAtEnd) await new Promise<void>((told) => (this.told = told));
  }

  async letOnePass(): Promise<void> {
    const first = this.waiting.shift();
    first?.go();
    await first?.passed;
  }

  end(): void {
    this.isAtEnd = true;
    this.told();
  }
}

type Pass = <T>(call: () => Promise<T>) => Promise<T>;

/** The store with a gate before each call that reads or writes items or meta. */
function gatedStore(store: Store, pass: Pass): Store {
  return {
    address: store.address,
    isReadOnly: store.isReadOnly,
    get migration() {
      return store.migration;
    },
    rejections: store.rejections,
    subscriptions: store.subscriptions,
    upkeep: gatedUpkeep(store, pass),
    reader: (meter, audience) => wrappedReader(store.reader(meter, audience), pass),
    records: (kind, ids) => pass(() => store.records(kind, ids)),
    find: (kind, keys) => pass(() => store.find(kind, keys)),
    withFacets: (kind, facets) => pass(() => store.withFacets(kind, facets)),
    scan: (kind) => gatedScan(store.scan(kind), pass),
    save: (writes, ...rest) => pass(() => store.save(writes, ...rest)),
    replaceItems: (replacements) => pass(() => store.replaceItems(replacements)),
    getMeta: (name) => pass(() => store.getMeta(name)),
    setMeta: (name, value) => pass(() => store.setMeta(name, value)),
    replaceMeta: (name, from, to) => pass(() => store.replaceMeta(name, from, to)),
    ping: () => store.ping(),
    settle: () => store.settle(),
    close: () => store.close(),
  };
}

function gatedUpkeep({ upkeep }: Store, pass: Pass): Store["upkeep"] {
  return {
    records: (kind, after) => upkeep.records(kind, after),
    recordsWithKeys: (kind) => upkeep.recordsWithKeys(kind),
    derived: (kind, ids) => pass(() => upkeep.derived(kind, ids)),
    identities: (kind, ids) => pass(() => upkeep.identities(kind, ids)),
    damage: () => upkeep.damage(),
    wordsDigest: (words) => upkeep.wordsDigest(words),
    strays: () => upkeep.strays(),
    keys: (kind) => upkeep.keys(kind),
    aside: (name) => upkeep.aside(name),
    leaveAside: (name, pieces) => upkeep.leaveAside(name, pieces),
    scrub: () => upkeep.scrub(),
    dropStrays: () => upkeep.dropStrays(),
    meta: () => pass(() => upkeep.meta()),
    takeAll: (address, onProgress) => pass(() => upkeep.takeAll(address, onProgress)),
  };
}

/** The first item waits for its turn: the batch that it comes with is read then. */
async function* gatedScan<T>(items: AsyncIterable<T>, pass: Pass): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]();
  let next = await pass(() => iterator.next());
  while (next.done !== true) {
    yield next.value;
    next = await iterator.next();
  }
}
