import type { AnyBulkWriteOperation, ClientSession, Collection, Document } from "mongodb";
import type { PlannedSave } from "./plan-saves";
import type { RecordWrite } from "../store";
import {
  edgeRow,
  identityRowId,
  mentionRow,
  recordRow,
  type EdgeRow,
  type IdentityRow,
  type MentionRow,
  type RecordRow,
  type Unsettled,
} from "./rows";

/** What a save does to each collection. The operations of one collection may be done in any order. */

export const claimIdentities = ({ claims }: PlannedSave): AnyBulkWriteOperation<IdentityRow>[] =>
  claims.map((document) => ({ insertOne: { document } }));

/** The identities of absorbed records lead to the record that absorbed them. */
export function leadOn(absorbed: readonly string[], id: string): AnyBulkWriteOperation<IdentityRow>[] {
  return absorbed.length === 0
    ? []
    : [{ updateMany: { filter: { id: { $in: [...absorbed] } }, update: { $set: { id } } } }];
}

export function releaseIdentities({ kind, item, releases = [] }: RecordWrite): AnyBulkWriteOperation<IdentityRow>[] {
  const filter = { _id: { $in: releases.map((key) => identityRowId(kind, key)) }, id: { $eq: item.id } };
  return releases.length === 0 ? [] : [{ deleteMany: { filter } }];
}

export function putRecord(
  { write, revision, savedBy }: PlannedSave,
  settles?: Unsettled,
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

export function dropAbsorbed(absorbs: readonly { id: string; revision: number }[]): AnyBulkWriteOperation<RecordRow>[] {
  return absorbs.map(({ id, revision }) => ({
    deleteOne: { filter: { _id: { $eq: id }, revision: { $eq: revision } } },
  }));
}

/** A tombstone has no edges and no mentions, whatever its write lists. */
export function edgesOf({ write, revision }: PlannedSave): EdgeRow[] {
  return write.removedAt === undefined ? write.edges.map((edge) => edgeRow(edge, write.item.id, revision)) : [];
}

export function mentionsOf({ write, revision }: PlannedSave): MentionRow[] {
  return write.removedAt === undefined
    ? write.mentions.map((mention) => mentionRow(mention, write.item.id, revision))
    : [];
}

/** One command for each sort of operation, each as large as the server takes. */
export async function writeAll<T extends Document>(
  collection: Collection<T>,
  operations: AnyBulkWriteOperation<T>[],
  session?: ClientSession,
): Promise<void> {
  if (operations.length > 0)
    await collection.bulkWrite(operations, { ordered: false, ...(session !== undefined && { session }) });
}
