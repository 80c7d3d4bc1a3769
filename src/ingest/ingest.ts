import type { Store } from "../store/store";
import { CollectedItems } from "./collected-items";
import { BatchComparer, type ComparedBatch } from "./compare-batch";
import { DocumentWalk } from "./document-walk";
import { BatchIngester, type Batches } from "./ingest-batch";
import type { IngestOptions, IngestReport, SourceDocument } from "./ingest-types";
import { KnownProfiles } from "./relinking/known-profiles";

export type Documents = AsyncIterable<SourceDocument> | Iterable<SourceDocument>;

/** Items that are compared together. They are told as soon as they are compared. */
const COMPARED = 128;

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
  return runDocuments(store, documents, options, new BatchIngester(store, known, options));
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
  const items = new CollectedItems(store, options, batches);
  const walk = new DocumentWalk(options, items);
  for await (const document of documents) {
    if (options.signal?.aborted === true) break;
    await walk.read(document);
  }
  await items.save();
  options.signal?.throwIfAborted();
  await items.finish();
  return items.report;
}
