import type { Id } from "../../domain/ids";
import type { Settlement } from "../../domain/identity/settlement";
import type { CorrectionDraft } from "../../domain/statements/correction";
import type { NameCorrectionDraft } from "../../domain/statements/name-correction";
import type { SourceSubscription } from "../../domain/source-subscription";
import type { KeptRejection } from "../../store/store";
import type { AddressedDocument, GivenDocument, IngestReport, SourceDocument } from "../ingest-types";

/** The port by which the graph is changed, and what it is told and answers. */

/** What removing, restoring or erasing did. `unchanged`: it was already so. `unknown`: no item has this id. */
export type ChangeOutcome = "removed" | "restored" | "erased" | "unchanged" | "unknown";

export interface ChangeReport {
  /** The id under which the item is stored. If two items were united, both of their ids lead here. */
  readonly id: Id;
  readonly outcome: ChangeOutcome;
}

/**
 * `united`: the two are one, under this id; `parted`: they are said to be two; `corrected`: nothing is said of them any
 * more; `unchanged`: that was known.
 */
export interface SettlementReport {
  /** Of the first item; of both where they are one. */
  readonly id: Id;
  readonly outcome: "united" | "parted" | "corrected" | "unchanged";
}

/** A name of a profile in a language. */
export type Naming = Pick<NameCorrectionDraft, "language" | "name"> & { readonly entity: Id<"entity"> };

/** What a person says of one mention, or of one name of a profile. `by` names the person. */
export type CorrectionWish = { readonly by?: string } & (
  | { readonly action: "CONFIRM" | "REJECT"; readonly mention: Id<"mention"> }
  | {
      readonly action: "ADD";
      readonly place: Omit<CorrectionDraft, "type" | "action" | "correctedAt" | "correctedBy">;
    }
  | { readonly action: "ADD_NAME" | "REJECT_NAME"; readonly naming: Naming }
  /** Takes an earlier correction back. `correction` is its id in the article, post or profile `subject`. */
  | { readonly action: "WITHDRAW"; readonly subject: Id; readonly correction: string }
);

/** `unknown`: there is no such mention, profile or correction. `unchanged`: it was said already. */
export interface CorrectionReport {
  /** Of the article, post or profile; null if unknown. */
  readonly id: Id | null;
  readonly outcome: "corrected" | "unchanged" | "unknown";
}

export interface ErasureReport extends ChangeReport {
  /** How many kept inputs contained the item and were deleted. */
  readonly keptInputs: number;
  /** False if another process holds a log in which the erased content can still be read. */
  readonly isScrubbed: boolean;
}

/** What to subscribe to. `readsFullText` absent: as it is, and for a new subscription no. */
export interface WantedSource {
  readonly url: string;
  readonly readsFullText?: boolean;
}

export interface SubscribedSource {
  readonly outcome: "added" | "changed" | "unchanged";
  readonly subscription: SourceSubscription;
  /** Other feeds that the web page names. */
  readonly others: readonly string[];
}

/**
 * `read`: something came; `unchanged`: nothing new; `failed`: it is tried again later; `gone`: it never is again;
 * `busy`: another process pulls it.
 */
export type PullOutcome = "read" | "unchanged" | "failed" | "gone" | "busy";

export interface PulledSource {
  readonly outcome: PullOutcome;
  /** As it is after the pull. */
  readonly subscription: SourceSubscription;
  readonly accepted: number;
  readonly updated: number;
}

/** Subscribes to addresses, and reads what is new there. */
export interface SourceWriter {
  /** Throws BadUserInput if nothing can be read at the address. */
  addSource(wanted: WantedSource): Promise<SubscribedSource>;
  /** Null if there is no such subscription. */
  pullSource(url: string): Promise<PulledSource | null>;
}

/** What a writer knows of the world outside. */
export interface SourceAccess extends SourceWriter {
  /**
   * The document at an address, with its bytes, and `url` after redirects. It may be opened again. If it could not be
   * fetched, it has no `url`, and reading it throws BadDocument.
   */
  fetchDocument(document: AddressedDocument): Promise<SourceDocument>;
}

/** A rejected input that is to be read again: as it is kept, or with another text in its place. */
export interface Retry {
  readonly id: string;
  readonly content?: string;
  /** The name of a format, if it is not to be the one of the first try. */
  readonly format?: string;
}

export interface RetryReport {
  /** The id that was tried again. */
  readonly id: string;
  readonly report: IngestReport;
  /** What is kept of it now. Empty if all of it went in. */
  readonly rejections: readonly KeptRejection[];
}

/** Changes the graph. Changes are made one after another, in the order of the calls. */
export interface Writer extends SourceWriter {
  ingest(documents: Iterable<GivenDocument>): Promise<IngestReport>;
  /** Says what would come of the documents, and writes nothing (`previewDocuments`). */
  preview(documents: Iterable<GivenDocument>): Promise<IngestReport>;
  /** Reads rejected inputs again, one after the other; null where nothing is kept under the id. */
  retry(retries: readonly Retry[]): Promise<(RetryReport | null)[]>;
  /** Forgets rejected inputs. Answers which of them were kept. */
  forgetRejections(ids: readonly string[]): Promise<string[]>;
  remove(id: Id): Promise<ChangeReport>;
  /** Throws BadUserInput if nothing is left to restore. */
  restore(id: Id): Promise<ChangeReport>;
  /** What a person says of two items. Throws BadUserInput if one is not there, or if it cannot be so. */
  settle(settlement: Settlement): Promise<SettlementReport>;
  /** What a person says of one mention. Throws BadUserInput if it does not fit the text. */
  correct(wish: CorrectionWish): Promise<CorrectionReport>;
  /** Deletes all content of an item for good. */
  erase(id: Id): Promise<ErasureReport>;
}
