import { types } from "node:util";
import type { Rejection, RejectionLog } from "../store";
import type { Connection, Row } from "./connection";
import { encodeList, textOf } from "./rows";

/** Larger inputs are remembered without their bytes. */
const MOST_CONTENT_BYTES = 1024 * 1024;

export class SqliteRejections implements RejectionLog {
  constructor(private readonly connection: Connection) {}

  async keep(rejections: readonly Rejection[]): Promise<void> {
    this.connection.transaction(() => {
      for (const { id, input, place, reason, rejectedAt, mediaType, content } of rejections) {
        const kept = content !== undefined && content.byteLength <= MOST_CONTENT_BYTES ? content : null;
        this.connection.run(
          "INSERT OR REPLACE INTO rejections (id, input, place, reason, rejected_at, media_type, content) VALUES (?, ?, ?, ?, ?, ?, ?)",
          id, input, place ?? null, reason, rejectedAt, mediaType ?? null, kept,
        );
      }
    });
  }

  async list(): Promise<Rejection[]> {
    return this.connection.all("SELECT * FROM rejections ORDER BY rejected_at, id").map(decodeRejection);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const statement = "DELETE FROM rejections WHERE id IN (SELECT value FROM json_each(?))";
    this.connection.transaction(() => this.connection.run(statement, encodeList(ids)));
  }
}

function decodeRejection(row: Row): Rejection {
  const { content } = row;
  return {
    id: textOf(row, "id"),
    input: textOf(row, "input"),
    reason: textOf(row, "reason"),
    rejectedAt: textOf(row, "rejected_at"),
    ...(row["place"] === null ? {} : { place: textOf(row, "place") }),
    ...(row["media_type"] === null ? {} : { mediaType: textOf(row, "media_type") }),
    ...(types.isAnyArrayBuffer(content) ? { content: new Uint8Array(content) } : {}),
  };
}
