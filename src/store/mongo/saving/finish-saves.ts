import type { Db } from "mongodb";
import type { RecordKind } from "../../../domain/item";
import { identitiesIn, recordsIn } from "../records/collections";
import { withoutTransaction } from "../engine/database";
import { READ_LIMIT_MS } from "../engine/errors";
import { LISTED, postingsOf, type ListedRecord, type PostingRow } from "../records/own-postings";
import { deletePostings, replacePostings } from "./replace-postings";
import { UNDER_LENGTH } from "../records/posting-key";
import { finishMoves, noteMoves } from "./moves";
import type { UnfinishedWork } from "../records/rows";
import { deleteAbsorbed, redirectIdentities, writeAll } from "./write-rows";

/** The parts of a stored record that say what is left to do. */
interface RecordToFinish extends ListedRecord {
  readonly revision: number;
  readonly settles?: UnfinishedWork;
}

/**
 * Finishes the saves of stored records: absorbs what they absorb, and deletes stale postings. A posting with a
 * higher revision than its record belongs to a save that is still running, and stays. It may run twice, or in two
 * processes at once.
 */
export async function finishSaves(db: Db, kind: RecordKind, ids: readonly string[]): Promise<void> {
  const options = { projection: { revision: 1, settles: 1, ...LISTED }, maxTimeMS: READ_LIMIT_MS };
  const records = await recordsIn(db, kind)
    .find<RecordToFinish>({ _id: { $in: [...ids] } }, options)
    .toArray();
  for (const record of records) await finishAbsorbing(db, kind, record, record.settles?.absorbs ?? []);
  for (const record of records) await deleteStale(db, kind, record);
}

/** An absorbed record that was saved again meanwhile is kept: that save was confirmed. */
async function finishAbsorbing(
  db: Db,
  kind: RecordKind,
  survivor: RecordToFinish,
  absorbs: UnfinishedWork["absorbs"],
): Promise<void> {
  if (absorbs.length === 0) return;
  await writeAll(recordsIn(db, kind), deleteAbsorbed(absorbs));
  const ids = absorbs.map(({ id }) => id);
  const left = await recordsIn(db, kind).distinct("_id", { _id: { $in: ids } }, { maxTimeMS: READ_LIMIT_MS });
  const gone = ids.filter((id) => !left.includes(id));
  await writeAll(identitiesIn(db), redirectIdentities(gone, survivor._id));
  for (const { id, postings } of absorbs) if (gone.includes(id)) await deletePostings(db, postings);
  await noteMoves(db, gone, survivor._id);
  await finishMoves(db, withoutTransaction, [survivor._id]);
}

async function deleteStale(db: Db, kind: RecordKind, record: RecordToFinish): Promise<void> {
  const drops = (record.settles?.drops ?? []).map((_id): PostingRow => ({ _id, under: _id.slice(0, UNDER_LENGTH) }));
  const kept = postingsOf(kind, record);
  const { revision } = record;
  // The kept ones are there already, but an older place of one may have to go.
  if (drops.length > 0) await replacePostings(db, [...drops, ...kept], kept, { revision });
}
