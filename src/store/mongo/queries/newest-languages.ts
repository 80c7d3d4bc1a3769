import type { AggregationCursor, Db } from "mongodb";
import type { Audience } from "../../../domain/audience";
import type { Tally } from "../../../domain/coverage/coverage";
import { LANGUAGE_FACETS } from "../../../domain/facets";
import type { TextKind } from "../../../domain/item";
import { visibleTo } from "./audience";
import { recordsIn } from "../records/collections";
import { matching } from "./filters";
import { inOneBatch } from "./record-queries";
import { MOST_GROUPS } from "./relation-queries";

/** How many of the newest texts have each facet of a language. Order and limit are from the index of sort keys. */
export function newestLanguagesQuery(
  db: Db,
  kind: TextKind,
  newest: number,
  audience: Audience,
): AggregationCursor<Tally> {
  const length = LANGUAGE_FACETS.length;
  const isLanguage = { $eq: [{ $substrCP: ["$$this", 0, length] }, LANGUAGE_FACETS] };
  const pipeline = [
    ...matching(visibleTo(audience)),
    { $sort: { sortKey: -1, _id: -1 } },
    { $limit: newest },
    { $project: { facet: { $filter: { input: "$facets", cond: isLanguage } } } },
    { $unwind: "$facet" },
    { $group: { _id: "$facet", count: { $sum: 1 } } },
    { $sort: { _id: 1 } },
    { $project: { _id: 0, value: { $substrCP: ["$_id", length, { $strLenCP: "$_id" }] }, count: 1 } },
  ];
  return recordsIn(db, kind).aggregate<Tally>(pipeline, inOneBatch(MOST_GROUPS));
}
