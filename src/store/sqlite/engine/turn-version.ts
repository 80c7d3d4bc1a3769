import type { SqliteDatabase } from "./database";

/**
 * The version of the file for one reader. SQLite is asked once for all promises that a callback of the event loop has
 * settled, and again after a save of this thread. A save of another thread or process is acknowledged by a message, and
 * that is a callback of its own. So whoever asks after an acknowledged save gets what was saved. A whole turn of the
 * loop would be too long: the thread that writes may save and say so while another callback of that turn runs.
 */
export function versionOfTurn(database: SqliteDatabase): () => string {
  let known: { readonly version: string; readonly saves: number } | undefined;
  return () => {
    if (known?.saves === database.savesOfThread) return known.version;
    if (known === undefined) process.nextTick(() => (known = undefined));
    known = { version: database.version(), saves: database.savesOfThread };
    return known.version;
  };
}
