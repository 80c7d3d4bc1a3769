import { firstIndex } from "../../collections/lists";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Sorts the ranges and drops overlaps: the range that starts first stays, and of two with one start the longer one. */
export function withoutOverlaps<R extends Range>(ranges: readonly R[]): R[] {
  const kept: R[] = [];
  let end = 0;
  for (const range of inOrder(ranges)) {
    if (range.start < end) continue;
    kept.push(range);
    end = range.end;
  }
  return kept;
}

/**
 * The same, but of two ranges that overlap, and neither of which holds the other, the longer one stays: of "L'Union"
 * and "Union européenne" the second. Of several it is those that cover the most: "New York" and "Times Square", and
 * not "New York Times".
 */
export function widestWithoutOverlaps<R extends Range>(ranges: readonly R[]): R[] {
  const kept: R[] = [];
  let end = 0;
  for (const range of inOrder(ranges)) {
    if (range.start >= end) {
      kept.push(range);
      end = range.end;
    } else if (range.end > end) return covering(ranges);
  }
  return kept;
}

/** Of those that cover as much, the fewest ranges, and then those that start first. */
function covering<R extends Range>(ranges: readonly R[]): R[] {
  const byEnd = [...inOrder(ranges)].sort((a, b) => a.end - b.end);
  const each = byEnd.length + 1;
  const taken: boolean[] = [];
  const best = [0];
  /** How many of them end before each begins. */
  const before = byEnd.map(({ start }) => firstIndex(byEnd.length, (at) => (byEnd[at]?.end ?? 0) > start));
  byEnd.forEach(({ start, end }, index) => {
    const without = best[index] ?? 0;
    const within = (best[before[index] ?? 0] ?? 0) + (end - start) * each - 1;
    taken.push(within > without);
    best.push(Math.max(within, without));
  });
  const kept: R[] = [];
  for (let index = byEnd.length - 1; index >= 0; index--) {
    const range = byEnd[index];
    if (range === undefined || taken[index] !== true) continue;
    kept.push(range);
    index = before[index] ?? 0;
  }
  return kept.reverse();
}

/**
 * All of `first`, and those of `second` that overlap none of them, in the order of the text. No list may overlap
 * itself.
 */
export function firstWins<R extends Range>(first: readonly R[], second: readonly R[]): R[] {
  if (second.length === 0) return [...inOrder(first)];
  return [...inOrder([...first, ...apartFrom(first, second)])];
}

/** Those of `ranges` that overlap none of `taken`, in the order of the text. `taken` may not overlap itself. */
export function apartFrom<R extends Range>(taken: readonly Range[], ranges: readonly R[]): R[] {
  const winners = inOrder(taken);
  let next = 0;
  return inOrder(ranges).filter((range) => {
    while ((winners[next]?.end ?? Infinity) <= range.start) next += 1;
    return (winners[next]?.start ?? Infinity) >= range.end;
  });
}

function inOrder<R extends Range>(ranges: readonly R[]): readonly R[] {
  return ranges.every((range, index) => index === 0 || compare(ranges[index - 1] ?? range, range) <= 0)
    ? ranges
    : [...ranges].sort(compare);
}

/** The range that starts first, and of two with one start the longer one. */
function compare(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}
