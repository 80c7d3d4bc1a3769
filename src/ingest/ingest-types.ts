import type { RejectionCode } from "../domain/errors/rejection-code";
import type { WarningCode } from "../domain/errors/warning";
import type { Instant, PreciseDate } from "../domain/dates";
import { UNPACKING_LIMITS, type UnpackingLimits } from "../formats/containers/unpacking";
import type { Read } from "../formats/format-reader";
import type { OwnFormats } from "../formats/registry";
import { READING_LIMITS, type ReadingLimits } from "../formats/reading-limits";
import type { Id } from "../domain/ids";
import type { ItemPreview } from "../domain/item-preview";
import type { Rejection } from "../store/store";
import type { GivenSpeaker } from "./reading/speaker";

/** A document to ingest: its bytes, and what is known about it. */
export interface SourceDocument {
  /** A path, a URL or `-`. Reports use this name, and a later try opens the document by it. */
  readonly name: string;
  /** The name in provenance, which everybody can read. `name` if absent. */
  readonly origin?: string;
  /** The name of a format. Detected if absent. */
  readonly format?: string;
  readonly mediaType?: string;
  readonly url?: string;
  /** The time zone of times that state none: an IANA name or an offset. */
  readonly timeZone?: string;
  /** What a person says of a document that does not say it itself: its language (BCP 47), publisher and date. */
  readonly language?: string;
  readonly source?: string;
  readonly publishedAt?: PreciseDate;
  /** When a web archive recorded it. */
  readonly capturedAt?: Instant;
  /** Of a container, only what has this name in it is read: `folder/file.xml`. */
  readonly member?: string;
  /** Who says what the document says. If absent, its address, else its name (`reading/speaker.ts`). */
  readonly speaker?: GivenSpeaker;
  /** When it was read, if that was not now. For example, a document that is tried again was read before. */
  readonly observedAt?: Instant;
  /** In bytes, if it is known. */
  readonly size?: number;
  /** Set where it was not named but stood in a folder: what is no document then, such as a picture, is no fault. */
  readonly isOfFolder?: true;
  /** Called once, when it is this document's turn. */
  open(): AsyncIterable<Uint8Array>;
}

/** A document at an address, which the writer fetches. */
export type AddressedDocument = Omit<SourceDocument, "open"> & { readonly address: string };

/** What a writer reads. */
export type GivenDocument = SourceDocument | AddressedDocument;

/** How much of one input is read: what may come out of it, and how large its parts may be. */
export interface InputLimits {
  readonly unpacking: UnpackingLimits;
  readonly reading: ReadingLimits;
}

export const INPUT_LIMITS: InputLimits = { unpacking: UNPACKING_LIMITS, reading: READING_LIMITS };

export const OUTCOMES = ["accepted", "updated", "unchanged", "skipped"] as const;
/**
 * `accepted`: new. `updated`: something changed. `unchanged`: nothing new, or the item was removed. `skipped`: of a
 * kind that is not read.
 */
export type Outcome = (typeof OUTCOMES)[number];

export interface ReportedItem {
  /** Position of the document in the run, from 0. */
  readonly document: number;
  readonly input: string;
  readonly id: Id | null;
  readonly outcome: Outcome;
  readonly format: string;
  /** What was skipped: `calendar event`. */
  readonly kind?: string;
  /** The item in a line, for people: its headline, its day, how many blocks and posts it has. */
  readonly summary?: string;
  /** In a dry run: the fields that would change in what the store has, e.g. `headline`, `source.logo`. */
  readonly changes?: readonly string[];
  /** In a dry run: what the item would be. Absent if it is removed, or one of two that turn out to be one. */
  readonly preview?: ItemPreview;
}

export interface ReportedRejection {
  readonly document: number;
  readonly input: string;
  readonly place: string | null;
  readonly reason: string;
  readonly code: RejectionCode;
}

/**
 * Lists at most so many rejections. Otherwise a document with a fault in each line would give a report larger than
 * itself.
 */
export const MOST_LISTED = 1_000;

export interface ReportedWarning {
  readonly document: number;
  readonly input: string;
  readonly place: string | null;
  readonly warning: string;
  readonly code: WarningCode;
  readonly field?: string;
  readonly value?: string;
}

/** What came of the documents of one format, or of one kind of container. */
export interface FormatCounts {
  /** Null for documents that are in no known format. */
  readonly format: string | null;
  documents: number;
  accepted: number;
  updated: number;
  unchanged: number;
  skipped: number;
  rejected: number;
}

/** Counts top-level items: an article with its embedded posts is one. */
export interface IngestReport {
  accepted: number;
  updated: number;
  unchanged: number;
  skipped: number;
  /** At most MOST_LISTED of the rejections. */
  rejected: ReportedRejection[];
  /** How many more were rejected. */
  moreRejected: number;
  /** At most MOST_LISTED of the warnings. */
  warnings: ReportedWarning[];
  moreWarnings: number;
  /** In the order in which the formats came. */
  formats: FormatCounts[];
  items: ReportedItem[];
}

export function emptyReport(): IngestReport {
  return {
    accepted: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    rejected: [],
    moreRejected: 0,
    warnings: [],
    moreWarnings: 0,
    formats: [],
    items: [],
  };
}

/** The counts of a format in a report. */
export function countsOf(report: Pick<IngestReport, "formats">, format: string | null): FormatCounts {
  const known = report.formats.find((counts) => counts.format === format);
  if (known !== undefined) return known;
  const counts = { format, documents: 0, accepted: 0, updated: 0, unchanged: 0, skipped: 0, rejected: 0 };
  report.formats.push(counts);
  return counts;
}

export interface IngestProgress {
  /** Documents that were begun. */
  readonly documents: number;
  /** Items that were read. */
  readonly items: number;
  /** The name of the document that is being read. */
  readonly current: string;
  /** How far the input is read, if its size is known. */
  readonly bytes?: { readonly read: number; readonly of: number };
}

/** Gives the present time as an instant. */
export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();

export interface IngestOptions {
  readonly clock?: Clock;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onItem?: (item: ReportedItem) => void;
  /** Called for each rejected document after it was kept. */
  readonly onRejection?: (rejection: Rejection) => void;
  /** Called for all that a format reads, as it comes. */
  readonly onRead?: (read: Read) => void;
  /** Where the report is written as it grows, so that it is there even if the run fails. A new one if absent. */
  readonly report?: IngestReport;
  /** Stops before the next item. Items read before that are saved. */
  readonly signal?: AbortSignal;
  /** Whether to keep rejected documents in the store for another try. True if absent. */
  readonly keepRejections?: boolean;
  /** Whether the report lists every item. True if absent. The list grows with the run. */
  readonly listItems?: boolean;
  /** Whether the list says of each item in a line what it is. */
  readonly summarizes?: boolean;
  /** How many items are saved together at most, 2,000 if absent. The number does not change ids or items. */
  readonly batchSize?: number;
  /** The usual ones if absent. */
  readonly limits?: InputLimits;
  /** Formats that are tried before those of this program. */
  readonly formats?: OwnFormats;
  /** Restores removed items. If absent, they stay removed. */
  readonly restore?: boolean;
}
