import { RECORD_KINDS } from "../../domain/item";
import type { AnyBulkWriteOperation, Db } from "mongodb";
import type { SaveOutcome } from "../store";
import { edgesIn, identitiesIn, mentionsIn, recordsIn } from "./collections";
import { isDuplicateKey } from "./errors";
import { planSaves, type NamedWrite, type PlannedSave } from "./plan-saves";
import { readSnapshot } from "./read-snapshot";
import type { EdgeRow, MentionRow, Unsettled } from "./rows";
import { settle } from "./settle";
import { claimIdentities, edgesOf, mentionsOf, putRecord, releaseIdentities, writeAll } from "./write-rows";

/**
 * How often lost races are decided anew. A race is lost to a write that got through, so that the next look mostly finds
 * a conflict.
 */
const TRIES = 8;

/**
 * Saves the writes without a transaction, in an order of steps that a crash may end anywhere: identities; edges and
 * mentions, marked with the new revisions; the records, by compare-and-set; what then is stale. Until a record stands,
 * saving its write again does it all again; from then on the record tells what is left to do, and whoever saves it next
 * does that first.
 */
export async function saveInSteps(db: Db, writes: readonly NamedWrite[]): Promise<SaveOutcome[]> {
  for (let attempt = 1; ; attempt++) {
    // A record that stands as a write made it is found again here, as the write's own work.
    const snapshot = await readSnapshot(db, writes);
    const { outcomes, saves } = planSaves(writes, snapshot);
    if (saves.length === 0) {
      await settleAll(db, writes);
      const saved = writes.filter((_, index) => outcomes[index]?.status === "saved");
      await writeAll(
        identitiesIn(db),
        saved.flatMap(({ write }) => releaseIdentities(write)),
      );
      return [...outcomes];
    }
    if (attempt > TRIES)
      return outcomes.map((outcome, index) =>
        saves.some(({ savedBy }) => savedBy === writes[index]?.savedBy) ? LOST : outcome,
      );
    // The record that is written now says no more what the one before it left to do.
    await settleAll(
      db,
      saves.filter(({ write }) => snapshot.unsettled?.has(write.item.id) === true),
    );
    await take(db, saves);
  }
}

const LOST: SaveOutcome = { status: "conflict", reason: `the record was saved by others ${TRIES} times meanwhile` };

/** Takes the steps. Where another save comes first, its rows stay as they are; the next plan finds that out. */
async function take(db: Db, saves: readonly PlannedSave[]): Promise<void> {
  if (!(await unlessTaken(() => writeAll(identitiesIn(db), saves.flatMap(claimIdentities))))) return;
  await writeAll(edgesIn(db), saves.flatMap(edgesOf).map(putEdge));
  await writeAll(mentionsIn(db), saves.flatMap(mentionsOf).map(putMention));
  for (const kind of RECORD_KINDS) {
    const records = saves.filter(({ write }) => write.kind === kind).map((save) => putRecord(save, leftBy(save)));
    await unlessTaken(() => writeAll(recordsIn(db, kind), records));
  }
}

/** False where a document of the same id was there before. */
async function unlessTaken(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** The higher revision stays: a save that is to lose its race must not make the winner's row look stale. */
function putEdge({ _id, owner, revision, ...edge }: EdgeRow): AnyBulkWriteOperation<EdgeRow> {
  return {
    updateOne: {
      filter: { _id: { $eq: _id } },
      update: { $setOnInsert: edge, $set: { owner }, $max: { revision } },
      upsert: true,
    },
  };
}

function putMention(replacement: MentionRow): AnyBulkWriteOperation<MentionRow> {
  return { replaceOne: { filter: { _id: { $eq: replacement._id } }, replacement, upsert: true } };
}

function leftBy(save: PlannedSave): Unsettled {
  const owns = [...edgesOf(save), ...mentionsOf(save)].map(({ _id }) => _id);
  return {
    owns,
    absorbs: (save.write.absorbs ?? []).map(({ id, expectedRevision }) => ({ id, revision: expectedRevision })),
  };
}

async function settleAll(db: Db, writes: readonly NamedWrite[]): Promise<void> {
  for (const kind of RECORD_KINDS) {
    const ids = writes.filter(({ write }) => write.kind === kind).map(({ write }) => write.item.id);
    if (ids.length > 0) await settle(db, kind, ids);
  }
}
