import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MongoServerError, type Document } from "mongodb";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { LAYOUT } from "../../src/store/mongo/form/layout";
import { openMongo } from "../../src/store/mongo/open-mongo";
import { saveAll } from "../builders/writes";
import { dropDatabase, newDatabaseUri, withDriver } from "./databases";
import { article, graphWrites } from "./graph";

const REFUSED = 121;

/** A document of each collection as a store writes it, with what must be missing or amiss. */
const BAD: readonly (readonly [string, string, Document])[] = [
  ["articles", "an item of another kind", { $set: { "item.id": "post_1" } }],
  ["articles", "no sort key", { $unset: { sortKey: 1 } }],
  ["posts", "words that are no strings", { $set: { words: [1] } }],
  ["entities", "a revision of zero", { $set: { revision: 0 } }],
  ["sources", "a field that nobody knows", { $set: { extra: true } }],
  ["accounts", "no item", { $unset: { item: 1 } }],
  ["articles", "a mention that is no document", { $set: { mentions: ["Lavrov"] } }],
  ["articles", "a mention without a profile", { $set: { mentions: [{ id: "1", k: 0, s: "x", a: 0, c: 1 }] } }],
  ["postings", "a count of mentions that is zero", { $set: { mentions: 0 } }],
  ["postings", "nothing that it stands under", { $unset: { under: 1 } }],
  ["identities", "a kind that nobody knows", { $set: { kind: "thing" } }],
  ["meta", "a value that is no string", { $set: { value: 7 } }],
];

describe("The server's validation", () => {
  const uri = newDatabaseUri();
  const reopen = async () => (await openMongo(uri)).close();
  beforeAll(async () => {
    const store = await openMongo(uri);
    await saveAll(store, graphWrites());
    await store.close();
  });
  afterAll(() => dropDatabase(uri));

  it.each(BAD)("refuses a document of %s with %s", async (collection, _, update) => {
    await withDriver(uri, async (__, db) => {
      const failure: unknown = await db
        .collection(collection)
        .updateOne({}, update)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(MongoServerError);
      expect(failure).toMatchObject({ code: REFUSED });
    });
  });

  it("is put right by the next start where somebody changed it, and the data stays", async () => {
    await withDriver(uri, async (_, db) => {
      await db.command({ collMod: "articles", validator: {} });
      await db.collection("articles").dropIndexes();
      await reopen();
      const [articles] = await db.listCollections({ name: "articles" }, { nameOnly: false }).toArray();
      expect(articles?.options?.validator).toEqual(LAYOUT.find(({ name }) => name === "articles")?.validator);
      expect((await db.collection("articles").indexes()).map(({ name }) => name)).toContain("facets_1_sortKey_1__id_1");
      expect(await db.collection("articles").countDocuments({ "item.id": article.id })).toBe(1);
    });
  });

  it("refuses a store of a newer schema, naming both versions and the way out", async () => {
    await withDriver(uri, async (_, db) => {
      await db.collection<{ _id: string }>("meta").updateOne({ _id: "schema" }, { $set: { value: "99" } });
      await expect(openMongo(uri)).rejects.toThrow(StoreUnavailable);
      await expect(openMongo(uri)).rejects.toThrow(
        /has the schema version 99; this program knows up to 6\. Update mediagraph/,
      );
      await db.collection<{ _id: string }>("meta").updateOne({ _id: "schema" }, { $set: { value: "6" } });
    });
    await reopen();
  });

  it("leaves another program's database alone", async () => {
    const foreign = newDatabaseUri();
    await withDriver(foreign, async (_, db) => {
      await db.collection("articles").insertOne({ title: "not ours" });
      await expect(openMongo(foreign)).rejects.toThrow(
        /has a collection "articles" of another program\. Name another database/,
      );
      expect((await db.listCollections().toArray()).map(({ name }) => name)).toEqual(["articles"]);
    });
    await dropDatabase(foreign);
  });

  it("lets two processes make the same new store at once", async () => {
    const fresh = newDatabaseUri();
    const stores = await Promise.all([openMongo(fresh), openMongo(fresh), openMongo(fresh)]);
    await saveAll(stores[0], graphWrites());
    expect(await stores[2].reader().count("article")).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
    await dropDatabase(fresh);
  });
});
