import type { DatePrecision } from "../generated/types";

export type Cell = string | number | null;

/** What begins like a formula, also with wide signs, is text for a spreadsheet when an apostrophe stands before it. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * What stands between the cells. Where people write 1,5, their spreadsheets open a file with commas as one column: they
 * want semicolons. The browser's language tells, since it is mostly that of the machine.
 */
function separatorIn(language: string): "," | ";" {
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === "decimal");
  return decimal?.value === "." ? "," : ";";
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV: as in RFC 4180, but for the separator. */
export const csvOf = (rows: readonly (readonly Cell[])[], separator: "," | ";" = ","): string =>
  rows.map((row) => `${row.map(cellText).join(separator)}\r\n`).join("");

const LENGTHS: Readonly<Record<DatePrecision, number>> = { YEAR: 4, MONTH: 7, DAY: 10, MINUTE: 16, SECOND: 19 };

/** A date as spreadsheets read it, as exact as it is known. A moment is in UTC. */
export const dateCell = (instant: string | null, precision?: DatePrecision | null): string =>
  (instant ?? "").slice(0, LENGTHS[precision ?? "SECOND"]).replace("T", " ");

/** Saves rows as a file. The mark at its start tells a spreadsheet that it is UTF-8. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const file = new Blob([`\uFEFF${csvOf(rows, separatorIn(navigator.language))}`], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${name}.csv`;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_AFTER_MS);
}

const SAVED_AFTER_MS = 60_000;
