import type { Db } from "mongodb";
import { StoreUnavailable } from "../../../domain/errors/errors";

/** Runs work whose time grows with the stored data, with a client that has no time limit for a command. */
export type LongWork = (what: string, work: (db: Db) => Promise<void>) => Promise<void>;

export interface ProgressTimes {
  readonly firstLineAfterMs: number;
  readonly nextLineAfterMs: number;
  readonly giveUpAfterMs: number;
}

const PROGRESS_TIMES: ProgressTimes = { firstLineAfterMs: 5_000, nextLineAfterMs: 30_000, giveUpAfterMs: 3_600_000 };
/** For work that shows by itself that it goes on. It is the longest time that a timer can wait. */
export const WITHOUT_END: ProgressTimes = { ...PROGRESS_TIMES, giveUpAfterMs: 2 ** 31 - 1 };

/**
 * Runs `work`, and logs a line from time to time while it takes long. `what` says what is being done, as a sentence
 * without its full stop. Throws StoreUnavailable after `giveUpAfterMs`.
 */
export async function withProgress<T>(
  what: string | (() => string),
  log: (line: string) => void,
  work: () => Promise<T>,
  times: ProgressTimes = PROGRESS_TIMES,
): Promise<T> {
  const begun = Date.now();
  const doing = (): string => (typeof what === "string" ? what : what());
  const logNow = (): void => {
    log(
      `${doing()} (${Math.round((Date.now() - begun) / 1000)} s so far). If servers of its replica set are down, start them. Otherwise wait.`,
    );
    next = setTimeout(logNow, times.nextLineAfterMs);
  };
  let next = setTimeout(logNow, times.firstLineAfterMs);
  let limit: NodeJS.Timeout | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    limit = setTimeout(
      () => reject(new StoreUnavailable(`${doing()}: not finished within ${times.giveUpAfterMs / 1000} s.`)),
      times.giveUpAfterMs,
    );
  });
  try {
    return await Promise.race([work(), givenUp]);
  } finally {
    clearTimeout(next);
    clearTimeout(limit);
  }
}
