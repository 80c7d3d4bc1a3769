import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Collection, Db } from "mongodb";
import { StoreMigrating } from "../../src/domain/errors/errors";
import { isId } from "../../src/domain/ids";
import { withoutTransaction } from "../../src/store/mongo/engine/database";
import { recordsIn } from "../../src/store/mongo/records/collections";
import { convertSome } from "../../src/store/mongo/form/into-postings";
import {
  noteMigration,
  PARTS,
  readState,
  replaceState,
  type MigrationState,
} from "../../src/store/mongo/form/migration-state";
import { MongoMigration } from "../../src/store/mongo/form/mongo-migration";
import { openMongo } from "../../src/store/mongo/open-mongo";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { runAll } from "../builders/connected-runs";
import { graphState } from "../builders/graph-state";
import { dropDatabase, newDatabaseUri, withDriver } from "./databases";
import { asVersion } from "./older-database";

const QUICK = { lookMs: 5, silenceMs: 40 };
/** Nobody takes the lead from the one that has it. */
const PATIENT = { lookMs: 5, silenceMs: 600_000 };
const PAGE = { order: "ASC", take: { first: 100 } } as const;

let uri: string;
let state: Awaited<ReturnType<typeof graphState>>;
beforeEach(() => {
  uri = newDatabaseUri();
});
afterEach(() => dropDatabase(uri));

/** Fills the database, and makes it one of an older version. */
async function makeOlder(version: 1 | 4, db: Db): Promise<void> {
  const store = await openMongo(uri);
  await runAll(store);
  state = await graphState(store);
  await asVersion(version, store, db);
  await store.close();
}

/** All is as it was, and nothing of the old form is left. */
async function expectMigrated(store: Store, db: Db): Promise<void> {
  expect(await graphState(store)).toEqual(state);
  expect((await verifyStore(store)).faults).toEqual([]);
  expect(await store.getMeta("schema")).toBe("6");
  expect(await store.getMeta("migration")).toBeNull();
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  expect(names.filter((name) => name === "edges" || name === "mentions")).toEqual([]);
}

class Crash extends Error {}

type Call = () => Promise<unknown>;

/** A database with something before each of its writes. `one`: the same write, of one document only. */
function watched(db: Db, beforeWrite: (collection: string, one: Call) => Promise<void>): Db {
  const collectionOf = (name: string): Collection => {
    const collection = db.collection(name);
    return new Proxy(collection, {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== "function") return value;
        const call = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
        if (!["bulkWrite", "deleteMany", "updateMany", "updateOne"].includes(String(property))) return call;
        return async (...args: unknown[]): Promise<unknown> => {
          const one = property === "deleteMany" ? () => collection.deleteOne(args[0] as object) : async () => undefined;
          await beforeWrite(name, one);
          return call(...args);
        };
      },
    });
  };
  return new Proxy(db, {
    get: (target, property) => {
      const value: unknown = property === "collection" ? collectionOf : Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** A database whose process dies at its write number `last + 1`; of a deletion of many, one is deleted by then. */
function dying(db: Db, last: number): Db {
  let writes = 0;
  return watched(db, async (_, one) => {
    if (++writes <= last) return;
    await one();
    throw new Crash();
  });
}

/** As a process without transactions migrates. It does not end: `AtItsEnd` tells that all is moved. */
function migrateInSteps(db: Db): Promise<void> {
  const finish = () => Promise.reject(new AtItsEnd());
  return new MongoMigration({ db, address: uri, atomically: withoutTransaction, finish }, QUICK).finished;
}

class AtItsEnd extends Error {}

describe.each([1, 4] as const)("a database of schema version %i", (version) => {
  it("is brought to this version, also where processes without transactions die at any write", async () => {
    await withDriver(uri, async (_, db) => {
      await makeOlder(version, db);
      await noteMigration(db);
      const diesAt = async (last: number): Promise<boolean> => {
        const error: unknown = await migrateInSteps(dying(db, last)).catch((thrown: unknown) => thrown);
        if (!(error instanceof Crash)) expect(error).toBeInstanceOf(AtItsEnd);
        return error instanceof Crash;
      };
      let crashes = 0;
      for (let last = 1; await diesAt(last); last = (last % 6) + 1) crashes++;
      expect(crashes).toBeGreaterThan(5);
      const store = await openMongo(uri, { migrationTimes: QUICK });
      await expectMigrated(store, db);
      await store.close();
    });
  });
});

describe("an older database that is open while it is migrated", () => {
  /** The note of a process that leads and does nothing. */
  const led: Partial<MigrationState> = { leader: "another process" };

  async function withLedMigration(
    work: (store: Store, db: Db, advance: (part: number) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    await withDriver(uri, async (_, db) => {
      await makeOlder(4, db);
      await noteMigration(db);
      const replace = async (change: Partial<MigrationState>): Promise<void> => {
        const before = await readState(db);
        if (before === undefined) throw new Error("there is no migration");
        expect(await replaceState(db, before, { ...before, ...change, steps: before.steps + 1 })).toBe(true);
      };
      await replace(led);
      const store = await openMongo(uri, { whileMigrating: true, migrationTimes: PATIENT });
      const advance = async (parts: number): Promise<void> => {
        for (const part of PARTS.slice(0, parts)) await convertSome(db, part, "", 1, undefined);
        await replace({ parts, done: parts });
        while (store.migration?.progress().done !== parts) await new Promise(setImmediate);
      };
      await work(store, db, advance);
      await replace({ leader: "" });
      await store.migration?.finished;
      expect(store.migration).toBeUndefined();
      await expectMigrated(store, db);
      await store.close();
    });
  }

  it("gives items and lists at once, keys and relations as soon as they are moved, and refuses writes until the end", async () => {
    await withLedMigration(async (store, _, advance) => {
      const reader = store.reader();
      const articles = state.items.filter((item) => item.type === "Article");
      const ids = articles.flatMap(({ id }) => (isId("article", id) ? [id] : []));
      const mentions = articles.flatMap((article) => ("mentions" in article ? article.mentions : []));
      const profiles = mentions.map(({ entityId }) => entityId);
      const keys = ids.map((id) => `id:${id}`);
      expect(mentions.length).toBeGreaterThan(0);

      expect(await reader.get("article", ids)).toEqual(articles);
      expect((await reader.list("article", PAGE)).rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(await reader.count("article")).toBe(ids.length);
      await expect(reader.lookup("article", keys)).rejects.toThrow(StoreMigrating);
      await expect(reader.related("Article.posts", ids, PAGE)).rejects.toThrow(StoreMigrating);
      await expect(reader.get("mention", [])).resolves.toEqual([]);

      await advance(PARTS.indexOf("article"));
      expect(await reader.lookup("article", keys)).toEqual(articles);
      expect(await reader.countRelated("SocialAccount.posts", ids.slice(0, 0))).toEqual([]);
      await expect(reader.countRelated("Entity.posts", profiles)).resolves.toHaveLength(profiles.length);
      await expect(reader.tally("Entity.articles", profiles, { sortKeyStart: 4 })).rejects.toThrow(StoreMigrating);
      await expect(reader.related("Entity.mentions", profiles, PAGE)).rejects.toThrow(StoreMigrating);
      await expect(reader.countRelated("Article.cites", ids)).rejects.toThrow(StoreMigrating);
      await expect(store.save([])).rejects.toThrow(/present form: 5 of \d+ items and keys are done/);

      await advance(PARTS.length);
      const found = await reader.get(
        "mention",
        mentions.map(({ id }) => id),
      );
      expect(found).toEqual(mentions);
      expect(await reader.countRelated("Entity.articles", profiles)).not.toContain(0);
      await expect(store.replaceItems([])).rejects.toThrow(StoreMigrating);
    });
  });

  it("is left at once by a process that stops, and goes on with the next", async () => {
    await withDriver(uri, async (_, db) => {
      await makeOlder(4, db);
      for (let starts = 0; starts < 3; starts++) {
        const store = await openMongo(uri, { whileMigrating: true, migrationTimes: PATIENT });
        await store.close();
        expect((await readState(db))?.leader ?? "").toBe("");
      }
      const store = await openMongo(uri, { migrationTimes: PATIENT });
      await expectMigrated(store, db);
      await store.close();
    });
  });

  it("is migrated once by three processes that start together", async () => {
    await withDriver(uri, async (_, db) => {
      await makeOlder(4, db);
      const stores = await Promise.all([1, 2, 3].map(() => openMongo(uri, { migrationTimes: QUICK })));
      for (const store of stores) await expectMigrated(store, db);
      for (const store of stores) await store.close();
    });
  });

  it("loses nothing where a process stands still in the middle of a step, and goes on after all is done", async () => {
    await withDriver(uri, async (_, db) => {
      await makeOlder(4, db);
      await noteMigration(db);
      let saved: unknown;
      const late = watched(db, async (collection) => {
        if (collection !== "articles" || saved !== undefined) return;
        const store = await openMongo(uri, { migrationTimes: QUICK });
        await recordsIn(db, "article").updateMany({}, { $set: { savedBy: "a person" }, $inc: { revision: 1 } });
        saved = await recordsIn(db, "article").find().toArray();
        await store.close();
      });
      await migrateInSteps(late);
      expect(saved).toEqual(await recordsIn(db, "article").find().toArray());
      const store = await openMongo(uri);
      await expectMigrated(store, db);
      await store.close();
    });
  });
});

describe("a database of schema version 5", () => {
  const keysOf = async (db: Db): Promise<string[]> =>
    (await db.collection("articles").listIndexes().toArray()).map(({ key }) => JSON.stringify(key));
  const inOrder = JSON.stringify({ words: 1, sortKey: 1, _id: 1 });
  const former = JSON.stringify({ words: 1 });

  it("gets the index of words in the order of time for the one without, and no document changes", () =>
    withDriver(uri, async (_, db) => {
      const store = await openMongo(uri);
      await runAll(store);
      const before = await db.collection("articles").find().sort({ _id: 1 }).toArray();
      await store.close();
      await db.collection("articles").dropIndex("words_1_sortKey_1__id_1");
      await db.collection("articles").createIndex({ words: 1 });
      await db.collection<{ _id: string }>("meta").updateOne({ _id: "schema" }, { $set: { value: "5" } });
      const [one, other] = await Promise.all([openMongo(uri), openMongo(uri)]);
      expect(await one.getMeta("schema")).toBe("6");
      expect(one.migration).toBeUndefined();
      const keys = await keysOf(db);
      expect(keys).toContain(inOrder);
      expect(keys).not.toContain(former);
      expect(await db.collection("articles").find().sort({ _id: 1 }).toArray()).toEqual(before);
      await Promise.all([one.close(), other.close()]);
    }));
});
