export interface Range {
  readonly start: number;
  readonly end: number;
}

/** In the order of the text; of two that overlap the one that starts first stays, of two with one start the longer. */
export function withoutOverlaps<R extends Range>(ranges: readonly R[]): R[] {
  const kept: R[] = [];
  for (const range of inOrder(ranges)) {
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  }
  return kept;
}

/**
 * In the order of the text: all of `first`, and of `second` what overlaps none of them. Neither list overlaps itself.
 */
export function firstWins<R extends Range>(first: readonly R[], second: readonly R[]): R[] {
  return inOrder([...first, ...apartFrom(first, second)]);
}

/** In the order of the text: those of `ranges` that overlap none of `taken`, which does not overlap itself. */
export function apartFrom<R extends Range>(taken: readonly Range[], ranges: readonly R[]): R[] {
  const winners = inOrder(taken);
  let next = 0;
  return inOrder(ranges).filter((range) => {
    while ((winners[next]?.end ?? Infinity) <= range.start) next += 1;
    return (winners[next]?.start ?? Infinity) >= range.end;
  });
}

function inOrder<R extends Range>(ranges: readonly R[]): R[] {
  return [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
}
