import { isDeepStrictEqual } from "node:util";
import type { ClientSession, Db } from "mongodb";
import { ownedIn, type OwnedCollection } from "./collections";
import { READ_LIMIT_MS } from "./errors";
import type { OwnedRow } from "./rows";

/**
 * Makes `rows` all that the owners own, writing only what differs from what is stored: most saves of a known item
 * change few of its rows. In a transaction alone, where nobody changes them meanwhile.
 */
export async function replaceOwned(
  db: Db,
  name: OwnedCollection,
  owners: readonly string[],
  rows: readonly OwnedRow[],
  session: ClientSession,
): Promise<void> {
  if (owners.length === 0) return;
  const collection = ownedIn(db, name);
  const owned = await collection.find({ owner: { $in: [...owners] } }, { session, maxTimeMS: READ_LIMIT_MS }).toArray();
  const stored = new Map(owned.map((row) => [row._id, row]));
  const wanted = new Map(rows.map((row) => [row._id, row]));
  const changed = [...wanted.values()].filter((row) => !isSame(stored.get(row._id), row));
  const stale = [...stored.keys()].filter((id) => !wanted.has(id));
  // A changed row may stand under another owner, so that it is dropped wherever it is.
  const dropped = [...stale, ...changed.map(({ _id }) => _id)];
  if (dropped.length > 0) await collection.deleteMany({ _id: { $in: dropped } }, { session });
  if (changed.length > 0) await collection.insertMany(changed, { session, ordered: false });
}

/** Writes rows of owners that own nothing yet. Where that is not so, the transaction fails by a duplicate key. */
export async function insertOwned(
  db: Db,
  name: OwnedCollection,
  rows: readonly OwnedRow[],
  session: ClientSession,
): Promise<void> {
  const distinct = [...new Map(rows.map((row) => [row._id, row])).values()];
  if (distinct.length > 0) await ownedIn(db, name).insertMany(distinct, { session, ordered: false });
}

/** The revision tells only when a row was last written. */
const isSame = (stored: OwnedRow | undefined, wanted: OwnedRow): boolean =>
  stored !== undefined && isDeepStrictEqual({ ...stored, revision: 0 }, { ...wanted, revision: 0 });
