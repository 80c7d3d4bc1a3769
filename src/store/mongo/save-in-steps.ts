import type { AnyBulkWriteOperation, Db } from "mongodb";
import type { RecordKind } from "../../domain/item";
import type { SaveOutcome } from "../store";
import { edgesIn, identitiesIn, mentionsIn, OWNED, ownedIn, recordsIn } from "./collections";
import { isDuplicateKey, READ_LIMIT_MS } from "./errors";
import { planSaves, type NamedWrite, type PlannedSave } from "./plan-saves";
import { readSnapshot } from "./read-snapshot";
import { redirectEdges } from "./redirect-edges";
import type { EdgeRow, MentionRow, RecordRow, Unsettled } from "./rows";
import { claimIdentities, dropAbsorbed, edgesOf, leadOn, mentionsOf, putRecord, writeAll } from "./write-rows";

/** How often a lost race is decided anew. A race is lost to a write that got through, so that the next look mostly finds a conflict. */
const TRIES = 8;

/**
 * Saves one write without a transaction, in an order of steps that a crash may end anywhere: identities; edges and mentions, marked
 * with the new revision; the record itself, by compare-and-set; what then is stale. Until the record stands, saving the write again
 * does it all again; from then on the record tells what is left to do, and whoever saves it next does that first.
 */
export async function saveInSteps(db: Db, named: NamedWrite): Promise<SaveOutcome> {
  const { kind, item } = named.write;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const { outcomes: [outcome], saves: [save] } = planSaves([named], await readSnapshot(db, [named]));
    const stands = save === undefined || (await standsAfter(db, save));
    if (!stands) continue;
    await settle(db, kind, item.id);
    if (outcome !== undefined) return outcome;
  }
  return { status: "conflict", reason: `${item.id} was saved by others ${TRIES} times meanwhile` };
}

/** Whether the record stands as this save wrote it; false where another save came first. */
async function standsAfter(db: Db, save: PlannedSave): Promise<boolean> {
  const edges = edgesOf(save);
  const mentions = mentionsOf(save);
  const absorbs = (save.write.absorbs ?? []).map(({ id, expectedRevision }) => ({ id, revision: expectedRevision }));
  try {
    await writeAll(identitiesIn(db), claimIdentities(save));
    await writeAll(edgesIn(db), edges.map(putEdge));
    await writeAll(mentionsIn(db), mentions.map(putMention));
    const record = putRecord(save, { owns: [...edges, ...mentions].map(({ _id }) => _id), absorbs });
    const { insertedCount, matchedCount } = await recordsIn(db, save.write.kind).bulkWrite([record]);
    return insertedCount + matchedCount === 1;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** The higher revision stays: a save that is to lose its race must not make the winner's row look stale. */
function putEdge({ _id, owner, revision, ...edge }: EdgeRow): AnyBulkWriteOperation<EdgeRow> {
  return { updateOne: { filter: { _id: { $eq: _id } }, update: { $setOnInsert: edge, $set: { owner }, $max: { revision } }, upsert: true } };
}

function putMention(replacement: MentionRow): AnyBulkWriteOperation<MentionRow> {
  return { replaceOne: { filter: { _id: { $eq: replacement._id } }, replacement, upsert: true } };
}

/**
 * Does what the stored record leaves to do. Rows above its revision are left alone: they belong to a save under way. Doing it twice,
 * or from two processes at once, does no harm.
 */
async function settle(db: Db, kind: RecordKind, id: string): Promise<void> {
  const projection = { revision: 1, sortKey: 1, settles: 1 };
  const row = await recordsIn(db, kind).findOne({ _id: { $eq: id } }, { projection, maxTimeMS: READ_LIMIT_MS });
  if (row?.settles === undefined) return;
  await settleAbsorbed(db, kind, row, row.settles.absorbs);
  for (const name of OWNED) await dropOwned(db, name, [id], row.revision, row.settles.owns);
}

/** A record that was saved again meanwhile is kept: its save was acknowledged. */
async function settleAbsorbed(db: Db, kind: RecordKind, survivor: RecordRow, absorbs: Unsettled["absorbs"]): Promise<void> {
  if (absorbs.length === 0) return;
  await writeAll(recordsIn(db, kind), dropAbsorbed(absorbs));
  const ids = absorbs.map(({ id }) => id);
  const left = await recordsIn(db, kind).distinct("_id", { _id: { $in: ids } }, { maxTimeMS: READ_LIMIT_MS });
  const gone = ids.filter((id) => !left.includes(id));
  await writeAll(identitiesIn(db), leadOn(gone, survivor._id));
  await redirectEdges(db, gone, { item: { id: survivor._id }, sortKey: survivor.sortKey });
  for (const name of OWNED) await dropOwned(db, name, gone, Number.MAX_SAFE_INTEGER, []);
}

/** What the owners own up to `revision`, but for `kept`. */
async function dropOwned(db: Db, name: (typeof OWNED)[number], owners: readonly string[], revision: number, kept: readonly string[]): Promise<void> {
  if (owners.length === 0) return;
  const collection = ownedIn(db, name);
  const owned = await collection.find({ owner: { $in: [...owners] } }, { projection: { _id: 1 }, maxTimeMS: READ_LIMIT_MS }).toArray();
  const keep = new Set(kept);
  const stale = owned.map(({ _id }) => _id).filter((id) => !keep.has(id));
  if (stale.length > 0) await collection.deleteMany({ _id: { $in: stale }, owner: { $in: [...owners] }, revision: { $lte: revision } });
}
