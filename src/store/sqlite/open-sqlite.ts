import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StoreUnavailable } from "../../domain/errors";
import type { Store } from "../store";
import { Connection } from "./connection";
import { migrate } from "./migrations";
import { SqliteStore } from "./sqlite-store";

export const IN_MEMORY = ":memory:";
const CACHE_KIB = 64 * 1024;

/**
 * Opens the store in the file at `path`, made with its folder when missing. `:memory:` is a new store that ends with
 * the process.
 */
export async function openSqlite(path: string): Promise<Store> {
  if (path === "") throw new StoreUnavailable("The store needs the path of a file, e.g. sqlite:.mediagraph/store.db.");
  if (path !== IN_MEMORY) makeFolder(path);
  // An absolute path is never taken for a URL by the driver.
  const connection = new Connection(path === IN_MEMORY ? path : resolve(path));
  try {
    connection.execute("PRAGMA journal_mode = WAL");
    connection.execute("PRAGMA synchronous = FULL");
    // What is erased must not stay in free space, nor may what earlier saves of the same item left there.
    connection.execute("PRAGMA secure_delete = ON");
    connection.execute(`PRAGMA cache_size = -${CACHE_KIB}`);
    migrate(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return new SqliteStore(connection);
}

/**
 * Whether there is a store to open at `path`. An empty file is none: a store has its first page before anything is
 * saved.
 */
export function hasSqlite(path: string): boolean {
  const file = resolve(path);
  return path !== IN_MEMORY && existsSync(file) && statSync(file).size > 0;
}

function makeFolder(path: string): void {
  try {
    makeFolders(dirname(resolve(path)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailable(
      `The folder of the store ${path} cannot be made (${reason}). Name another path, or give this user the right to write there.`,
      error,
    );
  }
}

/**
 * One by one: `mkdirSync`'s own recursion never ends in a file system that answers a new folder with ENOENT, such as
 * /proc.
 */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
