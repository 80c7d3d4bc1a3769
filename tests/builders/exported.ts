import { HEADER_LINE, writeRecord } from "../../src/formats/mediagraph/write";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestOptions, IngestReport } from "../../src/ingest/ingest-types";
import { exportedItems, withoutRemovedContent } from "../../src/upkeep/exported-items";
import type { Selection } from "../../src/upkeep/selection";
import type { Store } from "../../src/store/store";
import { oneByOne } from "../../src/domain/collections/lists";
import { aDocument } from "./documents";

/** The document that `mediagraph export --include-removed` writes. */
export async function exported(store: Store, selection?: Selection): Promise<string> {
  const lines = [HEADER_LINE];
  for await (const item of oneByOne(exportedItems(store, selection))) lines.push(writeRecord(item));
  return lines.join("");
}

/** The document that `mediagraph export` writes. */
export async function exportedWithoutRemoved(store: Store, selection?: Selection): Promise<string> {
  const lines = [HEADER_LINE];
  for await (const item of oneByOne(exportedItems(store, selection)))
    lines.push(writeRecord(withoutRemovedContent(item)));
  return lines.join("");
}

export function ingestExport(store: Store, text: string, options?: IngestOptions): Promise<IngestReport> {
  return ingestDocuments(store, [aDocument("export.jsonl", text)], options);
}
