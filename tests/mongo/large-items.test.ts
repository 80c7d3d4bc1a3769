import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openMongo } from "../../src/store/mongo/open-mongo";
import type { RecordWrite, Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, paragraph } from "../builders/drafts";
import { anArticle, aSource } from "../builders/items";
import { aWrite, rejectionsOf } from "../builders/writes";
import { openLogged } from "./command-log";
import { dropDatabase, newDatabaseUri } from "./databases";
import { whileFailing } from "./fail-points";

const MIB = 1024 * 1024;
const SAVED = { status: "saved", revision: 1 };
const REFUSED = {
  status: "refused",
  reason: expect.stringMatching(
    /^the article article_\w+ \(".+"\) takes \d+\.\d MiB in the store, and MongoDB keeps at most 16 MiB/,
  ),
};

const hasFailPoints = process.env["MONGODB_FAIL_POINTS"] !== "no";
const itWithFailPoints = hasFailPoints ? it : it.skip;

let count = 0;
const large = (mib: number): RecordWrite => aWrite(anArticle(`large ${count++}`, { summary: "x".repeat(mib * MIB) }));
const small = (): RecordWrite => aWrite(aSource(`small ${count++}`));

describe.each([{ transactions: true }, { transactions: false }])("A store with %j", (options) => {
  const uri = newDatabaseUri();
  let store: Store;
  beforeAll(async () => {
    store = await openMongo(uri, options);
  });
  afterAll(async () => {
    await store.close();
    await dropDatabase(uri);
  });

  it("refuses an item that no document can hold, and saves what came with it", async () => {
    const writes = [small(), large(16), small(), large(16.3), large(17.1), large(20), small()];
    expect(await store.save(writes)).toEqual([SAVED, REFUSED, SAVED, REFUSED, REFUSED, REFUSED, SAVED]);
    expect(
      await store.find(
        "article",
        writes.flatMap(({ kind, item }) => (kind === "article" ? [`id:${item.id}`] : [])),
      ),
    ).toEqual([null, null, null, null]);
  });

  it("keeps an item that a document can just hold", async () => {
    const write = large(15.98);
    expect(await store.save([write])).toEqual([SAVED]);
    expect(await store.find("article", [`id:${write.item.id}`])).toMatchObject([{ revision: 1 }]);
  });

  it("makes of such an item in an ingest one rejection", async () => {
    const story = (name: string, paragraphs: number) =>
      anArticleDraft(name, {
        url: `https://news.example/${name}`,
        body: Array.from({ length: paragraphs }, () => paragraph("x".repeat(1_000_000))),
      });
    const report = await ingestDocuments(store, [
      draftsDocument("news.jsonl", story("one", 1), story("large", 18), story("two", 1)),
    ]);
    expect(report).toMatchObject({
      accepted: 2,
      rejected: [
        {
          input: "news.jsonl",
          place: "line 2",
          reason: expect.stringMatching(/^the article article_\w+ \("large"\) takes \d+\.\d MiB/),
        },
      ],
    });
    expect(await rejectionsOf(store)).toMatchObject([{ input: "news.jsonl" }]);
  });
});

describe("A batch that the server finds too large", () => {
  itWithFailPoints.each([
    [388, "TransactionTooLargeForCache"],
    [10334, "BSONObjectTooLarge"],
    [257, "TransactionTooLarge"],
  ])("is saved by halves: %i, %s", async (errorCode) => {
    const { store, database, takeCommands, close } = await openLogged({ transactions: true });
    const writes = Array.from({ length: 5 }, small);
    const uri = newDatabaseUri();
    takeCommands();
    const outcomes = await whileFailing(uri, { failCommands: ["commitTransaction"], errorCode }, 2, () =>
      store.save(writes),
    );
    expect(outcomes).toEqual(writes.map(() => SAVED));
    const inserted = takeCommands().flatMap((command) =>
      command["insert"] === "sources" ? [command["documents"].length] : [],
    );
    expect({ database, inserted }).toEqual({ database, inserted: [5, 3, 2, 1, 2] });
    await close();
  });

  itWithFailPoints("is refused where it is one write, and that write alone", async () => {
    const { store, close } = await openLogged({ transactions: true });
    const [one, other] = [small(), small()];
    const outcomes = await whileFailing(
      newDatabaseUri(),
      { failCommands: ["commitTransaction"], errorCode: 388 },
      2,
      () => store.save([one, other]),
    );
    expect(outcomes).toEqual([
      {
        status: "refused",
        reason: expect.stringMatching(
          /^the source source_\w+, 0\.1 MiB with the 0 rows beside it, is too large for the server \(.+\): split/,
        ),
      },
      SAVED,
    ]);
    await close();
  });
});
