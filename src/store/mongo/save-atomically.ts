import { RECORD_KINDS } from "../../domain/item";
import type { ClientSession, Db, MongoClient } from "mongodb";
import type { SaveOutcome } from "../store";
import { identitiesIn, recordsIn } from "./collections";
import { finishMoves, noteMoves } from "./moves";
import { absorbedIds, planSaves, type NamedWrite, type PlannedSave } from "./plan-saves";
import { readSnapshot } from "./read-snapshot";
import { insertOwned, replaceOwned } from "./replace-owned";
import { inTransaction } from "./transactions";
import {
  claimIdentities,
  dropAbsorbed,
  edgesOf,
  leadOn,
  mentionsOf,
  putRecord,
  releaseIdentities,
  writeAll,
} from "./write-rows";

export interface Trust {
  /**
   * Holds new records to own nothing yet, and spares a look; a duplicate key tells where a save that died left
   * something.
   */
  readonly newOwnNothing: boolean;
}

/**
 * Saves the writes in one transaction. What each may do is decided on the transaction's own snapshot before anything is
 * written, so that a conflict of one needs no undoing of another; whoever changes the same documents meanwhile aborts
 * it, and it is tried anew. What others own of absorbed records follows in steps.
 */
export async function saveAtomically(
  client: MongoClient,
  db: Db,
  writes: readonly NamedWrite[],
  trust: Trust,
): Promise<SaveOutcome[]> {
  const atomically = inTransaction(client);
  const outcomes = await atomically(async (session) => {
    const { outcomes, saves } = planSaves(writes, await readSnapshot(db, writes, session));
    if (saves.length > 0) await write(db, saves, trust, session);
    return [...outcomes];
  });
  // Also what a save of the same records left, that died on its way.
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

/** Records come first: a race for one is lost before anything else is written. */
async function write(
  db: Db,
  saves: readonly PlannedSave[],
  { newOwnNothing }: Trust,
  session: ClientSession,
): Promise<void> {
  for (const kind of RECORD_KINDS) {
    const own = saves.filter((save) => save.write.kind === kind);
    const absorbed = own.flatMap((save) =>
      (save.write.absorbs ?? []).map(({ id, expectedRevision }) => ({ id, revision: expectedRevision })),
    );
    await writeAll(recordsIn(db, kind), [...own.map((save) => putRecord(save)), ...dropAbsorbed(absorbed)], session);
  }
  await writeAll(
    identitiesIn(db),
    saves.flatMap((save) => [...claimIdentities(save), ...leadOn(absorbedIds(save.write), save.write.item.id)]),
    session,
  );
  await writeAll(
    identitiesIn(db),
    saves.flatMap(({ write }) => releaseIdentities(write)),
    session,
  );
  for (const save of saves) await noteMoves(db, absorbedIds(save.write), save.write.item.id, session);
  const isNew = ({ write: { expectedRevision, absorbs = [] } }: PlannedSave): boolean =>
    newOwnNothing && expectedRevision === null && absorbs.length === 0;
  const [fresh, known] = [saves.filter(isNew), saves.filter((save) => !isNew(save))];
  const owners = known.flatMap((save) => [save.write.item.id, ...absorbedIds(save.write)]);
  await replaceOwned(db, "edges", owners, known.flatMap(edgesOf), session);
  await replaceOwned(db, "mentions", owners, known.flatMap(mentionsOf), session);
  await insertOwned(db, "edges", fresh.flatMap(edgesOf), session);
  await insertOwned(db, "mentions", fresh.flatMap(mentionsOf), session);
}
