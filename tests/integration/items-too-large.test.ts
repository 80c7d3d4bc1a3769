import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ItemTooLarge } from "../../src/domain/errors/errors";
import { copyStore } from "../../src/upkeep/copy-store";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestOptions, IngestReport } from "../../src/ingest/ingest-types";
import { mergeStore } from "../../src/upkeep/merge-store";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore, narrowStore } from "../builders/altered-store";
import { aDocument, draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";
import { graphState } from "../builders/graph-state";
import { rejectionsOf } from "../builders/writes";
import { startServer } from "./running-server";
import { everyNth } from "../builders/thorough";

const MOST = 6_000;
const options: IngestOptions = { clock: () => "2023-02-07T08:00:00.000Z" };
const LONG = "word ".repeat(1_000);

let whole: Store;
/** The same store to whoever it refuses what is large. */
let narrow: Store;
beforeEach(async () => {
  whole = await openSqlite(":memory:");
  narrow = narrowStore(whole, MOST);
});
afterEach(() => whole.close());

const small = (name: string) =>
  anArticleDraft(name, { url: `https://news.example/${name}`, source: { type: "Source", name: "News" } });
const large = (name: string) => ({ ...small(name), body: [paragraph(LONG), paragraph(`${LONG} again`)] });
const outcomes = ({ accepted, updated, unchanged, rejected }: IngestReport) => ({
  accepted,
  updated,
  unchanged,
  rejected: rejected.map(({ input, place }) => [input, place]),
});

async function headlines(): Promise<string[]> {
  return (await graphState(whole)).items.flatMap((item) => (item.type === "Article" ? [item.headline] : [])).sort();
}

describe("an item that is too large for its store", () => {
  it.each(everyNth([1, 2, 3, 64], 4, 2))(
    "is rejected with the store's reason, and what came with it is saved, %i at once",
    async (batchSize) => {
      const drafts = [small("a"), large("b"), small("c"), small("d"), large("e"), small("f")];
      const report = await ingestDocuments(narrow, [draftsDocument("news.jsonl", ...drafts)], {
        ...options,
        batchSize,
      });
      expect(outcomes(report)).toEqual({
        accepted: 4,
        updated: 0,
        unchanged: 0,
        rejected: [
          ["news.jsonl", "line 2"],
          ["news.jsonl", "line 5"],
        ],
      });
      expect(report.rejected[0]?.reason).toMatch(/^the article article_\w+ is too large$/);
      expect(await headlines()).toEqual(["a", "c", "d", "f"]);
      expect(await rejectionsOf(whole)).toMatchObject([
        {
          input: "news.jsonl",
          place: "line 2",
          reason: expect.stringMatching(/is too large \(and 1 more\)$/),
          content: expect.any(Uint8Array),
        },
      ]);
      expect((await verifyStore(whole)).faults).toEqual([]);
    },
  );

  it("is kept for another try under its own document, also where that one was read long before", async () => {
    const documents = [
      draftsDocument("one", small("a")),
      draftsDocument("two", large("b")),
      aDocument("three", ""),
      draftsDocument("four", small("c"), large("d")),
    ];
    const report = await ingestDocuments(narrow, documents, options);
    expect(report.accepted).toBe(2);
    expect(report.rejected.map(({ input, document }) => [input, document]).sort()).toEqual([
      ["four", 3],
      ["three", 2],
      ["two", 1],
    ]);
    const kept = new Map((await rejectionsOf(whole)).map((rejection) => [rejection.input, rejection]));
    expect([...kept.keys()].sort()).toEqual(["four", "three", "two"]);
    expect(Buffer.from(kept.get("two")?.content ?? []).toString()).toBe(JSON.stringify(large("b")));
  });

  it("became so by what another input added to it: that input is rejected, and the item stays as it was", async () => {
    const first = { ...small("a"), summary: LONG };
    await ingestDocuments(narrow, [draftsDocument("first", first)], options);
    const before = await graphState(whole);
    const report = await ingestDocuments(
      narrow,
      [draftsDocument("second", { ...small("a"), body: [paragraph(LONG)] })],
      options,
    );
    expect(outcomes(report)).toMatchObject({ updated: 0, rejected: [["second", "line 1"]] });
    expect(await graphState(whole)).toEqual(before);
  });

  it("costs an item of the same run nothing that would have been saved before it", async () => {
    const versions = [
      small("a"),
      { ...small("a"), authors: ["A. Writer"] },
      { ...small("a"), body: [paragraph(LONG), paragraph(LONG)] },
      { ...small("a"), keywords: ["Mali"] },
    ];
    const report = await ingestDocuments(narrow, [draftsDocument("news.jsonl", ...versions)], options);
    expect(outcomes(report)).toEqual({ accepted: 1, updated: 2, unchanged: 0, rejected: [["news.jsonl", "line 3"]] });
    expect((await graphState(whole)).items).toContainEqual(
      expect.objectContaining({ headline: "a", authors: ["A. Writer"], keywords: ["Mali"] }),
    );
  });

  it("is no part of an article that shows it: both are rejected as one", async () => {
    const report = await ingestDocuments(
      narrow,
      [
        draftsDocument("x", small("a"), {
          ...small("b"),
          body: [embed(aPostDraft(LONG.repeat(2), { nativeId: "1" }))],
        }),
      ],
      options,
    );
    expect(outcomes(report)).toMatchObject({ accepted: 1, rejected: [["x", "line 2"]] });
    expect(await headlines()).toEqual(["a"]);
    expect((await verifyStore(whole)).faults).toEqual([]);
  });

  it("stays as it was where only what is known of others has changed, and ends no run", async () => {
    const nearly = { ...small("Mali in the news"), body: [paragraph("Mali. ".repeat(100))] };
    await ingestDocuments(whole, [draftsDocument("first", nearly)], options);
    const [before] = (await graphState(whole)).items.filter(({ type }) => type === "Article");
    narrow = narrowStore(whole, JSON.stringify(before).length + 100);
    const report = await ingestDocuments(
      narrow,
      [draftsDocument("second", aCountryDraft("ML", { en: "Mali" }), small("b"))],
      options,
    );
    expect(outcomes(report)).toEqual({ accepted: 2, updated: 0, unchanged: 0, rejected: [] });
    expect((await graphState(whole)).items).toContainEqual(before);
  });

  it("leaves what was saved with it to be linked to profiles that come later in the run", async () => {
    const drafts = [
      { ...small("a"), body: [paragraph("A harbour in Mali.")] },
      large("b"),
      aCountryDraft("ML", { en: "Mali" }),
      small("c"),
    ];
    const report = await ingestDocuments(narrow, [draftsDocument("news.jsonl", ...drafts)], {
      ...options,
      batchSize: 2,
    });
    expect(outcomes(report)).toMatchObject({ accepted: 3, rejected: [["news.jsonl", "line 2"]] });
    expect((await graphState(whole)).items).toContainEqual(
      expect.objectContaining({ headline: "a", mentions: [expect.objectContaining({ surface: "Mali" })] }),
    );
  });

  it("that comes of two profiles found to be one is the rejection of the input that says so", async () => {
    const aliases = (name: string, language: string) => ({
      [language]: Array.from({ length: 30 }, (_, index) => `${name} ${"long ".repeat(20)}${index}`),
    });
    const one = aPersonDraft("One", { aliases: aliases("One", "en"), wikidataId: "Q1" });
    const other = aPersonDraft("Other", { aliases: aliases("Other", "fr") });
    expect(outcomes(await ingestDocuments(narrow, [draftsDocument("first", one, other)], options))).toMatchObject({
      accepted: 2,
      rejected: [],
    });
    const before = await graphState(whole);
    const both = aPersonDraft("Other", { wikidataId: "Q1" });
    const report = await ingestDocuments(narrow, [draftsDocument("second", both, small("a"))], options);
    expect(outcomes(report)).toMatchObject({ accepted: 1, rejected: [["second", "line 1"]] });
    expect((await graphState(whole)).items.filter(({ type }) => type === "Person")).toEqual(
      before.items.filter(({ type }) => type === "Person"),
    );
  });

  it("is a rejection over GraphQL too", async () => {
    const server = await startServer({ store: narrow, token: "correct-horse-battery" });
    const documents = [small("a"), large("b"), small("c")].map((draft) => ({
      content: JSON.stringify(draft),
      format: "mediagraph",
    }));
    const mutation =
      "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { accepted rejected { document reason } } }";
    const answer = await server.query(mutation, { documents }, { authorization: "Bearer correct-horse-battery" });
    expect(answer).toMatchObject({
      data: {
        ingest: {
          accepted: 2,
          rejected: [{ document: 1, reason: expect.stringMatching(/^the article article_\w+ is too large$/) }],
        },
      },
    });
    await server.stop();
    whole = await openSqlite(":memory:");
  });
});

describe("a store that moves to one which keeps smaller items", () => {
  beforeEach(async () => {
    await ingestDocuments(whole, [draftsDocument("x", small("a"), large("b"), small("c"))], options);
  });

  it("is copied as far as it can be, and the item that cannot is named with what to do", async () => {
    const target = alteredStore(await openSqlite(":memory:"), { address: "sqlite:target" });
    const [id] = (await graphState(whole)).items.flatMap((item) =>
      item.type === "Article" && item.headline === "b" ? [item.id] : [],
    );
    const copy = (most: number) => copyStore(whole, narrowStore(target, most));
    await expect(copy(MOST)).rejects.toThrow(ItemTooLarge);
    await expect(copy(MOST)).rejects.toThrow(
      `The copy ends here: the article ${id} is too large. Then run the same migrate again: it continues from there.`,
    );
    expect(await target.reader().count("article")).toBe(2);
    expect(await copy(10 * MOST)).toMatchObject({ copied: 1, differing: [] });
    await target.close();
  });

  it("is merged but for that item, which is named", async () => {
    const target = alteredStore(await openSqlite(":memory:"), { address: "sqlite:target" });
    const report = await mergeStore(whole, narrowStore(target, MOST));
    expect(report.rejected).toEqual([expect.stringMatching(/^the article article_\w+ is too large$/)]);
    expect(await target.reader().count("article")).toBe(2);
    await target.close();
  });
});
