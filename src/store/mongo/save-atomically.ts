import type { ClientSession, Db, MongoClient, TransactionOptions } from "mongodb";
import type { SaveOutcome } from "../store";
import { identitiesIn, RECORD_KINDS, recordsIn } from "./collections";
import { COMMIT_LIMIT_MS } from "./errors";
import { absorbedIds, planSaves, type NamedWrite, type PlannedSave } from "./plan-saves";
import { readSnapshot } from "./read-snapshot";
import { redirect } from "./redirect";
import { replaceOwned } from "./replace-owned";
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

const OPTIONS: TransactionOptions = {
  readConcern: { level: "snapshot" },
  writeConcern: { w: "majority", journal: true, wtimeoutMS: COMMIT_LIMIT_MS },
  readPreference: "primary",
  maxCommitTimeMS: COMMIT_LIMIT_MS,
};

/**
 * Saves the writes in one transaction. What each may do is decided on the transaction's own snapshot before anything is written, so
 * that a conflict of one needs no undoing of another; whoever changes the same documents meanwhile aborts it, and it is tried anew.
 */
export function saveAtomically(client: MongoClient, db: Db, writes: readonly NamedWrite[]): Promise<SaveOutcome[]> {
  return client.withSession((session) =>
    session.withTransaction(async () => {
      const { outcomes, saves } = planSaves(writes, await readSnapshot(db, writes, session));
      if (saves.length > 0) await write(db, saves, session);
      return [...outcomes];
    }, OPTIONS),
  );
}

/** Records come first: a race for one is lost before anything else is written. */
async function write(db: Db, saves: readonly PlannedSave[], session: ClientSession): Promise<void> {
  for (const kind of RECORD_KINDS) {
    const own = saves.filter((save) => save.write.kind === kind);
    const absorbed = own.flatMap((save) => (save.write.absorbs ?? []).map(({ id, expectedRevision }) => ({ id, revision: expectedRevision })));
    await writeAll(recordsIn(db, kind), [...own.map((save) => putRecord(save)), ...dropAbsorbed(absorbed)], session);
  }
  await writeAll(identitiesIn(db), saves.flatMap((save) => [...claimIdentities(save), ...leadOn(absorbedIds(save.write), save.write.item.id)]), session);
  await writeAll(identitiesIn(db), saves.flatMap(({ write }) => releaseIdentities(write)), session);
  for (const save of saves) await redirect(db, absorbedIds(save.write), save.write, session);
  const owners = saves.flatMap((save) => [save.write.item.id, ...absorbedIds(save.write)]);
  await replaceOwned(db, "edges", owners, saves.flatMap(edgesOf), session);
  await replaceOwned(db, "mentions", owners, saves.flatMap(mentionsOf), session);
}
