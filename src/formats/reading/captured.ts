import type { Instant } from "../../domain/dates";
import type { DocumentHints } from "../format-reader";
import { numberOf, objectOf, stringOf, type JsonObject } from "./json/fields";

/** What a browser was shown on a platform's web page. */
export interface CapturedItem {
  /** Such as `tiktok.com`. */
  readonly site: string;
  /** As the platform's own pages get it. */
  readonly item: JsonObject;
  readonly capturedAt?: Instant;
}

/**
 * A record of Zeeschuimer, which has the item in `data`, or one that 4CAT exports as NDJSON, which has the item itself
 * with `__import_meta` in it: https://github.com/digitalmethodsinitiative/zeeschuimer
 */
export function capturedItem(value: unknown): CapturedItem | undefined {
  const record = objectOf(value);
  const imported = objectOf(record?.["__import_meta"]);
  const about = imported ?? record;
  const item = imported === undefined ? objectOf(record?.["data"]) : record;
  const site = stringOf(about?.["source_platform"]);
  if (about === undefined || item === undefined || site === undefined || !("source_platform_url" in about))
    return undefined;
  const time = numberOf(about["timestamp_collected"]);
  const isTime = time !== undefined && Math.abs(time) < LAST_TIME;
  return { site, item, ...(isTime && { capturedAt: new Date(time).toISOString() }) };
}

/** In milliseconds, of `Date`. */
const LAST_TIME = 8.64e15;

/** Counts were read when the item was captured. */
export const hintsOf = (captured: CapturedItem | undefined, hints: DocumentHints): DocumentHints =>
  captured?.capturedAt === undefined ? hints : { ...hints, capturedAt: captured.capturedAt };
