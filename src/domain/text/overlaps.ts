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

/** In the order of the text: all of `first`, and of `second` what overlaps none of them. Neither list overlaps itself. */
export function firstWins<R extends Range>(first: readonly R[], second: readonly R[]): R[] {
  const winners = inOrder(first);
  let next = 0;
  const free = inOrder(second).filter((range) => {
    while ((winners[next]?.end ?? Infinity) <= range.start) next += 1;
    return (winners[next]?.start ?? Infinity) >= range.end;
  });
  return inOrder([...winners, ...free]);
}

function inOrder<R extends Range>(ranges: readonly R[]): R[] {
  return [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
}
