import { StoreUnavailable } from "../../domain/errors";
import type { Id } from "../../domain/ids";
import { type RecordKind, SAVING_ORDER } from "../../domain/item";
import { FOLDING_VERSION } from "../../domain/text/fold";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { LINKER_VERSION } from "../../linking/linker";
import { noteLinked } from "../saving/store-marks";
import { saveBatch } from "../saving/save-batch";
import { idBatches } from "../saving/stored-batches";
import { sureKeys } from "../identity/sure-keys";
import { untilSaved } from "../saving/until-saved";
import { linkerOf } from "./known-profiles";
import { Workspace } from "../identity/workspace";

/** Raised when what is kept of who said what has another form (`merging/stored-registers.ts`). */
const STATEMENTS_VERSION = 1;
const VERSIONS: Readonly<Record<string, number>> = {
  folding: FOLDING_VERSION,
  linker: LINKER_VERSION,
  statements: STATEMENTS_VERSION,
};
const BATCH = 100;

/**
 * Computes everything that depends on texts again (facets, words, sort keys, mentions) if an older version of the
 * program computed it. Throws if a newer program wrote the store. Marks a new store with the present versions.
 */
export async function bringTextsUpToDate(
  store: Store,
  versions: Readonly<Record<string, number>> = VERSIONS,
): Promise<void> {
  await refuseNewerTexts(store, versions);
  let isOld = false;
  for (const [name, version] of Object.entries(versions)) {
    const stored = await store.getMeta(name);
    // A store that was written before there was such a version has none; in a new one there is nothing to save.
    isOld ||= Number(stored ?? 0) < version;
  }
  if (isOld) await recomputeAll(store);
  for (const [name, version] of Object.entries(versions)) await store.setMeta(name, String(version));
}

/** Throws StoreUnavailable if a newer program wrote the store. */
export async function refuseNewerTexts(
  store: Store,
  versions: Readonly<Record<string, number>> = VERSIONS,
): Promise<void> {
  for (const [name, version] of Object.entries(versions)) {
    const stored = await store.getMeta(name);
    if (stored === null || Number(stored) <= version) continue;
    throw new StoreUnavailable(
      `${store.address} was written by a newer version of this program (${name} ${stored}, this one has ${version}). Start that one, or use another store.`,
    );
  }
}

/** Computes every item again from what its inputs said, with the present profiles. */
export async function recomputeAll(store: Store): Promise<void> {
  const linker = await linkerOf(store);
  for (const kind of SAVING_ORDER) {
    for await (const ids of idBatches(store, kind, BATCH)) await recompute<RecordKind>(store, linker, kind, ids);
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
): Promise<void> {
  await untilSaved(async () => {
    const workspace = new Workspace(store);
    for (const working of await workspace.load(kind, ids)) {
      if (working === undefined) continue;
      working.isDirty = true;
      // Not exclusive: the save must not fail because another item has the key.
      for (const key of sureKeys[kind](working.facts)) working.claims.set(key, { key, exclusive: false });
    }
    await saveBatch(workspace, linker, store);
  });
}
