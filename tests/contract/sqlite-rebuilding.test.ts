import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { RECORD_KINDS } from "../../src/domain/item";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { openDriver, type OpenDriver } from "../../src/store/sqlite/engine/driver";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { numbersOfOld } from "../../src/store/sqlite/form/form-seven";
import { besides, rebuild } from "../../src/store/sqlite/form/rebuild";

const OLD = join(__dirname, "../fixtures/stores/0.1.0-version-4.db");

describe("a store of an older version is rebuilt beside itself", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mediagraph-"));
    path = join(folder, "store.db");
    copyFileSync(OLD, path);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("keeps ids, revisions, tombstones and keys, is listed and found, and leaves no second file", async () => {
    const before = oldRows(path);
    const store = await openSqlite(path);
    expect(await recordsIn(path)).toEqual(before);
    expect(await store.reader().count("article", { words: [["mali"]] })).toBeGreaterThan(0);
    expect(await store.getMeta("schema")).toBe("10");
    await store.close();
    expect(existsSync(besides(path))).toBe(false);
  });

  it("stays where a link leads, with the rights of the old file", async () => {
    const link = join(folder, "link.db");
    symlinkSync(path, link);
    chmodSync(path, 0o640);
    await (await openSqlite(link)).close();
    expect(readlinkSync(link)).toBe(path);
    expect(await recordsIn(path)).not.toEqual([]);
    expect(versionOf(path)).not.toBe(versionOf(OLD));
    expect((statSync(path).mode & 0o777).toString(8)).toBe("640");
  });

  it("is whole after the process died at any statement, and is rebuilt by the next", async () => {
    const before = oldRows(path);
    const version = versionOf(path);
    let left = 1;
    for (let deaths = 0; ; deaths++) {
      const died = await openSqlite(path, dyingAfter(left)).then(
        (store) => store.close().then(() => false),
        () => true,
      );
      if (!died) {
        expect(deaths).toBeGreaterThan(10);
        break;
      }
      if (versionOf(path) === version) expect(oldRows(path)).toEqual(before);
      left = Math.ceil(left * 1.6);
    }
    expect(await recordsIn(path)).toEqual(before);
  });

  it("may have a log: it was opened and closed in this process, or another one was killed", async () => {
    const before = oldRows(path);
    const writer = new DatabaseSync(path);
    writer.exec("PRAGMA journal_mode = WAL; UPDATE meta SET value = '4' WHERE name = 'schema'");
    copyFileSync(path, join(folder, "killed.db"));
    copyFileSync(`${path}-wal`, join(folder, "killed.db-wal"));
    writer.close();
    for (const file of [path, join(folder, "killed.db")]) expect(await recordsIn(file)).toEqual(before);
  });

  it("begins again where a file is left of an earlier try, whatever is in it", async () => {
    const before = oldRows(path);
    writeFileSync(besides(path), "half a file");
    writeFileSync(`${besides(path)}-journal`, "x");
    await (await openSqlite(path)).close();
    expect(await recordsIn(path)).toEqual(before);
    expect(existsSync(`${besides(path)}-journal`)).toBe(false);
  });

  it("says in one line where the new file cannot be made", async () => {
    mkdirSync(besides(path));
    await expect(openSqlite(path)).rejects.toThrow(StoreUnavailable);
    await expect(openSqlite(path)).rejects.toThrow(/cannot be made .*Move away what has that name/);
    expect(versionOf(path)).toBe(versionOf(OLD));
  });

  it("says that the file is locked while another process writes to it, and changes nothing", async () => {
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    const bytes = readFileSync(path);
    expect(() => rebuild(path, (file) => new SqliteDatabase(file, 20), { waitMs: 50 })).toThrow(
      /locked by another process/,
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
    other.exec("COMMIT");
    other.close();
    await (await openSqlite(path)).close();
  });

  it("is asked for the number of an id that its rows do not name by number", () => {
    const old = new SqliteDatabase(join(__dirname, "../fixtures/stores/0.1.0-version-8.db"));
    const [row] = old.all("SELECT n, lower(hex(id)) AS id FROM article WHERE revision > 0 LIMIT 1");
    expect(numbersOfOld(old).find("article", `article_${String(row?.["id"])}`)).toBe(row?.["n"]);
    old.close();
  });
});

type Records = readonly (readonly [id: string, revision: number, isRemoved: boolean])[];

function oldRows(path: string): Records {
  const database = new DatabaseSync(path);
  const rows = RECORD_KINDS.flatMap((kind) =>
    database.prepare(`SELECT id, revision, removed_at FROM ${kind} ORDER BY id`).all(),
  ) as { id: string; revision: number; removed_at: string | null }[];
  database.close();
  return rows.map(({ id, revision, removed_at }) => [id, revision, removed_at !== null]);
}

async function recordsIn(path: string): Promise<Records> {
  const store = await openSqlite(path);
  const found: [string, number, boolean][] = [];
  for (const kind of RECORD_KINDS)
    for await (const { item, revision, removedAt } of store.upkeep.records(kind))
      found.push([item.id, revision, removedAt !== undefined]);
  await store.close();
  return found;
}

function versionOf(path: string): unknown {
  const database = new DatabaseSync(path);
  const row = database.prepare("SELECT value FROM meta WHERE name = 'schema'").get() as { value: string };
  database.close();
  return row.value;
}

/** A driver that fails for good after so many statements, as if the process had died there. */
function dyingAfter(statements: number): OpenDriver {
  let left = statements;
  const live = <T>(work: () => T): T => {
    if (left-- <= 0) throw new Error("the process died");
    return work();
  };
  return (file, timeout) => {
    const driver = openDriver(file, timeout);
    return {
      prepare(sql) {
        const statement = driver.prepare(sql);
        return {
          all: (...values) => live(() => statement.all(...values)),
          run: (...values) => live(() => statement.run(...values)),
        };
      },
      // The system ends the transaction of a dead process.
      exec: (sql) => (sql === "ROLLBACK" ? driver.exec(sql) : live(() => driver.exec(sql))),
      close: () => driver.close(),
      get isOpen() {
        return driver.isOpen;
      },
      get isTransaction() {
        return driver.isTransaction;
      },
    };
  };
}
