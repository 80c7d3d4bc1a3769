import type { AggregationCursor, Condition, Db, Filter, FindCursor, FindOptions } from "mongodb";
import { LARGEST_KEPT_INPUT } from "../../domain/addresses/input-name";
import { rejectionInOrder, rejectionsInOrder } from "../kept-rejection";
import { pageOf, rowsToRead } from "../page";
import type { KeptRejection, Rejection, RejectionLog } from "../store";
import type { Page, RejectionsRequest, TimeRange, WantedRejections } from "../store-reader";
import { rejectionsIn } from "./records/collections";
import { READ_LIMIT_MS, translating } from "./engine/errors";
import { inOneBatch } from "./queries/record-queries";
import { storedRejection, rejectionRow, type RejectionRow } from "./records/rows";

const BATCH = 16;
const FORGOTTEN_AT_ONCE = 1_000;
const FIRST_FIRST = { rejectedAt: 1, _id: 1 } as const;
const LAST_FIRST = { rejectedAt: -1, _id: -1 } as const;

export class MongoRejections implements RejectionLog {
  constructor(
    private readonly db: Db,
    private readonly address: string,
  ) {}

  async keep(rejections: readonly Rejection[]): Promise<void> {
    if (rejections.length === 0) return;
    const operations = rejections.map((kept) => {
      const replacement = rejectionRow(withoutLargeContent(kept));
      return { replaceOne: { filter: { _id: { $eq: replacement._id } }, replacement, upsert: true } };
    });
    await translating(this.address, () => rejectionsIn(this.db).bulkWrite(operations));
  }

  /**
   * Only the rejections that were there at the start. An input that is tried again and rejected again meanwhile gets a
   * later time; with it the walk might never end.
   */
  async *all(): AsyncIterable<Rejection> {
    const [last] = await this.read({}, { sort: LAST_FIRST, limit: 1, projection: { rejectedAt: 1 } });
    if (last === undefined) return;
    for (let after: Place | undefined; ;) {
      // The index needs the bounds on the time alone.
      const times = { $lte: last.rejectedAt, ...(after !== undefined && { $gte: after.rejectedAt }) };
      const range = { rejectedAt: times, $and: [...(after === undefined ? [] : [beyond(after)]), until(last)] };
      const rows = await this.read(range, { sort: FIRST_FIRST, hint: FIRST_FIRST, limit: BATCH });
      yield* rows.map(storedRejection);
      after = rows.at(-1);
      if (after === undefined || rows.length < BATCH) return;
    }
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += FORGOTTEN_AT_ONCE) {
      const some = ids.slice(at, at + FORGOTTEN_AT_ONCE);
      await translating(this.address, () => rejectionsIn(this.db).deleteMany({ _id: { $in: some } }));
    }
  }

  private read(filter: Filter<RejectionRow>, options: FindOptions): Promise<RejectionRow[]> {
    return translating(this.address, () =>
      rejectionsIn(this.db)
        .find(filter, { maxTimeMS: READ_LIMIT_MS, ...options })
        .toArray(),
    );
  }
}

/** The bytes are not sent, only their number. */
const WITHOUT_BYTES = {
  ...Object.fromEntries(
    ["input", "place", "reason", "rejectedAt", "mediaType", "url", "format", "speaker", "hints"].map((name) => [
      name,
      1,
    ]),
  ),
  contentSize: { $binarySize: { $ifNull: ["$content", null] } },
} as const;

type SizedRow = Omit<RejectionRow, "content"> & { readonly contentSize: number | null };

export function rejectionsQuery(db: Db, request: RejectionsRequest): FindCursor<SizedRow> {
  const { after, before, times, take } = request;
  const filter = {
    rejectedAt: timesIn(times, before?.sortKey, after?.sortKey),
    $and: [
      wantedOf(request),
      ...(before === undefined ? [] : [beyond({ rejectedAt: before.sortKey, _id: before.id })]),
      ...(after === undefined ? [] : [short({ rejectedAt: after.sortKey, _id: after.id })]),
    ],
  };
  return rejectionsIn(db)
    .find(filter, {
      sort: "first" in take ? LAST_FIRST : FIRST_FIRST,
      hint: FIRST_FIRST,
      limit: rowsToRead(request),
      ...inOneBatch(rowsToRead(request)),
    })
    .project<SizedRow>(WITHOUT_BYTES);
}

export const rejectionPage = (request: RejectionsRequest, rows: readonly SizedRow[]): Page<KeptRejection> =>
  pageOf({ order: "DESC", ...request }, rows.map(keptRejection).map(rejectionInOrder));

export const rejectionsOf = (ids: readonly string[], rows: readonly RejectionRow[]): (Rejection | null)[] =>
  rejectionsInOrder(ids, rows.map(storedRejection));

function keptRejection({ contentSize, ...row }: SizedRow): KeptRejection {
  return { ...storedRejection(row), ...(contentSize !== null && { contentSize }) };
}

export function countRejectionsQuery(db: Db, wanted: WantedRejections = {}): AggregationCursor<{ total: number }> {
  const pipeline = [{ $match: { rejectedAt: timesIn(wanted.times), ...wantedOf(wanted) } }, { $count: "total" }];
  return rejectionsIn(db).aggregate(pipeline, { hint: FIRST_FIRST, ...inOneBatch(1) });
}

export function rejectionsByIdQuery(db: Db, ids: readonly string[]): FindCursor<RejectionRow> {
  return rejectionsIn(db).find({ _id: { $in: [...ids] } }, { hint: { _id: 1 }, ...inOneBatch(ids.length) });
}

const wantedOf = ({ codes, site }: WantedRejections): Filter<RejectionRow> => ({
  ...(codes !== undefined && { "hints.code": { $in: [...codes] } }),
  ...(site !== undefined && { "hints.site": { $eq: site } }),
});

/** The index needs bounds on the time alone. */
function timesIn({ from = "", before }: TimeRange = {}, atLeast = "", atMost?: string): Condition<string> {
  return {
    $gte: from > atLeast ? from : atLeast,
    ...(before !== undefined && { $lt: before }),
    ...(atMost !== undefined && { $lte: atMost }),
  };
}

type Place = Pick<RejectionRow, "_id" | "rejectedAt">;

const beyond = ({ rejectedAt, _id }: Place): Filter<RejectionRow> => ({
  $or: [{ rejectedAt: { $gt: rejectedAt } }, { rejectedAt: { $eq: rejectedAt }, _id: { $gt: _id } }],
});
const short = ({ rejectedAt, _id }: Place): Filter<RejectionRow> => ({
  $or: [{ rejectedAt: { $lt: rejectedAt } }, { rejectedAt: { $eq: rejectedAt }, _id: { $lt: _id } }],
});
const until = ({ rejectedAt, _id }: Place): Filter<RejectionRow> => ({
  $or: [{ rejectedAt: { $lt: rejectedAt } }, { rejectedAt: { $eq: rejectedAt }, _id: { $lte: _id } }],
});

function withoutLargeContent({ content, ...rest }: Rejection): Rejection {
  return content !== undefined && content.byteLength <= LARGEST_KEPT_INPUT ? { ...rest, content } : rest;
}
