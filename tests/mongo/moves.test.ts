import { afterEach, describe, expect, it } from "@jest/globals";
import { MongoClient, type ClientSession, type CommandStartedEvent, type Db, type Document } from "mongodb";
import { idFor, type Id } from "../../src/domain/ids";
import type { Mention } from "../../src/domain/mention";
import { idKey } from "../../src/domain/identity/identity";
import { postingsIn } from "../../src/store/mongo/records/collections";
import { postingId, underOf } from "../../src/store/mongo/records/posting-key";
import { LAYOUT } from "../../src/store/mongo/form/layout";
import { MongoStore } from "../../src/store/mongo/mongo-store";
import { finishMoves } from "../../src/store/mongo/saving/moves";
import { openMongo } from "../../src/store/mongo/open-mongo";
import { prepare } from "../../src/store/mongo/form/prepare";
import { inTransaction } from "../../src/store/mongo/engine/database";
import type { RecordWrite, Store } from "../../src/store/store";
import { aMention, anArticle, aPerson } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";
import { databaseName, dropDatabase, newDatabaseUri } from "./databases";

const SURFACE = "Mali";
const MENTIONS_OF_ARTICLE = 100;
const SORT_KEY = "2024-01-01";
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

/** Postings of articles under a profile, each with a hundred mentions. Moves do not look at the articles. */
async function listUnder(db: Db, profile: Id<"entity">, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => {
    const [sortKey, child] = [String(number), idFor("article", `${profile} ${number}`)];
    const place = { relation: "Entity.articles", parent: profile, sortKey, child } as const;
    return { _id: postingId(place), under: underOf(place.relation, profile), mentions: MENTIONS_OF_ARTICLE };
  });
  await postingsIn(db).insertMany(rows, { ordered: false });
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

async function fill({ store, db }: Opened, articles: number): Promise<void> {
  await saveAll(store, [aWrite(survivor), aWrite(absorbed)]);
  await listUnder(db, survivor.id, 2);
  await listUnder(db, absorbed.id, articles);
}

/** How many documents an update or a delete names. */
const namedIn = ({ q }: Document): number => q._id?.$in?.length ?? 1;

describe("Uniting two profiles of which one is a hub", () => {
  it("changes at most a thousand documents in a transaction, however many mentions move", async () => {
    const opened = await open();
    await fill(opened, 1_700);
    const changed = new Map<string, number>();
    opened.client.on("commandStarted", ({ command }: CommandStartedEvent) => {
      const named: Document[] = [...(command["updates"] ?? []), ...(command["deletes"] ?? [])];
      const documents = named.reduce((total, one) => total + namedIn(one), command["documents"]?.length ?? 0);
      if (command.autocommit === false)
        changed.set(String(command.txnNumber), (changed.get(String(command.txnNumber)) ?? 0) + documents);
    });
    expect(await opened.store.save([union()])).toEqual([{ status: "saved", revision: 2 }]);
    expect(Math.max(...changed.values())).toBeLessThanOrEqual(1_000);
    expect(Math.max(...changed.values())).toBeGreaterThan(700);
    expect(changed.size).toBeGreaterThan(5);
    expect(await countsUnder(opened.store, survivor, absorbed)).toEqual([1_702, 0, 170_200, 0]);
    expect(await opened.db.collection("moves").countDocuments()).toBe(0);
  });

  it("loses and doubles nothing wherever it dies, and leads to the survivor from then on; the next start or save completes it", async () => {
    const whole = await open();
    await fill(whole, 850);
    await whole.store.save([union()]);
    const expected = await everything(whole.db);
    for (let last = 1, isOver = false; !isOver; last++) {
      const opened = await open();
      await fill(opened, 850);
      isOver = await opened
        .dying(last)
        .save([union()])
        .then(
          () => true,
          (error: unknown) => !(error instanceof Crash),
        );
      expect(await postingsIn(opened.db).countDocuments()).toBe(852);
      expect(await opened.store.reader().lookup("entity", [idKey(absorbed.id)])).toEqual([survivor]);
      const [articles = 0, ofAbsorbed = 0, mentions = 0, under = 0] = await countsUnder(
        opened.store,
        survivor,
        absorbed,
      );
      expect([articles + ofAbsorbed, mentions + under]).toEqual([852, 85_200]);
      if (last % 2 === 0) await (await openMongo(opened.uri)).close();
      else expect(await saveAgain(opened.store, survivor)).toMatchObject({ status: "saved" });
      expect({ last, ...(await everything(opened.db)) }).toEqual({ last, ...expected });
      if (isOver) expect(last).toBeGreaterThan(3);
    }
  });

  it("goes all the way where its survivor is absorbed before the move is done", async () => {
    const opened = await open();
    await fill(opened, 850);
    await saveAll(opened.store, [aWrite(third)]);
    await expect(opened.dying(2).save([union()])).rejects.toThrow(Crash);
    await expect(
      opened
        .dying(2)
        .save([aWrite(third, { expectedRevision: 1, absorbs: [{ id: survivor.id, expectedRevision: 2 }] })]),
    ).rejects.toThrow(Crash);
    await (await openMongo(opened.uri)).close();
    expect(await countsUnder(opened.store, third, survivor, absorbed)).toEqual([852, 0, 0, 85_200, 0, 0]);
    expect(await opened.store.reader().lookup("entity", [idKey(absorbed.id), idKey(survivor.id)])).toEqual([
      third,
      third,
    ]);
  });

  it("is done once by two processes that go on with it at the same time", async () => {
    const opened = await open();
    await fill(opened, 900);
    await expect(opened.dying(1).save([union()])).rejects.toThrow(Crash);
    await Promise.all([1, 2, 3].map(() => finishMoves(opened.db, inTransaction(opened.client))));
    expect(await countsUnder(opened.store, survivor, absorbed)).toEqual([902, 0, 90_200, 0]);
  });

  it("moves no more at once where the server has no transactions", async () => {
    const opened = await open(false);
    await fill(opened, 900);
    const sizes: number[] = [];
    opened.client.on("commandStarted", ({ command }: CommandStartedEvent) => {
      if (command["delete"] === "postings") sizes.push(...command["deletes"].map(namedIn));
    });
    expect(await opened.store.save([union()])).toEqual([{ status: "saved", revision: 2 }]);
    expect(sizes).toEqual([400, 400, 100]);
    expect(await countsUnder(opened.store, survivor, absorbed)).toEqual([902, 0, 90_200, 0]);
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
    expect(await postingsIn(opened.db).countDocuments()).toBe(1);
  });

  it("counts and shows the mentions of both where an article mentions both, and forgets the old ones with its next save", async () => {
    const { store, db } = await open();
    const article = anArticle("both", { headline: `${SURFACE} ${SURFACE} ${SURFACE}` });
    const found = [survivor, absorbed, absorbed].map((profile, index) =>
      aMention(article, profile, SURFACE, { start: index * (SURFACE.length + 1) }),
    );
    const under = (parent: Id<"entity">) =>
      ({ relation: "Entity.articles", parent, sortKey: SORT_KEY, child: article.id }) as const;
    const write = (mentions: readonly Mention[], parents: readonly Id<"entity">[]) => ({
      edges: parents.map(under),
      mentions: mentions.map((mention) => aMentionWrite(mention, { sortKey: SORT_KEY })),
    });
    const shown = async () => {
      const page = { order: "ASC", take: { first: 5 } } as const;
      const [mentions] = await store.reader().related("Entity.mentions", [survivor.id], page);
      return mentions?.rows.map(({ item }) => item.start).sort((a, b) => a - b);
    };
    await saveAll(store, [aWrite(survivor), aWrite(absorbed)]);
    await saveAll(store, [aWrite(article, write(found, [survivor.id, absorbed.id]))]);
    await store.save([union()]);
    expect(await countsUnder(store, survivor, absorbed)).toEqual([1, 0, 3, 0]);
    expect(await shown()).toEqual([0, 5, 10]);
    const now = [0, 5].map((start) => aMention(article, survivor, SURFACE, { start }));
    expect(await saveAgain(store, article, write(now, [survivor.id]))).toMatchObject({ status: "saved" });
    expect(await countsUnder(store, survivor, absorbed)).toEqual([1, 0, 2, 0]);
    expect(await shown()).toEqual([0, 5]);
    expect(
      await postingsIn(db)
        .find({}, { projection: { _id: 0, mentions: 1, moved: 1 } })
        .toArray(),
    ).toEqual([{ mentions: 2 }]);
  });
});

describe("A step of a move", () => {
  it("names the whole shard key of what it writes and deletes, so that one shard is asked", async () => {
    const opened = await open();
    await fill(opened, 2);
    const filters: string[][] = [];
    opened.client.on("commandStarted", ({ command }: CommandStartedEvent) => {
      if ((command["update"] ?? command["delete"]) !== "postings") return;
      for (const { q } of [...(command["updates"] ?? []), ...(command["deletes"] ?? [])]) filters.push(Object.keys(q));
    });
    await opened.store.save([union()]);
    expect(filters.length).toBeGreaterThan(2);
    expect(filters.filter((names) => !names.includes("_id"))).toEqual([]);
  });
});
