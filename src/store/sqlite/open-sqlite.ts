import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StoreUnavailable } from "../../domain/errors/errors";
import { USUAL_LOG, type ChangeLogSettings } from "../../domain/change";
import type { Store } from "../store";
import { SqliteDatabase } from "./engine/database";
import { openDriver, type OpenDriver } from "./engine/driver";
import { isUnwritable, openForReading } from "./engine/read-only";
import { IN_MEMORY, SAFE_WRITES } from "./engine/settings";
import { makeTables, PAGE_SIZE, storedVersion, VERSION } from "./form/form";
import { isOld, rebuild, type RebuildProgress } from "./form/rebuild";
import { USUAL_SIZES, type RecentSizes } from "./records/recent-rows";
import { SqliteStore } from "./sqlite-store";

/**
 * Opens the store in the file at `path`; makes the file and its folder if they are missing. `:memory:` is a new store
 * that ends with the process.
 */
export async function openSqlite(
  path: string,
  driver: OpenDriver = openDriver,
  log: ChangeLogSettings = USUAL_LOG,
  onRebuild?: RebuildProgress,
  sizes: RecentSizes = USUAL_SIZES,
): Promise<Store> {
  if (path === "") throw new StoreUnavailable("The store needs the path of a file, e.g. sqlite:.mediagraph/store.db.");
  if (path !== IN_MEMORY) makeFolder(path);
  const file = path === IN_MEMORY ? path : resolve(path);
  if (path !== IN_MEMORY && isUnwritable(file)) return openReadOnly(file, log);
  const open = (name: string) => new SqliteDatabase(name, undefined, driver);
  const database = openPresent(file, open, onRebuild);
  try {
    database.execute(PAGE_SIZE);
    database.execute(SAFE_WRITES);
    makeTables(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteStore(database, log, sizes);
}

function openReadOnly(path: string, log: ChangeLogSettings): Store {
  const database = openForReading(path);
  try {
    const version = storedVersion(database);
    if (version !== VERSION)
      throw new StoreUnavailable(
        `The store ${path} has an older form (version ${version}, not ${VERSION}), and it cannot be written here. Copy it to a place that can be written, and open it there.`,
      );
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteStore(database, log);
}

/** Opens a file. If it is a store of an older version, it is rebuilt first. */
function openPresent(
  path: string,
  open: (path: string) => SqliteDatabase,
  onProgress?: RebuildProgress,
): SqliteDatabase {
  if (hasSqlite(path) && closing(open(path), isOld)) rebuild(path, open, { ...(onProgress && { onProgress }) });
  return open(path);
}

/** Whether the store at `path` must be rebuilt before anybody can read it. */
export function mustRebuild(path: string): boolean {
  return hasSqlite(path) && !isUnwritable(resolve(path)) && closing(new SqliteDatabase(resolve(path)), isOld);
}

function closing<T>(database: SqliteDatabase, look: (database: SqliteDatabase) => T): T {
  try {
    return look(database);
  } finally {
    database.close();
  }
}

/** Whether there is a store at `path`. An empty file is not a store: opening one writes its tables at once. */
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
 * Makes one folder at a time. The `recursive` option of `mkdirSync` never returns in a file system that answers every
 * new folder with ENOENT, such as /proc.
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
