/** Adds values to the end of a list. `list.push(...values)` throws a RangeError for about 120,000 values. */
export function append<T>(list: T[], values: Iterable<T>): void {
  for (const value of values) list.push(value);
}

/**
 * The first index below `length` for which a condition holds, or `length` if it holds for none. It is found by halving,
 * so the condition must also hold for all indexes after the first.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The values in groups, by their keys. In a group they keep their order. */
export function grouped<K, T>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** A stream of one value. */
export async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** Gives the values in batches of `size`, in their order. The last batch may have fewer. No batch is empty. */
export async function* inBatches<T>(values: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const value of values) {
    batch.push(value);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The values of batches, one after the other. */
export async function* oneByOne<T>(batches: AsyncIterable<Iterable<T>>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch;
}

/** The order of code units, for sorting. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The order of code points, as that of the bytes in UTF-8, in which databases sort texts. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return inOrder(one) - inOrder(other);
  }
  return a.length - b.length;
}

/** Halves of a code point above U+FFFF come after all other units. */
const inOrder = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);

/** The order of entries by their keys, in code units. */
export const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compareTexts(a, b);

/** The values in their order, each once. */
export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

/** The values in their order, at most `size` in a piece. */
export function inPieces<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}
