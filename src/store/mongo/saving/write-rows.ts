import type { AnyBulkWriteOperation, ClientSession, Collection, Document } from "mongodb";
import type { RecordWrite } from "../../store";
import { postingsOf, type PostingRow } from "../records/own-postings";
import { identityRowId, type IdentityRow, type RecordRow, type UnfinishedWork } from "../records/rows";
import type { PlannedSave, Snapshot } from "./plan-saves";

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

export function putRecord({ write, row }: PlannedSave, settles?: UnfinishedWork): AnyBulkWriteOperation<RecordRow> {
  const document = { ...row, ...(settles !== undefined && { settles }) };
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

/** The postings that a save writes. */
export const newPostings = ({ write, row }: PlannedSave): PostingRow[] => postingsOf(write.kind, row);

/** The postings of the revision before. */
export const oldPostings = ({ write }: PlannedSave, { records }: Pick<Snapshot, "records">): PostingRow[] =>
  storedPostings(write, write.item.id, records);

/** The postings of a record that the save absorbs. */
export function storedPostings(
  { kind }: Pick<RecordWrite, "kind">,
  id: string,
  records: Snapshot["records"],
): PostingRow[] {
  const record = records.get(id);
  return record === undefined ? [] : postingsOf(kind, record);
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
