import type { Db } from "mongodb";
import type { Rejection, RejectionLog } from "../store";
import { rejectionsIn } from "./collections";
import { READ_LIMIT_MS, translating } from "./errors";
import { rejection, rejectionRow } from "./rows";

/** Larger inputs are remembered without their bytes. */
const MOST_CONTENT_BYTES = 1024 * 1024;

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

  async list(): Promise<Rejection[]> {
    const rows = await translating(this.address, () => rejectionsIn(this.db).find({}, { sort: { rejectedAt: 1, _id: 1 }, maxTimeMS: READ_LIMIT_MS }).toArray());
    return rows.map(rejection);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await translating(this.address, () => rejectionsIn(this.db).deleteMany({ _id: { $in: [...ids] } }));
  }
}

function withoutLargeContent({ content, ...rest }: Rejection): Rejection {
  return content !== undefined && content.byteLength <= MOST_CONTENT_BYTES ? { ...rest, content } : rest;
}
