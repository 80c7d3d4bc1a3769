import type { CorrectionDraft } from "../domain/correction";
import type { ItemDraft } from "../domain/draft";
import type { IdentitySettlement } from "../domain/identity/settlement";
import type { AnyExportedItem } from "../domain/exported-item";

/** What is known about a document besides its bytes. */
export interface DocumentHints {
  /** A path, a URL, `-`. */
  readonly name: string;
  readonly mediaType?: string;
  /** Where the document was fetched from. Relative links start from here. */
  readonly url?: string;
  /** The IANA zone or offset of times that state none. */
  readonly timeZone?: string;
}

/** Reads one syntax. Pure: takes bytes, gives drafts, does no I/O. */
export interface FormatReader {
  /** The name that `--format NAME` takes. */
  readonly name: string;
  /** Raise it when the same bytes give other drafts than before. */
  readonly version: number;
  /** Rank in merging. Of two values, the one with the higher precedence wins. */
  readonly precedence: number;
  /** Fields of items, by name, that the format knows better or worse than the others. */
  readonly precedences?: Readonly<Record<string, number>>;
  /** One line for `--help`. */
  readonly title: string;
  /** Whether a document that starts with `head` (up to 64 KiB) is of this format. Must be cheap and must not throw. */
  detect(head: Uint8Array, hints: DocumentHints): boolean;
  /**
   * Yields items and rejections one by one, as the bytes come. One bad item does not end the stream. Throws BadDocument
   * only when nothing of the document is in this format.
   */
  read(chunks: AsyncIterable<Uint8Array>, hints: DocumentHints): AsyncIterable<Read>;
}

export type Read = ReadItem | ReadExportedItem | ReadCorrection | ReadSettlement | ReadRejection;

export interface ReadItem {
  readonly outcome: "item";
  readonly draft: ItemDraft;
  /** The place in the document: `line 3`, `items[2]`. Absent when the document is one item. */
  readonly place?: string;
  /** What may be wrong, although the item was read. */
  readonly warnings?: readonly string[];
}

/** An item from an export of a store, with its id and its provenance. */
export interface ReadExportedItem {
  readonly outcome: "exported";
  readonly item: AnyExportedItem;
  readonly place?: string;
  readonly warnings?: readonly string[];
}

export interface ReadCorrection {
  readonly outcome: "correction";
  readonly correction: CorrectionDraft;
  readonly place?: string;
  readonly warnings?: readonly string[];
}

/** What a person says of two items: that they are the same, or that they are not. */
export interface ReadSettlement {
  readonly outcome: "settlement";
  readonly settlement: IdentitySettlement;
  readonly place?: string;
  readonly warnings?: readonly string[];
}

export interface ReadRejection {
  readonly outcome: "rejection";
  readonly place?: string;
  readonly reason: string;
}
