import type { Id } from "../domain/ids";

/** A document to ingest: bytes with what is known of them. */
export interface SourceDocument {
  /** A path, a URL, `-`. */
  readonly name: string;
  /** Name of a format; absent: detected. */
  readonly format?: string;
  readonly mediaType?: string;
  readonly url?: string;
  /** Opened once, when the document's turn comes. */
  open(): AsyncIterable<Uint8Array>;
}

export const OUTCOMES = ["accepted", "updated", "unchanged", "skipped"] as const;
/** `accepted`: new; `skipped`: an item that the store holds as removed, or of a kind that is not taken. */
export type Outcome = (typeof OUTCOMES)[number];

export interface ReportedItem {
  readonly input: string;
  readonly id: Id | null;
  readonly outcome: Outcome;
  readonly format: string;
}

export interface ReportedRejection {
  readonly input: string;
  readonly place: string | null;
  readonly reason: string;
}

/** Counts are of top-level items (an article with its embedded posts is one). */
export interface IngestReport {
  accepted: number;
  updated: number;
  unchanged: number;
  skipped: number;
  rejected: ReportedRejection[];
  items: ReportedItem[];
}
