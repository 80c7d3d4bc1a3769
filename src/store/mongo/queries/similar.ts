import type { AggregationCursor, Db, Document } from "mongodb";
import type { Audience } from "../../../domain/audience";
import {
  MOST_ARTICLES_PER_KEY,
  LIKENESS_KEY_BASE,
  WEIGHTS,
  type Likeness,
} from "../../../domain/text/likeness/likeness";
import type { PageRequest, SimilarRequest } from "../../store-reader";
import { COLLECTION_OF } from "../../../domain/item";
import { visibleTo } from "./audience";
import { matching, rangeConditions, sortOf } from "./filters";
import { itemFields, type StoredItem } from "../records/item-codec";
import { rowsToRead } from "../../page";
import { inOneBatch, lookup, type Fields } from "./record-queries";

/** An article that is alike. `_id` is the place of its likeness in the request. */
export interface SimilarRow extends StoredItem {
  _id: number;
  sortKey: string;
  child: string;
}

/** The rows of one page per likeness, each as a document. */
export function similarQuery(
  db: Db,
  likenesses: readonly Likeness[],
  request: SimilarRequest,
  audience: Audience,
  fields: Fields,
): AggregationCursor<SimilarRow> {
  const page: PageRequest = { order: "ASC", ...request };
  const limit = rowsToRead(page);
  const sort = sortOf(page, "child");
  const pipeline = [
    ...alike(likenesses),
    ...matching(rangeConditions(page, "child")),
    { $sort: sort },
    { $group: { _id: "$parent", rows: { $push: { sortKey: "$sortKey", child: "$child" } } } },
    { $project: { row: { $slice: ["$rows", limit] } } },
    { $unwind: "$row" },
    lookup(COLLECTION_OF.article, "row.child", "_id", "found", [
      ...matching(visibleTo(audience)),
      { $project: { _id: 0, ...itemFields(fields) } },
    ]),
    { $unwind: "$found" },
    {
      $replaceRoot: {
        newRoot: { $mergeObjects: ["$found", { _id: "$_id", sortKey: "$row.sortKey", child: "$row.child" }] },
      },
    },
    { $sort: { _id: 1, ...sort } },
  ];
  return db.aggregate<SimilarRow>(pipeline, inOneBatch(likenesses.length * limit));
}

export function countSimilarQuery(
  db: Db,
  likenesses: readonly Likeness[],
): AggregationCursor<{ _id: number; total: number }> {
  return db.aggregate(
    [...alike(likenesses), { $group: { _id: "$parent", total: { $sum: 1 } } }],
    inOneBatch(likenesses.length),
  );
}

/**
 * Finds `parent, child, sortKey`. The articles of a key are read once, even if many likenesses have it. Reading stops
 * one row after `MOST_ARTICLES_PER_KEY`: a key with more articles does not count.
 */
function alike(likenesses: readonly Likeness[]): Document[] {
  const sum = { $subtract: [LIKENESS_KEY_BASE, "$sum"] };
  return [
    { $documents: keysOf(likenesses) },
    lookup(COLLECTION_OF.article, "facet", "facets", "byFacet", FIRST_IDS),
    lookup(COLLECTION_OF.article, "word", "words", "byWord", FIRST_IDS),
    { $set: { articles: { $concatArrays: ["$byFacet", "$byWord"] } } },
    { $set: { count: { $size: "$articles" } } },
    { $match: { count: { $gte: 2, $lte: MOST_ARTICLES_PER_KEY } } },
    { $set: { weight: WEIGHT } },
    { $unwind: "$articles" },
    { $unwind: "$likenesses" },
    {
      $group: {
        _id: { parent: "$likenesses.place", self: "$likenesses.self", child: "$articles._id" },
        sum: { $sum: "$weight" },
      },
    },
    { $match: { $expr: { $ne: ["$_id.self", "$_id.child"] } } },
    { $project: { _id: 0, parent: "$_id.parent", child: "$_id.child", sortKey: { $toString: sum } } },
  ];
}

/** This need not ask for live articles: a tombstone has no facets and no words. */
const FIRST_IDS = [{ $limit: MOST_ARTICLES_PER_KEY + 1 }, { $project: { _id: 1 } }];

const WEIGHT = {
  $switch: {
    branches: WEIGHTS.map(({ upTo, weight }) => ({ case: { $lte: ["$count", upTo] }, then: weight })),
    default: 0,
  },
};

/** Stands for "none" and matches nothing: no word has a space, and every facet begins with a name. */
const NONE = " ";

interface Key {
  readonly facet: string;
  readonly word: string;
  readonly likenesses: { place: number; self: string }[];
}

function keysOf(likenesses: readonly Likeness[]): Document[] {
  // A key of no likeness, since not every server accepts an empty list.
  const keys = new Map<string, Key>([["", { facet: NONE, word: NONE, likenesses: [] }]]);
  likenesses.forEach(({ id, facets, words }, place) => {
    const ask = (facet: string, word: string): void => {
      const name = `${facet}|${word}`;
      const key = keys.get(name) ?? { facet, word, likenesses: [] };
      key.likenesses.push({ place, self: id });
      keys.set(name, key);
    };
    for (const facet of new Set(facets)) ask(facet, NONE);
    for (const word of new Set(words)) ask(NONE, word);
  });
  return [...keys.values()];
}
