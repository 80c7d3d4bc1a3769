import { DatabaseSync } from "@photostructure/sqlite";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { urlKey, wikidataKey } from "../../src/domain/identity/identity";
import type { Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";

const URL_OF_IT = "https://paper.example/kumquat-affair";
/** Words that stand in nothing else, in text and as the index folds them. */
const WORDS = ["kumquat", "Kumquat", "Xylograf", "xylograf", "Quincunx", "quincunx", "تزحلق"];
const filler = (number: number): ItemDraft =>
  anArticleDraft(`Ferry ${number}`, {
    url: `https://paper.example/${number}`,
    body: [paragraph(`Boat ${number} sails for ${number} hours. `.repeat(20))],
  });
const affair = (edition: number): ItemDraft =>
  anArticleDraft("Kumquat affair", {
    url: URL_OF_IT,
    authors: ["Q. Xylograf"],
    body: [
      paragraph(`Edition ${edition}: Nadia Quincunx and the تزحلق of ${"kumquat ".repeat(700)}`),
      embed(aPostDraft("Unrelated", { nativeId: "9" })),
    ],
  });

let folder: string;
let path: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-bytes-"));
  path = join(folder, "store.db");
  store = await openSqlite(path);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const ingest = (...drafts: readonly ItemDraft[]) => ingestDocuments(store, [draftsDocument("feed", ...drafts)]);
const inFiles = (...words: readonly string[]): string[] => {
  const files = ["", "-wal", "-shm"]
    .map((end) => `${path}${end}`)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file));
  return words.filter((word) => files.some((bytes) => bytes.includes(word)));
};
const idOf = async (kind: RecordKind, key: string): Promise<Id> => {
  const [record] = await store.find(kind, [key]);
  if (!record) throw new Error(`Expected ${key}.`);
  return record.item.id;
};

describe("the file of a store", () => {
  it("holds no word of an erased article, whatever was saved of it before, while it is open and after", async () => {
    for (let number = 0; number < 30; number++) await ingest(filler(number));
    for (const edition of [1, 2, 3]) await ingest(affair(edition), filler(30 + edition));
    await ingest(aPersonDraft("Nadia Quincunx", { wikidataId: "Q990055" }));
    expect(inFiles(...WORDS)).toEqual(WORDS);
    const writer = createWriter(store);
    for (const id of [await idOf("article", urlKey(URL_OF_IT)), await idOf("entity", wikidataKey("Q990055"))])
      expect(await writer.erase(id)).toMatchObject({ outcome: "erased", isScrubbed: true });
    expect(inFiles(...WORDS)).toEqual([]);
    await store.close();
    expect(inFiles(...WORDS)).toEqual([]);
  });

  it("holds no word of an erased one that was removed long before, nor of the second of two", async () => {
    await ingest(affair(1), anArticleDraft("Xylograf speaks", { url: "https://paper.example/second" }));
    const [first, second] = [
      await idOf("article", urlKey(URL_OF_IT)),
      await idOf("article", urlKey("https://paper.example/second")),
    ];
    const writer = createWriter(store);
    await writer.remove(first);
    for (let number = 0; number < 10; number++) await ingest(filler(number));
    expect(inFiles(...WORDS)).not.toEqual([]);
    await writer.erase(first);
    expect(inFiles("kumquat", "Kumquat", "Quincunx", "quincunx", "تزحلق")).toEqual([]);
    expect(inFiles("xylograf")).toEqual(["xylograf"]);
    await writer.erase(second);
    expect(inFiles(...WORDS)).toEqual([]);
    expect(await store.reader().count("article", { words: [["ferry"]] })).toBe(10);
  });

  it("holds no word of a kept input that was forgotten with it", async () => {
    await ingest(affair(1));
    await store.rejections.keep([
      {
        id: "k",
        input: "k.txt",
        reason: "is cut off",
        rejectedAt: "2024-03-01T08:00:00.000Z",
        url: URL_OF_IT,
        content: Buffer.from("Kumquat affair ".repeat(2000)),
      },
    ]);
    await createWriter(store).erase(await idOf("article", urlKey(URL_OF_IT)));
    expect(inFiles(...WORDS)).toEqual([]);
  });

  it("says so where another process reads on from its log, and is clean once that one has ended and it is done again", async () => {
    await ingest(affair(1));
    const id = await idOf("article", urlKey(URL_OF_IT));
    const { isScrubbed } = await withReader(path, () => createWriter(store).erase(id));
    expect(isScrubbed).toBe(false);
    expect(await createWriter(store).erase(id)).toMatchObject({ outcome: "unchanged", isScrubbed: true });
    expect(inFiles(...WORDS)).toEqual([]);
  });
});

/** While another connection is in the middle of a read. */
async function withReader<T>(file: string, work: () => Promise<T>): Promise<T> {
  const reader = new DatabaseSync(file);
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM article").all();
  try {
    return await work();
  } finally {
    reader.exec("COMMIT");
    reader.close();
  }
}
