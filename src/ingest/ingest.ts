import { setImmediate as breathe } from "node:timers/promises";
import { BadDocument } from "../domain/errors";
import type { Rejection, Store } from "../store/store";
import { draftNode } from "./draft-node";
import type { BatchItem } from "./ingest-batch";
import { BatchIngester } from "./ingest-batch";
import type { Clock, IngestOptions, IngestReport, ReportedItem, ReportedRejection, SourceDocument } from "./ingest-types";
import { KnownProfiles } from "./known-profiles";
import { normalize } from "./normalize";
import type { DocumentRead } from "./read-document";
import { DocumentReader } from "./read-document";
import { recordedNode } from "./recorded-node";

export type Documents = AsyncIterable<SourceDocument> | Iterable<SourceDocument>;

/** Items saved together. The more, the fewer commits that each wait for the disk; the fewer, the shorter other writers wait. */
const BATCH = 128;

/**
 * Reads documents and saves what they hold, in their order. A document or an item that is rejected is reported and spares the rest.
 * Throws only where the store fails, or the signal says so. `known` is kept by whoever ingests again and again.
 */
export async function ingestDocuments(
  store: Store,
  documents: Documents,
  options: IngestOptions = {},
  known: KnownProfiles = new KnownProfiles(store),
): Promise<IngestReport> {
  const run = new IngestRun(store, options, known);
  for await (const document of documents) {
    if (options.signal?.aborted === true) break;
    await run.read(document);
  }
  await run.saveBatch();
  options.signal?.throwIfAborted();
  await run.finish();
  return run.report;
}

export const systemClock: Clock = () => new Date().toISOString();

type PendingItem = BatchItem & {
  readonly document: number;
  readonly name: string;
  readonly place: string | null;
  readonly from: DocumentRun;
};

/**
 * A document that is being read, or has items that are still to be saved: then it shows whether the store takes them.
 */
interface DocumentRun {
  readonly source: SourceDocument;
  readonly reader: DocumentReader;
  readonly rejected: ReportedRejection[];
  /** How many of them the report has. */
  reported: number;
  isRead: boolean;
}

class IngestRun {
  readonly report: IngestReport = { accepted: 0, updated: 0, unchanged: 0, skipped: 0, rejected: [], items: [] };
  private readonly batches: BatchIngester;
  private readonly clock: Clock;
  private pending: PendingItem[] = [];
  private documents = 0;
  private items = 0;

  constructor(
    private readonly store: Store,
    private readonly options: IngestOptions,
    known: KnownProfiles,
  ) {
    this.batches = new BatchIngester(store, known, options.restore ?? false);
    this.clock = options.clock ?? systemClock;
  }

  async read(document: SourceDocument): Promise<void> {
    this.documents += 1;
    this.progress(document.name);
    const reader = new DocumentReader(document);
    const run: DocumentRun = { source: document, reader, rejected: [], reported: 0, isRead: false };
    for await (const read of reader.read()) {
      this.take(read, run);
      if (this.pending.length >= (this.options.batchSize ?? BATCH)) await this.saveBatch();
      if (this.options.signal?.aborted === true) break;
    }
    // Whether a correction is about anything shows when it is saved.
    if (this.pending.some((item) => "correction" in item)) await this.saveBatch();
    // What was cut short is not at fault: it is read again when the run is repeated.
    if (run.rejected.length > 0 && this.options.signal?.aborted !== true) await this.reject(run);
    run.isRead = true;
    await reader.close();
    this.progress(document.name);
  }

  finish(): Promise<void> {
    return this.batches.finish((texts) => this.progress(`linking ${texts} texts to what is new of the profiles`));
  }

  async saveBatch(): Promise<void> {
    const batch = this.pending;
    this.pending = [];
    if (batch.length === 0) return;
    const results = await this.batches.ingest(batch);
    // A store may answer without ever waiting; others in this process have their turn here.
    await breathe();
    batch.forEach(({ document, name, place, input, from }, index) => {
      const result = results[index];
      if (result === undefined) return;
      if ("reason" in result) from.rejected.push({ document, input: name, place, reason: result.reason });
      else this.tell({ document, input: name, id: result.id, outcome: result.outcome, format: input.format });
    });
    for (const run of new Set(batch.map(({ from }) => from)))
      if (run.isRead && run.rejected.length > run.reported) await this.reject(run);
  }

  private take(read: DocumentRead, from: DocumentRun): void {
    const { name } = from.source;
    const where = { document: this.documents - 1, name, place: read.place ?? null };
    try {
      if (read.outcome === "rejection") throw new BadDocument(read.reason);
      this.items += 1;
      this.pending.push({ ...where, from, ...this.batchItem(read, name) });
    } catch (error) {
      // Whatever is the matter with one item, it must not cost the others.
      from.rejected.push({
        document: where.document,
        input: name,
        place: where.place,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  private batchItem(read: Exclude<DocumentRead, { readonly outcome: "rejection" }>, name: string): BatchItem {
    const { name: format = "", version = 0, precedence = 0 } = read.format ?? {};
    const input = { input: name, format, precedence, observedAt: this.clock() };
    switch (read.outcome) {
      case "item":
        return { node: draftNode(normalize(read.draft), `${format}@${version}`), input };
      case "recorded":
        return { node: recordedNode(read.item), input };
      case "correction":
        return { correction: read.correction, input };
    }
  }

  private tell(item: ReportedItem): void {
    this.report[item.outcome] += 1;
    if (this.options.listItems !== false) this.report.items.push(item);
    this.options.onItem?.(item);
  }

  private async reject(run: DocumentRun): Promise<void> {
    for (const one of run.rejected.slice(run.reported)) this.report.rejected.push(one);
    run.reported = run.rejected.length;
    if (this.options.keepRejections === false) return;
    // Of one that was closed nothing more can be read.
    if (!run.isRead) await run.reader.readOn();
    const rejection = this.rejectionOf(run);
    await this.store.rejections.keep([rejection]);
    this.options.onRejection?.(rejection);
  }

  /** One for a document, however many of its items were rejected: what is tried again is the document. */
  private rejectionOf({ source: { name, mediaType, url, format }, reader, rejected }: DocumentRun): Rejection {
    const [first] = rejected;
    const more = rejected.length > 1 ? ` (and ${rejected.length - 1} more)` : "";
    const { content } = reader;
    return {
      id: reader.id,
      input: name,
      ...(first?.place && { place: first.place }),
      reason: `${first?.reason ?? ""}${more}`,
      rejectedAt: this.clock(),
      ...(content !== undefined && content.length > 0 && { content }),
      ...(mediaType !== undefined && { mediaType }),
      ...(url !== undefined && { url }),
      ...(format !== undefined && { format }),
    };
  }

  private progress(current: string): void {
    this.options.onProgress?.({ documents: this.documents, items: this.items, current });
  }
}

