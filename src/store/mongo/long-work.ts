import type { Db } from "mongodb";
import { StoreUnavailable } from "../../domain/errors";

/** Runs work whose time grows with what is stored, over a connection that bears it. */
export type LongWork = (what: string, work: (db: Db) => Promise<void>) => Promise<void>;

export interface Patience {
  /** When a first line says what is waited for, and how often another one does. */
  readonly tellAfterMs: number;
  readonly tellEveryMs: number;
  /** When it is given up. */
  readonly limitMs: number;
}

const PATIENCE: Patience = { tellAfterMs: 5_000, tellEveryMs: 30_000, limitMs: 3_600_000 };

/**
 * Does `work`, and says now and then that it is still under way. `what` is a sentence without its full stop. Throws
 * StoreUnavailable at the limit.
 */
export async function telling<T>(
  what: string,
  tell: (line: string) => void,
  work: () => Promise<T>,
  patience: Patience = PATIENCE,
): Promise<T> {
  const begun = Date.now();
  const tellNow = (): void => {
    tell(
      `${what} (${Math.round((Date.now() - begun) / 1000)} s so far). If servers of its replica set are down, start them; else let it go on.`,
    );
    next = setTimeout(tellNow, patience.tellEveryMs);
  };
  let next = setTimeout(tellNow, patience.tellAfterMs);
  let limit: NodeJS.Timeout | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    limit = setTimeout(
      () => reject(new StoreUnavailable(`${what}, and was not done within ${patience.limitMs / 1000} s.`)),
      patience.limitMs,
    );
  });
  try {
    return await Promise.race([work(), givenUp]);
  } finally {
    clearTimeout(next);
    clearTimeout(limit);
  }
}
