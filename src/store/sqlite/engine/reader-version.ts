import type { SqliteDatabase } from "./database";

/**
 * The version of the file for one reader. SQLite is asked once for all promises that a callback of the event loop has
 * settled, and again when a transaction of this thread has begun or ended. A save of another thread or process is
 * acknowledged by a message, and that is a callback of its own. So whoever asks after an acknowledged save gets what
 * was saved. A whole turn of the loop would be too long: the thread that writes may save and say so while another
 * callback of that turn runs. And what a transaction reads must not be older than its beginning.
 */
export function versionForReader(database: SqliteDatabase): () => string {
  let known: { readonly version: string; readonly steps: number } | undefined;
  return () => {
    if (known?.steps === database.transactionSteps) return known.version;
    if (known === undefined) process.nextTick(() => (known = undefined));
    known = { version: database.version(), steps: database.transactionSteps };
    return known.version;
  };
}
