import type { DatePrecision } from "../generated/types";

export type Cell = string | number | null;

/** What begins like a formula, also with wide signs, is text for a spreadsheet when an apostrophe stands before it. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180). */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");

const LENGTHS: Readonly<Record<DatePrecision, number>> = { YEAR: 4, MONTH: 7, DAY: 10, MINUTE: 16, SECOND: 19 };

/** A date as spreadsheets read it, as exact as it is known. A moment is in UTC. */
export const dateCell = (instant: string | null, precision?: DatePrecision | null): string =>
  (instant ?? "").slice(0, LENGTHS[precision ?? "SECOND"]).replace("T", " ");

/** Saves rows as a file. The mark at its start tells a spreadsheet that it is UTF-8. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const file = new Blob([`\uFEFF${csvOf(rows)}`], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${name}.csv`;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_AFTER_MS);
}

const SAVED_AFTER_MS = 60_000;
