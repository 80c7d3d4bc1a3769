import { append } from "../../domain/collections/lists";
import {
  MOST_LISTED,
  OUTCOMES,
  type FormatCounts,
  type IngestReport,
  type ReportedRejection,
} from "../../ingest/ingest-types";
import { jsonText, printable } from "../terminal";

/** The report for people lists at most this many rejections, and this many warnings. */
const SHOWN = 50;
const SHOWN_WARNINGS = 10;

/**
 * The report for programs. It has `items` only with `--verbose`, and `moreRejected` and `moreWarnings` only when there
 * were more than are listed.
 */
export function jsonReport(report: IngestReport, { verbose }: { readonly verbose: boolean }): string {
  const { accepted, updated, unchanged, skipped, rejected, moreRejected, warnings, moreWarnings, items } = report;
  const fields = {
    accepted,
    updated,
    unchanged,
    skipped,
    rejected: rejected.map(({ input, place, reason, code }) => ({ input, place, reason, code })),
    ...(moreRejected > 0 && { moreRejected }),
    warnings: warnings.map(({ document: _, ...warning }) => warning),
    ...(moreWarnings > 0 && { moreWarnings }),
    formats: report.formats,
    ...(verbose && {
      items: items.map(({ input, id, outcome, format, kind, summary }) => ({
        input,
        id,
        outcome,
        format,
        ...(kind !== undefined && { kind }),
        ...(summary !== undefined && { summary }),
      })),
    }),
  };
  return jsonText(fields);
}

/** The report for people. */
export function humanReport(report: IngestReport, { verbose }: { readonly verbose: boolean }): string {
  const counts = OUTCOMES.map((outcome) => `${report[outcome]} ${outcome}`);
  const rejected = report.rejected.length + report.moreRejected;
  const lines = [`${counts.join(", ")}, ${rejected} rejected`];
  if (verbose) append(lines, report.items.map(itemLine));
  append(lines, rejectionLines(report, rejected));
  append(lines, warningLines(report, verbose));
  append(lines, tableOf(report.formats));
  return `${lines.map(printable).join("\n")}\n`;
}

function itemLine({ outcome, id, input, format, kind, summary }: IngestReport["items"][number]): string {
  return `  ${outcome.padEnd(9)}  ${id ?? kind ?? "-"}  ${input}${format === "" ? "" : ` (${format})`}${summary === undefined ? "" : `: ${summary}`}`;
}

function rejectionLines(report: IngestReport, rejected: number): string[] {
  const lines = report.rejected.slice(0, SHOWN).map((rejection) => `  rejected   ${faultLine(rejection)}`);
  if (rejected <= SHOWN) return lines;
  const listed = report.moreRejected > 0 ? `the first ${MOST_LISTED}` : "all";
  return [...lines, `  … and ${rejected - SHOWN} more rejected (--json lists ${listed})`];
}

function warningLines({ warnings, moreWarnings }: IngestReport, verbose: boolean): string[] {
  const shown = verbose ? SHOWN : SHOWN_WARNINGS;
  const lines = warnings
    .slice(0, shown)
    .map(({ input, place, warning }) => `  warning    ${placeLine(input, place)}: ${warning}`);
  const more = warnings.length + moreWarnings - lines.length;
  return more > 0 ? [...lines, `  … and ${more} more warnings (--json lists them)`] : lines;
}

/** Many reasons begin with the input's name. */
function faultLine({ input, place, reason }: ReportedRejection): string {
  return place === null && reason.startsWith(input) ? reason : `${placeLine(input, place)}: ${reason}`;
}

const placeLine = (input: string, place: string | null): string => `${input}${place === null ? "" : `, ${place}`}`;

const COLUMNS = ["documents", ...OUTCOMES, "rejected"] as const;

/** What came of each format. One document needs no table. */
function tableOf(formats: readonly FormatCounts[]): string[] {
  if (formats.reduce((sum, { documents }) => sum + documents, 0) < 2) return [];
  const names = formats.map(({ format }) => format ?? "in no format");
  const width = names.reduce((widest, name) => Math.max(widest, name.length), "format".length);
  const head = `${"format".padEnd(width)}  ${COLUMNS.join("  ")}`;
  const rows = formats.map((counts, index) => {
    const cells = COLUMNS.map((column) => String(counts[column]).padStart(column.length));
    return `${(names[index] ?? "").padEnd(width)}  ${cells.join("  ")}`;
  });
  return [head, ...rows];
}
