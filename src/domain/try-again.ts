import { setTimeout as pause } from "node:timers/promises";

export interface Patience {
  /** Whether what failed may go well at another try; `tries` have failed until now. */
  mayPass(error: unknown, tries: number): boolean;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

/**
 * Tries until `attempt` goes well or fails for good; then the last error is thrown. Before each further try it waits a
 * random part of a time that doubles, so that two that are in each other's way do not meet again. `attempt` takes how
 * many tries failed before it.
 */
export async function tryAgain<T>(attempt: (failed: number) => Promise<T>, patience: Patience): Promise<T> {
  for (let failed = 0; ; failed++) {
    try {
      return await attempt(failed);
    } catch (error) {
      if (!patience.mayPass(error, failed + 1)) throw error;
      await pause(Math.random() * Math.min(patience.firstPauseMs * 2 ** failed, patience.longestPauseMs));
    }
  }
}
