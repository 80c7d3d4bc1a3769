import { firstIndex } from "../collections/lists";

/** How many code points a text has. Half of a surrogate pair counts as one if it stands alone. */
export function codePointsIn(text: string): number {
  return text.length - pairsIn(text).length;
}

/** Gives a function from a UTF-16 unit of the text to its code point. The text is searched only once. */
export function codePointIndex(text: string): (unit: number) => number {
  const pairs = pairsIn(text);
  if (pairs.length === 0) return (unit) => unit;
  return (unit) => unit - pairsBefore(pairs, unit);
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** Where the surrogate pairs of a text begin. */
function pairsIn(text: string): number[] {
  if (!PAIR.test(text)) return [];
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
}

/** How many surrogate pairs end at `unit` or before it. */
function pairsBefore(pairs: readonly number[], unit: number): number {
  return firstIndex(pairs.length, (index) => (pairs[index] ?? 0) + 2 > unit);
}
