import type { Collection, Db, Document } from "mongodb";
import { grouped } from "../../../domain/collections/lists";
import { kindOf } from "../../../domain/ids";
import { RECORD_KINDS } from "../../../domain/item";
import type { Stray } from "../../store-upkeep";
import { identitiesIn, postingsIn, recordsIn } from "../records/collections";
import { READ_LIMIT_MS } from "../engine/errors";
import { LISTED, postingsOf, type PostingRow } from "../records/own-postings";
import { isByPosition, isOfMentions, ownerOf, placeOf } from "../records/posting-key";
import { deletePostings, isSame, putPostings } from "./replace-postings";

const BATCH = 500;
/** How many entries of an index one command reads, so that its time does not grow with the store. */
const ENTRIES = 10_000;
const LIMIT = { maxTimeMS: READ_LIMIT_MS };

interface Group {
  _id: string;
  count: number;
}

/**
 * Postings that their record does not name, and identity keys that lead to nothing. Facets, words and mentions are
 * inside the record, so they cannot be strays.
 */
export async function* findStrays(db: Db, entries: number = ENTRIES): AsyncIterable<Stray> {
  const counts = new Map<string, { rows: Stray["rows"]; id: string; count: number }>();
  for await (const strays of strayPostings(db, Math.min(entries, BATCH)))
    for (const { _id } of strays) {
      const place = placeOf(_id);
      const [rows, id] = [isOfMentions(place.relation) ? "mentions" : "edges", ownerOf(place)] as const;
      const stray = counts.get(`${rows} ${id}`) ?? { rows, id, count: 0 };
      stray.count += 1;
      counts.set(`${rows} ${id}`, stray);
    }
  yield* counts.values();
  yield* missing(db, "identities", groupsOf(identitiesIn(db), "id", entries));
}

/** Also writes what records name and postings lack, since a save writes only what differs from the save before. */
export async function dropStrays(db: Db): Promise<void> {
  for await (const strays of strayPostings(db, BATCH))
    await deletePostings(
      db,
      strays.map(({ _id }) => _id),
    );
  for await (const { id } of missing(db, "identities", groupsOf(identitiesIn(db), "id", ENTRIES)))
    await identitiesIn(db).deleteMany({ id: { $eq: id } });
  await restorePostings(db);
}

/** Batches of postings, in the order of their ids, that no record names. */
async function* strayPostings(db: Db, size: number): AsyncIterable<PostingRow[]> {
  for (let after = ""; ;) {
    const rows = await postingsIn(db)
      .find({ _id: { $gt: after } }, { sort: { _id: 1 }, hint: { _id: 1 }, limit: size, ...LIMIT })
      .toArray();
    yield await unnamed(db, rows);
    const end = rows.at(-1);
    if (end === undefined || rows.length < size) return;
    after = end._id;
  }
}

async function unnamed(db: Db, rows: readonly PostingRow[]): Promise<PostingRow[]> {
  const owners = grouped(rows, (row) => ownerOf(placeOf(row._id)));
  const named = new Set<string>();
  for (const kind of RECORD_KINDS) {
    const ids = [...owners.keys()].filter((id) => kindOf(id) === kind);
    if (ids.length === 0) continue;
    const records = recordsIn(db, kind).find({ _id: { $in: ids } }, { projection: LISTED, ...LIMIT });
    for await (const record of records)
      for (const { _id } of postingsOf(kind, record)) named.add(_id).add(withoutMovedEnd(_id));
  }
  return rows.filter((row) => !named.has(row.moved === undefined ? row._id : withoutMovedEnd(row._id)));
}

/** Of a posting that moved, its record still names the other end, the relation and the place. */
function withoutMovedEnd(id: string): string {
  return isByPosition(placeOf(id).relation) ? id.slice(0, -DIGITS) : id.slice(DIGITS);
}

const DIGITS = 32;

/** Writes the postings of all records that are not there, or not as they should be. */
async function restorePostings(db: Db): Promise<void> {
  for (const kind of RECORD_KINDS)
    for (let after = ""; ;) {
      const records = await recordsIn(db, kind)
        .find(
          { _id: { $gt: after } },
          { projection: LISTED, sort: { _id: 1 }, hint: { _id: 1 }, limit: BATCH, ...LIMIT },
        )
        .toArray();
      await putPostings(
        db,
        await damaged(
          db,
          records.flatMap((record) => postingsOf(kind, record)),
        ),
      );
      const end = records.at(-1);
      if (end === undefined || records.length < BATCH) break;
      after = end._id;
    }
}

async function damaged(db: Db, wanted: readonly PostingRow[]): Promise<PostingRow[]> {
  const stored = await storedPostings(db, wanted);
  return wanted.filter((row) => !stored.has(row._id));
}

/** Of these postings those that are stored as they should be, by id. */
export async function storedPostings(db: Db, wanted: readonly PostingRow[]): Promise<Set<string>> {
  const stored = new Set<string>();
  const byId = new Map(wanted.map((row) => [row._id, row]));
  for (let at = 0; at < wanted.length; at += BATCH) {
    const ids = wanted.slice(at, at + BATCH).map(({ _id }) => _id);
    for await (const row of postingsIn(db).find({ _id: { $in: ids } }, LIMIT)) {
      const own = byId.get(row._id);
      if (own !== undefined && isSame(row, own)) stored.add(row._id);
    }
  }
  return stored;
}

/** Counts the documents per value of a field, in the order of the values, along the field's index. */
async function* groupsOf<T extends Document>(
  collection: Collection<T>,
  field: string,
  entries: number,
): AsyncIterable<Group> {
  for (let after = ""; ;) {
    const rows = [{ $match: { [field]: { $gt: after } } }, { $sort: { [field]: 1 } }, { $limit: entries }];
    const groups = await collection
      .aggregate<Group>([...rows, { $group: { _id: `$${field}`, count: { $sum: 1 } } }, { $sort: { _id: 1 } }], LIMIT)
      .toArray();
    const isLast = groups.reduce((total, { count }) => total + count, 0) < entries;
    // The last group may be cut by the limit: leave it to the next command.
    const [cut] = isLast ? [] : groups.splice(-1);
    yield* groups;
    if (cut === undefined) return;
    after = groups.at(-1)?._id ?? cut._id;
    if (after === cut._id)
      yield* await collection
        .aggregate<Group>(
          [{ $match: { [field]: { $eq: after } } }, { $group: { _id: `$${field}`, count: { $sum: 1 } } }],
          LIMIT,
        )
        .toArray();
  }
}

async function* missing(db: Db, rows: Stray["rows"], groups: AsyncIterable<Group>): AsyncIterable<Stray> {
  let batch: Group[] = [];
  for await (const group of groups) {
    batch.push(group);
    if (batch.length < BATCH) continue;
    yield* await notStored(db, rows, batch);
    batch = [];
  }
  yield* await notStored(db, rows, batch);
}

async function notStored(db: Db, rows: Stray["rows"], groups: readonly Group[]): Promise<Stray[]> {
  const stored = new Set<string>();
  for (const kind of RECORD_KINDS) {
    const ids = groups.flatMap(({ _id }) => (kindOf(_id) === kind ? [_id] : []));
    if (ids.length === 0) continue;
    const found = recordsIn(db, kind).find({ _id: { $in: ids } }, { projection: { _id: 1 }, maxTimeMS: READ_LIMIT_MS });
    for (const { _id } of await found.toArray()) stored.add(_id);
  }
  return groups.filter(({ _id }) => !stored.has(_id)).map(({ _id, count }) => ({ rows, id: _id, count }));
}
