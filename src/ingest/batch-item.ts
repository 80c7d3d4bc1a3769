import type { Instant } from "../domain/dates";
import type { Settlement } from "../domain/identity/settlement";
import type { CorrectionDraft } from "../domain/statements/correction";
import type { Edition } from "../domain/statements/edition";
import type { NameCorrectionDraft } from "../domain/statements/name-correction";
import type { Origin } from "../domain/statements/provenance";
import { candidateOf, withdrawalCandidate, withNameOfEdition, type AnyCandidate } from "./identity/candidate";
import { exportedCandidate } from "./identity/exported-candidate";
import { normalize } from "./identity/normalize";
import type { SourceDocument } from "./ingest-types";
import { editionIn, statedIn } from "./reading/editions";
import { hintsOf, withHints } from "./reading/hints";
import type { FormatRead } from "./reading/read-document";
import { speakerOf } from "./reading/speaker";

/** The input that an item was read from: whose it is, and when it was read. */
export interface ItemInput {
  readonly speaker: string;
  readonly origin: Origin;
  readonly observedAt: Instant;
  /** When the document began that the item is in. All that its speaker says now was said since. */
  readonly documentAt: Instant;
  /** Ranks of single fields in the format. */
  readonly precedences?: Readonly<Record<string, number>>;
  /** Whether the document tells only some of what its speaker says of the item (see `ReadItem.isPartial`). */
  readonly isPartial?: boolean;
  /** The version that is read, or the one that is withdrawn. */
  readonly edition?: Edition;
  readonly withdrawal?: Edition;
}

/** An item, a correction or a settlement as read, and the input that it was read from. */
export type BatchItem = { readonly input: ItemInput } & (
  | { readonly candidate: AnyCandidate }
  | { readonly correction: CorrectionDraft | NameCorrectionDraft }
  | { readonly settlement: Settlement }
);

/** What a format reads that goes into a batch. */
type ItemRead = Exclude<FormatRead, { readonly outcome: "rejection" | "feed" }>;

/** When the document began, and when the item in it was read: now, or when the document was tried first. */
export interface ReadTimes {
  readonly documentAt: Instant;
  readonly readAt: Instant;
}

/** What was read of a document, as an item of a batch. */
export function batchItemOf(read: ItemRead, document: SourceDocument, times: ReadTimes): BatchItem {
  const input = inputOf(read, document, times);
  switch (read.outcome) {
    case "item": {
      const { name = "", version = 0 } = read.format ?? {};
      const draft = normalize(withHints(read.draft, hintsOf(document), read.format));
      const candidate = candidateOf(draft, `${name}@${version}`, input.speaker);
      return { candidate: withNameOfEdition(candidate, read.edition), input };
    }
    case "skipped":
      return { candidate: withdrawalCandidate(read.withdraws?.id ?? ""), input };
    case "exported":
      return { candidate: exportedCandidate(read.item), input };
    case "settlement":
      return { settlement: read.settlement, input };
    case "correction":
      return { correction: read.correction, input };
  }
}

function inputOf(read: ItemRead, document: SourceDocument, { documentAt, readAt }: ReadTimes): ItemInput {
  const { name: format = "", precedence = 0, precedences } = read.format ?? {};
  return {
    speaker: speakerOf(document, editionIn(read)),
    origin: { input: document.origin ?? document.name, format, precedence },
    observedAt: readAt,
    documentAt,
    ...(precedences !== undefined && { precedences }),
    ...(read.outcome === "item" && read.isPartial === true && { isPartial: true }),
    ...(read.outcome === "item" && read.edition !== undefined && { edition: statedIn(read.edition) }),
    ...(read.outcome === "skipped" && read.withdraws !== undefined && { withdrawal: statedIn(read.withdraws) }),
  };
}
