import { isDeepStrictEqual } from "node:util";
import type { AnyBulkWriteOperation, ClientSession, Db } from "mongodb";
import { idKey } from "../../../domain/identity/identity";
import { kindOf } from "../../../domain/ids";
import { identitiesIn, postingsIn } from "../records/collections";
import { READ_LIMIT_MS } from "../engine/errors";
import { identityRowId } from "../records/rows";
import type { PostingRow } from "../records/own-postings";
import { placeOf, postingId, type PostingPlace } from "../records/posting-key";

export interface Replacing {
  readonly session?: ClientSession;
  /** Postings that a higher revision wrote stay as they are. Only for saves without transactions. */
  readonly revision?: number;
}

/**
 * Makes `after` the postings of records that had `before`. Writes only the differences, since most saves of a known
 * item change few.
 */
export async function replacePostings(
  db: Db,
  before: readonly PostingRow[],
  after: readonly PostingRow[],
  { session, revision }: Replacing,
): Promise<void> {
  const [stored, wanted] = [byId(before), byId(after)];
  const stale = [...stored.keys()].filter((id) => !wanted.has(id));
  const moved = await movedFrom(db, stale, session);
  const deleted = [...stale, ...moved].filter((id) => !wanted.has(id));
  const put = [...wanted.values()].filter((row) => !isSame(stored.get(row._id), row) || moved.includes(row._id));
  await deletePostings(db, deleted, { ...(session && { session }), ...(revision !== undefined && { revision }) });
  await putPostings(db, put, session);
}

export async function deletePostings(
  db: Db,
  ids: readonly string[],
  { session, revision }: Replacing = {},
): Promise<void> {
  if (ids.length === 0) return;
  const unlessNewer = revision === undefined ? {} : { revision: { $not: { $gt: revision } } };
  await postingsIn(db).deleteMany({ _id: { $in: [...ids] }, ...unlessNewer }, session && { session });
}

/** Writes rows whether they are there or not. */
export async function putPostings(db: Db, rows: readonly PostingRow[], session?: ClientSession): Promise<void> {
  if (rows.length === 0) return;
  const operations = rows.map((replacement): AnyBulkWriteOperation<PostingRow> => ({
    replaceOne: { filter: { _id: { $eq: replacement._id } }, replacement, upsert: true },
  }));
  await postingsIn(db).bulkWrite(operations, { ordered: false, ...(session && { session }) });
}

/** Writes rows of records that have none yet. If there is one already, a duplicate key says so. */
export async function insertPostings(db: Db, rows: readonly PostingRow[], session: ClientSession): Promise<void> {
  const distinct = [...byId(rows).values()];
  if (distinct.length > 0) await postingsIn(db).insertMany(distinct, { session, ordered: false });
}

/**
 * The ids that postings have now which are gone from these ids, since an item at one of their ends was absorbed. The
 * documents of their records still say the former ids.
 */
async function movedFrom(db: Db, ids: readonly string[], session: ClientSession | undefined): Promise<string[]> {
  if (ids.length === 0) return [];
  const options = { projection: { _id: 1 }, maxTimeMS: READ_LIMIT_MS, ...(session && { session }) };
  const found = await postingsIn(db)
    .find({ _id: { $in: [...ids] } }, options)
    .toArray();
  const there = new Set(found.map(({ _id }) => _id));
  const places = ids.filter((id) => !there.has(id)).map(placeOf);
  const survivors = await survivorsOf(
    db,
    places.flatMap(({ parent, child }) => [parent, child]),
    session,
  );
  const redirect = (id: string): string => survivors.get(id) ?? id;
  return places
    .map((place): PostingPlace => ({ ...place, parent: redirect(place.parent), child: redirect(place.child) }))
    .map(postingId);
}

/** Where the ids of items that are not there lead now. */
async function survivorsOf(
  db: Db,
  ids: readonly string[],
  session: ClientSession | undefined,
): Promise<Map<string, string>> {
  const keys = new Map(
    [...new Set(ids)].flatMap((id) => {
      const kind = kindOf(id);
      return kind === undefined || kind === "mention" ? [] : [[identityRowId(kind, idKey(id)), id] as const];
    }),
  );
  if (keys.size === 0) return new Map();
  const options = { projection: { id: 1 }, maxTimeMS: READ_LIMIT_MS, ...(session && { session }) };
  const rows = await identitiesIn(db)
    .find({ _id: { $in: [...keys.keys()] } }, options)
    .toArray();
  return new Map(rows.map(({ _id, id }) => [keys.get(_id) ?? id, id]));
}

const byId = (rows: readonly PostingRow[]): Map<string, PostingRow> => new Map(rows.map((row) => [row._id, row]));

/** Compares all but the revision, which only says when a row was last written, and what moved to the row since. */
export function isSame(stored: PostingRow | undefined, wanted: PostingRow): boolean {
  return stored !== undefined && isDeepStrictEqual(withoutHistory(stored), withoutHistory(wanted));
}

function withoutHistory({ revision: _, moved: __, ...row }: PostingRow): PostingRow {
  return row;
}
