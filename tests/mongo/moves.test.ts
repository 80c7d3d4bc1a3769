import { afterEach, describe, expect, it } from "@jest/globals";
import { MongoClient, type ClientSession, type CommandStartedEvent, type Db, type Document } from "mongodb";
import type { Id } from "../../src/domain/ids";
import { idKey } from "../../src/domain/identity/identity";
import { LAYOUT } from "../../src/store/mongo/layout";
import { MongoStore } from "../../src/store/mongo/mongo-store";
import { finishMoves } from "../../src/store/mongo/saving/moves";
import { openMongo } from "../../src/store/mongo/open-mongo";
import { prepare } from "../../src/store/mongo/prepare";
import { inTransaction } from "../../src/store/mongo/database";
import type { RecordWrite, Store } from "../../src/store/store";
import { aMention, anArticle, aPerson } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";
import { databaseName, dropDatabase, newDatabaseUri } from "./databases";

const SURFACE = "Mali";
const MENTIONS_OF_ARTICLE = 100;
const [survivor, absorbed, third] = [aPerson("survivor"), aPerson("absorbed"), aPerson("third")];

class Crash extends Error {}

interface Opened {
  readonly uri: string;
  readonly client: MongoClient;
  readonly db: Db;
  readonly store: MongoStore;
  /** The same store in a process that dies at its transaction number `last + 1`. */
  dying(last: number): MongoStore;
}

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function open(transactions = true): Promise<Opened> {
  const uri = newDatabaseUri();
  const client = new MongoClient(uri, { ignoreUndefined: true, monitorCommands: true });
  const db = client.db(databaseName(uri));
  cleanups.push(
    () => dropDatabase(uri),
    () => client.close(),
  );
  await prepare(db, uri);
  const storeOver = (over: MongoClient): MongoStore =>
    new MongoStore({ client: over, db, address: uri, hasTransactions: true }, transactions);
  return { uri, client, db, store: storeOver(client), dying: (last) => storeOver(dyingClient(client, last)) };
}

function dyingClient(client: MongoClient, last: number): MongoClient {
  let transactions = 0;
  const withSession = (work: (session: ClientSession) => Promise<unknown>): Promise<unknown> => {
    if (transactions++ >= last) throw new Crash();
    return client.withSession(work);
  };
  return new Proxy(client, {
    get: (target, property) => (property === "withSession" ? withSession : bound(target, property)),
  });
}

function bound(target: object, property: string | symbol): unknown {
  const value: unknown = Reflect.get(target, property);
  return typeof value === "function" ? value.bind(target) : value;
}

/** Articles that each mention a profile a hundred times, and stand under it. */
function articlesAbout(profile: Id<"entity">, count: number): RecordWrite[] {
  return Array.from({ length: count }, (_, number) => {
    const article = anArticle(`${profile} ${number}`, { headline: SURFACE.repeat(MENTIONS_OF_ARTICLE) });
    const mentions = Array.from({ length: MENTIONS_OF_ARTICLE }, (_unused, index) =>
      aMention(article, { id: profile }, SURFACE, { start: index * SURFACE.length }),
    );
    const sortKey = `2024-01-${String(number + 1).padStart(2, "0")}`;
    const edges = [{ relation: "Entity.articles", parent: profile, sortKey, child: article.id } as const];
    return aWrite(article, {
      sortKey,
      edges,
      mentions: mentions.map((mention) => aMentionWrite(mention, { sortKey })),
    });
  });
}

const union = (item = survivor, from = absorbed): RecordWrite =>
  aWrite(item, { expectedRevision: 1, absorbs: [{ id: from.id, expectedRevision: 1 }] });

/** All that is stored, but for who wrote it and when. */
async function everything(db: Db): Promise<Record<string, Document[]>> {
  const names = LAYOUT.map(({ name }) => name).filter((name) => !["meta", "changes", "waitingChanges"].includes(name));
  const rows = names.map(
    async (name) =>
      [
        name,
        await db
          .collection(name)
          .find({}, { projection: { savedBy: 0, revision: 0 }, sort: { _id: 1 } })
          .toArray(),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(rows));
}

/** Of each profile: its articles and its mentions. */
async function countsUnder(store: Store, ...profiles: readonly { id: Id<"entity"> }[]): Promise<number[]> {
  const ids = profiles.map(({ id }) => id);
  return [
    ...(await store.reader().countRelated("Entity.articles", ids)),
    ...(await store.reader().countRelated("Entity.mentions", ids)),
  ];
}

async function fill({ store }: Opened, articles: number): Promise<void> {
  await saveAll(store, [
    aWrite(survivor),
    aWrite(absorbed),
    ...articlesAbout(survivor.id, 2),
    ...articlesAbout(absorbed.id, articles),
  ]);
}

describe("Uniting two profiles of which one is a hub", () => {
  it("changes at most a thousand documents in a transaction, however many mentions move", async () => {
    const opened = await open();
    await fill(opened, 30);
    const changed = new Map<string, number>();
    opened.client.on("commandStarted", ({ command }: CommandStartedEvent) => {
      const documents = ["documents", "updates", "deletes"].reduce(
        (total, name) => total + (command[name]?.length ?? 0),
        0,
      );
      if (command.autocommit === false)
        changed.set(String(command.txnNumber), (changed.get(String(command.txnNumber)) ?? 0) + documents);
    });
    expect(await opened.store.save([union()])).toEqual([{ status: "saved", revision: 2 }]);
    expect(Math.max(...changed.values())).toBeLessThanOrEqual(1_000);
    expect(changed.size).toBeGreaterThan(7);
    expect(await countsUnder(opened.store, survivor, absorbed)).toEqual([32, 0, 3_200, 0]);
    expect(await opened.db.collection("moves").countDocuments()).toBe(0);
  });

  it("loses and doubles nothing wherever it dies, and leads to the survivor from then on; the next start or save completes it", async () => {
    const whole = await open();
    await fill(whole, 6);
    await whole.store.save([union()]);
    const expected = await everything(whole.db);
    for (let last = 1, isOver = false; !isOver; last++) {
      const opened = await open();
      await fill(opened, 6);
      isOver = await opened
        .dying(last)
        .save([union()])
        .then(
          () => true,
          (error: unknown) => !(error instanceof Crash),
        );
      expect(await opened.db.collection("mentions").countDocuments()).toBe(800);
      expect(await opened.db.collection("edges").countDocuments()).toBe(8);
      expect(await opened.store.reader().lookup("entity", [idKey(absorbed.id)])).toEqual([survivor]);
      const [articles = 0, ofAbsorbed = 0, mentions = 0, under = 0] = await countsUnder(
        opened.store,
        survivor,
        absorbed,
      );
      expect([articles + ofAbsorbed, mentions + under]).toEqual([8, 800]);
      if (last % 2 === 0) await (await openMongo(opened.uri)).close();
      else expect(await saveAgain(opened.store, survivor)).toMatchObject({ status: "saved" });
      expect({ last, ...(await everything(opened.db)) }).toEqual({ last, ...expected });
      if (isOver) expect(last).toBeGreaterThan(4);
    }
  });

  it("goes all the way where its survivor is absorbed before the move is done", async () => {
    const opened = await open();
    await fill(opened, 6);
    await saveAll(opened.store, [aWrite(third)]);
    await expect(opened.dying(3).save([union()])).rejects.toThrow(Crash);
    await expect(
      opened
        .dying(2)
        .save([aWrite(third, { expectedRevision: 1, absorbs: [{ id: survivor.id, expectedRevision: 2 }] })]),
    ).rejects.toThrow(Crash);
    await (await openMongo(opened.uri)).close();
    expect(await countsUnder(opened.store, third, survivor, absorbed)).toEqual([8, 0, 0, 800, 0, 0]);
    expect(await opened.store.reader().lookup("entity", [idKey(absorbed.id), idKey(survivor.id)])).toEqual([
      third,
      third,
    ]);
  });

  it("is done once by two processes that go on with it at the same time", async () => {
    const opened = await open();
    await fill(opened, 9);
    await expect(opened.dying(1).save([union()])).rejects.toThrow(Crash);
    await Promise.all([1, 2, 3].map(() => finishMoves(opened.db, inTransaction(opened.client))));
    expect(await countsUnder(opened.store, survivor, absorbed)).toEqual([11, 0, 1_100, 0]);
    expect(await opened.db.collection("mentions").countDocuments()).toBe(1_100);
  });

  it("moves no more at once where the server has no transactions", async () => {
    const opened = await open(false);
    await fill(opened, 9);
    const sizes: number[] = [];
    opened.client.on("commandStarted", ({ command }: CommandStartedEvent) => {
      if (command["update"] !== "mentions") return;
      for (const { q } of command["updates"] ?? []) if (Array.isArray(q._id?.$in)) sizes.push(q._id.$in.length);
    });
    expect(await opened.store.save([union()])).toEqual([{ status: "saved", revision: 2 }]);
    expect(sizes).toEqual([400, 400, 100]);
    expect(await countsUnder(opened.store, survivor, absorbed)).toEqual([11, 0, 1_100, 0]);
  });

  it("keeps one edge where an article stood under both", async () => {
    const opened = await open();
    await saveAll(opened.store, [aWrite(survivor), aWrite(absorbed)]);
    const article = anArticle("both");
    const under = (parent: Id<"entity">) =>
      ({ relation: "Entity.articles", parent, sortKey: "1", child: article.id }) as const;
    await saveAll(opened.store, [aWrite(article, { edges: [under(survivor.id), under(absorbed.id)] })]);
    await opened.store.save([union()]);
    expect(await countsUnder(opened.store, survivor, absorbed)).toEqual([1, 0, 0, 0]);
    expect(await opened.db.collection("edges").countDocuments()).toBe(1);
  });
});

describe("A step of a move", () => {
  it("names the whole shard key of what it writes and deletes, so that one shard is asked", async () => {
    const opened = await open();
    await fill(opened, 2);
    const filters: [string, string[]][] = [];
    opened.client.on("commandStarted", ({ command }: CommandStartedEvent) => {
      const collection = String(command["update"] ?? command["delete"]);
      if (collection !== "edges" && collection !== "mentions") return;
      for (const { q } of [...(command["updates"] ?? []), ...(command["deletes"] ?? [])])
        filters.push([collection, Object.keys(q)]);
    });
    await opened.store.save([union()]);
    const keys: Record<string, string[]> = {
      edges: ["parent", "relation", "sortKey", "child"],
      mentions: ["_id", "entity", "sortKey"],
    };
    expect(filters.length).toBeGreaterThan(50);
    expect(filters.filter(([collection, names]) => keys[collection]?.some((key) => !names.includes(key)))).toEqual([]);
  });
});
