import { StoreUnavailable } from "../../domain/errors/errors";
import { kindOf } from "../../domain/ids";
import type { Documents } from "../../ingest/ingest";
import type { IngestOptions, IngestReport, ReportedItem } from "../../ingest/ingest-types";
import { previewDocuments } from "../../ingest/preview-documents";
import { readConfig } from "../../server/config";
import { openExistingStore, openStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import { loadReference } from "../bundled-data";
import { fieldsOf, type PreviewFields } from "./preview-lines";
import { humanReport, jsonReport } from "./report";
import type { ReportFlags } from "./run-and-report";
import { EXIT, interruption, jsonText, printable, type Terminal } from "../terminal";

interface Preview {
  readonly input: string;
  readonly format: string;
  /** `article`, `skipped: calendar event`. */
  readonly becomes: string;
  readonly outcome: ReportedItem["outcome"];
  /** The fields that would change in what the store has. */
  readonly changes: readonly string[];
  readonly fields: PreviewFields;
}

/**
 * Reads documents, and says what they would become in the store at `url`. A store that does not exist yet has the
 * reference profiles.
 */
async function dryRun(url: string, documents: Documents, options: IngestOptions): Promise<IngestReport> {
  const store = await storeAt(url);
  try {
    return await previewDocuments(store, documents, options);
  } finally {
    await store.close();
  }
}

function previewOf({ id, input, format, outcome, kind, changes = [], preview }: ReportedItem): Preview {
  const becomes = id === null ? `${outcome}: ${kind ?? ""}` : (kindOf(id) ?? "");
  return { input, format, becomes, outcome, changes, fields: preview === undefined ? {} : fieldsOf(preview) };
}

async function storeAt(url: string): Promise<Store> {
  try {
    return await openExistingStore(url);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const store = await openStore("sqlite::memory:");
    await loadReference(store);
    return store;
  }
}

const NEWS: Readonly<Record<ReportedItem["outcome"], (changes: readonly string[]) => string>> = {
  accepted: () => ", new",
  updated: (changes) => `, changes ${changes.join(", ")}`,
  unchanged: () => ", unchanged",
  skipped: () => "",
};

/** For people: a line per field. */
function previewLines(previews: readonly Preview[]): string[] {
  return previews.flatMap(({ input, format, becomes, outcome, changes, fields }) => [
    `${input}${format === "" ? "" : ` (${format})`}: ${becomes}${NEWS[outcome](changes)}`,
    ...Object.entries(fields).map(
      ([name, values]) => `  ${name.padEnd(9)}  ${values.join(name === "posts" ? " | " : ", ")}`,
    ),
  ]);
}

/** Reads, prints what would come, and sets the exit code as a real run does. */
export async function printDryRun(
  terminal: Terminal,
  { json = false }: ReportFlags,
  documents: (signal: AbortSignal) => Documents,
): Promise<void> {
  const { storeUrl, limits } = readConfig(terminal.env);
  const { signal, release } = interruption();
  try {
    const report = await dryRun(storeUrl, documents(signal), { signal, limits });
    const { rejected } = report;
    const previews = report.items.map(previewOf);
    terminal.stdout.write(
      json
        ? jsonText({ dryRun: true, items: previews, ...(JSON.parse(jsonReport(report, { verbose: false })) as object) })
        : `${[...previewLines(previews), "Nothing was written. This would come of it:"].map(printable).join("\n")}\n${humanReport(report, { verbose: false })}`,
    );
    process.exitCode = rejected.length > 0 ? EXIT.rejected : EXIT.done;
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    process.exitCode = EXIT.interrupted;
  } finally {
    release();
  }
}
