import Database from "libsql";
import type { Driver, OpenDriver } from "../../src/store/sqlite/engine/driver";

/**
 * A driver whose SQLite counts the steps of its statements (SQLITE_STMTSTATUS_VM_STEP, in the table `sqlite_stmt`).
 * The driver of the program does not. `tests/contract/sqlite-plans.test.ts` shows that both plan the same way.
 */
export const openCountingDriver: OpenDriver = (path, timeout): Driver => {
  const database = new Database(path, { timeout });
  const steps = database.prepare("SELECT coalesce(sum(nstep), 0) AS steps FROM sqlite_stmt WHERE sql = ?");
  return {
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return { all: (...values) => statement.all(values), run: (...values) => statement.run(values) };
    },
    exec: (sql) => void database.exec(sql),
    close: () => void database.close(),
    stepsOf: (sql) => Number((steps.get([sql]) as { steps: number }).steps),
    get isOpen() {
      return database.open;
    },
    get isTransaction() {
      return database.inTransaction;
    },
  };
};
