import { setImmediate as breathe } from "node:timers/promises";
import { append } from "../collections/lists";

/**
 * Does a long work part by part, and lets the other work of the process run in between: a server answers a small
 * request while it computes a large one. `work` gets at most `size` values, and gives one result for each of them.
 */
export async function inTurns<T, R>(
  values: readonly T[],
  size: number,
  work: (part: readonly T[]) => readonly R[],
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < values.length; at += size) {
    if (at > 0) await breathe();
    append(results, work(values.slice(at, at + size)));
  }
  return results;
}
