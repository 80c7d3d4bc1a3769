import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { RecordWrite, Store } from "../../store/store";
import { inBatches } from "../../domain/collections/lists";
import { loadNeighbors } from "./neighbors";
import { writeOf } from "./record-write";
import { CitedArticles } from "./cited-articles";
import type { Working } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/** A stored record, and what a save would write if it stayed as it is. */
export interface StoredWrite<K extends RecordKind> {
  readonly working: Working<K>;
  readonly write: RecordWrite<K>;
}

export interface StoredBatch<K extends RecordKind> {
  readonly writes: readonly StoredWrite<K>[];
  /** Contains the records and the items that their derived rows depend on. */
  readonly workspace: Workspace;
  readonly citedArticles: CitedArticles;
}

const BATCH = 200;

/** Every record of a kind, with tombstones, ordered by id. Holds one batch in memory. */
export async function* storedBatches<K extends RecordKind>(store: Store, kind: K): AsyncIterable<StoredBatch<K>> {
  for await (const ids of idBatches(store, kind, BATCH)) yield await storedBatch(store, kind, ids);
}

/** The ids of a kind in their order, from the first one after `after`. */
export async function* idBatches<K extends RecordKind>(
  store: Store,
  kind: K,
  size: number,
  after = "",
): AsyncIterable<Id<K>[]> {
  for await (const records of inBatches(store.upkeep.records(kind, after), size)) {
    // The records of a kind have ids of that kind.
    yield records.map(({ item }) => item.id as Id<K>);
  }
}

async function storedBatch<K extends RecordKind>(
  store: Store,
  kind: K,
  ids: readonly Id<K>[],
): Promise<StoredBatch<K>> {
  const workspace = new Workspace(store);
  const loaded = await workspace.load(kind, ids);
  const [articles, posts] = [workspace.all("article"), workspace.all("post")];
  const citedArticles = await CitedArticles.of(articles, workspace, store);
  await loadNeighbors(workspace, articles, posts);
  const writes = loaded.flatMap((working) => {
    if (working === undefined || working.stored === null) return [];
    return [{ working, write: writeOf(working, working.stored.item, { workspace, citedArticles }) }];
  });
  return { writes, workspace, citedArticles };
}
