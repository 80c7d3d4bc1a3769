import { describe, expect, it } from "@jest/globals";
import type { Db } from "mongodb";
import { verifyStore } from "../../src/upkeep/verify";
import { openMongo } from "../../src/store/mongo/open-mongo";
import { aMention, anArticle, aPerson } from "../builders/items";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";
import { dropDatabase, newDatabaseUri, withDriver } from "./databases";

const article = anArticle("Touré meets Diop");
const [person, other] = [aPerson("Touré"), aPerson("Diop")];
const mentions = [aMention(article, person, "Touré"), aMention(article, other, "Diop")];

/**
 * Makes the documents what version 1 wrote: edges say which profile a mention stands under. The last mention's edge is
 * lost.
 */
async function asVersion1(db: Db): Promise<void> {
  for (const collMod of ["mentions", "edges"]) await db.command({ collMod, validator: {} });
  await db.collection("mentions").dropIndex("entity_1_sortKey_1__id_1");
  const [first] = await db
    .collection<{ _id: string; sortKey: string; owner: string }>("mentions")
    .find({ _id: mentions[0]?.id ?? "" })
    .toArray();
  if (first === undefined) throw new Error("Expected the first mention.");
  await db.collection("mentions").updateMany({}, { $unset: { entity: 1 } });
  const edge = {
    relation: "Entity.mentions",
    parent: person.id,
    sortKey: first.sortKey,
    child: first._id,
    owner: first.owner,
    revision: 1,
  };
  await db.collection<{ _id: string }>("edges").insertOne({ _id: "an edge of version 1", ...edge });
  await db.collection<{ _id: string }>("meta").updateOne({ _id: "schema" }, { $set: { value: "1" } });
}

describe("a database of schema version 1", () => {
  it("is brought to this version: mentions stand under their profiles by themselves", async () => {
    const uri = newDatabaseUri();
    const before = await openMongo(uri);
    await saveAll(
      before,
      [person, other].map((one) => aWrite(one)),
    );
    await saveAll(before, [aWrite(article, { mentions: mentions.map((mention) => aMentionWrite(mention)) })]);
    await before.close();
    await withDriver(uri, async (_, db) => {
      await asVersion1(db);
      const store = await openMongo(uri);
      const pages = await store
        .reader()
        .related("Entity.mentions", [person.id, other.id], { order: "ASC", take: { first: 5 } });
      expect(pages.map(({ rows }) => rows.map(({ item }) => item))).toEqual(mentions.map((mention) => [mention]));
      // Edges of other relations come when the items are computed anew.
      const { faults } = await verifyStore(store);
      expect(faults.filter(({ fault }) => fault.includes("Entity.mentions"))).toEqual([]);
      expect(await store.getMeta("schema")).toBe("4");
      await store.close();
      expect(await db.collection("edges").countDocuments({ relation: "Entity.mentions" })).toBe(0);
    });
    await dropDatabase(uri);
  });
});
