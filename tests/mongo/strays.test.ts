import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MongoClient, type Db } from "mongodb";
import { prepare } from "../../src/store/mongo/prepare";
import { edgeRow, type EdgeRow } from "../../src/store/mongo/rows";
import { dropStrays, findStrays } from "../../src/store/mongo/strays";
import type { Stray } from "../../src/store/store-upkeep";
import { databaseName, dropDatabase, newDatabaseUri } from "./databases";

/** Edges of owners that are not stored, by the number of each. */
const COUNTS = { article_a: 3, article_b: 25, article_c: 10, article_d: 1, post_e: 9, source_f: 10 } as const;

describe("Strays", () => {
  const uri = newDatabaseUri();
  const client = new MongoClient(uri);
  const db: Db = client.db(databaseName(uri));
  beforeAll(async () => {
    await prepare(db, uri);
    const rows = Object.entries(COUNTS).flatMap(([owner, count]) =>
      Array.from({ length: count }, (_, index) =>
        edgeRow({ relation: "Entity.articles", parent: "entity_1", sortKey: String(index), child: owner }, owner, 1),
      ),
    );
    await db.collection<EdgeRow>("edges").insertMany(rows);
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
      expect(await found(entries)).toEqual(Object.entries(COUNTS).map(([id, count]) => ({ rows: "edges", id, count })));
    },
  );

  it("are gone once they are dropped", async () => {
    await dropStrays(db);
    expect(await found()).toEqual([]);
  });
});
