import { MARKS } from "../../rich-text";
import type { Mark } from "../../rich-text";

/** A part of a text with the same marks everywhere. `bits` has one bit per mark, in the order of MARKS. */
export interface MarkRun {
  readonly start: number;
  readonly end: number;
  readonly bits: number;
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly marks?: readonly Mark[];
}

/** Cuts a text of `length` into runs. The pieces of `marked` must be inside the text; they may overlap. */
export function markRuns(length: number, marked: readonly Marked[]): MarkRun[] {
  const changes = marked.flatMap(({ start, end, marks = [] }) =>
    marks.flatMap((mark) => [
      { at: start, mark, by: 1 },
      { at: end, mark, by: -1 },
    ]),
  );
  changes.sort((a, b) => a.at - b.at);
  const depths = new Map<Mark, number>();
  const runs: MarkRun[] = [];
  let at = 0;
  const runTo = (end: number) => {
    const bits = MARKS.reduce((sum, mark, i) => ((depths.get(mark) ?? 0) > 0 ? sum | (1 << i) : sum), 0);
    const last = runs.at(-1);
    if (end > at && last?.bits === bits) runs[runs.length - 1] = { ...last, end };
    else if (end > at) runs.push({ start: at, end, bits });
    at = end;
  };
  for (const change of changes) {
    runTo(change.at);
    depths.set(change.mark, (depths.get(change.mark) ?? 0) + change.by);
  }
  runTo(length);
  return runs;
}

export function marksOf(bits: number): Mark[] {
  return MARKS.filter((_mark, i) => (bits & (1 << i)) !== 0);
}
