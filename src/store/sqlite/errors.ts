import { StoreUnavailable } from "../../domain/errors";

const WAYS_OUT: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: "is not a database. Name another path, or move the file away to start a new store.",
  SQLITE_CORRUPT: "is damaged. Restore it from a copy, or move it away and ingest again.",
  SQLITE_BUSY: "is locked by another process. Wait until it has finished, or end it, and try again.",
  SQLITE_READONLY: "cannot be written. Give this user the right to write the file and its folder.",
  SQLITE_FULL: "cannot grow: the disk is full. Free some space.",
  SQLITE_IOERR: "cannot be read or written: the disk reports an error.",
  SQLITE_CANTOPEN: "cannot be opened. Check that it is a file and that this user may read and write it and its folder.",
};

/** A value is larger than SQLite allows, or than a string may be in this process. */
export function isTooLarge(error: unknown): boolean {
  return (
    sqliteCode(error) === "SQLITE_TOOBIG" ||
    (error instanceof RangeError && /invalid string length/i.test(error.message))
  );
}

/**
 * StoreUnavailable if the cause is outside the program (the disk, the file, another process); undefined for any other
 * error.
 */
export function unavailable(path: string, error: unknown): StoreUnavailable | undefined {
  const wayOut = WAYS_OUT[sqliteCode(error)];
  return wayOut === undefined ? undefined : new StoreUnavailable(`The store ${path} ${wayOut}`, error);
}

/**
 * SQLite's primary code, e.g. `SQLITE_IOERR`. When opening fails, the driver gives no code, but its message has the
 * number: 14 is SQLITE_CANTOPEN.
 */
function sqliteCode(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string" && error.code !== "")
    return error.code.split("_").slice(0, 2).join("_");
  return "message" in error && /local database .*: 14\b/s.test(String(error.message)) ? "SQLITE_CANTOPEN" : "";
}
