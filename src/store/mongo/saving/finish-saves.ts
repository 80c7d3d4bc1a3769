import type { AnyBulkWriteOperation, Db, Filter } from "mongodb";
import type { RecordKind } from "../../../domain/item";
import { identitiesIn, DERIVED, derivedIn, recordsIn, type DerivedCollection } from "../collections";
import { READ_LIMIT_MS } from "../errors";
import { finishMoves, noteMoves } from "./moves";
import type { DerivedRow, UnfinishedWork } from "../rows";
import { withoutTransaction } from "../database";
import { deleteAbsorbed, redirectIdentities, writeAll } from "./write-rows";

/** The parts of a stored record that say what is left to do. */
interface RecordToFinish {
  readonly _id: string;
  readonly revision: number;
  readonly settles?: UnfinishedWork;
}

/**
 * Finishes the saves of stored records: absorbs what they absorb, and deletes stale edges and mentions. A row with a
 * higher revision than its record belongs to a save that is still running, and stays. It may run twice, or in two
 * processes at once.
 */
export async function finishSaves(db: Db, kind: RecordKind, ids: readonly string[]): Promise<void> {
  const options = { projection: { revision: 1, settles: 1 }, maxTimeMS: READ_LIMIT_MS };
  const records = await recordsIn(db, kind)
    .find<RecordToFinish>({ _id: { $in: [...ids] } }, options)
    .toArray();
  for (const record of records) await finishAbsorbing(db, kind, record, record.settles?.absorbs ?? []);
  for (const name of DERIVED) await deleteStale(db, name, records);
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
  for (const name of DERIVED) await deleteAll(db, name, gone);
  await noteMoves(db, gone, survivor._id);
  await finishMoves(db, withoutTransaction, [survivor._id]);
}

async function deleteStale(db: Db, name: DerivedCollection, records: readonly RecordToFinish[]): Promise<void> {
  const rows = await derivedRowsOf(
    db,
    name,
    records.map(({ _id }) => _id),
  );
  const operations = records.flatMap(({ _id: itemId, revision, settles }): AnyBulkWriteOperation<DerivedRow>[] => {
    const kept = new Set(settles?.owns);
    const stale = rows.filter((row) => row.owner === itemId && !kept.has(row._id)).map(({ _id }) => _id);
    const filter: Filter<DerivedRow> = { _id: { $in: stale }, owner: { $eq: itemId }, revision: { $lte: revision } };
    return settles === undefined || stale.length === 0 ? [] : [{ deleteMany: { filter } }];
  });
  await writeAll(derivedIn(db, name), operations);
}

async function deleteAll(db: Db, name: DerivedCollection, itemIds: readonly string[]): Promise<void> {
  const ids = (await derivedRowsOf(db, name, itemIds)).map(({ _id }) => _id);
  if (ids.length > 0) await derivedIn(db, name).deleteMany({ _id: { $in: ids }, owner: { $in: [...itemIds] } });
}

async function derivedRowsOf(
  db: Db,
  name: DerivedCollection,
  itemIds: readonly string[],
): Promise<Pick<DerivedRow, "_id" | "owner">[]> {
  if (itemIds.length === 0) return [];
  return derivedIn(db, name)
    .find({ owner: { $in: [...itemIds] } }, { projection: { owner: 1 }, maxTimeMS: READ_LIMIT_MS })
    .toArray();
}
