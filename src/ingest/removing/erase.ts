import type { Id } from "../../domain/ids";
import { kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { Statements } from "../../domain/statements/statements";
import type { Store } from "../../store/store";
import { withoutContent } from "../merging/merge";
import { systemClock } from "../ingest-types";
import type { Clock } from "../ingest-types";
import { inputsThatHold } from "./kept-inputs";
import { leaveTombstone } from "./remove";
import { KnownProfiles } from "../relinking/known-profiles";
import { Relinking } from "../relinking/relinking";
import { untilSaved } from "../saving/until-saved";

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
  const erase = () => leaveTombstone(store, kind, record.item.id, clock, known, erased);
  await new Relinking(store, known).around(() => untilSaved(erase));
  return { isNew: record.item.erased !== true, keptInputs: inputs.length, isScrubbed: await store.upkeep.scrub() };
}

function erased(statements: Statements): Statements {
  return { ...withoutContent(statements), erased: true };
}
