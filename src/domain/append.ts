/**
 * Puts the values at the end of a list. `list.push(...values)` would end with a RangeError for some 120,000 of them.
 */
export function append<T>(list: T[], values: Iterable<T>): void {
  for (const value of values) list.push(value);
}
