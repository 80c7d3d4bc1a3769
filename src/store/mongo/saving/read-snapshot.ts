import type { ClientSession, Db } from "mongodb";
import { identitiesIn, recordsIn } from "../records/collections";
import { RECORD_KINDS } from "../../../domain/item";
import { hashedKey } from "../../../domain/identity/identity";
import { READ_LIMIT_MS } from "../engine/errors";
import { absorbedIds, identityKeysOf, type NamedWrite, type Snapshot } from "./plan-saves";
import { LISTED, type ListedRecord } from "../records/own-postings";
import { identityRowId } from "../records/rows";

export interface SnapshotOptions {
  readonly session?: ClientSession;
  /** Takes new records for absent, and does not look for them. */
  readonly newAreAbsent?: boolean;
}

/** Reads what the plan for `writes` needs: one command per kind of record and one for the identity keys. */
export async function readSnapshot(
  db: Db,
  writes: readonly NamedWrite[],
  { session, newAreAbsent = false }: SnapshotOptions = {},
): Promise<Snapshot> {
  const options = { maxTimeMS: READ_LIMIT_MS, ...(session !== undefined && { session }) };
  const revisions = new Map<string, { revision: number; savedBy: string }>();
  const records = new Map<string, ListedRecord>();
  const unfinished = new Set<string>();
  for (const kind of RECORD_KINDS) {
    const ids = writes.flatMap(({ write }) => {
      if (write.kind !== kind) return [];
      const isAbsent = newAreAbsent && write.expectedRevision === null;
      return [...(isAbsent ? [] : [write.item.id]), ...absorbedIds(write)];
    });
    if (ids.length === 0) continue;
    const rows = recordsIn(db, kind).find(
      { _id: { $in: ids } },
      {
        projection: { revision: 1, savedBy: 1, "settles.absorbs": 1, ...LISTED },
        batchSize: ids.length + 1,
        ...options,
      },
    );
    for (const row of await rows.toArray()) {
      const { _id, revision, savedBy, settles } = row;
      revisions.set(_id, { revision, savedBy });
      records.set(_id, row);
      if ((settles?.absorbs ?? []).length > 0) unfinished.add(_id);
    }
  }
  const keys = [
    ...new Set(
      writes.flatMap(({ write }) =>
        identityKeysOf(write)
          .flatMap(({ key }) => [key, hashedKey(key)])
          .map((key) => identityRowId(write.kind, key)),
      ),
    ),
  ];
  const identities = identitiesIn(db).find(
    { _id: { $in: keys } },
    { projection: { id: 1 }, batchSize: keys.length + 1, ...options },
  );
  return {
    revisions,
    records,
    unfinished,
    idsByIdentity: new Map((await identities.toArray()).map(({ _id, id }) => [_id, id])),
  };
}
