import { isDeepStrictEqual } from "node:util";
import type { AnyBulkWriteOperation, ClientSession, Collection, Db, Document } from "mongodb";
import type { PlannedSave } from "./plan-saves";
import type { RecordWrite } from "../../store";
import { derivedIn, type DerivedCollection } from "../collections";
import { READ_LIMIT_MS } from "../errors";
import {
  edgeRow,
  identityRowId,
  mentionRow,
  recordRow,
  type DerivedRow,
  type EdgeRow,
  type IdentityRow,
  type MentionRow,
  type RecordRow,
  type UnfinishedWork,
} from "../rows";

/** The operations of a save on each collection. Those of one collection may run in any order. */

export const insertIdentities = ({ newIdentities }: PlannedSave): AnyBulkWriteOperation<IdentityRow>[] =>
  newIdentities.map((document) => ({ insertOne: { document } }));

/** Makes the identity keys of absorbed records lead to the record that absorbed them. */
export function redirectIdentities(absorbed: readonly string[], id: string): AnyBulkWriteOperation<IdentityRow>[] {
  return absorbed.length === 0
    ? []
    : [{ updateMany: { filter: { id: { $in: [...absorbed] } }, update: { $set: { id } } } }];
}

export function deleteIdentities({ kind, item, releases = [] }: RecordWrite): AnyBulkWriteOperation<IdentityRow>[] {
  const filter = { _id: { $in: releases.map((key) => identityRowId(kind, key)) }, id: { $eq: item.id } };
  return releases.length === 0 ? [] : [{ deleteMany: { filter } }];
}

export function putRecord(
  { write, revision, savedBy }: PlannedSave,
  settles?: UnfinishedWork,
): AnyBulkWriteOperation<RecordRow> {
  const document = { ...recordRow(write, revision, savedBy), ...(settles !== undefined && { settles }) };
  if (write.expectedRevision === null) return { insertOne: { document } };
  return {
    replaceOne: {
      filter: { _id: { $eq: document._id }, revision: { $eq: write.expectedRevision } },
      replacement: document,
    },
  };
}

export function deleteAbsorbed(
  absorbs: readonly { id: string; revision: number }[],
): AnyBulkWriteOperation<RecordRow>[] {
  return absorbs.map(({ id, revision }) => ({
    deleteOne: { filter: { _id: { $eq: id }, revision: { $eq: revision } } },
  }));
}

/** A tombstone has no edges and no mentions, even if its write lists some. */
export function edgesOf({ write, revision }: PlannedSave): EdgeRow[] {
  return write.removedAt === undefined ? write.edges.map((edge) => edgeRow(edge, write.item.id, revision)) : [];
}

export function mentionsOf({ write, revision }: PlannedSave): MentionRow[] {
  return write.removedAt === undefined
    ? write.mentions.map((mention) => mentionRow(mention, write.item.id, revision))
    : [];
}

/** The driver sends one command per sort of operation, and more where a command would be too large. */
export async function writeAll<T extends Document>(
  collection: Collection<T>,
  operations: AnyBulkWriteOperation<T>[],
  session?: ClientSession,
): Promise<void> {
  if (operations.length > 0)
    await collection.bulkWrite(operations, { ordered: false, ...(session !== undefined && { session }) });
}

/**
 * Makes `rows` the only rows of these items in a collection. It writes only the differences, since most saves of a
 * known item change few rows. It needs a transaction, so that nobody else changes the rows meanwhile.
 */
export async function replaceDerived(
  db: Db,
  name: DerivedCollection,
  itemIds: readonly string[],
  rows: readonly DerivedRow[],
  session: ClientSession,
): Promise<void> {
  if (itemIds.length === 0) return;
  const collection = derivedIn(db, name);
  const found = await collection
    .find({ owner: { $in: [...itemIds] } }, { session, maxTimeMS: READ_LIMIT_MS })
    .toArray();
  const stored = new Map(found.map((row) => [row._id, row]));
  const wanted = new Map(rows.map((row) => [row._id, row]));
  const changed = [...wanted.values()].filter((row) => !isSame(stored.get(row._id), row));
  const stale = [...stored.keys()].filter((id) => !wanted.has(id));
  // A changed row may belong to another item in the store: delete it by its id alone.
  const deleted = [...stale, ...changed.map(({ _id }) => _id)];
  if (deleted.length > 0) await collection.deleteMany({ _id: { $in: deleted } }, { session });
  if (changed.length > 0) await collection.insertMany(changed, { session, ordered: false });
}

/** Writes rows of items that have none yet. If there is one already, the transaction fails with a duplicate key. */
export async function insertDerived(
  db: Db,
  name: DerivedCollection,
  rows: readonly DerivedRow[],
  session: ClientSession,
): Promise<void> {
  const distinct = [...new Map(rows.map((row) => [row._id, row])).values()];
  if (distinct.length > 0) await derivedIn(db, name).insertMany(distinct, { session, ordered: false });
}

/** Compares all but the revision, which only says when a row was last written. */
const isSame = (stored: DerivedRow | undefined, wanted: DerivedRow): boolean =>
  stored !== undefined && isDeepStrictEqual({ ...stored, revision: 0 }, { ...wanted, revision: 0 });
