import { setTimeout as pause } from "node:timers/promises";

export interface Patience {
  /** Whether what failed may go well at another try; `tries` have failed until now. */
  mayPass(error: unknown, tries: number): boolean;
  /** The longest pause before the next try, in milliseconds. `tookMs`: how long the try that failed took. */
  longestPauseMs(failed: number, tookMs: number): number;
}

/**
 * Tries until `attempt` goes well or fails for good; then the last error is thrown. Before each further try it waits a
 * random part of the longest pause, so that two that are in each other's way do not meet again. `attempt` takes how
 * many tries failed before it.
 */
export async function tryAgain<T>(attempt: (failed: number) => Promise<T>, patience: Patience): Promise<T> {
  for (let failed = 0; ; failed++) {
    const startedMs = performance.now();
    try {
      return await attempt(failed);
    } catch (error) {
      if (!patience.mayPass(error, failed + 1)) throw error;
      await pause(Math.random() * patience.longestPauseMs(failed, performance.now() - startedMs));
    }
  }
}

/** Pauses that double after each try, up to a limit. */
export function doubling(firstMs: number, limitMs: number): Patience["longestPauseMs"] {
  return (failed) => Math.min(firstMs * 2 ** failed, limitMs);
}

const LONGEST_APART_MS = 10_000;

/**
 * For writers that save the same items: the pauses also grow with the time that a try takes, up to eight times of it
 * and ten seconds. On a slow store, two writers whose pauses are shorter than their tries would meet at each try.
 */
export function apartFromOthers(firstMs: number, limitMs: number): Patience["longestPauseMs"] {
  const doubled = doubling(firstMs, limitMs);
  return (failed, tookMs) =>
    Math.max(doubled(failed, tookMs), Math.min(tookMs * Math.min(2 ** failed, 8), LONGEST_APART_MS));
}
