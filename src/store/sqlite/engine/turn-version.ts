import type { SqliteDatabase } from "./database";

/**
 * The version of the file for one reader. SQLite is asked once in each turn of the event loop, and again after a save
 * of this thread. A save of another thread or process is acknowledged by a message, and that comes in another turn. So
 * whoever asks after an acknowledged save gets what was saved.
 */
export function versionOfTurn(database: SqliteDatabase): () => string {
  let known: { readonly version: string; readonly saves: number } | undefined;
  return () => {
    if (known?.saves === database.savesOfThread) return known.version;
    if (known === undefined) setImmediate(() => (known = undefined));
    known = { version: database.version(), saves: database.savesOfThread };
    return known.version;
  };
}
