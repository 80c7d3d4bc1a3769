import { append } from "../domain/lists";
import { MOST_LISTED, OUTCOMES, type IngestReport, type ReportedRejection } from "../ingest/ingest-types";

import { printable } from "./printable";

/** More rejections than these are named only in the report for programs. */
const SHOWN = 50;

/** The report for programs; `items` only when asked for, `moreRejected` only where there are more than are listed. */
export function jsonReport(report: IngestReport, verbose: boolean): string {
  const { accepted, updated, unchanged, skipped, rejected, moreRejected, items } = report;
  const told = {
    accepted,
    updated,
    unchanged,
    skipped,
    rejected: rejected.map(({ input, place, reason }) => ({ input, place, reason })),
    ...(moreRejected > 0 && { moreRejected }),
    ...(verbose && { items: items.map(({ input, id, outcome, format }) => ({ input, id, outcome, format })) }),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
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

/** Many reasons begin with the input's name already. */
function faultLine({ input, place, reason }: ReportedRejection): string {
  if (place === null && reason.startsWith(input)) return reason;
  return `${input}${place === null ? "" : `, ${place}`}: ${reason}`;
}
