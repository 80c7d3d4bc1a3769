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
import { IDENTITY_VERSION, renewIdentities } from "../identity/renew";
import { uniteRecords } from "../identity/unite-records";
import { sureKeys } from "../identity/sure-keys";
import { untilSaved } from "../saving/until-saved";
import { linkerOf } from "./known-profiles";
import { Workspace } from "../identity/workspace";

/** Raised when what is kept of who said what has another form (`merging/stored-registers.ts`). */
const STATEMENTS_VERSION = 2;
const VERSIONS: Readonly<Record<string, number>> = {
  folding: FOLDING_VERSION,
  linker: LINKER_VERSION,
  identity: IDENTITY_VERSION,
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
  const old: string[] = [];
  const stored = await store.upkeep.meta();
  const isNew = Object.keys(versions).every((name) => stored[name] === undefined);
  // A store from before a version was counted has no number of it.
  for (const [name, version] of Object.entries(versions))
    if (!isNew && Number(stored[name] ?? 1) < version) old.push(name);
  if (old.length > 0) await recomputeAll(store, old.includes("identity"));
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
