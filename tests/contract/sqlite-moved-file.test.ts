import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { anArticle } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

let folder: string;
let path: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-moved-"));
  path = join(folder, "store.db");
  store = await openSqlite(path);
  await saveAll(store, [aWrite(anArticle("one"))]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const saving = () => saveAll(store, [aWrite(anArticle("two"))]);

describe("a store whose file", () => {
  it("is moved away takes nothing more, and says so to whoever asks whether it is ready", async () => {
    renameSync(path, join(folder, "elsewhere.db"));
    await expect(saving()).rejects.toThrow(StoreUnavailable);
    await expect(saving()).rejects.toThrow(/was moved, deleted or replaced.*start the process again/);
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
  });

  it("is replaced by a backup takes nothing more, and the backup is as it was", async () => {
    const backup = join(folder, "backup.db");
    await store.close();
    copyFileSync(path, backup);
    store = await openSqlite(path);
    renameSync(backup, path);
    await expect(saving()).rejects.toThrow(StoreUnavailable);
    const restored = await openSqlite(path);
    expect(await restored.reader().count("article")).toBe(1);
    await restored.close();
  });

  it("is moved away and put back goes on", async () => {
    const elsewhere = join(folder, "elsewhere.db");
    renameSync(path, elsewhere);
    await expect(saving()).rejects.toThrow(StoreUnavailable);
    renameSync(elsewhere, path);
    await saving();
    await store.ping();
    expect(await store.reader().count("article")).toBe(2);
  });
});
