/**
 * The first index below `length` for which a condition holds, or `length` where it holds for none. It is found by
 * halves, so that the condition must hold for all that follow.
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
