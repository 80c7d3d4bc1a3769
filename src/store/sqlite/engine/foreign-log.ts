import { closeSync, existsSync, openSync, readSync, realpathSync } from "node:fs";
import { StoreUnavailable } from "../../../domain/errors/errors";

/**
 * SQLite does not know which file a log (`PATH-wal`) belongs to: it shows the log's pages over those of any file. Where
 * a backup was put in the place of a file whose log was left behind, old and new pages would be one store. So each
 * transaction counts up the number in the file's header that SQLite leaves to programs (`user_version`), and the file
 * may be at most one save behind the first page of its log: https://www.sqlite.org/walformat.html
 */

/** The count goes on after the largest number with the smallest one. */
export const nextCount = (count: number): number => (count + 1) | 0;

/** Throws StoreUnavailable if the log beside the file begins later than the file ends. */
export function refuseForeignLog(path: string): void {
  // In this order: another process may empty the log meanwhile, and begin it again.
  const begins = reading(`${behindLinks(path)}-wal`, firstCountOf);
  const ends = begins === undefined ? undefined : reading(path, (read) => read(COUNT_AT, 4)?.readInt32BE(0));
  if (begins === undefined || ends === undefined || ((begins - ends) | 0) <= 1) return;
  throw new StoreUnavailable(
    `The store ${path} is older than ${path}-wal, the log beside it, as when a backup was put in its place. Together they would be neither state. Move ${path}-wal and ${path}-shm away to open the file as it is, or put back the file that the log belongs to.`,
  );
}

/** SQLite has the log beside the file that a link leads to. */
function behindLinks(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Where the count is in the first page. */
const COUNT_AT = 60;
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

type Read = (at: number, length: number) => Buffer | undefined;

/** The count in the oldest first page of a log. Undefined if it has none. */
function firstCountOf(read: Read): number | undefined {
  const header = read(0, LOG_HEADER);
  if (header === undefined) return undefined;
  const frame = FRAME_HEADER + header.readUInt32BE(8);
  for (let at = LOG_HEADER; ; at += frame) {
    const page = read(at, FRAME_HEADER + COUNT_AT + 4);
    // Behind the frames of this log may be those of an earlier one, with other salts.
    if (page === undefined || !page.subarray(8, 16).equals(header.subarray(16, 24))) return undefined;
    if (page.readUInt32BE(0) === 1) return page.readInt32BE(FRAME_HEADER + COUNT_AT);
  }
}

/** Undefined if there is no such file, or if it cannot be read: SQLite says so then. */
function reading<T>(path: string, work: (read: Read) => T): T | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    return work((at, length) => {
      const bytes = Buffer.alloc(length);
      return readSync(file, bytes, 0, length, at) === length ? bytes : undefined;
    });
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}
