import type { ClientSession, Db, MongoClient } from "mongodb";
import type { ChangeLogSettings } from "../../../domain/change";
import type { SaveOutcome } from "../../store";
import { identitiesIn, recordsIn } from "../records/collections";
import { RECORD_KINDS } from "../../../domain/item";
import { numberChanges, writeChanges } from "./log-changes";
import { finishMoves, noteMoves } from "./moves";
import { absorbedIds, planSaves, type NamedWrite, type PlannedSave, type Snapshot } from "./plan-saves";
import { readSnapshot } from "./read-snapshot";
import { inTransaction } from "../engine/database";
import { insertPostings, replacePostings } from "./replace-postings";
import {
  deleteAbsorbed,
  deleteIdentities,
  insertIdentities,
  newPostings,
  oldPostings,
  putRecord,
  redirectIdentities,
  storedPostings,
  writeAll,
} from "./write-rows";

export interface Assumptions {
  /**
   * New records are not stored, and have no postings yet. So nothing of them is read. If another writer was faster, or
   * a save that was cut short left postings, a duplicate key says so, and the next try reads.
   */
  readonly newAreAbsent: boolean;
}

/**
 * Saves the writes in one transaction. It first reads what the plan needs and decides about each write, then writes
 * those without a conflict; so nothing must be undone. If another writer changes the same documents meanwhile, the
 * transaction aborts and starts again. Postings of other records that lead to an absorbed one are moved afterwards, in
 * steps.
 */
export async function saveAtomically(
  client: MongoClient,
  db: Db,
  writes: readonly NamedWrite[],
  assumptions: Assumptions,
  log: ChangeLogSettings,
): Promise<SaveOutcome[]> {
  const atomically = inTransaction(client);
  const outcomes = await atomically(async (session) => {
    const snapshot = await readSnapshot(db, writes, { session, newAreAbsent: assumptions.newAreAbsent });
    const { outcomes, saves } = planSaves(writes, snapshot);
    if (saves.length > 0) await write(db, saves, snapshot, assumptions, session);
    await writeChanges(db, saves, log, session);
    return [...outcomes];
  });
  // Also where an earlier try saved everything, and died or lost its answer before this.
  if (outcomes.some(({ status }) => status === "saved")) await numberChanges(db, log);
  // This also finishes what an earlier save of the same records left when it was cut short.
  const known = writes.filter(
    ({ write: { expectedRevision, absorbs = [] } }) => expectedRevision !== null || absorbs.length > 0,
  );
  if (known.length > 0)
    await finishMoves(
      db,
      atomically,
      known.map(({ write }) => write.item.id),
    );
  return outcomes;
}

/** Records come first: if another writer was faster, nothing else is written. */
async function write(
  db: Db,
  saves: readonly PlannedSave[],
  snapshot: Snapshot,
  { newAreAbsent }: Assumptions,
  session: ClientSession,
): Promise<void> {
  for (const kind of RECORD_KINDS) {
    const own = saves.filter((save) => save.write.kind === kind);
    const absorbed = own.flatMap((save) =>
      (save.write.absorbs ?? []).map(({ id, expectedRevision }) => ({ id, revision: expectedRevision })),
    );
    await writeAll(recordsIn(db, kind), [...own.map((save) => putRecord(save)), ...deleteAbsorbed(absorbed)], session);
  }
  await writeAll(
    identitiesIn(db),
    saves.flatMap((save) => [
      ...insertIdentities(save),
      ...redirectIdentities(absorbedIds(save.write), save.write.item.id),
    ]),
    session,
  );
  await writeAll(
    identitiesIn(db),
    saves.flatMap(({ write }) => deleteIdentities(write)),
    session,
  );
  for (const save of saves) await noteMoves(db, absorbedIds(save.write), save.write.item.id, session);
  const isNew = ({ write: { expectedRevision, absorbs = [] } }: PlannedSave): boolean =>
    newAreAbsent && expectedRevision === null && absorbs.length === 0;
  const [added, known] = [saves.filter(isNew), saves.filter((save) => !isNew(save))];
  const before = known.flatMap((save) => [
    ...oldPostings(save, snapshot),
    ...absorbedIds(save.write).flatMap((id) => storedPostings(save.write, id, snapshot.records)),
  ]);
  await replacePostings(db, before, known.flatMap(newPostings), { session });
  await insertPostings(db, added.flatMap(newPostings), session);
}
