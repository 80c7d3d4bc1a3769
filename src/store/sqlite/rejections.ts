import { types } from "node:util";
import { LARGEST_KEPT_INPUT } from "../../domain/addresses/input-name";
import { packedHints, rejectionInOrder, rejectionsInOrder, unpackedHints, type PackedHints } from "../kept-rejection";
import { pageOf, rowsToRead } from "../page";
import type { KeptRejection, Rejection, RejectionLog } from "../store";
import type { Page, RejectionsRequest, WantedRejections } from "../store-reader";
import { joined, sql, where, type Row, type Sql, type SqliteDatabase } from "./engine/database";
import { encodeList, textOf } from "./records/rows";

const BATCH = 16;
const BY_ID = "SELECT r.* FROM json_each(?) p CROSS JOIN rejections r ON r.id = p.value ORDER BY p.key";

export class SqliteRejections implements RejectionLog {
  constructor(private readonly database: SqliteDatabase) {}

  async keep(rejections: readonly Rejection[]): Promise<void> {
    this.database.transaction(() => {
      for (const rejection of rejections) {
        const { id, input, place, reason, rejectedAt, mediaType, url, format, speaker, content } = rejection;
        const hints = packedHints(rejection);
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
    for (let at = 0; at < ids.length; at += BATCH)
      yield* this.database.all(BY_ID, encodeList(ids.slice(at, at + BATCH))).map(decodeRejection);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const statement = "DELETE FROM rejections WHERE id IN (SELECT value FROM json_each(?))";
    this.database.transaction(() => this.database.run(statement, encodeList(ids)));
  }
}

/** The bytes are read only for their number, which does not touch them. */
export function rejectionsQuery(request: RejectionsRequest): Sql {
  const { after, before, take } = request;
  const conditions = [
    ...wantedOf(request),
    ...(after === undefined ? [] : [sql("(rejected_at, id) < (?, ?)", after.sortKey, after.id)]),
    ...(before === undefined ? [] : [sql("(rejected_at, id) > (?, ?)", before.sortKey, before.id)]),
  ];
  const order = "first" in take ? "DESC" : "ASC";
  return joined(
    [
      sql(
        "SELECT id, input, place, reason, rejected_at, media_type, url, format, speaker, hints, length(content) AS size FROM rejections",
      ),
      where(conditions),
      sql(`ORDER BY rejected_at ${order}, id ${order} LIMIT ?`, rowsToRead(request)),
    ],
    " ",
  );
}

export function countRejectionsQuery(wanted: WantedRejections = {}): Sql {
  return joined([sql("SELECT count(*) AS rejections FROM rejections"), where(wantedOf(wanted))], " ");
}

export const rejectionsByIdQuery = (ids: readonly string[]): Sql => sql(BY_ID, encodeList([...new Set(ids)]));

function wantedOf({ times = {}, codes, site }: WantedRejections): Sql[] {
  const { from, before } = times;
  return [
    ...(from === undefined ? [] : [sql("rejected_at >= ?", from)]),
    ...(before === undefined ? [] : [sql("rejected_at < ?", before)]),
    ...(codes === undefined
      ? []
      : [sql("json_extract(hints, '$.code') IN (SELECT value FROM json_each(?))", encodeList(codes))]),
    ...(site === undefined ? [] : [sql("json_extract(hints, '$.site') = ?", site)]),
  ];
}

export const rejectionPage = (request: RejectionsRequest, rows: readonly Row[]): Page<KeptRejection> =>
  pageOf({ order: "DESC", ...request }, rows.map(decodeKept).map(rejectionInOrder));

export const rejectionsOf = (ids: readonly string[], rows: readonly Row[]): (Rejection | null)[] =>
  rejectionsInOrder(ids, rows.map(decodeRejection));

function decodeKept(row: Row): KeptRejection {
  const { size } = row;
  return { ...decodeWithoutBytes(row), ...(typeof size === "number" && { contentSize: size }) };
}

function decodeRejection(row: Row): Rejection {
  const { content } = row;
  return {
    ...decodeWithoutBytes(row),
    ...(types.isUint8Array(content) ? { content: new Uint8Array(content) } : {}),
  };
}

function decodeWithoutBytes(row: Row): Omit<Rejection, "content"> {
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
    ...(row["hints"] === null ? {} : unpackedHints(JSON.parse(textOf(row, "hints")) as PackedHints)),
  };
}
