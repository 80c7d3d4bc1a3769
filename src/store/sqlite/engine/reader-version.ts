import type { SqliteDatabase } from "./database";

/** Batches of loads wait for a tick after all promises. After so many such steps without a question, no more comes. */
const IDLE_STEPS = 2;

/**
 * The version of the file for one reader. SQLite is asked once in a callback of the event loop, with all promises and
 * all ticks that follow it, and again when a transaction of this thread has begun or ended. A save of another thread or
 * process is acknowledged by a message, and that is a callback of its own. So whoever asks after an acknowledged save
 * gets what was saved. A whole turn of the loop would be too long: the thread that writes may save and say so while
 * another callback of that turn runs. And what a transaction reads must not be older than its beginning.
 */
export function versionForReader(database: SqliteDatabase): () => string {
  let known: { readonly version: string; readonly steps: number } | undefined;
  let stepsLeft = 0;
  // All promises and ticks are over before the next callback begins.
  const step = (): void => {
    if (stepsLeft === 0) return void (known = undefined);
    stepsLeft -= 1;
    queueMicrotask(() => process.nextTick(step));
  };
  return () => {
    if (known === undefined) process.nextTick(step);
    stepsLeft = IDLE_STEPS;
    if (known?.steps !== database.transactionSteps)
      known = { version: database.version(), steps: database.transactionSteps };
    return known.version;
  };
}
