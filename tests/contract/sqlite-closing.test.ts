import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
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
});
