import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { DatabaseSync } from "@photostructure/sqlite";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BadSetting, StoreUnavailable } from "../../src/domain/errors/errors";
import { openStore } from "../../src/store/open-store";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

describe("opening a sqlite store", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("makes the file and its folders when they are missing", async () => {
    const path = join(folder, "مجلد", "a b", "store.db");
    const store = await openStore(`sqlite:${path}`);
    expect(store.address).toBe(`sqlite:${path}`);
    await store.close();
    expect((await stat(path)).isFile()).toBe(true);
  });

  it("reads a path that looks like a URL as a path", async () => {
    const path = join(folder, "file:x?mode=memory#%20.db");
    await (await openSqlite(path)).close();
    expect((await stat(path)).isFile()).toBe(true);
  });

  it("keeps two stores in memory apart", async () => {
    const [one, other] = [await openStore("sqlite::memory:"), await openStore("sqlite::memory:")];
    await saveAll(one, [aWrite(aSource("a"))]);
    expect(await one.reader().count("source")).toBe(1);
    expect(await other.reader().count("source")).toBe(0);
    const [log, otherLog] = [await one.reader().changes({ first: 1 }), await other.reader().changes({ first: 1 })];
    expect(log.log).not.toBe(otherLog.log);
    await Promise.all([one.close(), other.close()]);
  });

  it("has a saved item on the disk before it says so: it syncs every commit", async () => {
    const execute = jest.spyOn(SqliteDatabase.prototype, "execute");
    const store = await openSqlite(join(folder, "store.db"));
    await saveAll(store, [aWrite(aSource("a"))]);
    const [database] = execute.mock.contexts as SqliteDatabase[];
    execute.mockRestore();
    const FULL = 2;
    expect(database?.all("PRAGMA synchronous")).toEqual([{ synchronous: FULL }]);
    expect(database?.all("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
    await store.close();
  });

  it("has an SQLite in which two processes that share the file lose no commit: 3.51.3 or newer", () => {
    const database = new SqliteDatabase(":memory:");
    const [row] = database.all("SELECT sqlite_version() AS version");
    const [major = 0, minor = 0, patch = 0] = String(row?.["version"]).split(".").map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
    database.close();
  });

  it("writes ahead", async () => {
    const path = join(folder, "store.db");
    const store = await openSqlite(path);
    await saveAll(store, [aWrite(aSource("a"))]);
    expect((await stat(`${path}-wal`)).size).toBeGreaterThan(0);
    await store.close();
  });

  it("says in one line which path is a folder", async () => {
    await expectRefused(folder, /cannot be opened/);
  });

  it("says in one line which path is not a database, and leaves the file alone", async () => {
    const path = join(folder, "notes.txt");
    await writeFile(path, "These are notes.\n".repeat(400));
    await expectRefused(path, /is not a database\. Name another path/);
    expect((await stat(path)).size).toBe(17 * 400);
  });

  it("says in one line which path goes through a file", async () => {
    const file = join(folder, "file");
    await writeFile(file, "x");
    await expectRefused(join(file, "below", "store.db"), /folder .* cannot be made/);
  });

  it("refuses the database of another program, and leaves it alone", async () => {
    const path = join(folder, "other.db");
    const database = new DatabaseSync(path);
    database.exec("CREATE TABLE meta (name TEXT, value TEXT); CREATE TABLE bookmarks (url TEXT)");
    database.close();
    await expectRefused(path, /of another program/);
  });

  it("refuses a store of a newer version, and says which", async () => {
    const path = join(folder, "newer.db");
    const store = await openSqlite(path);
    expect(await store.getMeta("schema")).toBe("10");
    await store.setMeta("schema", "99");
    await store.close();
    await expectRefused(path, /version 99, newer than 10, .* Update mediagraph/);
  });

  it("refuses an empty path, and URLs of an unknown kind without showing their credentials", async () => {
    await expect(openStore("sqlite:")).rejects.toThrow(/needs the path of a file/);
    await expect(openStore("postgres://user:secret@host/db")).rejects.toThrow(BadSetting);
    await expect(openStore("postgres://user:secret@host/db")).rejects.toThrow(
      /^The store postgres:\/\/host\/db is of no known kind/,
    );
  });

  async function expectRefused(path: string, message: RegExp): Promise<void> {
    const refusal = await openSqlite(path).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    const text = refusal instanceof Error ? refusal.message : "";
    expect(text).toMatch(message);
    expect(text).toContain(path);
    expect(text).not.toContain("\n");
  }
});
