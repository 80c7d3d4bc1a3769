import type { Id } from "../../domain/ids";
import { kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { Statements } from "../../domain/statements/statements";
import type { Store } from "../../store/store";
import { systemClock } from "../ingest-types";
import type { Clock } from "../ingest-types";
import { KnownProfiles } from "../relinking/known-profiles";
import { referrersOfGone } from "../saving/referrers";
import { markDirty } from "../saving/neighbors";
import { saveBatch } from "../saving/save-batch";
import { Relinking } from "../relinking/relinking";
import { untilSaved } from "../saving/until-saved";
import { removedByPeople } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/**
 * Removes an item and leaves a tombstone. First, the items that name it are saved without edges to it. From then on the
 * API gives null in its place. So it does in the many texts that may mention a profile, until they are linked again.
 * Later inputs do not bring it back unless they are ingested with `restore`. False if there is no such item to remove.
 */
export async function removeItem(
  store: Store,
  id: Id,
  clock: Clock = systemClock,
  known: KnownProfiles = new KnownProfiles(store),
): Promise<boolean> {
  const kind = kindOf(id);
  if (kind === undefined || kind === "mention") return false;
  return new Relinking(store, known).around(() => untilSaved(() => leaveTombstone(store, kind, id, clock, known)));
}

/** `leftOf` gives what is left of the statements. False if the item was removed before, or is not there. */
export async function leaveTombstone(
  store: Store,
  kind: RecordKind,
  id: Id,
  clock: Clock,
  known: KnownProfiles,
  leftOf: (statements: Statements) => Statements = (statements) => statements,
): Promise<boolean> {
  const workspace = new Workspace(store);
  const [working] = await workspace.find(kind, [idKey(id)]);
  if (working === undefined) return false;
  const removedAt = removedByPeople(working);
  const wasRemoved = removedAt !== undefined;
  // If an earlier removal was interrupted, do all steps again.
  const referrers = await referrersOfGone(store, kind, working.id);
  await markDirty(workspace, referrers);
  // An item that was withdrawn stays away from now on, whatever its speakers send.
  working.removedAt = removedAt ?? clock();
  working.statements = leftOf(working.statements);
  working.isDirty = true;
  await saveBatch(workspace, await known.linker(), store, new Set(referrers.map((referrer) => referrer.id)));
  return !wasRemoved;
}
