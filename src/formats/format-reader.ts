import type { CorrectionDraft } from "../domain/statements/correction";
import type { Edition } from "../domain/statements/edition";
import type { Instant, PreciseDate } from "../domain/dates";
import type { ItemDraft } from "../domain/draft";
import type { NameCorrectionDraft } from "../domain/statements/name-correction";
import type { Settlement } from "../domain/identity/settlement";
import type { RejectionCode } from "../domain/errors/rejection-code";
import type { Warning } from "../domain/errors/warning";
import type { AnyExportedItem } from "../domain/statements/exported-item";
import type { ReadingLimits } from "./reading-limits";

/** What is known about a document besides its bytes. */
export interface DocumentHints {
  /** A path, a URL, `-`. */
  readonly name: string;
  readonly mediaType?: string;
  /** Where the document was fetched from. Relative links start from here. */
  readonly url?: string;
  /** The IANA zone or offset of times that state none. */
  readonly timeZone?: string;
  /** BCP 47. What a person said of the document; what the document says of itself goes before it, as for all below. */
  readonly language?: string;
  /** The publisher's name. */
  readonly source?: string;
  readonly publishedAt?: PreciseDate;
  /** When a web archive recorded the document. Counts such as likes were read then. */
  readonly capturedAt?: Instant;
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
  /** Set where a document names every field that it has. What it leaves out is not guessed from its address then. */
  readonly saysAll?: true;
  /** One line for `--help`. */
  readonly title: string;
  /** Whether a document that starts with `head` (up to 64 KiB) is of this format. Must be cheap and must not throw. */
  detect(head: Uint8Array, hints: DocumentHints): boolean;
  /**
   * Yields items and rejections one by one, as the bytes come. One bad item does not end the stream. Throws BadDocument
   * only when nothing of the document is in this format. Without `limits`, the usual ones count.
   */
  read(chunks: AsyncIterable<Uint8Array>, hints: DocumentHints, limits?: ReadingLimits): AsyncIterable<Read>;
  /**
   * What the published schema of a standard refuses in a document, for `check --strict`. Reading accepts more. Absent
   * if there is no such schema. `version` is the version of the standard; without it, what the document states counts.
   */
  strictFaults?(chunks: AsyncIterable<Uint8Array>, version?: string): AsyncIterable<StrictFault>;
}

export interface StrictFault {
  readonly place?: string;
  /** The standard and its version, such as `ninjs 2.1`. */
  readonly standard: string;
  /** What was expected, and what came. */
  readonly fault: string;
}

export type Read =
  | ReadItem
  | ReadExportedItem
  | ReadCorrection
  | ReadSettlement
  | ReadSkipped
  | ReadFeed
  | ReadRejection;

export interface ReadItem {
  readonly outcome: "item";
  readonly draft: ItemDraft;
  /**
   * Set where the document tells only some of what its speaker says of the item, such as that a post was deleted. What
   * it does not say is not withdrawn then.
   */
  readonly isPartial?: true;
  /** Set where the publisher names the item, and may send other versions of it or withdraw it. */
  readonly edition?: NamedEdition;
  /** The item must not be shown before. Ingest rejects it until then, so that it can be tried again. */
  readonly embargoedUntil?: Instant;
  /** The place in the document: `line 3`, `items[2]`. Absent when the document is one item. */
  readonly place?: string;
  /** What may be wrong, although the item was read. */
  readonly warnings?: readonly Warning[];
}

/** A version of an item, under the name that its publisher gives the item. */
export interface NamedEdition extends Edition {
  /** Such as the `guid` of NewsML-G2, or the `id` of an entry of Atom. */
  readonly id: string;
  /** Set of what agencies send: each version comes in a document of its own, and all of them have one speaker. */
  readonly isWire?: true;
}

/** An item from an export of a store, with its id and its provenance. */
export interface ReadExportedItem {
  readonly outcome: "exported";
  readonly item: AnyExportedItem;
  readonly place?: string;
  readonly warnings?: readonly Warning[];
}

export interface ReadCorrection {
  readonly outcome: "correction";
  readonly correction: CorrectionDraft | NameCorrectionDraft;
  readonly place?: string;
  readonly warnings?: readonly Warning[];
}

/** What a person says of two items: that they are the same, or that they are not. */
export interface ReadSettlement {
  readonly outcome: "settlement";
  readonly settlement: Settlement;
  readonly place?: string;
  readonly warnings?: readonly Warning[];
}

/** Something that is sound, and of which the graph has no type. */
export interface ReadSkipped {
  readonly outcome: "skipped";
  /** What it is, in plain words for the report: `calendar event`, `planning item`. */
  readonly kind: string;
  /** The address of what a subscription may fetch instead, such as a web page that a sitemap lists. */
  readonly leadsTo?: SkippedLead;
  /** Set where the publisher takes an article back that it may have sent. It is hidden until a later version comes. */
  readonly withdraws?: NamedEdition;
  readonly place?: string;
  readonly warnings?: readonly Warning[];
}

export interface SkippedLead {
  readonly url: string;
  readonly kind: "sitemap" | "page";
  /** As it is written there: a lead with another time is fetched again. */
  readonly modified?: string;
}

/** What a feed says of itself. It is no item; a subscription uses it. */
export interface ReadFeed {
  readonly outcome: "feed";
  readonly place?: string;
  /** The feed's own address. */
  readonly url?: string;
  readonly title?: string;
  /** The address of the web site that the feed is of. */
  readonly siteUrl?: string;
  /** The address of the feed's next page, with older items (RFC 5005, JSON Feed `next_url`). */
  readonly next?: string;
  /** How often the feed asks to be read. */
  readonly refreshSeconds?: number;
  readonly warnings?: readonly Warning[];
}

export interface ReadRejection {
  readonly outcome: "rejection";
  readonly place?: string;
  readonly reason: string;
  /** `BAD_ITEM` if absent. */
  readonly code?: RejectionCode;
  /** Set where the document ends before its end. Said of one place in it. */
  readonly isCut?: true;
}
