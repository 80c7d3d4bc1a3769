import type { AggregationCursor, Db } from "mongodb";
import type { Audience } from "../../../domain/audience";
import { NAMED_IN, stringOf, type NamingText } from "../../../domain/coverage/naming-text";
import type { TextKind } from "../../../domain/item";
import type { Id } from "../../../domain/ids";
import { newestPage } from "../../page";
import type { NamingList, NewestRequest, Reach } from "../../store-reader";
import { visibleTo } from "./audience";
import { recordsIn } from "../records/collections";
import { conditionsOf, matching, sortKeyConditions } from "./filters";
import type { PackedMentions } from "../records/packed-mentions";
import { itemFields } from "../records/item-codec";
import { placeOf } from "../records/posting-key";
import { postingsWithin, rangesOf } from "./posting-ranges";
import { inOneBatch } from "./record-queries";
import { joined, type ChildRow } from "./relation-queries";

/** The only field that is read of a text beside its mentions. */
export const NAMING_FIELDS: ReadonlySet<string> = new Set(["mentions"]);

/** Which profiles a text names, from its packed mentions. */
export function namingText(
  id: string,
  sortKey: string,
  { mentions = [], mentionKinds = [] }: Partial<PackedMentions>,
): NamingText {
  const profiles = new Map<string, { readonly id: Id<"entity">; readonly strings: string[] }>();
  for (const { e, k } of mentions) {
    const kind = mentionKinds[k];
    if (kind === undefined) continue;
    const profile = profiles.get(e) ?? { id: `entity_${e}`, strings: [] };
    profiles.set(e, profile);
    const name = stringOf(kind.field, kind.block);
    if (!profile.strings.includes(name)) profile.strings.push(name);
  }
  // It is read from the documents of articles or of posts.
  return { id: id as NamingText["id"], sortKey, profiles: [...profiles.values()] };
}

/** A text of a list, with the place of the list. */
interface ListedRow extends ChildRow {
  place: number;
}

/** The newest texts of each list. Undefined: nothing to read. */
export function listsQuery(
  db: Db,
  kind: TextKind,
  lists: readonly NamingList[],
  newest: number,
  audience: Audience,
): AggregationCursor<ListedRow> | undefined {
  const relation = NAMED_IN[kind];
  const ranges = lists.flatMap(({ profile, ...time }, place) =>
    rangesOf(relation, [profile], newestPage({ newest, ...time })).map((range) => ({ ...range, place })),
  );
  if (ranges.length === 0) return undefined;
  const pipeline = [
    ...postingsWithin(ranges, "row", [
      { $sort: { _id: -1 } },
      ...joined(relation, undefined, audience, itemFields(NAMING_FIELDS)),
      { $limit: newest },
      { $project: { found: 1 } },
    ]),
    { $replaceRoot: { newRoot: { $mergeObjects: ["$row.found", { posting: "$row._id", place: "$place" }] } } },
  ];
  return db.aggregate<ListedRow>(pipeline, inOneBatch(ranges.length * newest));
}

export function listedText(row: ListedRow): NamingText {
  const { sortKey, child } = placeOf(row.posting);
  return namingText(child, sortKey, row);
}

/** The first match and the limit are answered from the index of sort keys. */
export function reachQuery(
  db: Db,
  kind: TextKind,
  { newest, from, before, filter }: NewestRequest,
  audience: Audience,
): AggregationCursor<ReachRow> {
  const range = { sortKeys: { ...(from !== undefined && { from }), ...(before !== undefined && { before }) } };
  const pipeline = [
    ...matching([...visibleTo(audience), ...sortKeyConditions(range)]),
    { $sort: { sortKey: -1, _id: -1 } },
    { $limit: newest },
    {
      $facet: {
        all: [{ $group: { _id: null, from: { $min: "$sortKey" } } }],
        passing: [...matching(conditionsOf(filter)), { $count: "count" }],
      },
    },
  ];
  return recordsIn(db, kind).aggregate<ReachRow>(pipeline, inOneBatch(1));
}

interface ReachRow {
  readonly all: readonly { readonly from: string }[];
  readonly passing: readonly { readonly count: number }[];
}

export const reachOf = ([row]: readonly ReachRow[]): Reach => ({
  from: row?.all[0]?.from ?? null,
  count: row?.passing[0]?.count ?? 0,
});
