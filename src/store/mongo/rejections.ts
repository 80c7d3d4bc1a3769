import type { Db } from "mongodb";
import type { Rejection, RejectionLog } from "../store";
import { rejectionsIn } from "./collections";
import { READ_LIMIT_MS, translating } from "./errors";
import { rejection, rejectionRow } from "./rows";

/** Larger inputs are remembered without their bytes. */
const MOST_CONTENT_BYTES = 1024 * 1024;
const BATCH = 16;

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

  async *all(): AsyncIterable<Rejection> {
    const order = { sort: { rejectedAt: 1, _id: 1 }, maxTimeMS: READ_LIMIT_MS } as const;
    const ids = await translating(this.address, () => rejectionsIn(this.db).find({}, { ...order, projection: { _id: 1 } }).map(({ _id }) => _id).toArray());
    for (let at = 0; at < ids.length; at += BATCH) {
      const some = { _id: { $in: ids.slice(at, at + BATCH) } };
      yield* (await translating(this.address, () => rejectionsIn(this.db).find(some, order).toArray())).map(rejection);
    }
  }

  async forget(ids: readonly string[]): Promise<void> {
    await translating(this.address, () => rejectionsIn(this.db).deleteMany({ _id: { $in: [...ids] } }));
  }
}

function withoutLargeContent({ content, ...rest }: Rejection): Rejection {
  return content !== undefined && content.byteLength <= MOST_CONTENT_BYTES ? { ...rest, content } : rest;
}
