import { append } from "../domain/collections/lists";
import { StoreUnavailable } from "../domain/errors/errors";
import type { Id } from "../domain/ids";
import { type RecordKind, SAVING_ORDER } from "../domain/item";
import { systemClock } from "../ingest/ingest-types";
import type { Store } from "../store/store";
import type { Linker } from "../linking/linker";
import { noteLinked } from "../ingest/store-marks";
import { forgetNotes } from "../ingest/saving/save-notes";
import { idBatches } from "../ingest/saving/stored-batches";
import { recompute } from "../ingest/relinking/recompute";
import { linkerOf } from "../ingest/relinking/linker-of";
import { verifyStore, type Fault, type Verification } from "./verify";

export interface Repair {
  /** The faults before the repair. */
  readonly found: Verification;
  /** The faults that are gone. */
  readonly repaired: readonly Fault[];
  /** Items that cannot be saved again, and why. They stay as they are. */
  readonly unsaved: readonly { readonly id: Id; readonly reason: string }[];
  /** The faults after the repair. */
  readonly left: Verification;
}

const BATCH = 100;

/**
 * Rebuilds everything that is derived from items: deletes rows that belong to no item, computes each item again from
 * what its inputs said, and writes its rows. Running it again changes nothing more. After a crash, run it again from
 * the start.
 */
export async function repairStore(store: Store, onProgress: (done: string) => void = () => undefined): Promise<Repair> {
  const found = await verifyStore(store, (done) => onProgress(`checking ${done}`));
  // What cannot be read cannot be computed again, and a write into a damaged file may damage more of it.
  if (found.faults.some(({ rule }) => rule === "files")) return { found, repaired: [], unsaved: [], left: found };
  onProgress("dropping strays");
  await store.upkeep.dropStrays();
  const unsaved = await saveAll(store, onProgress);
  const left = await verifyStore(store, (done) => onProgress(`checking again ${done}`));
  const remaining = new Set(left.faults.map(nameOf));
  return { found, repaired: found.faults.filter((fault) => !remaining.has(nameOf(fault))), unsaved, left };
}

async function saveAll(store: Store, onProgress: (done: string) => void): Promise<Repair["unsaved"]> {
  const linker = await linkerOf(store);
  const unsaved: { id: Id; reason: string }[] = [];
  let saved = 0;
  for (const kind of SAVING_ORDER) {
    for await (const ids of idBatches<RecordKind>(store, kind, BATCH)) {
      append(unsaved, await saveOrReport(store, linker, kind, ids));
      saved += ids.length;
      onProgress(`saving anew ${kind}: ${saved} items`);
    }
  }
  // Nobody else writes during a repair, so no save of an earlier run can still come.
  await forgetNotes(store);
  if (unsaved.length === 0) await noteLinked(store, linker.mark);
  return unsaved;
}

/** One bad item must not fail the batch: tries the halves separately. */
async function saveOrReport<K extends RecordKind>(
  store: Store,
  linker: Linker,
  kind: K,
  ids: readonly Id<K>[],
): Promise<Repair["unsaved"]> {
  try {
    await recompute(store, linker, kind, ids, { now: systemClock() });
    return [];
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    const [id, ...others] = ids;
    if (id === undefined) return [];
    if (others.length === 0) return [{ id, reason: error instanceof Error ? error.message : String(error) }];
    const half = Math.ceil(ids.length / 2);
    return [
      ...(await saveOrReport(store, linker, kind, ids.slice(0, half))),
      ...(await saveOrReport(store, linker, kind, ids.slice(half))),
    ];
  }
}

function nameOf({ id, rule, fault }: Fault): string {
  return `${id} ${rule} ${fault}`;
}
