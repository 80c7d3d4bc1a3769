import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { urlKey } from "../../src/domain/identity/identity";
import { spanText } from "../../src/domain/text/spans/spans";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { draftsDocument } from "../builders/documents";
import { aPostDraft, anArticleDraft, table } from "../builders/drafts";

let store: Store;
beforeEach(async () => void (store = await openSqlite(":memory:")));
afterEach(async () => {
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.close();
});

const read = (...drafts: readonly ItemDraft[]) =>
  ingestDocuments(store, [draftsDocument("news.jsonl", ...drafts)], { clock: () => "2024-05-01T08:00:00.000Z" });

const original = aPostDraft("The river rises", { platform: "OTHER", nativeId: "7" });
const story = anArticleDraft("The river", { url: "https://news.example/long" });

describe("a list without end inside an item", () => {
  const many = <T>(length: number, value: T): T[] => Array.from({ length }, () => value);
  const options = many(2_000, { text: "x" });

  it.each([
    ["cells of a table", table(many(300, many(100, "1"))), "30,000 cells of one table"],
    ["rows without cells", table(many(30_000, [])), "30,000 cells of one table"],
    ["items", { type: "ListBlock" as const, ordered: false, items: many(30_000, spanText("a")) }, "30,000 entries"],
  ])("of %s is left out with a warning, and its article goes in", async (_, block, told) => {
    const after = { type: "Paragraph" as const, ...spanText("They went on.") };
    const report = await read({ ...story, body: [block, after] });
    expect([report.accepted, report.rejected]).toEqual([1, []]);
    expect(report.warnings).toEqual([
      expect.objectContaining({
        place: "line 1",
        warning: expect.stringMatching(`^the block 1 has ${told}.*: it was left out`),
      }),
    ]);
    const [article] = await store.reader().lookup("article", [urlKey("https://news.example/long")]);
    expect(article?.body.map(({ type }) => type)).toEqual(["Paragraph"]);
  });

  it.each<[string, ItemDraft, RegExp]>([
    ["choices of a poll", { ...original, poll: { options } }, /the post has 2,000 choices of its poll/],
    ["contributors", { ...story, contributors: many(2_000, { name: "A" }) }, /the article has 2,000 contributors/],
    [
      "feeds",
      { type: "Source", name: "Many", feeds: options.map((_, one) => `https://f.example/${one}`) },
      /2,000 feeds/,
    ],
  ])("of %s is rejected by its name, and the rest goes in", async (_, draft, reason) => {
    const report = await read(draft, anArticleDraft("Another", { url: "https://news.example/2" }));
    expect(report.accepted).toBe(1);
    expect(report.rejected).toEqual([
      expect.objectContaining({ place: "line 1", reason: expect.stringMatching(reason) }),
    ]);
  });
});
