import type { Instant } from "../domain/dates";
import type { Id } from "../domain/ids";
import type { Rejection } from "../store/store";

/** A document to ingest: bytes with what is known of them. */
export interface SourceDocument {
  /** A path, a URL, `-`: as reports call it, and as it is opened again. */
  readonly name: string;
  /** As provenance calls it, where that is served to everybody; the name when absent. */
  readonly origin?: string;
  /** Name of a format; absent: detected. */
  readonly format?: string;
  readonly mediaType?: string;
  readonly url?: string;
  /** Who says what it says; absent: the address that it came from, else its name (`reading/speaker.ts`). */
  readonly speaker?: string;
  /** Opened once, when the document's turn comes. */
  open(): AsyncIterable<Uint8Array>;
}

export const OUTCOMES = ["accepted", "updated", "unchanged", "skipped"] as const;
/** `accepted`: new; `unchanged`: nothing new, or an item that was removed; `skipped`: of a kind that is not taken. */
export type Outcome = (typeof OUTCOMES)[number];

export interface ReportedItem {
  /** Position of the document among those of the run, from 0. */
  readonly document: number;
  readonly input: string;
  readonly id: Id | null;
  readonly outcome: Outcome;
  readonly format: string;
}

export interface ReportedRejection {
  readonly document: number;
  readonly input: string;
  readonly place: string | null;
  readonly reason: string;
}

/** A document with a fault in each of its lines would make a report larger than itself. */
export const MOST_LISTED = 1_000;

/** Counts are of top-level items (an article with its embedded posts is one). */
export interface IngestReport {
  accepted: number;
  updated: number;
  unchanged: number;
  skipped: number;
  /** At most MOST_LISTED of them. */
  rejected: ReportedRejection[];
  /** How many were rejected beside those. */
  moreRejected: number;
  items: ReportedItem[];
}

export function emptyReport(): IngestReport {
  return { accepted: 0, updated: 0, unchanged: 0, skipped: 0, rejected: [], moreRejected: 0, items: [] };
}

export interface IngestProgress {
  /** Documents begun. */
  readonly documents: number;
  /** Items read. */
  readonly items: number;
  /** The name of the document being read. */
  readonly current: string;
}

/** The time now, as an instant. */
export type Clock = () => Instant;

export interface IngestOptions {
  readonly clock?: Clock;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onItem?: (item: ReportedItem) => void;
  /** Told of each rejected document once it is kept. */
  readonly onRejection?: (rejection: Rejection) => void;
  /** Stops before the next item; what was read until then is saved. */
  readonly signal?: AbortSignal;
  /** Whether rejected documents are kept in the store for another try; they are unless this is false. */
  readonly keepRejections?: boolean;
  /** Whether the report lists every item; it does unless this is false. The list grows with the run. */
  readonly listItems?: boolean;
  /** Items saved together, 128 when absent. Ids and items are the same for any number. */
  readonly batchSize?: number;
  /** Brings removed items back instead of leaving them removed. */
  readonly restore?: boolean;
}

/** What removing, restoring or erasing did; `unchanged`: it was so already, `unknown`: nothing has that id. */
export type ChangeOutcome = "removed" | "restored" | "erased" | "unchanged" | "unknown";

export interface ChangeReport {
  /** The id that the item is stored under: of two items that turned out to be one, both ids lead to it. */
  readonly id: Id;
  readonly outcome: ChangeOutcome;
}

export interface ErasureReport extends ChangeReport {
  /** How many kept inputs held the item and were forgotten. */
  readonly keptInputs: number;
  /** False where what was erased can still be read in a log that another process holds. */
  readonly isScrubbed: boolean;
}

/** Changes the graph, one change after another in the order of the calls. */
export interface Writer {
  ingest(documents: Iterable<SourceDocument>): Promise<IngestReport>;
  remove(id: Id): Promise<ChangeReport>;
  /** Throws BadUserInput where nothing is left that could be restored. */
  restore(id: Id): Promise<ChangeReport>;
  /** Takes all that is known of an item away for good. */
  erase(id: Id): Promise<ErasureReport>;
}
