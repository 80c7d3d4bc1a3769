import { StoreUnavailable } from "../domain/errors";
import type { Id } from "../domain/ids";
import type { RecordKind } from "../domain/item";
import { FOLDING_VERSION } from "../domain/text/fold";
import type { Store } from "../store/store";
import { LINKER_VERSION, Linker } from "./linker";
import { SaveConflict, saveBatch } from "./save-batch";
import { Workspace } from "./workspace";

const VERSIONS: Readonly<Record<string, number>> = { folding: FOLDING_VERSION, linker: LINKER_VERSION };
const BATCH = 100;
const MOST_CONFLICTS = 12;

/**
 * Saves what was computed from texts anew (facets, words, sort keys, mentions) where it was computed by an older version, and
 * refuses a store that a newer program wrote. A new store is marked with the versions as they are.
 */
export async function bringTextsUpToDate(store: Store, versions: Readonly<Record<string, number>> = VERSIONS): Promise<void> {
  let isOld = false;
  for (const [name, version] of Object.entries(versions)) {
    const stored = await store.getMeta(name);
    if (stored !== null && Number(stored) > version) {
      throw new StoreUnavailable(`${store.address} was written by a newer version of this program (${name} ${stored}, this one has ${version}). Start that one, or use another store.`);
    }
    isOld ||= stored !== null && Number(stored) < version;
  }
  if (isOld) await saveAllAnew(store);
  for (const [name, version] of Object.entries(versions)) await store.setMeta(name, String(version));
}

/** Computes every item anew from what its inputs said, with the profiles that are known now. */
export async function saveAllAnew(store: Store): Promise<void> {
  const linker = await Linker.fromStore(store);
  for (const kind of ["entity", "source", "account", "post", "article"] as const) await saveKindAnew(store, linker, kind);
}

async function saveKindAnew<K extends RecordKind>(store: Store, linker: Linker, kind: K): Promise<void> {
  let ids: Id<K>[] = [];
  for await (const { id } of store.scan(kind)) {
    // The store scans the items of a kind by its own ids.
    ids.push(id as Id<K>);
    if (ids.length < BATCH) continue;
    await saveAnew(store, linker, kind, ids);
    ids = [];
  }
  await saveAnew(store, linker, kind, ids);
}

async function saveAnew<K extends RecordKind>(store: Store, linker: Linker, kind: K, ids: readonly Id<K>[]): Promise<void> {
  for (let conflicts = 0; ; conflicts++) {
    const workspace = new Workspace(store);
    for (const working of await workspace.load(kind, ids)) if (working !== undefined && working.removedAt === undefined) working.isDirty = true;
    try {
      return await saveBatch(workspace, linker, store);
    } catch (error) {
      if (!(error instanceof SaveConflict) || conflicts >= MOST_CONFLICTS) throw error;
    }
  }
}
