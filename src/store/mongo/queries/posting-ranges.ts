import { SUBJECT_DIGITS } from "../../../domain/mention";
import type { AggregateOptions, AggregationCursor, Db, Document } from "mongodb";
import { isId } from "../../../domain/ids";
import { postingsIn } from "../records/collections";
import type { PageKey, PageRequest } from "../../store-reader";
import {
  childKindOf,
  isByPosition,
  parentKindOf,
  placeInList,
  placesFrom,
  UNDER_LENGTH,
  underOf,
  type PostingRelation,
} from "../records/posting-key";

/** The postings of one parent that a read may need: ids between `from` and `to`, without both. */
export interface PostingRange {
  readonly under: string;
  readonly from: string;
  readonly to: string;
}

export type Bounds = Pick<Partial<PageRequest>, "order" | "after" | "before" | "filter">;

/** The largest digit is `f`. */
const AFTER_ALL_DIGITS = "g";

/**
 * Parents that are no ids of the right kind have no children, and no range. `of`: whether the places in `bounds` are
 * those of the children, or of mentions in the children.
 */
export function rangesOf(
  relation: PostingRelation,
  parents: readonly string[],
  bounds: Bounds,
  of: "children" | "mentions" = "children",
): PostingRange[] {
  const kind = parentKindOf(relation);
  const listed = placesWithin(relation, bounds, of);
  return parents
    .filter((parent) => isId(kind, parent))
    .map((parent) => {
      const under = underOf(relation, parent);
      const last = under.length - 1;
      const end = under.slice(0, last) + String.fromCharCode(under.charCodeAt(last) + 1);
      return { under, from: under + listed.from, to: listed.to === undefined ? end : under + listed.to };
    });
}

function placesWithin(
  relation: PostingRelation,
  { order = "ASC", after, before, filter }: Bounds,
  of: "children" | "mentions",
): { readonly from: string; readonly to?: string } {
  const [low, high] = order === "ASC" ? [after, before] : [before, after];
  const boundOf = (key: PageKey, end: "low" | "high") =>
    of === "mentions" ? mentionBound(key, end) : childBound(relation, key);
  // An item that is listed by position is filtered by its own sort key.
  const own = isByPosition(relation) ? {} : (filter?.sortKeys ?? {});
  const from = [
    ...(low === undefined ? [] : [boundOf(low, "low")]),
    ...(own.from === undefined ? [] : [placesFrom(own.from)]),
  ].sort(compareBytes);
  const to = [
    ...(high === undefined ? [] : [boundOf(high, "high")]),
    ...(own.before === undefined ? [] : [placesFrom(own.before)]),
  ].sort(compareBytes);
  const [first] = to;
  return { from: from.at(-1) ?? "", ...(first !== undefined && { to: first }) };
}

/** A cursor may have any id. */
function childBound(relation: PostingRelation, { sortKey, id }: PageKey): string {
  return placeInList(sortKey, digitsFrom(`${childKindOf(relation)}_`, id));
}

/** Of a mention's id the digits of its text count. The text itself is inside: it may have other mentions there. */
function mentionBound({ sortKey, id }: PageKey, end: "low" | "high"): string {
  const digits = digitsFrom("mention_", id).slice(0, SUBJECT_DIGITS);
  return placeInList(sortKey, end === "low" ? digits : digits + AFTER_ALL_DIGITS);
}

/** The digits that stand to the digits of ids with this prefix as `id` does to the ids. */
function digitsFrom(prefix: string, id: string): string {
  if (id.startsWith(prefix)) return id.slice(prefix.length);
  return id < prefix ? "" : AFTER_ALL_DIGITS;
}

/** Text is in the order of its bytes in UTF-8. */
export const compareBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

/** With more ranges than this, a server takes longer to plan one condition for all than to join them one by one. */
const MOST_CONSTANTS = 100;
/** Where a posting stands, from its id alone. */
export const UNDER = { $substrBytes: ["$_id", 0, UNDER_LENGTH] };

/**
 * Runs a pipeline on all postings in the ranges, in no order. The bounds are constants: so what needs nothing but the
 * ids, such as a count, is answered from their index, and no posting is fetched. A join fetches each posting, because
 * MongoDB checks the expression with the bounds again on the document.
 */
export function aggregateWithin<T extends Document>(
  db: Db,
  ranges: readonly PostingRange[],
  pipeline: readonly Document[],
  options: AggregateOptions,
): AggregationCursor<T> {
  if (ranges.length > MOST_CONSTANTS) {
    const rows = [...postingsWithin(ranges, "row", []), { $replaceRoot: { newRoot: "$row" } }];
    return db.aggregate<T>([...rows, ...pipeline], options);
  }
  const bounds = ranges.map(({ from, to }) => ({ _id: { $gt: from, $lt: to } }));
  const within = { $match: bounds.length === 1 ? bounds[0] : { $or: bounds } };
  return postingsIn(db).aggregate<T>([within, ...pipeline], { hint: { _id: 1 }, ...options });
}

/**
 * Joins ranges with their postings. `under` alone has no index. Servers that know the ids' bounds only as expressions
 * may still join by it, and MongoDB's index of ids finds the bounds.
 */
export function postingsWithin(ranges: readonly PostingRange[], as: string, pipeline: readonly Document[]): Document[] {
  const within = { $expr: { $and: [{ $gt: ["$_id", "$$from"] }, { $lt: ["$_id", "$$to"] }] } };
  return [
    { $documents: ranges },
    {
      $lookup: {
        from: "postings",
        localField: "under",
        foreignField: "under",
        let: { from: "$from", to: "$to" },
        pipeline: [{ $match: within }, ...pipeline],
        as,
      },
    },
    { $unwind: `$${as}` },
  ];
}
