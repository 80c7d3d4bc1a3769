import Database from "libsql";
import { StoreUnavailable } from "../../domain/errors";

export type Row = Readonly<Record<string, unknown>>;
type Parameter = string | number | Uint8Array | null;
type Statement = ReturnType<InstanceType<typeof Database>["prepare"]>;

const CACHED_STATEMENTS = 300;
const BUSY_TIMEOUT_MS = 10_000;

/** One connection to the file: prepared statements are kept, and the driver's errors are told in our words. */
export class Connection {
  readonly #database: InstanceType<typeof Database>;
  readonly #statements = new Map<string, Statement>();

  /** `busyTimeoutMs`: how long a write waits for another process that holds the file. */
  constructor(
    readonly path: string,
    private readonly busyTimeoutMs: number = BUSY_TIMEOUT_MS,
  ) {
    this.#database = this.#translated(() => new Database(path, { timeout: busyTimeoutMs }));
  }

  /** The rows of one statement, all of them: a statement left in the middle would keep its transaction open. */
  all(sql: string, ...parameters: Parameter[]): Row[] {
    return this.#translated(() => this.#prepared(sql).all(parameters).filter(isRow));
  }

  /**
   * The instructions of SQLite's virtual machine that this statement has taken so far on this connection. They grow
   * with the rows that it reads and do not depend on the machine (SQLITE_STMTSTATUS_VM_STEP, by the table
   * `sqlite_stmt`).
   */
  stepsOf(sql: string): number {
    const [row] = this.all("SELECT coalesce(sum(nstep), 0) AS steps FROM sqlite_stmt WHERE sql = ?", sql);
    return Number(row?.["steps"] ?? 0);
  }

  run(sql: string, ...parameters: Parameter[]): void {
    this.#translated(() => this.#prepared(sql).run(parameters));
  }

  /** Statements without parameters or answer: definitions, settings. */
  execute(sql: string): void {
    this.#translated(() => this.#open().exec(sql));
  }

  /**
   * Runs `work` in one transaction that holds the write lock from the start, so that what it reads stays true until it
   * commits. Every write belongs in one: where the file is busy, it is the start that fails, and no cached statement is
   * left in the middle.
   */
  transaction<T>(work: () => T): T {
    this.execute("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.execute("COMMIT");
      return result;
    } catch (error) {
      // After some errors, a full disk among them, SQLite has rolled back by itself.
      if (this.#database.inTransaction) this.execute("ROLLBACK");
      throw error;
    }
  }

  /** As `checkpoint`, and waits for nobody. */
  checkpointAtOnce(): boolean {
    this.all("PRAGMA busy_timeout = 0");
    try {
      return this.checkpoint();
    } finally {
      this.all(`PRAGMA busy_timeout = ${this.busyTimeoutMs}`);
    }
  }

  close(): void {
    if (!this.#database.open) return;
    this.checkpoint();
    this.#statements.clear();
    this.#database.close();
  }

  /**
   * Moves what the log holds into the file, so that the file alone is the whole store. SQLite would do so itself at the
   * end, but here the driver keeps statements until they are collected. False where others hold the file: the log
   * stays, and nothing is lost.
   */
  checkpoint(): boolean {
    try {
      return this.all("PRAGMA wal_checkpoint(TRUNCATE)")[0]?.["busy"] === 0;
    } catch {
      // A disk that takes no more: the log has it all, and the next opening reads it from there.
      return false;
    }
  }

  #open(): InstanceType<typeof Database> {
    if (!this.#database.open) throw new StoreUnavailable(`The store ${this.path} is closed.`);
    return this.#database;
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql);
    const statement = known ?? this.#open().prepare(sql);
    if (known !== undefined) this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > CACHED_STATEMENTS) this.#forgetOldest();
    return statement;
  }

  #forgetOldest(): void {
    for (const sql of this.#statements.keys()) {
      this.#statements.delete(sql);
      return;
    }
  }

  #translated<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw unavailable(this.path, error) ?? error;
    }
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}

const WAYS_OUT: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: "is not a database. Name another path, or move the file away to start a new store.",
  SQLITE_CORRUPT: "is damaged. Restore it from a copy, or move it away and ingest again.",
  SQLITE_BUSY: "is held by another process. Wait until that one has finished, or end it, and try again.",
  SQLITE_READONLY: "cannot be written. Give this user the right to write the file and its folder.",
  SQLITE_FULL: "cannot grow: the disk is full. Free some space.",
  SQLITE_IOERR: "cannot be read or written: the disk reports an error.",
  SQLITE_CANTOPEN: "cannot be opened. Check that it is a file and that this user may read and write it and its folder.",
};

/** A value is beyond SQLite's limit, or beyond that of a string in this process. */
export function isTooLarge(error: unknown): boolean {
  return (
    sqliteCode(error) === "SQLITE_TOOBIG" ||
    (error instanceof RangeError && /invalid string length/i.test(error.message))
  );
}

/** The driver's error as StoreUnavailable where the cause lies outside the program; undefined for any other error. */
function unavailable(path: string, error: unknown): StoreUnavailable | undefined {
  const wayOut = WAYS_OUT[sqliteCode(error)];
  return wayOut === undefined ? undefined : new StoreUnavailable(`The store ${path} ${wayOut}`, error);
}

/**
 * SQLite's primary code, e.g. `SQLITE_IOERR`. The driver's is empty when opening fails, the message has the number: 14
 * is SQLITE_CANTOPEN.
 */
function sqliteCode(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string" && error.code !== "")
    return error.code.split("_").slice(0, 2).join("_");
  return "message" in error && /local database .*: 14\b/s.test(String(error.message)) ? "SQLITE_CANTOPEN" : "";
}
