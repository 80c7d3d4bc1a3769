import type { Id } from "../../domain/ids";
import { kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import { withoutContent } from "../merging/facts";
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
  /** False where the item was erased before. */
  readonly isNew: boolean;
  /** How many kept inputs held the item and were forgotten. */
  readonly keptInputs: number;
  /** False where another process holds a log in which what was erased can still be read (`StoreUpkeep.scrub`). */
  readonly isScrubbed: boolean;
}

/**
 * Takes all that is known of an item away for good, live or removed. What is left is a tombstone with hashes of what it
 * was known by, so that it does not come back. Cut short at any point, it is completed by doing it again. Null where
 * there is no such item.
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
  // First: afterwards nothing tells which inputs were of the item.
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
  working.facts = { ...withoutContent(working.facts), erased: true };
  working.isDirty = true;
  await saveBatch(workspace, await known.linker(), store, new Set(referrers.map((referrer) => referrer.id)));
}
