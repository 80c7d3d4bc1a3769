import type { AnyBulkWriteOperation, Db, Filter } from "mongodb";
import type { RecordKind } from "../../domain/item";
import { identitiesIn, OWNED, ownedIn, recordsIn, type OwnedCollection } from "./collections";
import { READ_LIMIT_MS } from "./errors";
import { finishMoves, noteMoves } from "./moves";
import type { OwnedRow, Unsettled } from "./rows";
import { asItComes } from "./transactions";
import { dropAbsorbed, leadOn, writeAll } from "./write-rows";

/** What the stored record says of itself and of what is left to do. */
interface Settling {
  readonly _id: string;
  readonly revision: number;
  readonly settles?: Unsettled;
}

/**
 * Does what stored records leave to do. Rows above a record's revision are left alone: they belong to a save under way.
 * Doing it twice, or from two processes at once, does no harm.
 */
export async function settle(db: Db, kind: RecordKind, ids: readonly string[]): Promise<void> {
  const options = { projection: { revision: 1, settles: 1 }, maxTimeMS: READ_LIMIT_MS };
  const records = await recordsIn(db, kind)
    .find<Settling>({ _id: { $in: [...ids] } }, options)
    .toArray();
  for (const record of records) await settleAbsorbed(db, kind, record, record.settles?.absorbs ?? []);
  for (const name of OWNED) await dropStale(db, name, records);
}

/** A record that was saved again meanwhile is kept: its save was acknowledged. */
async function settleAbsorbed(
  db: Db,
  kind: RecordKind,
  survivor: Settling,
  absorbs: Unsettled["absorbs"],
): Promise<void> {
  if (absorbs.length === 0) return;
  await writeAll(recordsIn(db, kind), dropAbsorbed(absorbs));
  const ids = absorbs.map(({ id }) => id);
  const left = await recordsIn(db, kind).distinct("_id", { _id: { $in: ids } }, { maxTimeMS: READ_LIMIT_MS });
  const gone = ids.filter((id) => !left.includes(id));
  await writeAll(identitiesIn(db), leadOn(gone, survivor._id));
  for (const name of OWNED) await dropAll(db, name, gone);
  await noteMoves(db, gone, survivor._id);
  await finishMoves(db, asItComes, [survivor._id]);
}

async function dropStale(db: Db, name: OwnedCollection, records: readonly Settling[]): Promise<void> {
  const rows = await ownedBy(
    db,
    name,
    records.map(({ _id }) => _id),
  );
  const operations = records.flatMap(({ _id: owner, revision, settles }): AnyBulkWriteOperation<OwnedRow>[] => {
    const kept = new Set(settles?.owns);
    const stale = rows.filter((row) => row.owner === owner && !kept.has(row._id)).map(({ _id }) => _id);
    const filter: Filter<OwnedRow> = { _id: { $in: stale }, owner: { $eq: owner }, revision: { $lte: revision } };
    return settles === undefined || stale.length === 0 ? [] : [{ deleteMany: { filter } }];
  });
  await writeAll(ownedIn(db, name), operations);
}

async function dropAll(db: Db, name: OwnedCollection, owners: readonly string[]): Promise<void> {
  const ids = (await ownedBy(db, name, owners)).map(({ _id }) => _id);
  if (ids.length > 0) await ownedIn(db, name).deleteMany({ _id: { $in: ids }, owner: { $in: [...owners] } });
}

async function ownedBy(
  db: Db,
  name: OwnedCollection,
  owners: readonly string[],
): Promise<Pick<OwnedRow, "_id" | "owner">[]> {
  if (owners.length === 0) return [];
  return ownedIn(db, name)
    .find({ owner: { $in: [...owners] } }, { projection: { owner: 1 }, maxTimeMS: READ_LIMIT_MS })
    .toArray();
}
