/** Some numbers in an array that holds those of others too. */
export interface KeptInts {
  readonly cells: Int32Array;
  /** Where they begin in it, and behind the last one. */
  readonly from: number;
  readonly to: number;
}

const SIZE = 2 ** 14;

/**
 * Keeps short lists of numbers, many in one array: V8 takes longer to make a typed array than to fill it. An array is
 * never written again, and goes once nobody holds a list in it.
 */
export class IntPool {
  private cells = new Int32Array(SIZE);
  private used = 0;

  /** Copies the first ones of `values`. */
  keep(values: Int32Array, count: number): KeptInts {
    if (count > SIZE) return { cells: values.slice(0, count), from: 0, to: count };
    if (this.used + count > SIZE) [this.cells, this.used] = [new Int32Array(SIZE), 0];
    const { cells, used: from } = this;
    for (let at = 0; at < count; at++) cells[from + at] = values[at] ?? 0;
    this.used += count;
    return { cells, from, to: this.used };
  }
}
