import type { CorrectionDraft } from "../domain/correction";
import type { ItemDraft } from "../domain/draft";
import type { AnyRecordedItem } from "../domain/recorded-item";

/** What is known of a document beside its bytes. */
export interface DocumentHints {
  /** A path, a URL, `-`. */
  readonly name: string;
  readonly mediaType?: string;
  /** Where the document was fetched from; the base of its relative links. */
  readonly url?: string;
}

/** A syntax that can be read. Pure: bytes in, drafts out, no I/O. */
export interface FormatReader {
  /** As in `--format NAME`. */
  readonly name: string;
  /** Raised when the same bytes translate differently than before. */
  readonly version: number;
  /** Rank in merging: of two values the one from the higher precedence wins. */
  readonly precedence: number;
  /** One line for `--help`. */
  readonly title: string;
  /** Whether a document that starts with `head` (up to 64 KiB) is of this format. Cheap and without errors. */
  detect(head: Uint8Array, hints: DocumentHints): boolean;
  /**
   * Yields items and rejections one by one as the chunks come. One bad item never ends the stream. Throws BadDocument
   * only when the document is not of this format at all.
   */
  read(chunks: AsyncIterable<Uint8Array>, hints: DocumentHints): AsyncIterable<Read>;
}

export type Read = ReadItem | ReadExportedItem | ReadCorrection | ReadRejection;

export interface ReadItem {
  readonly outcome: "item";
  readonly draft: ItemDraft;
  /** Where in the document: `line 3`, `items[2]`; absent when the document is the item. */
  readonly place?: string;
  /** Doubts that did not stop the reading. */
  readonly warnings?: readonly string[];
}

/** An item that a store wrote out, with its id and its provenance. */
export interface ReadExportedItem {
  readonly outcome: "recorded";
  readonly item: AnyRecordedItem;
  readonly place?: string;
  readonly warnings?: readonly string[];
}

export interface ReadCorrection {
  readonly outcome: "correction";
  readonly correction: CorrectionDraft;
  readonly place?: string;
  readonly warnings?: readonly string[];
}

export interface ReadRejection {
  readonly outcome: "rejection";
  readonly place?: string;
  readonly reason: string;
}
