import { DatabaseSync } from "@photostructure/sqlite";

export type Value = string | number | Uint8Array | null;

/** A statement that is ready to run. */
export interface DriverStatement {
  all(...values: Value[]): unknown[];
  run(...values: Value[]): unknown;
}

/** What the store needs of a package that speaks to SQLite. All calls are synchronous. */
export interface Driver {
  prepare(sql: string): DriverStatement;
  /** Runs statements that take no values and return no rows. */
  exec(sql: string): void;
  /** The file stays open until the statements are collected as garbage. */
  close(): void;
  readonly isOpen: boolean;
  readonly isTransaction: boolean;
  /** As `SqliteDatabase.stepsOf`. Only the driver of the tests counts: its SQLite has the table `sqlite_stmt`. */
  stepsOf?(sql: string): number;
}

/** `busyTimeoutMs`: how long a statement waits for another process that holds the file. */
export type OpenDriver = (path: string, busyTimeoutMs: number) => Driver;

/** The package has the interface of `node:sqlite`. */
export const openDriver: OpenDriver = (path, timeout) => new DatabaseSync(path, { timeout });

/** Also writes the tables in which a word index keeps its rows, as SQLite itself does when it copies a file. */
export const openForCopying: OpenDriver = (path, timeout) => new DatabaseSync(path, { timeout, defensive: false });
