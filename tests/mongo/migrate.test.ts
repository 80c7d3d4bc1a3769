import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { copyStore } from "../../src/upkeep/copy-store";
import { removeItem } from "../../src/ingest/removing/remove";
import { repairStore } from "../../src/upkeep/repair";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { idFor } from "../../src/domain/ids";
import { postingsIn } from "../../src/store/mongo/records/collections";
import { letterOf, postingId, underOf } from "../../src/store/mongo/records/posting-key";
import type { Store } from "../../src/store/store";
import { dyingStore } from "../builders/altered-store";
import { clock, runAll } from "../builders/connected-runs";
import { graphState } from "../builders/graph-state";
import { databaseName, newDatabaseUri, openHarness, withDriver } from "./databases";
import { openMongo } from "../../src/store/mongo/open-mongo";

let harness: Awaited<ReturnType<typeof openHarness>>;
let sqlite: Store;

beforeAll(async () => {
  [harness, sqlite] = [await openHarness(), await openSqlite(":memory:")];
  await runAll(sqlite);
  const [article] = (await graphState(sqlite)).items.filter(
    (item) => item.type === "Article" && item.headline === "Embeds another",
  );
  if (article !== undefined) await removeItem(sqlite, article.id, clock);
}, 60_000);

afterAll(async () => {
  await harness.close();
  await sqlite.close();
}, 60_000);

describe("a store that goes from SQLite to MongoDB and back", () => {
  it("has equal items, tombstones, edges and identities at every station", async () => {
    await expect(copyStore(sqlite, dyingStore(harness.store, 2, "after"))).rejects.toThrow("the process died");
    const there = await copyStore(sqlite, harness.other);
    expect(there.known).toBeGreaterThan(0);
    expect(there.differing).toEqual([]);
    expect((await verifyStore(harness.store)).faults).toEqual([]);
    const back = await openSqlite(":memory:");
    expect(await copyStore(harness.store, back)).toMatchObject({ differing: [], from: there.from, to: there.from });
    expect(await graphState(back)).toEqual(await graphState(sqlite));
    expect(await verifyStore(back)).toEqual(await verifyStore(sqlite));
    await back.close();
  }, 120_000);
});

describe("a damaged database", () => {
  it("is found faulty and mended", async () => {
    const uri = newDatabaseUri();
    const store = await openMongo(uri);
    await copyStore(sqlite, store);
    const before = await graphState(store);
    await withDriver(uri, async (_, db) => {
      const gone = idFor("article", "gone");
      const letter = letterOf("Entity.articles");
      await postingsIn(db).deleteMany({ under: { $regex: `${letter}$` } });
      const place = { relation: "Entity.articles", parent: gone, sortKey: "1", child: gone } as const;
      await postingsIn(db).insertOne({ _id: postingId(place), under: underOf(place.relation, gone) });
      await db
        .collection("articles")
        .updateMany({ live: true }, { $set: { facets: [], words: ["x"], sortKey: "1999" } });
      await db.collection("identities").deleteMany({ key: { $regex: "^url:" } });
      await db
        .collection<{ _id: string }>("identities")
        .insertOne({ _id: "article|url:x", kind: "article", key: "url:x", id: gone, exclusive: true } as never);
    });
    const { found, left, unsaved } = await repairStore(store);
    expect([...new Set(found.faults.map(({ rule }) => rule))].sort()).toEqual([
      "edges",
      "facets",
      "identities",
      // The sort key of a mention is that of its article.
      "mention-records",
      "sort-keys",
      "strays",
      "words",
    ]);
    expect([left.faults, unsaved]).toEqual([[], []]);
    expect(await graphState(store)).toEqual(before);
    await store.close();
    await withDriver(uri, (client) => client.db(databaseName(uri)).dropDatabase());
  }, 120_000);
});
