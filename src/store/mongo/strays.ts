import type { AggregationCursor, Db } from "mongodb";
import { kindOf } from "../../domain/ids";
import type { Stray } from "../store";
import { identitiesIn, OWNED, ownedIn, RECORD_KINDS, recordsIn } from "./collections";
import { READ_LIMIT_MS } from "./errors";

const BATCH = 500;

interface Group {
  _id: string;
  count: number;
}

/** Edges and mentions whose owner is not stored, and identities that lead to nothing. Facets and words stand in the record itself. */
export async function* findStrays(db: Db): AsyncIterable<Stray> {
  for (const rows of OWNED) yield* missing(db, rows, ownedIn(db, rows).aggregate<Group>(groupedBy("$owner")));
  for (const kind of RECORD_KINDS) {
    const cursor = identitiesIn(db).aggregate<Group>([{ $match: { kind: { $eq: kind } } }, ...groupedBy("$id")]);
    yield* missing(db, "identities", cursor);
  }
}

export async function dropStrays(db: Db): Promise<void> {
  for await (const { rows, id } of findStrays(db)) {
    if (rows === "edges" || rows === "mentions") await ownedIn(db, rows).deleteMany({ owner: { $eq: id } });
    else if (rows === "identities") await identitiesIn(db).deleteMany({ id: { $eq: id } });
  }
}

const groupedBy = (field: string) => [{ $group: { _id: field, count: { $sum: 1 } } }];

async function* missing(db: Db, rows: Stray["rows"], groups: AggregationCursor<Group>): AsyncIterable<Stray> {
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
