import { afterEach, describe, expect, it } from "@jest/globals";
import { BSON, type Document } from "mongodb";
import { StoreUnavailable } from "../../../../src/domain/errors/errors";
import { connect } from "../../../../src/store/mongo/engine/database";
import { idFor } from "../../../../src/domain/ids";
import { LAYOUT, SCHEMA_VERSION } from "../../../../src/store/mongo/form/layout";
import { openMongo } from "../../../../src/store/mongo/open-mongo";
import type { Store } from "../../../../src/store/store";
import { anArticle } from "../../../builders/items";
import { aWrite } from "../../../builders/writes";
import { EMPTY, fakeMongo, type Answers, type FakeMongo } from "../../../builders/fake-mongo";

const PAGE = { order: "ASC", take: { first: 5 } } as const;
const article = anArticle("There");

/** The answers of a server that we do not have for tests. */
let fake: FakeMongo;
const opened: Store[] = [];

async function open(options = ""): Promise<Store> {
  const store = await openMongo(`${fake.uri}${options}`);
  opened.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await fake.close();
});

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

const names = (commands: readonly Document[]): string[] => commands.map((command) => Object.keys(command)[0] ?? "");
const cursor = (firstBatch: Document[]): Document => ({ ok: 1, cursor: { id: BSON.Long.ZERO, ns: "x.y", firstBatch } });

describe("A server that is too old", () => {
  it.each([
    [6, "MongoDB 3.6"],
    [8, "MongoDB 4.2"],
    [9, "MongoDB 4.4"],
    [13, "MongoDB 5.0"],
    [16, "MongoDB 5.3"],
  ])(
    "is refused in one line that says what it is and what is needed: wire version %i",
    async (maxWireVersion, release) => {
      // The driver refuses the oldest by itself, and only when its patience ends.
      fake = await fakeMongo(EMPTY, { maxWireVersion }, 10_000);
      const failure = open();
      await expect(failure).rejects.toThrow(StoreUnavailable);
      await expect(failure).rejects.toThrow(
        new RegExp(
          `^mongodb://127\\.0\\.0\\.1:\\d+/news is too old: it speaks wire version ${maxWireVersion}, ${release}\\. The store needs wire version 17, MongoDB 6\\.0, or newer\\.$`,
        ),
      );
      expect(names(fake.commands)).toEqual([]);
    },
  );

  it("is every server before MongoDB 6.0, and none since", async () => {
    fake = await fakeMongo(EMPTY, { maxWireVersion: 17 });
    await expect(open()).resolves.toBeDefined();
  });
});

describe("The address's readPreference", () => {
  const preferenceOf = (command: Document): string => command["$readPreference"]?.mode ?? "primary";

  it("counts for the reader, and for nothing else", async () => {
    fake = await fakeMongo(EMPTY, { replicaSet: true });
    const store = await open("&readPreference=secondaryPreferred");
    await store.records("article", [article.id]);
    await store.find("article", ["url:x"]);
    await store.getMeta("linker");
    await store.setMeta("linker", "1");
    await store.ping();
    await all(store.scan("article"));
    await all(store.rejections.all());
    await store.upkeep.derived("article", [article.id]);
    await store.upkeep.meta();
    await all(store.upkeep.records("article"));
    await all(store.upkeep.strays());
    await store.upkeep.dropStrays();
    await store.save([aWrite(article)]);
    expect(names(fake.commands)).toEqual(
      expect.arrayContaining([
        "find",
        "aggregate",
        "listCollections",
        "createIndexes",
        "update",
        "insert",
        "commitTransaction",
      ]),
    );
    expect(fake.commands.filter((command) => preferenceOf(command) !== "primary")).toEqual([]);

    fake.commands.length = 0;
    const reader = store.reader();
    await reader.get("article", [article.id]);
    await reader.lookup("article", ["url:x"]);
    await reader.list("article", PAGE);
    await reader.related("Entity.articles", [idFor("entity", "any")], PAGE);
    expect(fake.commands.map(preferenceOf)).toEqual(Array.from({ length: 4 }, () => "secondaryPreferred"));
  });
});

describe("A start", () => {
  /** A database that has everything. */
  const whole: Answers = (command) => {
    if ("listCollections" in command)
      return cursor(LAYOUT.map(({ name, validator }) => ({ name, type: "collection", options: { validator } })));
    if ("listIndexes" in command)
      return cursor(
        (LAYOUT.find(({ name }) => name === command["listIndexes"])?.indexes ?? []).map(({ key }) => ({
          v: 2,
          key,
          name: JSON.stringify(key),
        })),
      );
    if (isSchemaRead(command)) return cursor([{ _id: "schema", value: String(SCHEMA_VERSION) }]);
    return EMPTY(command);
  };
  const isSchemaRead = ({ find, filter }: Document): boolean => find === "meta" && filter?._id?.$eq === "schema";
  const CHANGES = ["create", "collMod", "createIndexes", "insert", "update"];

  it("changes nothing if everything is in place, so that it needs no right to write and waits for no lock", async () => {
    fake = await fakeMongo(whole, { replicaSet: true });
    await open();
    expect(names(fake.commands).filter((name) => CHANGES.includes(name))).toEqual([]);
  });

  it.each([
    [
      "an index",
      (command: Document) => (command["listIndexes"] === "identities" ? cursor([]) : whole(command)),
      "createIndexes",
    ],
    [
      "a validator",
      (command: Document) =>
        "listCollections" in command ? cursor([{ name: "postings", type: "collection", options: {} }]) : whole(command),
      "collMod",
    ],
    [
      "the mark of its version",
      (command: Document) => (isSchemaRead(command) ? cursor([{ _id: "schema", value: "1" }]) : whole(command)),
      "update",
    ],
  ])("puts right what is missing: %s", async (_, answers, expected) => {
    fake = await fakeMongo(answers, { replicaSet: true });
    await open();
    expect(names(fake.commands)).toContain(expected);
  });

  it("builds indexes with a majority of a replica set, so that it does not wait for a server that is down", async () => {
    fake = await fakeMongo(EMPTY, { replicaSet: true });
    await open();
    const built = fake.commands.filter((command) => "createIndexes" in command);
    expect(built.length).toBeGreaterThan(5);
    expect(built.map(({ commitQuorum }) => commitQuorum)).toEqual(built.map(() => "majority"));
  });

  it("asks a standalone server for no quorum, which it would refuse", async () => {
    fake = await fakeMongo(EMPTY);
    await open();
    expect(fake.commands.filter((command) => "commitQuorum" in command)).toEqual([]);
    expect(names(fake.commands)).toContain("createIndexes");
  });
});

describe("A server that says nothing", () => {
  it("ends by the limits of each stage, which the address may set", async () => {
    fake = await fakeMongo(EMPTY, { replicaSet: true });
    for (const [options, expected] of [
      ["", { waitQueueTimeoutMS: 10_000, socketTimeoutMS: 60_000 }],
      ["&socketTimeoutMS=7000&waitQueueTimeoutMS=8000", { socketTimeoutMS: 7_000, waitQueueTimeoutMS: 8_000 }],
    ] as const) {
      const { client } = await connect(`${fake.uri}${options}`);
      expect(client.options).toMatchObject({ serverSelectionTimeoutMS: 60_000, ...expected });
      await client.close();
    }
  });

  it("and does not confirm a write by a majority is waited for at most half a minute", async () => {
    fake = await fakeMongo(EMPTY, { replicaSet: true });
    const store = await open();
    fake.commands.length = 0;
    await store.setMeta("linker", "1");
    await store.rejections.forget(["x"]);
    await store.save([aWrite(article)]);
    const waiting = fake.commands.filter((command) => "writeConcern" in command);
    expect(names(waiting)).toEqual(["update", "delete", "commitTransaction"]);
    expect(waiting.map(({ writeConcern }) => writeConcern.wtimeout)).toEqual([30_000, 30_000, 20_000]);
  });
});

describe("Rejections", () => {
  it("are forgotten a thousand at a time", async () => {
    fake = await fakeMongo(EMPTY);
    const store = await open();
    fake.commands.length = 0;
    await store.rejections.forget(Array.from({ length: 2_500 }, (_, index) => `r${index}`));
    expect(fake.commands.map((command) => command["deletes"][0].q._id.$in.length)).toEqual([1_000, 1_000, 500]);
  });

  it("are never in memory all at once", async () => {
    const kept = Array.from({ length: 40 }, (_, index) => ({
      _id: `r${String(index).padStart(2, "0")}`,
      input: "x",
      reason: "y",
      rejectedAt: "2024-01-01",
    }));
    fake = await fakeMongo((command) => {
      if (command["find"] !== "rejections") return EMPTY(command);
      if (command["sort"].rejectedAt === -1) return cursor(kept.slice(-1));
      const after =
        command["filter"].$and
          .flatMap(({ $or }: Document) => $or ?? [])
          .find(({ _id }: Document) => _id?.$gt !== undefined)?._id.$gt ?? "";
      return cursor(kept.filter(({ _id }) => _id > after).slice(0, command["limit"] ?? kept.length));
    });
    const store = await open();
    fake.commands.length = 0;
    expect((await all(store.rejections.all())).map(({ id }) => id)).toEqual(kept.map(({ _id }) => _id));
    expect(fake.commands.map(({ limit }) => limit)).toEqual([1, 16, 16, 16]);
  });
});
