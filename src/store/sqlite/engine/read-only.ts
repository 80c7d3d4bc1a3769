import { DatabaseSync } from "@photostructure/sqlite";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { StoreUnavailable } from "../../../domain/errors/errors";
import { SqliteDatabase } from "./database";
import type { OpenDriver } from "./driver";

/**
 * What of a store that is there cannot be written, by its rights or its disk: the file, its log beside it, or the
 * folder. A folder that cannot be written does no harm while the files of the log are in it.
 */
export function unwritablePart(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const logs = ["-wal", "-shm"].map((end) => path + end);
  const there = logs.filter((log) => existsSync(log));
  const needed = [path, ...there, ...(there.length < logs.length ? [dirname(path)] : [])];
  return needed.find((file) => !mayWrite(file));
}

export const isUnwritable = (path: string): boolean => unwritablePart(path) !== undefined;

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a file that cannot be written, or whose folder cannot. SQLite reads it beside others that write it, if it can
 * use or make the files of the log beside it. Else it is read as a file that nobody changes, which needs no files
 * beside it. Then all that was saved must be in the file itself.
 */
export function openForReading(path: string): SqliteDatabase {
  const shared = opened(path, openReadOnly);
  if (shared instanceof SqliteDatabase) return shared;
  refuseUnfinished(path, shared);
  const unchanging = opened(path, openUnchanging);
  if (unchanging instanceof SqliteDatabase) return unchanging;
  throw unchanging;
}

/** The name of a file for a statement that attaches it to another one, to read it. */
export function nameForReading(path: string): string {
  if (!isUnwritable(path)) return path;
  const shared = opened(path, openReadOnly);
  if (!(shared instanceof SqliteDatabase)) return unchangingName(path);
  shared.close();
  return path;
}

/** The error if its tables cannot be read. */
function opened(path: string, open: OpenDriver): SqliteDatabase | Error {
  const database = new SqliteDatabase(path, undefined, open, unwritablePart(path) ?? path);
  try {
    database.execute("SELECT 1 FROM sqlite_schema");
    return database;
  } catch (error) {
    database.close();
    return error instanceof Error ? error : new Error(String(error));
  }
}

const openReadOnly: OpenDriver = (path, timeout) => new DatabaseSync(path, { timeout, readOnly: true });
const openUnchanging: OpenDriver = (path, timeout) =>
  new DatabaseSync(unchangingName(path), { timeout, readOnly: true });
const unchangingName = (path: string): string => `${pathToFileURL(path).href}?immutable=1`;

function refuseUnfinished(path: string, cause: unknown): void {
  for (const log of [`${path}-wal`, `${path}-journal`])
    if (existsSync(log) && statSync(log).size > 0)
      throw new StoreUnavailable(
        `The store ${path} cannot be read where it is: ${log} has saves that are not in the file yet, and nothing can be written beside it. Copy both to a place that can be written.`,
        cause,
      );
}
