import type { Id } from "../../domain/ids";
import { type RecordKind, SAVING_ORDER } from "../../domain/item";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { noteLinked } from "../saving/store-marks";
import { saveBatch } from "../saving/save-batch";
import { idBatches } from "../saving/stored-batches";
import { renewIdentities } from "../identity/renew";
import { uniteRecords } from "../identity/unite-records";
import { sureKeys } from "../identity/sure-keys";
import { untilSaved } from "../saving/until-saved";
import { linkerOf } from "./known-profiles";
import { Workspace } from "../identity/workspace";

const BATCH = 100;

/**
 * Computes every item again from what its inputs said, with the present profiles; with `renews` its identity keys too,
 * if an older version made them. Then items that turn out to be one are united.
 */
export async function recomputeAll(store: Store, renews = false): Promise<void> {
  const linker = await linkerOf(store);
  for (const kind of SAVING_ORDER) {
    for await (const ids of idBatches(store, kind, BATCH))
      await recompute<RecordKind>(store, linker, kind, ids, renews);
    if (renews) await uniteTwice<RecordKind>(store, linker, kind);
  }
  await noteLinked(store, linker.mark);
}

/**
 * Computes these items again, with tombstones, and saves the identity keys that are surely theirs. Throws if one of
 * them cannot be saved.
 */
export async function recompute<K extends RecordKind>(
  store: Store,
  linker: Linker,
  kind: K,
  ids: readonly Id<K>[],
  renews = false,
): Promise<void> {
  await untilSaved(async () => {
    const workspace = new Workspace(store);
    const found = (await workspace.load(kind, ids)).filter((working) => working !== undefined);
    if (renews) await renewIdentities(store, workspace, found);
    for (const working of found) {
      working.isDirty = true;
      // Not exclusive: the save must not fail because another item has the key.
      for (const key of sureKeys[kind](working.statements)) working.claims.set(key, { key, exclusive: false });
    }
    await saveBatch(workspace, linker, store);
  });
}

/** What an item is surely known by may lead to an elder one now: the two were written in two spellings. */
async function uniteTwice<K extends RecordKind>(store: Store, linker: Linker, kind: K): Promise<void> {
  for await (const ids of idBatches(store, kind, BATCH)) {
    const workspace = new Workspace(store);
    for (const working of await workspace.load(kind, ids)) {
      const keys = working === undefined ? [] : sureKeys[kind](working.statements);
      for (const { item } of (await store.find(kind, keys)).filter((record) => record !== null)) {
        // A kind's records have ids of that kind.
        const other = item.id as Id<K>;
        if (working !== undefined && other !== working.id)
          await untilSaved(() => uniteRecords(store, linker, kind, other, working.id));
      }
    }
  }
}
