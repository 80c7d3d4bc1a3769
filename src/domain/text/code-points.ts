import { firstIndex } from "../lists";

/** How many code points a text has; half of a surrogate pair that stands alone counts as one. */
export function codePointsIn(text: string): number {
  return text.length - pairsIn(text).length;
}

/**
 * Tells for a UTF-16 unit of a text at which code point it is. The text is gone through once, however often it is
 * asked.
 */
export function codePointIndex(text: string): (unit: number) => number {
  const pairs = pairsIn(text);
  return (unit) => unit - pairsBefore(pairs, unit);
}

/** Where the surrogate pairs of a text begin. */
function pairsIn(text: string): number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
}

/** How many of the pairs end at `unit` or before it. */
function pairsBefore(pairs: readonly number[], unit: number): number {
  return firstIndex(pairs.length, (index) => (pairs[index] ?? 0) + 2 > unit);
}
