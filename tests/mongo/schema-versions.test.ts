import { describe, expect, it } from "@jest/globals";
import type { Db, Document } from "mongodb";
import { idFor } from "../../src/domain/ids";
import { verifyStore } from "../../src/upkeep/verify";
import { openMongo } from "../../src/store/mongo/open-mongo";
import { recordsIn } from "../../src/store/mongo/collections";
import { intoPostings } from "../../src/store/mongo/into-postings";
import { unpackMentions } from "../../src/store/mongo/postings/packed-mentions";
import type { Store } from "../../src/store/store";
import { runAll } from "../builders/connected-runs";
import { graphState } from "../builders/graph-state";
import { dropDatabase, newDatabaseUri, withDriver } from "./databases";

const OWNED = { mentions: 1, mentionKinds: 1, postings: 1 } as const;
const KINDS = ["article", "post", "account", "entity", "source"] as const;

/**
 * Makes the documents what versions 3 and 4 wrote: each edge and each mention a document of its own, with other ids,
 * and the mentions in the items too. `version` 1: edges say which profile a mention stands under.
 */
async function asVersion(version: 1 | 4, store: Store, db: Db): Promise<void> {
  for (const kind of KINDS) {
    const collection = recordsIn(db, kind);
    for (const row of await collection.find().toArray()) {
      const [derived] = await store.upkeep.derived(kind, [row._id as never]);
      const edges = (derived?.edges ?? []).map((edge, index) => ({ ...edge, _id: `${row._id} ${index}` }));
      const mentions = unpackMentions(row._id, row).map((write) => {
        const id = idFor("mention", write.item.id);
        return { ...write, item: { ...write.item, id }, _id: id };
      });
      await insert(db, "edges", row._id, edges);
      await insert(
        db,
        "mentions",
        row._id,
        mentions.map((one) => ({ ...one, words: [], ...(version === 4 && { entity: one.item.entityId }) })),
      );
      const items = mentions.map(({ item }) => item);
      const unset = Object.fromEntries(Object.keys(OWNED).map((name) => [name, "" as const]));
      await collection.updateOne(
        { _id: row._id },
        { $unset: unset, ...(items.length > 0 && { $set: { "item.mentions": items } }) },
      );
    }
  }
  await db.collection("postings").deleteMany({});
  for (const row of await db.collection<{ _id: string; kind: string; key: string }>("identities").find().toArray()) {
    await db.collection("identities").deleteOne({ _id: row._id as never });
    await db.collection("identities").insertOne({ ...row, _id: `${row.kind}|${row.key}` as never });
  }
  await db.collection<{ _id: string }>("meta").updateOne({ _id: "schema" }, { $set: { value: String(version) } });
}

async function insert(db: Db, name: string, owner: string, rows: readonly Document[]): Promise<void> {
  if (rows.length > 0) await db.collection(name).insertMany(rows.map((row) => ({ ...row, owner, revision: 1 })));
}

class Crash extends Error {}

/** A database whose process dies at its write number `last + 1`. */
function dying(db: Db, last: number): Db {
  let writes = 0;
  const collectionOf = (name: string) =>
    new Proxy(db.collection(name), {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== "function") return value;
        return (...args: unknown[]): unknown => {
          if (["bulkWrite", "deleteMany", "updateMany"].includes(String(property)) && ++writes > last)
            throw new Crash();
          return Reflect.apply(value, target, args);
        };
      },
    });
  return new Proxy(db, {
    get: (target, property) => {
      const value: unknown = property === "collection" ? collectionOf : Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

describe.each([1, 4] as const)("a database of schema version %i", (version) => {
  it("is brought to this version, also where it is cut short: all is as it was, and nothing of the old form is left", async () => {
    const uri = newDatabaseUri();
    await withDriver(uri, async (_, db) => {
      const before = await openMongo(uri);
      await runAll(before);
      const state = await graphState(before);
      await asVersion(version, before, db);
      await before.close();
      for (const last of [3, 9, 14]) await expect(intoPostings(dying(db, last))).rejects.toThrow(Crash);
      const store = await openMongo(uri);
      expect(await graphState(store)).toEqual(state);
      expect((await verifyStore(store)).faults).toEqual([]);
      expect(await store.getMeta("schema")).toBe("5");
      await store.close();
      const names = (await db.listCollections().toArray()).map(({ name }) => name);
      expect(names.filter((name) => name === "edges" || name === "mentions")).toEqual([]);
    });
    await dropDatabase(uri);
  });
});
