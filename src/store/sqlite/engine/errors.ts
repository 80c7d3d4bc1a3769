import { StoreUnavailable } from "../../../domain/errors/errors";

const SQLITE = {
  BUSY: 5,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  TOOBIG: 18,
  NOTADB: 26,
} as const;
/** By the primary result code of SQLite (https://www.sqlite.org/rescode.html). */
const WAYS_OUT: Readonly<Record<number, string>> = {
  [SQLITE.NOTADB]: "is not a database. Name another path, or move the file away to start a new store.",
  [SQLITE.CORRUPT]:
    "is damaged. Restore it from a copy, or move it away and ingest again. Where it can still be opened, mediagraph export writes what can be read, and mediagraph check names the damaged parts.",
  [SQLITE.BUSY]: "is locked by another process. Wait until it has finished, or end it, and try again.",
  [SQLITE.READONLY]: "cannot be written. Give this user the right to write the file and its folder.",
  [SQLITE.FULL]: "cannot grow: the disk is full. Free some space.",
  [SQLITE.IOERR]:
    "cannot be read or written: the disk reports an error. Look for it in the system's log; a limit of the size of files (ulimit -f) is also told so.",
  [SQLITE.CANTOPEN]:
    "cannot be opened. Check that it is a file and that this user may read and write it and its folder.",
};

/** A value is larger than SQLite allows, or than a string may be in this process. */
export function isTooLarge(error: unknown): boolean {
  return (
    sqliteCode(error) === SQLITE.TOOBIG || (error instanceof RangeError && /invalid string length/i.test(error.message))
  );
}

/**
 * StoreUnavailable if the cause is outside the program (the disk, the file, another process); undefined for any other
 * error. With `only`, undefined for others than these.
 */
export function unavailable(
  path: string,
  error: unknown,
  only?: readonly (keyof typeof SQLITE)[],
): StoreUnavailable | undefined {
  const code = sqliteCode(error);
  if (only?.every((name) => SQLITE[name] !== code) === true) return undefined;
  const wayOut = code === undefined ? undefined : WAYS_OUT[code];
  return wayOut === undefined ? undefined : new StoreUnavailable(`The store ${path} ${wayOut}`, error);
}

/**
 * The primary code. The driver gives the extended one, such as SQLITE_IOERR_WRITE: its low byte is the primary. Where a
 * statement fails after its first rows, the driver gives the message of SQLite alone.
 */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("errcode" in error && typeof error.errcode === "number") return error.errcode & 0xff;
  return "code" in error && error.code === "ERR_SQLITE_ERROR" ? CODES.get(error.message) : undefined;
}

/** The texts of `sqlite3_errstr`. */
const CODES: ReadonlyMap<string, number> = new Map([
  ["database is locked", SQLITE.BUSY],
  ["attempt to write a readonly database", SQLITE.READONLY],
  ["disk I/O error", SQLITE.IOERR],
  ["database disk image is malformed", SQLITE.CORRUPT],
  ["database or disk is full", SQLITE.FULL],
  ["unable to open database file", SQLITE.CANTOPEN],
  ["string or blob too big", SQLITE.TOOBIG],
  ["file is not a database", SQLITE.NOTADB],
]);
