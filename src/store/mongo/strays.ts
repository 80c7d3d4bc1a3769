import type { Collection, Db, Document } from "mongodb";
import { kindOf } from "../../domain/ids";
import type { Stray } from "../store-upkeep";
import { identitiesIn, DERIVED, derivedIn, recordsIn } from "./collections";
import { RECORD_KINDS } from "../../domain/item";
import { READ_LIMIT_MS } from "./errors";

const BATCH = 500;
/** How many entries of an index one command reads, so that its time does not grow with the store. */
const ENTRIES = 10_000;
const LIMIT = { maxTimeMS: READ_LIMIT_MS };

interface Group {
  _id: string;
  count: number;
}

/**
 * Edges and mentions whose record is not stored, and identity keys that lead to nothing. Facets and words are inside
 * the record, so they cannot be strays.
 */
export async function* findStrays(db: Db, entries: number = ENTRIES): AsyncIterable<Stray> {
  for (const rows of DERIVED) yield* missing(db, rows, groupsOf(derivedIn(db, rows), "owner", entries));
  yield* missing(db, "identities", groupsOf(identitiesIn(db), "id", entries));
}

export async function dropStrays(db: Db): Promise<void> {
  for await (const { rows, id } of findStrays(db)) {
    if (rows === "edges" || rows === "mentions") await derivedIn(db, rows).deleteMany({ owner: { $eq: id } });
    else if (rows === "identities") await identitiesIn(db).deleteMany({ id: { $eq: id } });
  }
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
