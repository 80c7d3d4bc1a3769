import { append } from "../domain/lists";
import {
  MOST_LISTED,
  OUTCOMES,
  type IngestOptions,
  type IngestReport,
  type ReportedRejection,
} from "../ingest/ingest-types";
import { readConfig } from "../server/config";
import { openStore } from "../store/open-store";
import type { Store } from "../store/store";
import { loadReference } from "./bundled-data";
import { printable, EXIT, interruption, progressLine, type Terminal } from "./terminal";

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
  const { storeUrl, unpacking } = readConfig(terminal.env);
  const store = await open(storeUrl);
  const { signal, release } = interruption();
  let saved = 0;
  try {
    const report = await runWithProgress(terminal, store, run, {
      signal,
      unpacking,
      listItems: flags.verbose ?? false,
      onItem: () => (saved += 1),
    });
    terminal.stdout.write(
      flags.json ? jsonReport(report, flags.verbose ?? false) : humanReport(report, flags.verbose ?? false),
    );
    process.exitCode = report.rejected.length > 0 ? EXIT.rejected : EXIT.done;
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    terminal.stderr.write(`Stopped. Items saved by this run: ${saved}. Run the same command again to continue.\n`);
    process.exitCode = EXIT.interrupted;
  } finally {
    release();
    await store.close();
  }
}

async function runWithProgress(terminal: Terminal, store: Store, run: Run, options: RunOptions): Promise<IngestReport> {
  const progress = progressLine(terminal.stderr);
  let begun = 0;
  try {
    await loadReference(store, { signal: options.signal });
    return await run(store, {
      ...options,
      onProgress: ({ documents, items, current }) => {
        begun = documents;
        progress.show(printable(`${documents} documents, ${items} items  ${current}`));
      },
    });
  } finally {
    progress.clear();
    if (begun === 0 && !options.signal.aborted) terminal.stderr.write("There was nothing to read.\n");
  }
}

/** The report for people lists at most this many rejections. */
const SHOWN = 50;

/**
 * The report for programs. It has `items` only with `--verbose`, and `moreRejected` only when more were rejected than
 * are listed.
 */
export function jsonReport(report: IngestReport, verbose: boolean): string {
  const { accepted, updated, unchanged, skipped, rejected, moreRejected, items } = report;
  const fields = {
    accepted,
    updated,
    unchanged,
    skipped,
    rejected: rejected.map(({ input, place, reason }) => ({ input, place, reason })),
    ...(moreRejected > 0 && { moreRejected }),
    ...(verbose && { items: items.map(({ input, id, outcome, format }) => ({ input, id, outcome, format })) }),
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** The report for people. */
export function humanReport(report: IngestReport, verbose: boolean): string {
  const counts = OUTCOMES.map((outcome) => `${report[outcome]} ${outcome}`);
  const rejected = report.rejected.length + report.moreRejected;
  const lines = [`${counts.join(", ")}, ${rejected} rejected`];
  if (verbose)
    append(
      lines,
      report.items.map(
        ({ outcome, id, input, format }) => `  ${outcome.padEnd(9)}  ${id ?? "-"}  ${input} (${format})`,
      ),
    );
  append(
    lines,
    report.rejected.slice(0, SHOWN).map((rejection) => `  rejected   ${faultLine(rejection)}`),
  );
  if (rejected > SHOWN)
    lines.push(
      `  … and ${rejected - SHOWN} more rejected (--json lists ${report.moreRejected > 0 ? `the first ${MOST_LISTED}` : "all"})`,
    );
  return `${lines.map(printable).join("\n")}\n`;
}

/** Many reasons begin with the input's name. */
function faultLine({ input, place, reason }: ReportedRejection): string {
  if (place === null && reason.startsWith(input)) return reason;
  return `${input}${place === null ? "" : `, ${place}`}: ${reason}`;
}
