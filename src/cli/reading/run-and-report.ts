import { emptyReport, OUTCOMES, type IngestOptions, type IngestReport } from "../../ingest/ingest-types";
import { readConfig } from "../../server/config";
import { openStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import { loadReference } from "../bundled-data";
import { ToldTexts } from "../told-texts";
import { inLeanHeap } from "./lean-heap";
import { Pace } from "./pace";
import { compileQuickly } from "./quick-compiling";
import { humanReport, jsonReport } from "./report";
import { printable, EXIT, interruption, progressLine, type Terminal } from "../terminal";

export interface ReportFlags {
  readonly json?: boolean;
  readonly verbose?: boolean;
}

export type RunOptions = IngestOptions & { readonly signal: AbortSignal };
export type Run = (store: Store, options: RunOptions) => Promise<IngestReport>;

/**
 * Runs a command that reads documents into the store. Shows progress, prints the report, stops at Ctrl-C and sets the
 * exit code.
 */
export async function runAndReport(
  terminal: Terminal,
  flags: ReportFlags,
  run: Run,
  open: typeof openStore = openStore,
): Promise<void> {
  compileQuickly();
  const { storeUrl, changeLog, limits } = readConfig(terminal.env);
  const store = await open(storeUrl, changeLog);
  const { signal, release } = interruption();
  let saved = 0;
  const begun = emptyReport();
  const print = (report: IngestReport): void =>
    void terminal.stdout.write(
      flags.json
        ? jsonReport(report, { verbose: flags.verbose ?? false })
        : humanReport(report, { verbose: flags.verbose ?? false }),
    );
  const texts = new ToldTexts(terminal.stderr);
  try {
    const done = await runWithProgress(terminal, store, texts, run, {
      signal,
      limits,
      report: begun,
      listItems: flags.verbose ?? false,
      summarizes: flags.verbose ?? false,
      onItem: () => (saved += 1),
    });
    print(done);
    process.exitCode = done.rejected.length > 0 ? EXIT.rejected : EXIT.done;
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) {
      if (!hasAny(begun)) throw error;
      // The store failed: what went in before that stays.
      print(begun);
      terminal.stderr.write("This went in before the failure. Run the same command again to continue.\n");
      throw error;
    }
    terminal.stderr.write(
      texts.stopped() ?? `Stopped. Items saved by this run: ${saved}. Run the same command again to continue.\n`,
    );
    process.exitCode = EXIT.interrupted;
  } finally {
    release();
    await store.close();
  }
}

const hasAny = (report: IngestReport): boolean =>
  OUTCOMES.some((outcome) => report[outcome] > 0) || report.rejected.length > 0;

async function runWithProgress(
  terminal: Terminal,
  store: Store,
  texts: ToldTexts,
  run: Run,
  options: RunOptions,
): Promise<IngestReport> {
  const progress = progressLine(terminal.stderr);
  let begun = 0;
  const pace = new Pace();
  try {
    // A new store is filled before the first input: what that leaves behind would be the most memory of the run.
    await inLeanHeap(() => loadReference(store, { signal: options.signal, onTexts: texts.tell }));
    texts.end();
    const report = await run(store, {
      ...options,
      onProgress: (step) => {
        begun = step.documents;
        progress.show(printable(pace.lineOf(step, Date.now())));
      },
    });
    progress.clear();
    if (begun === 0 && !options.signal.aborted) terminal.stderr.write("There was nothing to read.\n");
    return report;
  } finally {
    progress.clear();
  }
}
