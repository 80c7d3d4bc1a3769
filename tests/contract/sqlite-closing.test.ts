import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, it } from "@jest/globals";
import { openDriver, type Driver } from "../../src/store/sqlite/engine/driver";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { anArticle } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-closing-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a store that was closed", () => {
  it("is complete in its one file, so that a copy of the file has everything", async () => {
    const path = join(folder, "store.db");
    const articles = Array.from({ length: 40 }, (_, index) => anArticle(`a${index}`));
    const store = await openSqlite(path);
    await saveAll(
      store,
      articles.map((article) => aWrite(article)),
    );
    await store.reader().list("article", { order: "ASC", take: { first: 5 } });
    await store.close();
    copyFileSync(path, join(folder, "copy.db"));
    const copy = await openSqlite(join(folder, "copy.db"));
    expect(await copy.reader().count("article")).toBe(40);
    await copy.close();
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  it("does not wait for other processes, so that a start never does: the log stays for them", async () => {
    const path = join(folder, "shared.db");
    await (await openSqlite(path)).close();
    const waits: unknown[] = [];
    const store = await openSqlite(path, (...args) => notingWaits(openDriver(...args), waits));
    await store.close();
    expect(waits.length).toBeGreaterThan(0);
    expect(waits.filter((row) => !isDeepStrictEqual({ ...(row as object) }, { timeout: 0 }))).toEqual([]);
  });
});

/** A driver that notes how long it would wait for other processes at each attempt to empty the log. */
function notingWaits(driver: Driver, waits: unknown[]): Driver {
  return {
    prepare: (sql) => driver.prepare(sql),
    exec(sql) {
      driver.exec(sql);
      if (sql.includes("wal_checkpoint")) waits.push(driver.prepare("PRAGMA busy_timeout").all()[0]);
    },
    close: () => driver.close(),
    get isOpen() {
      return driver.isOpen;
    },
    get isTransaction() {
      return driver.isTransaction;
    },
  };
}
