import type { Id } from "../domain/ids";
import type { RecordKind } from "../domain/item";
import { RELATIONS, type Relation } from "../domain/relations";
import type { Edge, PageKey, Store, StoreReader } from "../store/store";
import { expectationsOf, type Expectations } from "./expectations";

/** Something in the store that is not as the design's invariants have it. */
export interface Fault {
  readonly id: Id;
  readonly fault: string;
}

export interface Verification {
  /** Live items looked at, by kind. */
  readonly items: Readonly<Record<RecordKind, number>>;
  readonly edges: number;
  readonly faults: readonly Fault[];
}

const PARENTS: Readonly<Record<string, RecordKind>> = { Article: "article", SocialPost: "post", SocialAccount: "account", Entity: "entity", Source: "source" };
const PARENT_BATCH = 200;
const PAGE = 500;

/**
 * Reads the whole store and compares it with what its items say: each mention's span against its text, each reference against the
 * item that it names, and each edge, with its sort key, in both directions. Changes nothing. Holds the edges in memory.
 */
export async function verifyStore(store: Store, onProgress: (done: string) => void = () => undefined): Promise<Verification> {
  const expected = await expectationsOf(store, onProgress);
  const faults: Fault[] = [...expected.faults, ...(await danglingReferences(store, expected))];
  let edges = 0;
  for (const relation of Object.keys(RELATIONS) as Relation[]) {
    onProgress(relation);
    for (const [parent, stored] of await storedEdges(store, relation)) {
      edges += stored.size;
      faults.push(...differences(relation, parent, stored, expected.edgesOf(relation, parent)));
    }
  }
  return { items: expected.items, edges, faults };
}

async function danglingReferences(store: Store, { references }: Expectations): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [kind, byId] of references) {
    const ids = [...byId.keys()];
    for (let start = 0; start < ids.length; start += PAGE) {
      const batch = ids.slice(start, start + PAGE);
      const records = await store.records(kind, batch);
      batch.forEach((id, index) => {
        if (!records[index]) faults.push(...(byId.get(id) ?? []).map((from) => ({ id: from, fault: `refers to ${id}, which is not stored` })));
      });
    }
  }
  return faults;
}

/** By parent, the sort key of each child that the store has under a relation. */
async function storedEdges(store: Store, relation: Relation): Promise<Map<Id, Map<string, string>>> {
  const found = new Map<Id, Map<string, string>>();
  const kind = PARENTS[relation.split(".")[0] ?? ""] ?? "entity";
  let batch: Id[] = [];
  const flush = async () => {
    await collect(store.reader(), relation, batch, found);
    batch = [];
  };
  for await (const item of store.scan(kind)) {
    batch.push(item.id);
    if (batch.length === PARENT_BATCH) await flush();
  }
  await flush();
  return found;
}

async function collect(reader: StoreReader, relation: Relation, parents: readonly Id[], found: Map<Id, Map<string, string>>): Promise<void> {
  const pages = await reader.related(relation, parents, { order: "ASC", take: { first: PAGE } });
  for (const [index, parent] of parents.entries()) {
    const children = new Map<string, string>();
    found.set(parent, children);
    let page = pages[index];
    while (page) {
      for (const { id, sortKey } of page.rows) children.set(id, sortKey);
      const last: PageKey | undefined = page.rows.at(-1);
      page = page.hasNext && last ? (await reader.related(relation, [parent], { order: "ASC", take: { first: PAGE }, after: last }))[0] : undefined;
    }
  }
}

function differences(relation: Relation, parent: Id, stored: ReadonlyMap<string, string>, expected: readonly Edge[]): Fault[] {
  const wanted = new Map<string, string>(expected.map(({ child, sortKey }) => [child, sortKey]));
  const faults: Fault[] = [];
  for (const [child, sortKey] of wanted) {
    const here = stored.get(child);
    if (here === undefined) faults.push({ id: parent, fault: `${relation} lacks ${child}` });
    else if (here !== sortKey) faults.push({ id: parent, fault: `${relation} has ${child} at ${here}, not at ${sortKey}` });
  }
  for (const child of stored.keys()) {
    if (!wanted.has(child)) faults.push({ id: parent, fault: `${relation} has ${child}, which does not say so` });
  }
  return faults;
}

