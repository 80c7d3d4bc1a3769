import { WITHOUT_LINES } from "../../domain/statements/provenance";
import type { Warning } from "../../domain/errors/warning";
import type { Read } from "../format-reader";

/** An item with a warning that says which lines were left out. The provenance of an article's body says it too. */
export function withLeftOut(read: Read, numbers: readonly number[], warnings: readonly Warning[] = []): Read {
  if (read.outcome !== "item") return read;
  const value = rangesOf(numbers);
  if (value === "") return withWarnings(read, warnings);
  const { draft } = read;
  const rules = { ...draft.rules, body: `${WITHOUT_LINES} ${value}` };
  const text = `left out as the page's own, not the text's: lines ${value}`;
  return withWarnings(
    draft.type === "Article" && draft.body !== undefined ? { ...read, draft: { ...draft, rules } } : read,
    [...warnings, { code: "LINES_LEFT_OUT", text, value }],
  );
}

export function withWarnings(read: Read, warnings: readonly Warning[]): Read {
  if (read.outcome !== "item" || warnings.length === 0) return read;
  return { ...read, warnings: [...warnings, ...(read.warnings ?? [])] };
}

/** "1-3, 9" */
function rangesOf(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  const shown = ranges.slice(0, MOST_RANGES).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return `${shown.join(", ")}${ranges.length > MOST_RANGES ? ", …" : ""}`;
}

const MOST_RANGES = 12;
