import { types } from "node:util";
import { LARGEST_KEPT_INPUT } from "../../domain/addresses/input-name";
import type { Rejection, RejectionHints, RejectionLog } from "../store";
import type { SqliteDatabase, Row } from "./engine/database";
import { encodeList, textOf } from "./records/rows";

const BATCH = 16;

export class SqliteRejections implements RejectionLog {
  constructor(private readonly database: SqliteDatabase) {}

  async keep(rejections: readonly Rejection[]): Promise<void> {
    this.database.transaction(() => {
      for (const {
        id,
        input,
        place,
        reason,
        rejectedAt,
        mediaType,
        url,
        format,
        speaker,
        hints,
        content,
      } of rejections) {
        const kept = content !== undefined && content.byteLength <= LARGEST_KEPT_INPUT ? content : null;
        this.database.run(
          "INSERT OR REPLACE INTO rejections (id, input, place, reason, rejected_at, media_type, url, format, speaker, hints, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          input,
          place ?? null,
          reason,
          rejectedAt,
          mediaType ?? null,
          url ?? null,
          format ?? null,
          speaker ?? null,
          hints === undefined ? null : JSON.stringify(hints),
          kept,
        );
      }
    });
  }

  async *all(): AsyncIterable<Rejection> {
    const ids = this.database.all("SELECT id FROM rejections ORDER BY rejected_at, id").map((row) => textOf(row, "id"));
    const statement = "SELECT r.* FROM json_each(?) p CROSS JOIN rejections r ON r.id = p.value ORDER BY p.key";
    for (let at = 0; at < ids.length; at += BATCH)
      yield* this.database.all(statement, encodeList(ids.slice(at, at + BATCH))).map(decodeRejection);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const statement = "DELETE FROM rejections WHERE id IN (SELECT value FROM json_each(?))";
    this.database.transaction(() => this.database.run(statement, encodeList(ids)));
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
    ...(row["url"] === null ? {} : { url: textOf(row, "url") }),
    ...(row["format"] === null ? {} : { format: textOf(row, "format") }),
    ...(row["speaker"] === null ? {} : { speaker: textOf(row, "speaker") }),
    ...(row["hints"] === null ? {} : { hints: JSON.parse(textOf(row, "hints")) as RejectionHints }),
    ...(types.isUint8Array(content) ? { content: new Uint8Array(content) } : {}),
  };
}
