import { setImmediate as breathe } from "node:timers/promises";
import type { Instant } from "../domain/dates";
import type { Warning } from "../domain/errors/warning";
import type { Store } from "../store/store";
import { batchItemOf, type BatchItem } from "./batch-item";
import { withoutLongBlocks } from "./identity/ceilings";
import type { Batches, BatchResult } from "./ingest-batch";
import {
  countsOf,
  emptyReport,
  systemClock,
  type Clock,
  type IngestOptions,
  type IngestReport,
  type ReportedItem,
  type SourceDocument,
} from "./ingest-types";
import { earlier } from "./merging/future-times";
import { codeOf, DocumentRejections, reasonOf } from "./reading/document-rejections";
import { refuseEmbargoed } from "./reading/editions";
import { PendingBatch } from "./reading/pending-batch";
import type { DocumentReader, FormatRead } from "./reading/read-document";
import { RunProgress } from "./reading/run-progress";
import { summaryOf } from "./reading/summary";
import { ToldKinds } from "./reading/told-kinds";
import { saidInOrder } from "./said-in-order";

/** A document that is being read. */
export interface BegunDocument {
  /** Its position in the run, from 0; inside a container, that of the outermost one. */
  readonly number: number;
  readonly document: SourceDocument;
  readonly reader: DocumentReader;
  readonly begunAt: Instant;
  readonly rejections: DocumentRejections;
}

type PendingItem = BatchItem & {
  readonly from: BegunDocument;
  readonly place: string | null;
  readonly summary?: string;
  /** Set of a withdrawal: what it is called in the report if it changes nothing. */
  readonly kind?: string;
};

/** The items of a run, from the format to the store: saves them in batches, and reports what became of each. */
export class CollectedItems {
  readonly report: IngestReport;
  private readonly clock: Clock;
  private readonly pending: PendingBatch<PendingItem>;
  private readonly progress: RunProgress;
  private readonly toldKinds = new ToldKinds();

  constructor(
    private readonly store: Store,
    private readonly options: IngestOptions,
    private readonly batches: Batches,
  ) {
    this.report = options.report ?? emptyReport();
    this.clock = options.clock ?? systemClock;
    this.pending = new PendingBatch(options.batchSize);
    this.progress = new RunProgress(options.onProgress);
  }

  begin(document: SourceDocument, reader: DocumentReader, number: number): BegunDocument {
    this.progress.begin(document, reader);
    const rejections = new DocumentRejections(number, document, reader, this.report);
    const now = this.clock();
    const { observedAt = now } = document;
    if (observedAt > now) rejections.warn(null, [notYet(observedAt)]);
    return { number, document, reader, begunAt: earlier(observedAt, now), rejections };
  }

  /** Takes what was read of a document. One bad item must not fail the batch. */
  add(found: FormatRead, from: BegunDocument): void {
    const place = found.place ?? null;
    try {
      this.take(found, from, place);
    } catch (error) {
      from.rejections.add(place, reasonOf(error), codeOf(error));
    }
  }

  private take(found: FormatRead, from: BegunDocument, place: string | null): void {
    const { number, document, begunAt, rejections } = from;
    if (found.outcome === "rejection") return rejections.add(place, found.reason, found.code ?? "BAD_ITEM");
    const read = found.outcome === "item" ? withoutLongBlocks(found) : found;
    rejections.warn(place, this.toldKinds.untold(read));
    this.options.onRead?.(read);
    if (read.outcome === "feed") return;
    if (read.outcome === "item") refuseEmbargoed(read, this.clock);
    if (read.outcome === "skipped" && read.withdraws === undefined)
      return this.skip({ document: number, input: document.name, kind: read.kind, format: read.format?.name ?? "" });
    this.progress.itemRead(document.name);
    const item = {
      from,
      place,
      ...(read.outcome === "item" && this.options.summarizes === true && { summary: summaryOf(read.draft) }),
      ...(read.outcome === "skipped" && { kind: read.kind }),
      ...batchItemOf(read, document, { documentAt: begunAt, readAt: this.readAt(document) }),
    };
    this.pending.add(item, read.outcome === "item" ? read.draft : read.outcome === "exported" ? read.item : undefined);
  }

  /** It was read when it was recorded, or now. */
  private readAt({ observedAt }: SourceDocument): Instant {
    const now = this.clock();
    return observedAt === undefined ? now : earlier(observedAt, now);
  }

  /** What is of a kind that is not read. */
  skip(skipped: Pick<ReportedItem, "document" | "input" | "format"> & { readonly kind: string }): void {
    this.reportItem({ ...skipped, id: null, outcome: "skipped" });
  }

  /** Nothing more is read of a document. */
  async end({ document, reader, rejections }: BegunDocument): Promise<void> {
    countsOf(this.report, reader.readAs ?? null).documents += 1;
    // Only saving shows whether what a person says is about something that exists.
    if (this.pending.some((item) => "correction" in item || "settlement" in item)) await this.save();
    // A document that the signal cut short is not bad. The next run reads it again.
    if (!rejections.isEmpty && this.options.signal?.aborted !== true) await this.keep(rejections);
    await reader.close();
    // Saving its last items may show that a document must be kept for another try. Until then, its bytes are held.
    this.pending.end(rejections, reader.bytesRead);
    await this.saveIfFull();
    this.progress.tell(document.name);
  }

  async saveIfFull(): Promise<void> {
    if (this.pending.isFull) await this.save();
  }

  async save(): Promise<void> {
    const batch = saidInOrder(this.pending.take());
    if (batch.length === 0) return;
    const results = await this.batches.ingest(batch);
    // A store may answer without waiting. Let other work of this process run here.
    await breathe();
    const late = new Set<DocumentRejections>();
    batch.forEach((item, index) => {
      const result = results[index];
      if (result === undefined) return;
      if ("id" in result) return this.reportSaved(item, result);
      const { rejections } = item.from;
      rejections.add(item.place, result.reason, "NOT_SAVED");
      if (this.pending.hasEnded(rejections)) late.add(rejections);
    });
    for (const rejections of late) await this.keep(rejections);
    this.pending.release();
    this.progress.tell();
  }

  /** Call this after the last save. */
  finish(): Promise<void> {
    return this.batches.finish((texts) => this.progress.tell(`linking ${texts} texts to new and changed profiles`));
  }

  private reportSaved(
    { from: { number, document }, input, summary, kind }: PendingItem,
    { id, outcome }: Extract<BatchResult, { readonly outcome: unknown }>,
  ): void {
    const { format } = input.origin;
    const place = { document: number, input: document.name, format };
    // What is withdrawn before it came is kept, and nothing to show.
    if (kind !== undefined && outcome !== "updated") return this.skip({ ...place, kind });
    this.reportItem({ ...place, id, outcome, ...(summary !== undefined && { summary }) });
  }

  private reportItem(item: ReportedItem): void {
    this.report[item.outcome] += 1;
    countsOf(this.report, item.format === "" ? null : item.format)[item.outcome] += 1;
    if (this.options.listItems !== false) this.report.items.push(item);
    this.options.onItem?.(item);
  }

  private async keep(rejections: DocumentRejections): Promise<void> {
    if (this.options.keepRejections === false) return;
    const rejection = await rejections.toKeep(this.clock());
    await this.store.rejections.keep([rejection]);
    this.options.onRejection?.(rejection);
  }
}

const notYet = (instant: Instant): Warning => ({
  code: "VALUE_LEFT_OUT",
  text: `was recorded at ${instant}, which has not come yet by the clock of this machine: it counts as read now`,
  field: "observedAt",
  value: instant,
});
