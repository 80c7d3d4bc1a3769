import { SUBJECT_DIGITS } from "../../../domain/mention";
import type { AggregationCursor, Db, Document } from "mongodb";
import type { Audience } from "../../../domain/audience";
import { digitsOf, type Id } from "../../../domain/ids";
import { COLLECTION_OF } from "../../../domain/item";
import type { Filter, Grouping, PageRequest } from "../../store-reader";
import { seesAllListed, visibleTo } from "./audience";
import { conditionsOf, facetConditions, matching, rangeConditions } from "./filters";
import { rowsToRead } from "../../page";
import { childKindOf, letterOf, placesFrom, type PostingRelation } from "../records/posting-key";
import { type MentionKind, type PackedMention, type PackedMentions } from "../records/packed-mentions";
import { aggregateWithin, postingsWithin, rangesOf, type Bounds, type PostingRange } from "./posting-ranges";
import { inOneBatch, lookup } from "./record-queries";
import {
  directionOf,
  facetsWithPrefix,
  MOST_GROUPS,
  SORT_KEY,
  startOf,
  tallies,
  totals,
  type GroupRow,
  type TotalRow,
} from "./relation-queries";

/**
 * The commands that read mentions. They have no documents of their own: the postings of a profile lead to the texts
 * that mention it, and the mentions are in these. Articles and posts stand in rows of different letters, so a profile
 * has several ranges, and the reader merges what comes from them.
 */
const RANGES: readonly PostingRelation[] = [
  "Entity.articles",
  "Entity.posts",
  "mentions of articles",
  "mentions of posts",
];

/** A mention of the profile that the posting stands under. */
export interface MentionRow {
  posting: string;
  mention: PackedMention;
  kind: MentionKind;
}

/** The first rows of each range; of a page these are enough. */
export function mentionsQuery(
  db: Db,
  profiles: readonly Id[],
  page: PageRequest,
  audience: Audience,
): AggregationCursor<MentionRow> | undefined {
  const limit = rowsToRead(page);
  const escaped: PageRequest = {
    ...page,
    ...(page.after && { after: { ...page.after, sortKey: placesFrom(page.after.sortKey) } }),
    ...(page.before && { before: { ...page.before, sortKey: placesFrom(page.before.sortKey) } }),
  };
  const rows = [
    ...mentionsOf(page.filter, audience, [{ $sort: { _id: directionOf(page) } }], directionOf(page)),
    ...matching(rangeConditions(escaped, "id", "kind.place")),
    { $limit: limit },
    { $project: { mention: 1, kind: 1 } },
  ];
  const ranges = allRanges(profiles, page);
  if (ranges.length === 0) return undefined;
  const pipeline = [
    ...postingsWithin(ranges, "row", rows),
    { $project: { _id: 0, posting: "$row._id", mention: "$row.mention", kind: "$row.kind" } },
  ];
  return db.aggregate<MentionRow>(pipeline, inOneBatch(ranges.length * limit));
}

export function countMentionsQuery(
  db: Db,
  profiles: readonly Id[],
  filter: Filter | undefined,
  audience: Audience,
): AggregationCursor<TotalRow> | undefined {
  const ofPostings = isUnfiltered(filter) && seesAllListed(audience);
  const rows = ofPostings ? [OF_MENTIONS] : mentionsOf(filter, audience);
  const ranges = allRanges(profiles, { ...(filter && { filter }) });
  if (ranges.length === 0) return undefined;
  const pipeline = [...rows, ...totals(ofPostings ? ALL_MENTIONS : 1)];
  return aggregateWithin<TotalRow>(db, ranges, pipeline, inOneBatch(ranges.length));
}

/** The numbers of mentions per range and group. The groups of a profile's ranges must be added up. */
export function tallyMentionsQuery(
  db: Db,
  profiles: readonly Id[],
  by: Grouping,
  filter: Filter | undefined,
  audience: Audience,
): AggregationCursor<GroupRow> | undefined {
  const ofPostings = "sortKeyStart" in by && isUnfiltered(filter) && seesAllListed(audience);
  const values =
    "sortKeyStart" in by ? [startOf(SORT_KEY, by.sortKeyStart)] : facetsWithPrefix("kind.facets", by.facetPrefix);
  const rows = [
    ...(ofPostings ? [OF_MENTIONS] : mentionsOf(filter, audience)),
    ...values,
    ...tallies(ofPostings ? ALL_MENTIONS : 1),
  ];
  const ranges = allRanges(profiles, { ...(filter && { filter }) });
  if (ranges.length === 0) return undefined;
  return aggregateWithin<GroupRow>(db, ranges, rows, inOneBatch(MOST_GROUPS));
}

const allRanges = (profiles: readonly Id[], bounds: Bounds): PostingRange[] =>
  RANGES.flatMap((relation) => rangesOf(relation, profiles, bounds, "mentions"));

/** A text that has some of the mentions. */
export interface SubjectRow extends PackedMentions {
  _id: string;
}

/** Mentions by their ids. An id begins with the digits of its text. */
export function mentionsById(db: Db, ids: readonly Id<"mention">[], audience: Audience): AggregationCursor<SubjectRow> {
  const starts = [...new Set(ids.map((id) => digitsOf(id).slice(0, SUBJECT_DIGITS)))];
  const tails = [...new Set(ids.map((id) => digitsOf(id).slice(SUBJECT_DIGITS)))];
  const asked = { $filter: { input: "$mentions", cond: { $in: ["$$this.id", { $literal: tails }] } } };
  const ofKind = (kind: "article" | "post"): Document[] => [
    { $match: { $or: starts.map((start) => ({ _id: { $gt: `${kind}_${start}`, $lt: `${kind}_${start}g` } })) } },
    ...matching([{ mentions: { $exists: true } }, ...visibleTo(audience)]),
    { $project: { mentions: asked, mentionKinds: 1 } },
  ];
  const pipeline = [...ofKind("article"), { $unionWith: { coll: COLLECTION_OF.post, pipeline: ofKind("post") } }];
  return db
    .collection(COLLECTION_OF.article)
    .aggregate<SubjectRow>(pipeline, { hint: { _id: 1 }, ...inOneBatch(2 * starts.length) });
}

const OF_MENTIONS: Document = { $match: { $or: [{ mentions: { $gt: 0 } }, { "moved.0": { $exists: true } }] } };
/** Not `$moved.entity`: not every server reads a field of each element. */
const ofMoved = (field: string): Document => ({
  $map: { input: { $ifNull: ["$moved", []] }, in: `$$this.${field}` },
});
const ALL_MENTIONS = { $add: [{ $ifNull: ["$mentions", 0] }, { $sum: ofMoved("mentions") }] };
/** Those whose mentions moved to the profile with it. */
const PROFILES = { $concatArrays: [[{ $substrBytes: ["$_id", 0, 32] }], ofMoved("entity")] };

const DIGITS = { $substrBytes: ["$_id", { $subtract: [{ $strLenBytes: "$_id" }, 32] }, 32] };
const IN_ARTICLES = RANGES.filter((relation) => childKindOf(relation) === "article").map(letterOf);

/** The text that a posting leads to. Its kind follows from the letter of the relation. */
const textSeenBy = (audience: Audience): Document[] => [
  {
    $set: {
      textId: {
        $concat: [{ $cond: [{ $in: [{ $substrBytes: ["$_id", 32, 1] }, IN_ARTICLES] }, "article_", "post_"] }, DIGITS],
      },
    },
  },
  ...(["article", "post"] as const).map((kind) =>
    lookup(COLLECTION_OF[kind], "textId", "_id", kind, [
      ...matching(visibleTo(audience)),
      { $project: { _id: 0, mentions: 1, mentionKinds: 1 } },
    ]),
  ),
  { $set: { text: { $arrayElemAt: [{ $concatArrays: ["$article", "$post"] }, 0] } } },
];

/** One document per mention of the postings that passes the filter, with its `kind` and `id`. */
function mentionsOf(
  filter: Filter | undefined,
  audience: Audience,
  sort: readonly Document[] = [],
  direction: 1 | -1 = 1,
): Document[] {
  const own = { $filter: { input: "$text.mentions", cond: { $in: ["$$this.e", "$profiles"] } } };
  return [
    ...sort,
    OF_MENTIONS,
    { $set: { profiles: PROFILES, place: SORT_KEY } },
    ...textSeenBy(audience),
    { $set: { mention: { $sortArray: { input: own, sortBy: { id: direction } } } } },
    { $unwind: "$mention" },
    { $set: { kind: { $arrayElemAt: ["$text.mentionKinds", "$mention.k"] } } },
    { $match: { $expr: { $eq: ["$place", "$kind.place"] } } },
    ...matching([...facetConditions(filter, "kind.facets"), ...wordConditions(filter)]),
    { $set: { id: { $concat: ["mention_", { $substrBytes: [DIGITS, 0, SUBJECT_DIGITS] }, "$mention.id"] } } },
  ];
}

/** A mention has no words, so that none passes a filter by words. */
const wordConditions = (filter: Filter | undefined): Document[] =>
  conditionsOf({ ...(filter?.words && { words: filter.words }), ...(filter?.text && { text: filter.text }) });

function isUnfiltered({ all = [], any = [], words = [], text }: Filter = {}): boolean {
  return all.length + any.length + words.length === 0 && text === undefined;
}
