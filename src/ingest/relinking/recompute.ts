import type { Instant } from "../../domain/dates";
import type { Id } from "../../domain/ids";
import { type RecordKind, SAVING_ORDER } from "../../domain/item";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { noteLinked } from "../store-marks";
import { saveBatch } from "../saving/save-batch";
import { idBatches } from "../saving/stored-batches";
import { renewIdentities } from "../identity/renew";
import { areApart } from "../identity/differences";
import { statementsOf } from "../merging/item-values";
import { withoutFutureTimes } from "../merging/future-times";
import { divided } from "../merging/splits";
import { uniteRecords } from "../correcting/unite-records";
import { sureKeys } from "../identity/sure-keys";
import { untilSaved } from "../saving/until-saved";
import { THIS_PROCESS, waitForOthers, type NotedWork, type Waiting } from "./work-of-others";
import { linkerOf } from "./linker-of";
import { Workspace } from "../identity/workspace";

const BATCH = 100;

/** Gets how many items are done, and of how many. */
export type RecomputeProgress = (done: number, of: number) => void;

export interface Recomputing {
  /** Also makes identity keys again, because an older version made them. */
  readonly renews?: boolean;
  /** What this is done for. If a run for the same was cut short, the next one goes on where it was. */
  readonly goal?: string;
  readonly onProgress?: RecomputeProgress;
  /** Stops after the batch that it is at. */
  readonly signal?: AbortSignal | undefined;
  /** Called when everything is computed, before other processes are told so. */
  readonly onDone?: () => Promise<void>;
}

/** The meta value with the place of a run that is not finished. */
const PLACE = "recomputing";

/** The item up to which everything is computed. */
interface Place extends NotedWork {
  readonly goal: string;
  /** Of the profiles that texts were linked to. */
  readonly mark: string | null;
  readonly kind: RecordKind;
  readonly after: string;
}

/**
 * Computes every item again from what its inputs said, with the present profiles. Where identity keys are made again,
 * items that turn out to be one are united.
 */
export async function recomputeAll(store: Store, options: Recomputing = {}): Promise<void> {
  const { renews = false, goal = "", onProgress = () => undefined, signal, onDone } = options;
  const linker = await linkerOf(store);
  const begun = await placeOf(store, goal, linker.mark);
  const of = await countedItems(store);
  let done = begun?.done ?? 0;
  const note = (kind: RecordKind, after: string): Promise<void> => {
    const place: Place = { goal, mark: linker.mark, kind, after, done, of, by: THIS_PROCESS };
    return store.setMeta(PLACE, JSON.stringify(place));
  };
  const first = begun === undefined ? 0 : SAVING_ORDER.indexOf(begun.kind);
  // So that other processes know of it from the start.
  await note(begun?.kind ?? SAVING_ORDER[0], begun?.after ?? "");
  for (const kind of SAVING_ORDER.slice(first)) {
    const after = kind === begun?.kind ? begun.after : "";
    for await (const ids of idBatches<RecordKind>(store, kind, BATCH, after)) {
      await recompute<RecordKind>(store, linker, kind, ids, { renews });
      done += ids.length;
      await note(kind, ids.at(-1) ?? after);
      onProgress(Math.min(done, of), of);
      signal?.throwIfAborted();
    }
    if (renews) await uniteTwice<RecordKind>(store, linker, kind);
  }
  await noteLinked(store, linker.mark);
  await onDone?.();
  await store.setMeta(PLACE, null);
}

/** Waits while another process computes the items for the same goal. */
export async function waitForRecomputing(store: Store, goal: string, waiting: Waiting): Promise<void> {
  await waitForOthers(async () => {
    const stored = await store.getMeta(PLACE);
    const place = stored === null ? undefined : (JSON.parse(stored) as Partial<Place>);
    if (place?.goal !== goal || place.by === undefined) return undefined;
    return { by: place.by, done: place.done ?? 0, of: place.of ?? 0 };
  }, waiting);
}

/** Where a run for the same goal was cut short. If profiles have changed since then, all is done again. */
async function placeOf(store: Store, goal: string, mark: string | null): Promise<Place | undefined> {
  const stored = await store.getMeta(PLACE);
  const place = stored === null ? undefined : (JSON.parse(stored) as Place);
  return place?.goal === goal && place.mark === mark ? place : undefined;
}

async function countedItems(store: Store): Promise<number> {
  const counts = await Promise.all(SAVING_ORDER.map((kind) => store.reader().count(kind)));
  return counts.reduce((one, other) => one + other, 0);
}

/**
 * Computes these items again, with tombstones, and saves the identity keys that are surely theirs. Throws if one of
 * them cannot be saved. `now`: what was read later counts as read then.
 */
export async function recompute<K extends RecordKind>(
  store: Store,
  linker: Linker,
  kind: K,
  ids: readonly Id<K>[],
  { renews = false, now }: { readonly renews?: boolean; readonly now?: Instant } = {},
): Promise<void> {
  await untilSaved(async () => {
    const workspace = new Workspace(store);
    const found = (await workspace.load(kind, ids)).filter((working) => working !== undefined);
    if (renews) await renewIdentities(store, workspace, found);
    for (const working of found) {
      working.isDirty = true;
      // It may show what is said of a part that has left it.
      working.statements = divided(working.statements);
      if (now !== undefined) working.statements = withoutFutureTimes(working.statements, now);
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
        if (working === undefined || other === working.id) continue;
        // Of two that a person said to be two, inputs may say one key.
        if (areApart(working.statements, statementsOf(kind, item))) continue;
        await untilSaved(() => uniteRecords(store, linker, kind, other, [{ id: working.id }]));
      }
    }
  }
}
