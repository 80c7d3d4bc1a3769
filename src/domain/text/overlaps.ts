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
