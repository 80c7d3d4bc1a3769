import { COLLECTION_OF } from "../../domain/item";
import type { AggregationCursor, Db, Document } from "mongodb";
import { LARGEST_SHARE, LIKENESS_KEY_BASE, WEIGHTS, type Likeness } from "../../domain/likeness";
import type { PageRequest, SimilarRequest } from "../store";
import { matching, rangeConditions, sortOf } from "./filters";
import type { StoredItem } from "./item-codec";
import { rowsToRead } from "../page";
import { inOneBatch, lookup } from "./queries";

/** An article under a likeness: `_id` is its place among those that were asked. */
export interface SimilarRow extends StoredItem {
  _id: number;
  sortKey: string;
  child: string;
}

/** The rows of each likeness's page, one document a row. */
export function similarArticles(
  db: Db,
  likenesses: readonly Likeness[],
  request: SimilarRequest,
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
      { $match: { live: { $eq: true } } },
      { $project: { _id: 0, item: 1, escaped: 1 } },
    ]),
    { $unwind: "$found" },
    { $project: { sortKey: "$row.sortKey", child: "$row.child", item: "$found.item", escaped: "$found.escaped" } },
    { $sort: { _id: 1, ...sort } },
  ];
  return db.aggregate<SimilarRow>(pipeline, inOneBatch(likenesses.length * limit));
}

export function countedSimilar(
  db: Db,
  likenesses: readonly Likeness[],
): AggregationCursor<{ _id: number; total: number }> {
  return db.aggregate(
    [...alike(likenesses), { $group: { _id: "$parent", total: { $sum: 1 } } }],
    inOneBatch(likenesses.length),
  );
}

/**
 * `parent, child, sortKey`. What a key leads to is read once, whatever the number of likenesses that have it, and ends
 * early where it is too much.
 */
function alike(likenesses: readonly Likeness[]): Document[] {
  const sum = { $subtract: [LIKENESS_KEY_BASE, "$sum"] };
  return [
    { $documents: keysOf(likenesses) },
    lookup(COLLECTION_OF.article, "facet", "facets", "byFacet", FIRST_IDS),
    lookup(COLLECTION_OF.article, "word", "words", "byWord", FIRST_IDS),
    { $set: { leads: { $concatArrays: ["$byFacet", "$byWord"] } } },
    { $set: { share: { $size: "$leads" } } },
    { $match: { share: { $gte: 2, $lte: LARGEST_SHARE } } },
    { $set: { weight: WEIGHT } },
    { $unwind: "$leads" },
    { $unwind: "$askers" },
    {
      $group: { _id: { parent: "$askers.place", self: "$askers.self", child: "$leads._id" }, sum: { $sum: "$weight" } },
    },
    { $match: { $expr: { $ne: ["$_id.self", "$_id.child"] } } },
    { $project: { _id: 0, parent: "$_id.parent", child: "$_id.child", sortKey: { $toString: sum } } },
  ];
}

/** A tombstone has no facets and no words. */
const FIRST_IDS = [{ $limit: LARGEST_SHARE + 1 }, { $project: { _id: 1 } }];

const WEIGHT = {
  $switch: {
    branches: WEIGHTS.map(({ upTo, weight }) => ({ case: { $lte: ["$share", upTo] }, then: weight })),
    default: 0,
  },
};

/** No facet and no word: words have no blanks in them, and facets have a name. */
const NONE = " ";

interface Key {
  readonly facet: string;
  readonly word: string;
  readonly askers: { place: number; self: string }[];
}

function keysOf(likenesses: readonly Likeness[]): Document[] {
  // One that nobody asks for: not every server takes a list of none.
  const keys = new Map<string, Key>([["", { facet: NONE, word: NONE, askers: [] }]]);
  likenesses.forEach(({ id, facets, words }, place) => {
    const ask = (facet: string, word: string): void => {
      const name = `${facet}|${word}`;
      const key = keys.get(name) ?? { facet, word, askers: [] };
      key.askers.push({ place, self: id });
      keys.set(name, key);
    };
    for (const facet of new Set(facets)) ask(facet, NONE);
    for (const word of new Set(words)) ask(NONE, word);
  });
  return [...keys.values()];
}
