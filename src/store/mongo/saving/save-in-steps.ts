import type { AnyBulkWriteOperation, Db } from "mongodb";
import { USUAL_LOG, type ChangeLogSettings } from "../../../domain/change";
import type { SaveOutcome } from "../../store";
import { identitiesIn, postingsIn, recordsIn } from "../records/collections";
import { RECORD_KINDS } from "../../../domain/item";
import { isDuplicateKey } from "../engine/errors";
import { announceChanges, confirmChanges, numberChanges } from "./log-changes";
import { planSaves, type NamedWrite, type PlannedSave, type Snapshot } from "./plan-saves";
import { readSnapshot } from "./read-snapshot";
import type { PostingRow } from "../records/own-postings";
import { deletePostings } from "./replace-postings";
import type { UnfinishedWork } from "../records/rows";
import { finishSaves } from "./finish-saves";
import {
  deleteIdentities,
  insertIdentities,
  newPostings,
  oldPostings,
  putRecord,
  storedPostings,
  writeAll,
} from "./write-rows";

/**
 * How often a lost race is tried again. The winner's write is stored then, so the next try mostly ends with a conflict.
 */
const TRIES = 8;

/**
 * Saves the writes without a transaction, in four steps. First it writes the identity keys, then the postings, then
 * the records by compare-and-set; at last it deletes stale postings. A crash may happen
 * between any two steps. If the record is not written yet, saving the same write again does everything again. If it is
 * written, the record itself says what is left to do (`settles`), and its next save does that first.
 */
export async function saveInSteps(
  db: Db,
  writes: readonly NamedWrite[],
  log: ChangeLogSettings = USUAL_LOG,
): Promise<SaveOutcome[]> {
  let lastRun: readonly PlannedSave[] = [];
  for (let attempt = 1; ; attempt++) {
    // After the steps this finds the written records, and the plan counts their writes as done.
    const snapshot = await readSnapshot(db, writes);
    const { outcomes, saves } = planSaves(writes, snapshot);
    const isConflict = ({ savedBy }: NamedWrite) =>
      outcomes[writes.findIndex((write) => write.savedBy === savedBy)]?.status === "conflict";
    if (lastRun.some(isConflict)) await undoLost(db, lastRun.filter(isConflict));
    if (saves.length === 0) {
      await finishAll(db, writes);
      const saved = writes.filter((_, index) => outcomes[index]?.status === "saved");
      await writeAll(
        identitiesIn(db),
        saved.flatMap(({ write }) => deleteIdentities(write)),
      );
      await logAll(db, writes, outcomes, log);
      return [...outcomes];
    }
    if (attempt > TRIES) {
      const ended = outcomes.map((outcome, index) =>
        saves.some(({ savedBy }) => savedBy === writes[index]?.savedBy) ? LOST : outcome,
      );
      await logAll(db, writes, ended, log);
      return ended;
    }
    // The new record replaces the old one, and with it the list of what was left to do. So do that first.
    await finishAll(
      db,
      saves.filter(({ write }) => snapshot.unfinished?.has(write.item.id) === true),
    );
    await announceChanges(db, saves, log);
    await runSteps(db, saves, snapshot);
    lastRun = saves;
  }
}

async function logAll(
  db: Db,
  writes: readonly NamedWrite[],
  outcomes: readonly SaveOutcome[],
  log: ChangeLogSettings,
): Promise<void> {
  const isSaved = (_: NamedWrite, index: number): boolean => outcomes[index]?.status === "saved";
  const saved = writes.filter(isSaved);
  const lost = writes.filter((named) => !saved.includes(named));
  await confirmChanges(db, saved, lost);
  if (saved.length > 0) await numberChanges(db, log);
}

const LOST: SaveOutcome = { status: "conflict", reason: `the record was saved by others ${TRIES} times meanwhile` };

/** If another save wins, its rows stay as they are, and the next plan finds the conflict. */
async function runSteps(db: Db, saves: readonly PlannedSave[], snapshot: Snapshot): Promise<void> {
  if (!(await unlessDuplicate(() => writeAll(identitiesIn(db), saves.flatMap(insertIdentities))))) return;
  const postings = saves.flatMap((save) => newPostings(save).map((row) => putPosting(row, save.revision)));
  await writeAll(postingsIn(db), postings);
  for (const kind of RECORD_KINDS) {
    const records = saves
      .filter(({ write }) => write.kind === kind)
      .map((save) => putRecord(save, unfinishedWorkOf(save, snapshot)));
    await unlessDuplicate(() => writeAll(recordsIn(db, kind), records));
  }
}

/** False if there already was a document with the same id. */
async function unlessDuplicate(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Keeps the higher revision: a save that loses its race must not make the winner's row look stale. */
function putPosting({ _id, mentions, ...row }: PostingRow, revision: number): AnyBulkWriteOperation<PostingRow> {
  return {
    updateOne: {
      filter: { _id: { $eq: _id } },
      update: {
        $set: { ...row, ...(mentions !== undefined && { mentions }) },
        $unset: { moved: "", ...(mentions === undefined && { mentions: "" }) },
        $max: { revision },
      },
      upsert: true,
    },
  };
}

function unfinishedWorkOf(save: PlannedSave, snapshot: Snapshot): UnfinishedWork {
  const { write } = save;
  const kept = new Set(newPostings(save).map(({ _id }) => _id));
  const drops = oldPostings(save, snapshot).map(({ _id }) => _id);
  const absorbs = (write.absorbs ?? []).map(({ id, expectedRevision }) => ({
    id,
    revision: expectedRevision,
    postings: storedPostings(write, id, snapshot.records).map(({ _id }) => _id),
  }));
  return { drops: drops.filter((id) => !kept.has(id)), absorbs };
}

/** Of the postings that lost saves wrote, deletes what the stored records do not have, and rewrites the others. */
async function undoLost(db: Db, lost: readonly PlannedSave[]): Promise<void> {
  const { records } = await readSnapshot(db, lost);
  for (const save of lost) {
    const stored = storedPostings(save.write, save.write.item.id, records);
    const own = new Map(stored.map((row) => [row._id, row]));
    const written = newPostings(save);
    await deletePostings(
      db,
      written.map(({ _id }) => _id).filter((id) => !own.has(id)),
      { revision: save.revision },
    );
    await writeAll(
      postingsIn(db),
      written.flatMap(({ _id }) => own.get(_id) ?? []).map((row) => putPosting(row, save.revision)),
    );
  }
}

async function finishAll(db: Db, writes: readonly NamedWrite[]): Promise<void> {
  for (const kind of RECORD_KINDS) {
    const ids = writes.filter(({ write }) => write.kind === kind).map(({ write }) => write.item.id);
    if (ids.length > 0) await finishSaves(db, kind, ids);
  }
}
