import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import type { SqliteDatabase } from "../../../src/store/sqlite/engine/database";
import { versionForReader } from "../../../src/store/sqlite/engine/reader-version";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite";

/** A database that counts how often it is asked for its version. */
function countingDatabase() {
  const state = { asked: 0, transactionSteps: 0 };
  const database = {
    version: () => `version ${(state.asked += 1)}`,
    get transactionSteps() {
      return state.transactionSteps;
    },
  };
  return { state, version: versionForReader(database as unknown as SqliteDatabase) };
}

describe("the version of the file for one reader", () => {
  it("is asked once for all promises that one callback of the event loop settles", async () => {
    const { state, version } = countingDatabase();
    const asked = [await Promise.resolve().then(version), version(), await Promise.resolve().then(version)];
    expect([asked, state.asked]).toEqual([["version 1", "version 1", "version 1"], 1]);
    await turn();
    expect([version(), version(), state.asked]).toEqual(["version 2", "version 2", 2]);
  });

  it("is asked once for the ticks of one callback, in which batches are loaded one after the other", async () => {
    const { state, version } = countingDatabase();
    const tick = () => new Promise<void>((resolve) => process.nextTick(resolve));
    for (let batch = 0; batch < 5; batch += 1) {
      version();
      await tick();
    }
    expect(state.asked).toBe(1);
    await turn();
    expect(version()).toBe("version 2");
  });

  it("is asked again by the next callback of the same turn: it may be the message that somebody has saved", async () => {
    const { version } = countingDatabase();
    const asked = await new Promise<readonly string[]>((resolve) => {
      let first = "";
      setImmediate(() => (first = version()));
      setImmediate(() => resolve([first, version()]));
    });
    expect(asked).toEqual(["version 1", "version 2"]);
  });

  it("is asked again after a save of this thread", () => {
    const { state, version } = countingDatabase();
    version();
    state.transactionSteps += 1;
    expect([version(), version(), state.asked]).toEqual(["version 2", "version 2", 2]);
  });

  it("is asked again when a transaction begins and ends, of any store of this thread", async () => {
    const store = await openSqlite(":memory:");
    const other = await openSqlite(":memory:");
    const { database } = store as unknown as { readonly database: SqliteDatabase };
    const steps = [database.transactionSteps];
    (other as unknown as { readonly database: SqliteDatabase }).database.transaction(() => {
      steps.push(database.transactionSteps);
    });
    steps.push(database.transactionSteps);
    expect(new Set(steps).size).toBe(3);
    await Promise.all([store.close(), other.close()]);
  });
});
