import { StoreReadOnly, StoreUnavailable } from "../../../domain/errors/errors";
import { openDriver, type Driver, type DriverStatement, type OpenDriver, type Value } from "./driver";
import { unavailable } from "./errors";
import { nextCount, refuseForeignLog } from "./foreign-log";
import { fileMark, movedFile } from "./file-mark";

export type Row = Readonly<Record<string, unknown>>;

const CACHED_STATEMENTS = 300;
const BUSY_TIMEOUT_MS = 10_000;

let transactionSteps = 0;

/** An open database file. It keeps prepared statements, and turns the driver's errors into errors of the domain. */
export class SqliteDatabase {
  private readonly driver: Driver;
  /** How many transactions of this connection have ended. */
  private transactions = 0;
  private readonly statements = new Map<string, DriverStatement>();
  private readonly mark: string | undefined;

  /** `busyTimeoutMs`: how long a write waits for another process that holds the file. */
  constructor(
    readonly path: string,
    private readonly busyTimeoutMs: number = BUSY_TIMEOUT_MS,
    open: OpenDriver = openDriver,
    /** What cannot be written: every transaction is refused. Undefined: all can be. */
    private readonly unwritable?: string,
  ) {
    refuseForeignLog(path);
    this.driver = this.translated(() => open(path, busyTimeoutMs));
    this.mark = fileMark(path);
  }

  /** All rows of one statement. (A statement that is left in the middle would keep its transaction open.) */
  all(sql: string, ...values: Value[]): Row[] {
    try {
      const rows = this.prepared(sql).all(...values);
      if (rows.every(isRow)) return rows;
    } catch (error) {
      throw this.translatedError(error);
    }
    throw new TypeError("The driver gave a row that is no object.");
  }

  /**
   * How many instructions of SQLite's virtual machine this statement has taken so far. The number grows with the rows
   * that the statement reads and is the same on every computer. Undefined if the driver does not count.
   */
  stepsOf(sql: string): number | undefined {
    return this.driver.stepsOf?.(sql);
  }

  run(sql: string, ...values: Value[]): void {
    try {
      this.prepared(sql).run(...values);
    } catch (error) {
      throw this.translatedError(error);
    }
  }

  /** Runs statements that take no values and return no rows: definitions, settings. */
  execute(sql: string): void {
    this.translated(() => this.open().exec(sql));
  }

  /**
   * Runs `work` in one transaction. It takes the write lock at the start, so what it reads stays true until it commits.
   * Every write must run in a transaction: if the file is busy, the start fails, and no cached statement is left in the
   * middle.
   */
  transaction<T>(work: () => T): T {
    if (this.unwritable !== undefined) throw new StoreReadOnly(this.unwritable);
    this.refuseMovedFile();
    this.execute("BEGIN IMMEDIATE");
    // Others may have saved since the last read: it waited for them.
    transactionSteps += 1;
    try {
      const changes = this.changes();
      const result = work();
      if (this.changes() !== changes) this.countUp();
      this.execute("COMMIT");
      return result;
    } catch (error) {
      // After some errors, such as a full disk, SQLite has already rolled back.
      if (this.driver.isTransaction) this.execute("ROLLBACK");
      throw error;
    } finally {
      this.transactions += 1;
      transactionSteps += 1;
    }
  }

  get isReadOnly(): boolean {
    return this.unwritable !== undefined;
  }

  /** Throws if the path leads to another file now, or to none. A store in memory has no file. */
  refuseMovedFile(): void {
    if (this.mark !== undefined && fileMark(this.path) !== this.mark) throw movedFile(this.path);
  }

  /** Another number after the beginning and the end of every transaction of this thread, by any connection. */
  get transactionSteps(): number {
    return transactionSteps;
  }

  /**
   * Another text after every save of anybody: what was read while it stays the same is still so. SQLite itself counts
   * the saves of other connections only.
   */
  version(): string {
    const [row] = this.all("PRAGMA data_version");
    return `${String(row?.["data_version"])} ${this.transactions}`;
  }

  /** As `checkpoint`, but does not wait for other processes. */
  checkpointAtOnce(): boolean {
    this.all("PRAGMA busy_timeout = 0");
    try {
      return this.checkpoint();
    } finally {
      this.all(`PRAGMA busy_timeout = ${this.busyTimeoutMs}`);
    }
  }

  close(): void {
    if (!this.driver.isOpen) return;
    // A transaction would go on, and lock the file, until the last statement is collected as garbage.
    if (this.driver.isTransaction) this.execute("ROLLBACK");
    this.checkpointBlindly();
    this.statements.clear();
    this.driver.close();
  }

  /**
   * Copies the log into the file, so that the file alone is the whole store. False if another process uses the file:
   * then the log stays, and nothing is lost.
   */
  checkpoint(): boolean {
    try {
      return this.all("PRAGMA wal_checkpoint(TRUNCATE)")[0]?.["busy"] === 0;
    } catch {
      // The disk is full, for example. The log has everything, and the next opening reads it from there.
      return false;
    }
  }

  /**
   * As `checkpointAtOnce`, but prepares no statement. The driver keeps the file open until its statements are garbage.
   * A process that waited here for the writes of others would end late, and a server would listen late: it looks at the
   * file first, and closes it.
   */
  private checkpointBlindly(): void {
    try {
      this.driver.exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)");
    } catch {
      // As above.
    }
  }

  /** How many rows this connection has changed. A transaction that changes none writes nothing. */
  private changes(): unknown {
    return this.all("SELECT total_changes() AS changes")[0]?.["changes"];
  }

  private countUp(): void {
    const count = Number(this.all("PRAGMA user_version")[0]?.["user_version"]);
    this.execute(`PRAGMA user_version = ${nextCount(count)}`);
  }

  private open(): Driver {
    if (!this.driver.isOpen) throw new StoreUnavailable(`The store ${this.path} is closed.`);
    return this.driver;
  }

  private prepared(sql: string): DriverStatement {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.open().prepare(sql);
    if (this.statements.size >= CACHED_STATEMENTS) this.forgetOldest();
    this.statements.set(sql, statement);
    return statement;
  }

  private forgetOldest(): void {
    for (const sql of this.statements.keys()) {
      this.statements.delete(sql);
      return;
    }
  }

  private translated<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.translatedError(error);
    }
  }

  private translatedError(error: unknown): unknown {
    return unavailable(this.path, error) ?? error;
  }
}

/** A part of a statement, with the values of its placeholders in their order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Value[];
}

export function sql(text: string, ...values: Value[]): Sql {
  return { text, values };
}

export function joined(pieces: readonly Sql[], separator: string): Sql {
  return { text: pieces.map((piece) => piece.text).join(separator), values: pieces.flatMap((piece) => piece.values) };
}

/** `WHERE` with all of the conditions; empty if there are none. */
export function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql("") : joined([sql(" WHERE "), joined(conditions, " AND ")], "");
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}
