import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreUnavailable } from "../../src/domain/errors";
import { Connection } from "../../src/store/sqlite/connection";
import { migrate } from "../../src/store/sqlite/migrations";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { SqliteStore } from "../../src/store/sqlite/sqlite-store";
import { anArticle, aSource } from "../builders/items";
import { aWrite, saveAgain, saveAll } from "../builders/writes";

describe("a sqlite store whose writes fail", () => {
  let folder: string;
  let path: string;
  let connection: Connection;
  let store: SqliteStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
    path = join(folder, "store.db");
    await (await openSqlite(path)).close();
    connection = new Connection(path, 50);
    migrate(connection);
    store = new SqliteStore(connection);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("says that the disk is full, keeps nothing of the batch, and goes on once there is space", async () => {
    await saveAll(store, [aWrite(aSource("before"))]);
    const [pages] = connection.all("PRAGMA page_count");
    connection.execute(`PRAGMA max_page_count = ${Number(pages?.["page_count"]) + 10}`);
    const batch = [aWrite(aSource("small")), aWrite(anArticle("large", { headline: "خبر ".repeat(100_000) }))];
    await expect(store.save(batch)).rejects.toThrow(StoreUnavailable);
    await expect(store.save(batch)).rejects.toThrow(/disk is full/);
    expect(await store.records("source", [aSource("small").id, aSource("before").id])).toMatchObject([
      null,
      { revision: 1 },
    ]);
    connection.execute("PRAGMA max_page_count = 4294967294");
    await saveAll(store, batch);
    expect(await store.reader().count("article")).toBe(1);
  });

  it("says that another process holds the file, reads meanwhile, and goes on once it is free", async () => {
    await saveAll(store, [aWrite(aSource("a"))]);
    const holder = new Connection(path);
    holder.execute("BEGIN IMMEDIATE");
    await expect(saveAgain(store, aSource("a"))).rejects.toThrow(/held by another process/);
    await expect(store.setMeta("name", "value")).rejects.toThrow(StoreUnavailable);
    await expect(store.rejections.forget(["a"])).rejects.toThrow(StoreUnavailable);
    expect(await store.reader().get("source", [aSource("a").id])).toEqual([aSource("a")]);
    holder.execute("COMMIT");
    holder.close();
    expect(await saveAgain(store, aSource("a"))).toEqual({ status: "saved", revision: 2 });
  });

  it("refuses what is larger than SQLite keeps, and saves what came with it", async () => {
    connection.execute(
      "CREATE TRIGGER huge BEFORE INSERT ON article WHEN instr(NEW.item, 'huge') BEGIN SELECT hex(zeroblob(1000000001)); END",
    );
    const batch = [
      aWrite(aSource("before")),
      aWrite(anArticle("huge", { headline: "huge" }), { identities: [{ key: "url:x", exclusive: true }] }),
      aWrite(aSource("after")),
    ];
    const [before, refused, after] = await store.save(batch);
    expect([before, after]).toEqual([
      { status: "saved", revision: 1 },
      { status: "saved", revision: 1 },
    ]);
    expect(refused).toEqual({
      status: "refused",
      reason: `the article ${anArticle("huge").id} is larger than SQLite keeps (1 GB): split or shorten it`,
    });
    expect(await store.find("article", ["url:x"])).toEqual([null]);
    expect(await store.reader().count("source")).toBe(2);
  });

  it("rolls a batch back when one of its writes cannot be written at all", async () => {
    const item = aSource("a");
    const broken = { ...aWrite(aSource("b")), sortKey: null as unknown as string };
    await expect(store.save([aWrite(item), broken])).rejects.toThrow();
    expect(await store.reader().get("source", [item.id])).toEqual([null]);
    await saveAll(store, [aWrite(item)]);
  });
});
