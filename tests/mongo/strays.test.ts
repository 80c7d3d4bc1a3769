import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MongoClient, type Db } from "mongodb";
import { prepare } from "../../src/store/mongo/form/prepare";
import { postingsIn } from "../../src/store/mongo/records/collections";
import { postingId, underOf } from "../../src/store/mongo/records/posting-key";
import { idFor } from "../../src/domain/ids";
import { dropStrays, findStrays } from "../../src/store/mongo/saving/strays";
import type { Stray } from "../../src/store/store-upkeep";
import { databaseName, dropDatabase, newDatabaseUri } from "./databases";

/** Postings of articles that are not stored, by the number of each. */
const COUNTS = new Map(
  [3, 25, 10, 1, 9, 10].map((count, index) => [idFor("article", `stray ${index}`), count] as const),
);

describe("Strays", () => {
  const uri = newDatabaseUri();
  const client = new MongoClient(uri);
  const db: Db = client.db(databaseName(uri));
  beforeAll(async () => {
    await prepare(db, uri);
    const parent = idFor("entity", "known by strays");
    const rows = [...COUNTS].flatMap(([child, count]) =>
      Array.from({ length: count }, (_, index) => ({
        _id: postingId({ relation: "Entity.articles", parent, sortKey: String(index), child }),
        under: underOf("Entity.articles", parent),
      })),
    );
    await postingsIn(db).insertMany(rows);
  });
  afterAll(async () => {
    await client.close();
    await dropDatabase(uri);
  });

  async function found(entries?: number): Promise<Stray[]> {
    const strays: Stray[] = [];
    for await (const stray of findStrays(db, entries)) strays.push(stray);
    return strays;
  }

  it.each([2, 7, 10, 25, 26, 1_000])(
    "are all found with their counts, however few entries of an index are looked at in one command: %i",
    async (entries) => {
      const strays = (await found(entries)).map(({ rows, id, count }) => [rows, id, count]);
      expect(strays.sort()).toEqual([...COUNTS].map(([id, count]) => ["edges", id, count]).sort());
    },
  );

  it("are gone once they are dropped", async () => {
    await dropStrays(db);
    expect(await found()).toEqual([]);
  });
});
