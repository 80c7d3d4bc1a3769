import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ReadTimeLimit, StoreUnavailable } from "../../src/domain/errors/errors";
import { openMongo } from "../../src/store/mongo/open-mongo";
import type { Store } from "../../src/store/store";
import type { StoreReader } from "../../src/store/store-reader";
import { aSource } from "../builders/items";
import { aWrite, saveAgain, saveAll } from "../builders/writes";
import { dropDatabase, newDatabaseUri } from "./databases";
import { stepDown, whileFailing, type Failure } from "./fail-points";
import { article, articleWrite, graphWrites, person } from "./graph";

const PAGE = { order: "ASC", take: { first: 5 } } as const;

const READS: readonly (readonly [string, string, (reader: StoreReader) => Promise<unknown>])[] = [
  ["get", "find", (reader) => reader.get("article", [article.id])],
  ["lookup", "aggregate", (reader) => reader.lookup("article", ["url:https://sita.example/1"])],
  ["list", "aggregate", (reader) => reader.list("article", PAGE)],
  ["count", "aggregate", (reader) => reader.count("article")],
  ["related", "aggregate", (reader) => reader.related("Entity.articles", [person.id], PAGE)],
  ["countRelated", "aggregate", (reader) => reader.countRelated("Entity.articles", [person.id])],
];

/** What may befall a write. */
const WRITE_FAULTS: readonly (readonly [string, Failure])[] = [
  ["a closed connection at the first read", { failCommands: ["find"], closeConnection: true }],
  ["a closed connection at a write", { failCommands: ["insert", "update", "delete"], closeConnection: true }],
  ["a closed connection at the commit", { failCommands: ["commitTransaction"], closeConnection: true }],
  [
    "a primary that steps down at a write",
    { failCommands: ["insert", "update"], errorCode: 10107, errorLabels: ["TransientTransactionError"] },
  ],
  [
    "a primary that steps down at the commit",
    { failCommands: ["commitTransaction"], errorCode: 10107, errorLabels: ["RetryableWriteError"] },
  ],
  [
    "another writer in the way",
    { failCommands: ["insert", "update"], errorCode: 112, errorLabels: ["TransientTransactionError"] },
  ],
];

const hasFailPoints = process.env["MONGODB_FAIL_POINTS"] !== "no";
const describeWithFailPoints = hasFailPoints ? describe : describe.skip;
const reason = hasFailPoints ? "" : " (skipped: the server has no fail points; start it with test commands enabled)";

describeWithFailPoints(`A store whose server fails${reason}`, () => {
  const uri = newDatabaseUri();
  let store: Store;
  beforeAll(async () => {
    store = await openMongo(uri);
    await saveAll(store, graphWrites());
  });
  afterAll(async () => {
    await store.close();
    await dropDatabase(uri);
  });

  it.each(READS)("reads on by %s over a connection that was closed", async (_, command, read) => {
    const expected = await read(store.reader());
    const answer = await whileFailing(uri, { failCommands: [command], closeConnection: true }, 1, () =>
      read(store.reader()),
    );
    expect(answer).toEqual(expected);
  });

  it("answers by StoreUnavailable when it fails for good", async () => {
    await whileFailing(uri, { failCommands: ["find"], closeConnection: true }, 10, async () => {
      await expect(store.reader().get("article", [article.id])).rejects.toThrow(StoreUnavailable);
    });
  });

  it.each([6, 7, 89, 133, 134, 262, 9001])(
    "answers by StoreUnavailable when it says for good that it reaches no other server: %i",
    async (errorCode) => {
      await whileFailing(uri, { failCommands: ["find", "aggregate"], errorCode }, 10, async () => {
        await expect(store.reader().get("article", [article.id])).rejects.toThrow(StoreUnavailable);
        await expect(store.reader().list("article", PAGE)).rejects.toThrow(StoreUnavailable);
      });
    },
  );

  it("answers by a limit of reads, and not by its absence, where a read is too dear", async () => {
    await whileFailing(uri, { failCommands: ["aggregate"], errorCode: 50 }, 1, async () => {
      await expect(store.reader().list("article", PAGE)).rejects.toThrow(ReadTimeLimit);
    });
    await whileFailing(uri, { failCommands: ["ping"], errorCode: 50 }, 1, () =>
      expect(store.ping()).rejects.toThrow(StoreUnavailable),
    );
  });

  it("saves over a commit that took too long", async () => {
    const item = aSource("slowly committed");
    const outcomes = await whileFailing(uri, { failCommands: ["commitTransaction"], errorCode: 50 }, 1, () =>
      store.save([aWrite(item)]),
    );
    expect(outcomes).toEqual([{ status: "saved", revision: 1 }]);
  });

  it.each([1, 3].flatMap((times) => WRITE_FAULTS.map(([name, failure]) => ({ name, failure, times }))))(
    "saves once, and all of it, over $name, $times times",
    async ({ failure, times }) => {
      const before = (await store.records("article", [article.id]))[0]?.revision ?? 0;
      const write = articleWrite({ expectedRevision: before, edges: articleWrite().edges.slice(before % 2) });
      expect(await whileFailing(uri, failure, times, () => store.save([write]))).toEqual([
        { status: "saved", revision: before + 1 },
      ]);
      expect((await store.records("article", [article.id]))[0]?.revision).toBe(before + 1);
      expect(await store.reader().countRelated("Article.posts", [article.id])).toEqual([before % 2 === 0 ? 1 : 0]);
    },
  );

  it("loses no acknowledged save when the primary steps down in the middle of many", async () => {
    const acknowledged: string[] = [];
    const saves = Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let number = 0; number < 10; number++) {
          const item = aSource(`writer ${writer}, source ${number}`);
          await saveAll(store, [aWrite(item)]);
          acknowledged.push(item.id);
        }
      }),
    );
    await pause(100);
    await stepDown(uri, 2);
    await saves;
    expect(acknowledged).toHaveLength(40);
    const ids = Array.from({ length: 4 }, (_, writer) =>
      Array.from({ length: 10 }, (_, number) => aSource(`writer ${writer}, source ${number}`).id),
    ).flat();
    expect((await store.reader().get("source", ids)).filter((item) => item === null)).toEqual([]);
    expect((await store.records("source", ids)).map((record) => record?.revision)).toEqual(ids.map(() => 1));
  });

  it("tells a writer of a lost compare-and-set, who reads and saves again", async () => {
    const item = aSource("contested");
    await saveAll(store, [aWrite(item)]);
    const stale = aWrite({ ...item, name: "mine" }, { expectedRevision: 1 });
    await saveAgain(store, { ...item, name: "theirs" });
    expect(await store.save([stale])).toEqual([{ status: "conflict", reason: `${item.id} is at revision 2, not 1` }]);
    expect((await store.records("source", [item.id]))[0]?.item.name).toBe("theirs");
    expect(await saveAgain(store, { ...item, name: "both" })).toEqual({ status: "saved", revision: 3 });
  });
});
