import type { Id } from "../../src/domain/ids";
import { RECORD_KINDS, type Items } from "../../src/domain/item";
import { RELATIONS } from "../../src/domain/relations";
import type { Relation } from "../../src/domain/relations";
import type { Store } from "../../src/store/store";

/** Of so many parents at once: a read of all would take longer than a slow server may work on one. */
const PARENTS = 100;

/** All that a reader of a store can see: every live item and every edge, without revisions. */
export async function graphState(
  store: Store,
): Promise<{ items: Items[keyof Items][]; edges: Record<string, string[]> }> {
  const items: Items[keyof Items][] = [];
  for (const kind of RECORD_KINDS) for await (const item of store.scan(kind)) items.push(item);
  const ids = items.map(({ id }) => id);
  const edges: Record<string, string[]> = {};
  for (const relation of relations()) edges[relation] = await edgesOf(store, relation, ids);
  return { items, edges };
}

/** The same without who said it and when. */
export async function shownState(store: Store) {
  const { items, edges } = await graphState(store);
  return { items: items.map((item) => ({ ...item, inputs: {}, provenance: {} })), edges };
}

function relations(): Relation[] {
  return Object.keys(RELATIONS).filter((name): name is Relation => name in RELATIONS);
}

async function edgesOf(store: Store, relation: Relation, parents: readonly Id[]): Promise<string[]> {
  const pages = [];
  for (let at = 0; at < parents.length; at += PARENTS)
    pages.push(
      ...(await store
        .reader()
        .related(relation, parents.slice(at, at + PARENTS), { order: "ASC", take: { first: 1000 } })),
    );
  return pages.flatMap(({ rows }, index) => rows.map(({ id, sortKey }) => `${parents[index]} ${sortKey} ${id}`));
}
