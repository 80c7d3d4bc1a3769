import { OUTCOMES, type IngestReport, type ReportedRejection } from "../ingest/ingest-types";

/** More rejections than these are named only in the report for programs. */
const SHOWN = 50;

/** The report for programs, as section 7 of the design fixes it; `items` only when asked for. */
export function jsonReport(report: IngestReport, verbose: boolean): string {
  const { accepted, updated, unchanged, skipped, rejected, items } = report;
  const told = {
    accepted, updated, unchanged, skipped,
    rejected: rejected.map(({ input, place, reason }) => ({ input, place, reason })),
    ...(verbose && { items: items.map(({ input, id, outcome, format }) => ({ input, id, outcome, format })) }),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** The report for people. */
export function humanReport(report: IngestReport, verbose: boolean): string {
  const counts = OUTCOMES.map((outcome) => `${report[outcome]} ${outcome}`);
  const lines = [`${counts.join(", ")}, ${report.rejected.length} rejected`];
  if (verbose) lines.push(...report.items.map(({ outcome, id, input, format }) => `  ${outcome.padEnd(9)}  ${id ?? "-"}  ${input} (${format})`));
  lines.push(...report.rejected.slice(0, SHOWN).map((rejection) => `  rejected   ${faultLine(rejection)}`));
  if (report.rejected.length > SHOWN) lines.push(`  … and ${report.rejected.length - SHOWN} more rejected (--json lists all)`);
  return `${lines.join("\n")}\n`;
}

/** Many reasons begin with the input's name already. */
function faultLine({ input, place, reason }: ReportedRejection): string {
  if (place === null && reason.startsWith(input)) return reason;
  return `${input}${place === null ? "" : `, ${place}`}: ${reason}`;
}
