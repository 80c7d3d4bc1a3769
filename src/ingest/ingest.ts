import { setImmediate as breathe } from "node:timers/promises";
import type { Store } from "../store/store";
import { DocumentRejections } from "./reading/document-rejections";
import { candidateOf, withdrawalCandidate, withNameOfEdition } from "./identity/candidate";
import type { Instant } from "../domain/dates";
import type { ItemDraft } from "../domain/draft";
import { BadDocument } from "../domain/errors";
import type { RejectionCode } from "../domain/rejection-code";
import type { Batches, BatchItem, ItemInput } from "./ingest-batch";
import { BatchIngester } from "./ingest-batch";
import { BatchComparer, type ComparedBatch } from "./compare-batch";
import type { Clock, IngestOptions, IngestReport, InputLimits, ReportedItem, SourceDocument } from "./ingest-types";
import { countsOf, emptyReport, INPUT_LIMITS, systemClock } from "./ingest-types";
import { KnownProfiles } from "./relinking/known-profiles";
import { withoutLongBlocks } from "./identity/ceilings";
import { normalize } from "./identity/normalize";
import type { Contained } from "../formats/containers/container-reader";
import { Unpacking } from "../formats/containers/unpacking";
import { hintsOf, withHints } from "./reading/hints";
import { summaryOf } from "./reading/summary";
import { listedDocument, ListedTexts } from "./reading/listed-texts";
import { Members } from "./reading/members";
import { PendingBatch } from "./reading/pending-batch";
import type { FormatRead, ReaderContext } from "./reading/read-document";
import { DocumentReader } from "./reading/read-document";
import { exportedCandidate } from "./identity/exported-candidate";
import { editionIn, refuseEmbargoed, statedIn } from "./reading/editions";
import { speakerOf } from "./reading/speaker";
import { ToldKinds } from "./reading/told-kinds";

export type Documents = AsyncIterable<SourceDocument> | Iterable<SourceDocument>;

/** Items that are compared together. They are told as soon as they are compared. */
const COMPARED = 128;
/** Progress is told after so many items. */
const PROGRESS_STEP = 256;

/**
 * Reads documents and saves their items, in order. Reports each rejected document or item and goes on with the rest.
 * Throws only if the store fails or the signal is aborted. Pass `known` when you ingest repeatedly: it keeps the
 * profiles between runs.
 */
export async function ingestDocuments(
  store: Store,
  documents: Documents,
  options: IngestOptions = {},
  known: KnownProfiles = new KnownProfiles(store),
): Promise<IngestReport> {
  return runDocuments(store, documents, options, new BatchIngester(store, known, options.restore ?? false));
}

/**
 * Reads documents as `ingestDocuments` does, and saves nothing. `onBatch` gets what each batch would be, before its
 * items are reported.
 */
export async function compareDocuments(
  store: Store,
  documents: Documents,
  options: IngestOptions,
  onBatch: (batch: ComparedBatch) => Promise<void>,
  known: KnownProfiles = new KnownProfiles(store),
): Promise<IngestReport> {
  const batches = new BatchComparer(store, known, onBatch);
  return runDocuments(store, documents, { batchSize: COMPARED, ...options, keepRejections: false }, batches);
}

async function runDocuments(
  store: Store,
  documents: Documents,
  options: IngestOptions,
  batches: Batches,
): Promise<IngestReport> {
  const run = new IngestRun(store, options, batches);
  for await (const document of documents) {
    if (options.signal?.aborted === true) break;
    await run.read(document);
  }
  await run.saveBatch();
  options.signal?.throwIfAborted();
  await run.finish();
  return run.report;
}

type PendingItem = BatchItem & {
  readonly document: number;
  readonly name: string;
  readonly place: string | null;
  readonly rejections: DocumentRejections;
  readonly summary?: string;
  /** Set of a withdrawal: what it is called in the report if it changes nothing. */
  readonly kind?: string;
};

class IngestRun {
  readonly report: IngestReport;
  private readonly clock: Clock;
  private readonly limits: InputLimits;
  private readonly pending: PendingBatch<PendingItem>;
  /** Documents that were begun, with those inside others. */
  private documents = 0;
  private current = "";
  private outermost: { readonly reader: DocumentReader; readonly size: number | undefined } | undefined;
  /** Documents that were given. */
  private inputs = 0;
  private readonly inFolders = new ListedTexts();
  private readonly toldKinds = new ToldKinds();
  private items = 0;

  constructor(
    private readonly store: Store,
    private readonly options: IngestOptions,
    private readonly batches: Batches,
  ) {
    this.report = options.report ?? emptyReport();
    this.clock = options.clock ?? systemClock;
    this.limits = options.limits ?? INPUT_LIMITS;
    this.pending = new PendingBatch(options.batchSize);
  }

  /** One bad document must not stop the run. */
  async read(document: SourceDocument): Promise<void> {
    this.inputs += 1;
    await this.readListed(document, new Unpacking(this.limits.unpacking), 0, this.inFolders);
  }

  /** Reads a document with what a list beside it says of it. */
  private async readListed(
    document: SourceDocument,
    unpacking: Unpacking,
    depth: number,
    lists: ListedTexts,
  ): Promise<void> {
    const listed = lists.find(document);
    if (listed?.kind !== undefined) return this.skip(listed.kind, document.name, "");
    await this.readOne(listed === undefined ? document : listedDocument(document, listed), unpacking, depth, lists);
  }

  /** Reads a document, and all that is inside it: each as a document of its own, under the number of this one. */
  private async readOne(
    document: SourceDocument,
    unpacking: Unpacking,
    depth: number,
    lists: ListedTexts,
  ): Promise<void> {
    this.documents += 1;
    this.reportProgress(document.name);
    const reader = new DocumentReader(document, this.context(unpacking, depth));
    if (depth === 0) this.outermost = { reader, size: document.size };
    this.current = document.name;
    const rejections = new DocumentRejections(this.inputs - 1, document, reader, this.report);
    const begunAt = document.observedAt ?? this.clock();
    const members = new Members(document);
    for await (const read of reader.read()) {
      if (read.outcome === "contained")
        await this.readContained(read.contained, members, reader, rejections, unpacking);
      else if (read.outcome === "list") lists.add(document, read.list);
      else this.add(read, document, begunAt, rejections);
      if (this.pending.isFull) await this.saveBatch();
      // Whoever read what cannot be read any further has reported it.
      if (this.options.signal?.aborted === true || (read.outcome === "contained" && unpacking.isOver)) break;
    }
    await this.readWaiting(members, unpacking, depth + 1);
    const { missing } = members;
    if (missing !== undefined && rejections.isEmpty) await this.readOne(missing, unpacking, depth + 1, members.lists);
    countsOf(this.report, reader.readAs ?? null).documents += 1;
    // Only saving shows whether what a person says is about something that exists.
    if (this.pending.some((item) => "correction" in item || "settlement" in item)) await this.saveBatch();
    // A document that the signal cut short is not bad. The next run reads it again.
    if (!rejections.isEmpty && this.options.signal?.aborted !== true) await this.keep(rejections);
    await reader.close();
    // Saving its last items may show that a document must be kept for another try. Until then, its bytes are held.
    this.pending.end(rejections, reader.bytesRead);
    if (this.pending.isFull) await this.saveBatch();
    this.reportProgress(document.name);
  }

  private async readContained(
    contained: Contained,
    members: Members,
    reader: DocumentReader,
    rejections: DocumentRejections,
    unpacking: Unpacking,
  ): Promise<void> {
    const { name } = contained;
    if (!members.isWanted(name)) return members.learnFrom(contained, this.context(unpacking, reader.depth + 1));
    if ("reason" in contained) return rejections.add(name, contained.reason, "BROKEN");
    if ("kind" in contained) return this.skip(contained.kind, members.nameOf(name), reader.readAs ?? "");
    try {
      unpacking.addDocument();
    } catch (error) {
      return rejections.add(name, reasonOf(error), codeOf(error));
    }
    const document = await members.lists.now(members.documentOf(contained));
    if (document !== undefined) await this.readListed(document, unpacking, reader.depth + 1, members.lists);
  }

  private context(unpacking: Unpacking, depth: number): ReaderContext {
    return { unpacking, limits: this.limits.reading, formats: this.options.formats, depth };
  }

  private async readWaiting({ lists }: Members, unpacking: Unpacking, depth: number): Promise<void> {
    for (const document of lists.waiting()) {
      if (this.options.signal?.aborted === true) return;
      await this.readListed(document, unpacking, depth, lists);
      if (this.pending.isFull) await this.saveBatch();
    }
  }

  finish(): Promise<void> {
    return this.batches.finish((texts) => this.reportProgress(`linking ${texts} texts to new and changed profiles`));
  }

  async saveBatch(): Promise<void> {
    const batch = this.pending.take();
    if (batch.length === 0) return;
    const results = await this.batches.ingest(batch);
    // A store may answer without waiting. Let other work of this process run here.
    await breathe();
    const late = new Set<DocumentRejections>();
    batch.forEach(({ document, name, place, input, rejections, summary, kind }, index) => {
      const result = results[index];
      if (result === undefined) return;
      // What is withdrawn before it came is kept, and nothing to show.
      if (kind !== undefined && "id" in result && result.outcome !== "updated")
        return this.skip(kind, name, input.origin.format);
      if ("id" in result)
        return this.reportItem({
          document,
          input: name,
          id: result.id,
          outcome: result.outcome,
          format: input.origin.format,
          ...(summary !== undefined && { summary }),
        });
      rejections.add(place, result.reason, "NOT_SAVED");
      if (this.pending.hasEnded(rejections)) late.add(rejections);
    });
    for (const rejections of late) await this.keep(rejections);
    this.pending.release();
    this.reportProgress(this.current);
  }

  private add(found: FormatRead, document: SourceDocument, begunAt: Instant, rejections: DocumentRejections): void {
    const { name } = document;
    const place = found.place ?? null;
    try {
      if (found.outcome === "rejection") return rejections.add(place, found.reason, found.code ?? "BAD_ITEM");
      const read = found.outcome === "item" ? withoutLongBlocks(found) : found;
      rejections.warn(place, this.toldKinds.untold(read));
      this.options.onRead?.(read);
      if (read.outcome === "feed") return;
      if (read.outcome === "item") refuseEmbargoed(read, this.clock);
      if (read.outcome === "skipped" && read.withdraws === undefined)
        return this.skip(read.kind, name, read.format?.name ?? "");
      this.items += 1;
      const item = {
        document: this.inputs - 1,
        name,
        place,
        rejections,
        ...(read.outcome === "item" && this.options.summarizes === true && { summary: summaryOf(read.draft) }),
        ...(read.outcome === "skipped" && { kind: read.kind }),
        ...this.batchItem(read, document, begunAt),
      };
      this.pending.add(
        item,
        read.outcome === "item" ? read.draft : read.outcome === "exported" ? read.item : undefined,
      );
      if (this.items % PROGRESS_STEP === 0) this.reportProgress(name);
    } catch (error) {
      // One bad item must not fail the batch.
      rejections.add(place, reasonOf(error), codeOf(error));
    }
  }

  private skip(kind: string, input: string, format: string): void {
    this.reportItem({ document: this.inputs - 1, input, id: null, outcome: "skipped", kind, format });
  }

  private batchItem(
    read: Exclude<FormatRead, { readonly outcome: "rejection" | "feed" }>,
    document: SourceDocument,
    documentAt: Instant,
  ): BatchItem {
    const { name: format = "", version = 0, precedence = 0, precedences } = read.format ?? {};
    const input: ItemInput = {
      speaker: speakerOf(document, editionIn(read)),
      origin: { input: document.origin ?? document.name, format, precedence },
      observedAt: document.observedAt ?? this.clock(),
      documentAt,
      ...(precedences !== undefined && { precedences }),
      ...(read.outcome === "item" && read.isPartial === true && { isPartial: true }),
      ...(read.outcome === "item" && read.edition !== undefined && { edition: statedIn(read.edition) }),
      ...(read.outcome === "skipped" && read.withdraws !== undefined && { withdrawal: statedIn(read.withdraws) }),
    };
    switch (read.outcome) {
      case "item":
        return {
          candidate: withNameOfEdition(
            candidateOf(this.draftOf(read, document), `${format}@${version}`, input.speaker),
            read.edition,
          ),
          input,
        };
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

  private draftOf({ draft, format }: FormatRead & { readonly outcome: "item" }, document: SourceDocument): ItemDraft {
    return normalize(withHints(draft, hintsOf(document), format));
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

  private reportProgress(current: string): void {
    const { reader, size } = this.outermost ?? {};
    this.options.onProgress?.({
      documents: this.documents,
      items: this.items,
      current,
      ...(reader !== undefined && size !== undefined && { bytes: { read: reader.bytesRead, of: size } }),
    });
  }
}

function codeOf(error: unknown): RejectionCode {
  return (error instanceof BadDocument ? error.rejectionCode : undefined) ?? "BAD_ITEM";
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
