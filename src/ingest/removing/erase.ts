import type { Id } from "../../domain/ids";
import { kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import { withoutContent } from "../merging/merge";
import { systemClock } from "../ingest";
import type { Clock } from "../ingest-types";
import { inputsThatHold } from "./kept-inputs";
import { KnownProfiles } from "../relinking/known-profiles";
import { referrersOf } from "../saving/referrers";
import { markDirty } from "../saving/neighbors";
import { saveBatch } from "../saving/save-batch";
import { Relinking } from "../relinking/relinking";
import { untilSaved } from "../saving/until-saved";
import { Workspace } from "../identity/workspace";

export interface Erasure {
  /** False if the item was erased before. */
  readonly isNew: boolean;
  /** How many kept inputs contained the item and were deleted. */
  readonly keptInputs: number;
  /** False if another process holds a log in which the erased content can still be read (`StoreUpkeep.scrub`). */
  readonly isScrubbed: boolean;
}

/**
 * Deletes all content of an item for good, whether it is live or removed. A tombstone stays, with hashes of its
 * identity keys, so that the item does not come back. After a crash, doing it again completes it. Null if there is no
 * such item.
 */
export async function eraseItem(
  store: Store,
  id: Id,
  clock: Clock = systemClock,
  known: KnownProfiles = new KnownProfiles(store),
): Promise<Erasure | null> {
  const kind = kindOf(id);
  if (kind === undefined || kind === "mention") return null;
  const [record] = await store.find<RecordKind>(kind, [idKey(id)]);
  if (!record) return null;
  // Do this first: later nothing shows which inputs contained the item.
  const inputs = (await inputsThatHold(store, [record])).map((rejection) => rejection.id);
  if (inputs.length > 0) await store.rejections.forget(inputs);
  const relinking = new Relinking(store, known);
  await relinking.begin();
  await untilSaved(() => eraseOnce(store, kind, record.item.id as Id<RecordKind>, clock, known));
  await relinking.finish();
  return { isNew: record.item.erased !== true, keptInputs: inputs.length, isScrubbed: await store.upkeep.scrub() };
}

async function eraseOnce<K extends RecordKind>(
  store: Store,
  kind: K,
  id: Id<K>,
  clock: Clock,
  known: KnownProfiles,
): Promise<void> {
  const workspace = new Workspace(store);
  const [working] = await workspace.find(kind, [idKey(id)]);
  if (working === undefined) return;
  const referrers = await referrersOf(store, kind, working.id);
  await markDirty(workspace, referrers);
  working.removedAt ??= clock();
  working.statements = { ...withoutContent(working.statements), erased: true };
  working.isDirty = true;
  await saveBatch(workspace, await known.linker(), store, new Set(referrers.map((referrer) => referrer.id)));
}
