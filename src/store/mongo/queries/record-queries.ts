import type { AbstractCursor, AggregationCursor, Db, Document, FindCursor } from "mongodb";
import type { Id, Kind } from "../../../domain/ids";
import type { RecordKind, TextKind } from "../../../domain/item";
import type { Audience } from "../../../domain/audience";
import type { WordQuery } from "../../../domain/text/queries/text-query";
import { textConditions } from "./text-conditions";
import type { Filter, ListRequest, Meter } from "../../store-reader";
import { seesAllListed, visibleTo } from "./audience";
import { identitiesIn, recordsIn } from "../records/collections";
import { COLLECTION_OF } from "../../../domain/item";
import { READ_LIMIT_MS } from "../engine/errors";
import {
  conditionsOf,
  firstSeenConditions,
  LISTED_BY,
  matching,
  rangeConditions,
  sortKeyConditions,
  sortOf,
} from "./filters";
import { itemFields, type StoredItem } from "../records/item-codec";
import { rowsToRead } from "../../page";
import { identityRowId, type RecordRow } from "../records/rows";

/** The commands that read records: each function is one command. */

export interface ItemRow extends StoredItem {
  _id: string;
  sortKey: string;
}

/** More ids come in further batches. */
const MOST_IDS = 10_000;

/** The fields of an item that a read needs; all without. */
export type Fields = ReadonlySet<string> | undefined;

/** A batch of one row more than the answer can have. The server sees that the answer ends and closes the cursor. */
export const inOneBatch = (rows: number) => ({ batchSize: Math.min(rows + 1, 2 ** 31 - 1), maxTimeMS: READ_LIMIT_MS });

export function itemsById(
  db: Db,
  kind: Kind,
  ids: readonly Id[],
  audience: Audience,
  fields: Fields,
): FindCursor<ItemRow> {
  const filter = { $and: [{ _id: { $in: [...ids] } }, ...visibleTo(audience)] };
  // Not every server sees by itself that ids are the best index.
  const options = { projection: itemFields(fields), hint: { _id: 1 }, ...inOneBatch(ids.length) } as const;
  return db.collection<ItemRow>(COLLECTION_OF[kind]).find(filter, options);
}

export function recordsById(db: Db, kind: RecordKind, ids: readonly Id[]): FindCursor<RecordRow> {
  return recordsIn(db, kind).find({ _id: { $in: [...ids] } }, inOneBatch(ids.length));
}

/** The ids of the live records that have one of the facets. A tombstone has none. */
export function idsWithFacets(db: Db, kind: RecordKind, facets: readonly string[]): FindCursor<{ _id: string }> {
  return recordsIn(db, kind)
    .find({ facets: { $in: [...facets] } }, { maxTimeMS: READ_LIMIT_MS, batchSize: MOST_IDS })
    .project<{ _id: string }>({ _id: 1 });
}

/** Live records in the order of their ids. */
export function recordsAfter(
  db: Db,
  kind: RecordKind,
  after: string,
  limit: number,
  fields: Fields,
): FindCursor<RecordRow> {
  return recordsIn(db, kind).find(
    { _id: { $gt: after }, live: { $eq: true } },
    { sort: { _id: 1 }, hint: { _id: 1 }, limit, projection: itemFields(fields), ...inOneBatch(limit) },
  );
}

/** Records in the order of their ids, tombstones too. */
export function allRecordsAfter(
  db: Db,
  kind: RecordKind,
  after: string,
  limit: number,
  projection: Document = {},
): FindCursor<RecordRow> {
  return recordsIn(db, kind).find(
    { _id: { $gt: after } },
    { sort: { _id: 1 }, hint: { _id: 1 }, limit, projection, ...inOneBatch(limit) },
  );
}

/** The identity rows of the keys, each with the record that it leads to. */
export function byIdentity(
  db: Db,
  kind: RecordKind,
  keys: readonly string[],
  audience: Audience | "all",
  fields?: Fields,
): AggregationCursor<{ _id: string; found: RecordRow }> {
  const found =
    audience === "all" ? [] : [...matching(visibleTo(audience)), { $project: { _id: 0, ...itemFields(fields) } }];
  const pipeline = [
    { $match: { _id: { $in: keys.map((key) => identityRowId(kind, key)) } } },
    lookup(COLLECTION_OF[kind], "id", "_id", "found", found),
    { $unwind: "$found" },
    { $project: { found: 1 } },
  ];
  return identitiesIn(db).aggregate(pipeline, inOneBatch(keys.length));
}

/** `sortKey` of the rows is the key that the list is ordered by. */
export function listQuery(
  db: Db,
  kind: RecordKind,
  page: ListRequest,
  audience: Audience,
  fields: Fields,
): AggregationCursor<ItemRow> {
  const limit = rowsToRead(page);
  const field = LISTED_BY[page.by ?? "sortKey"];
  const pipeline = [
    ...matching([...recordConditions(page.filter, audience), ...rangeConditions(page, "_id", field)]),
    { $sort: sortOf(page, "_id", field) },
    { $limit: limit },
    { $project: { ...itemFields(fields), sortKey: `$${field}` } },
  ];
  return recordsIn(db, kind).aggregate<ItemRow>(pipeline, inOneBatch(limit));
}

/** The newest texts that pass the filter, the newest first. */
export function matchesQuery(
  db: Db,
  kind: TextKind,
  filter: Filter,
  most: number,
  audience: Audience,
): AggregationCursor<Pick<RecordRow, "_id" | "sortKey" | "weights">> {
  const pipeline = [
    ...matching(recordConditions(filter, audience)),
    { $sort: { sortKey: -1, _id: -1 } },
    { $limit: most },
    { $project: { sortKey: 1, weights: 1 } },
  ];
  return recordsIn(db, kind).aggregate(pipeline, inOneBatch(most));
}

/** How many records have each of the words, by the word's place in the list. A tombstone has no words. */
export function frequenciesQuery(
  db: Db,
  kind: TextKind,
  words: readonly WordQuery[],
  most: number,
): AggregationCursor<{ _id: number; total: number }> {
  const counted = (word: WordQuery, place: number): Document[] => [
    ...matching(textConditions(word)),
    { $limit: most },
    { $group: { _id: { $literal: place }, total: { $sum: 1 } } },
  ];
  const [first, ...rest] = words.map(counted);
  const others = rest.map((pipeline) => ({ $unionWith: { coll: COLLECTION_OF[kind], pipeline } }));
  return recordsIn(db, kind).aggregate([...(first ?? []), ...others], inOneBatch(words.length));
}

/** How many records have each of the words, by the word's place in the list. A word that none has is missing. */
export function occurrencesQuery(
  db: Db,
  kind: RecordKind,
  words: readonly string[],
  most: number,
): AggregationCursor<{ place: number; total: number }> {
  const pipeline = [
    { $documents: words.map((word, place) => ({ place, word: { $literal: word } })) },
    lookup(COLLECTION_OF[kind], "word", "words", "found", [{ $limit: most }, { $project: { _id: 1 } }]),
    { $project: { place: 1, total: { $size: "$found" } } },
    { $match: { total: { $gt: 0 } } },
  ];
  return db.aggregate<{ place: number; total: number }>(pipeline, inOneBatch(words.length));
}

export function countQuery(
  db: Db,
  kind: RecordKind,
  filter: Filter | undefined,
  audience: Audience,
): AggregationCursor<{ total: number }> {
  const pipeline = [...matching(countConditions(filter, audience)), TOTAL];
  return recordsIn(db, kind).aggregate<{ total: number }>(pipeline, inOneBatch(1));
}

/**
 * A tombstone has no facets and no words. So a count by these need not ask for `live`, and the server answers it from
 * their index without reading documents. A page does ask for `live`, since the index that begins with `live` may be the
 * best for it.
 */
function countConditions(filter: Filter | undefined, audience: Audience): Document[] {
  const indexed = conditionsOf(filter);
  // A tombstone has none of the words that are to be left out.
  const found = indexed.length - Number(filter?.withoutText !== undefined);
  const isEnough = seesAllListed(audience) && found > 0 && firstSeenConditions(filter).length === 0;
  return isEnough ? [...indexed, ...sortKeyConditions(filter)] : recordConditions(filter, audience);
}

/** Few records are first seen in the given time, so this condition comes first. */
function recordConditions(filter: Filter | undefined, audience: Audience): Document[] {
  const seen = firstSeenConditions(filter);
  const first = seen.length > 0 ? [...visibleTo(audience), ...seen] : [];
  return [...first, ...filterConditions({ ...filter, firstSeen: {} }, audience), ...sortKeyConditions(filter)];
}

const TOTAL = { $group: { _id: null, total: { $sum: 1 } } };

export function lookup(
  from: string,
  localField: string,
  foreignField: string,
  as: string,
  pipeline: Document[],
): Document {
  return { $lookup: { from, localField, foreignField, as, pipeline } };
}

export const filterConditions = (filter: Filter | undefined, audience: Audience): Document[] => [
  ...conditionsOf(filter),
  ...visibleTo(audience),
  ...firstSeenConditions(filter),
];

/**
 * Reads every row of a cursor. The first batch is one round trip, and so is each `getMore` after it; the meter gets a
 * call before each. Callers ask for all rows in one batch, so a `getMore` follows only if the answer is larger than 16
 * MB.
 */
export async function readRows<T>(
  cursor: AbstractCursor<T>,
  collection: string,
  meter: Meter | undefined,
): Promise<T[]> {
  let rows: T[] = [];
  try {
    do {
      meter?.roundTrip(collection);
      if (!(await cursor.hasNext())) break;
      rows = rows.concat(cursor.readBufferedDocuments());
    } while (cursor.id?.isZero() === false);
  } finally {
    await cursor.close();
  }
  return rows;
}
