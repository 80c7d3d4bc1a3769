import { describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { accountKey, nativeKey, urlKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestOptions } from "../../src/ingest/ingest-types";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";
import { graphState } from "../builders/graph-state";

const options: IngestOptions = { clock: () => "2023-02-07T08:00:00.000Z" };
const URL_A = "https://news.example/a";

async function ingest(store: Store, ...drafts: ItemDraft[]) {
  const report = await ingestDocuments(store, [draftsDocument("input.jsonl", ...drafts)], options);
  expect(report.rejected).toEqual([]);
  return report;
}

async function stateAfter(drafts: readonly ItemDraft[]) {
  const store = await openSqlite(":memory:");
  for (const draft of drafts) await ingest(store, draft);
  return graphState(store);
}

const native = aPostDraft("Hello #Mali", {
  nativeId: "1",
  postedAt: { instant: "2023-02-07T10:00:00.000Z", precision: "SECOND" },
});
const pasted = aPostDraft("Hello #Mali", { postedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" } });

describe("ingesting again", () => {
  it("changes nothing, without any write, and says so", async () => {
    const store = await openSqlite(":memory:");
    const story = anArticleDraft("Story", {
      url: URL_A,
      source: { type: "Source", name: "News" },
      body: [paragraph("In Mali"), embed(native)],
    });
    const drafts = [
      aCountryDraft("ML", { en: "Mali" }),
      aPersonDraft("Someone", { accounts: [{ platform: "X", handle: "Someone" }] }),
      story,
    ];
    expect(await ingest(store, ...drafts)).toMatchObject({ accepted: 3, unchanged: 0 });
    const before = await store.records(
      "article",
      (await graphState(store)).items.flatMap((item) => (item.type === "Article" ? [item.id] : [])),
    );
    expect(await ingest(store, ...drafts)).toMatchObject({ accepted: 0, updated: 0, unchanged: 3 });
    expect(
      await store.records(
        "article",
        before.flatMap((record) => (record === null ? [] : [record.item.id])),
      ),
    ).toEqual(before);
  });

  it("says unchanged of the second of two equal items in one run", async () => {
    const store = await openSqlite(":memory:");
    expect(await ingest(store, native, native)).toMatchObject({ accepted: 1, unchanged: 1 });
  });

  it("says updated where only an embedded post brings something new", async () => {
    const store = await openSqlite(":memory:");
    const story = (body: string) =>
      anArticleDraft("Story", { url: URL_A, body: [embed(aPostDraft(body, { nativeId: "1" }))] });
    await ingest(store, story("first"));
    expect(await ingest(store, story("second"))).toMatchObject({ updated: 1 });
  });
});

describe("the order of inputs", () => {
  it("does not matter to what is known of an item", async () => {
    const drafts = [
      anArticleDraft("Story", { url: URL_A, summary: "A summary", language: "en" }),
      anArticleDraft("Story, corrected", {
        url: URL_A,
        authors: ["A. Writer"],
        publishedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" },
      }),
      anArticleDraft("Story again", { url: `${URL_A}?utm_source=feed`, body: [paragraph("The text"), embed(native)] }),
    ];
    const [first, ...others] = await Promise.all(
      [
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
        [2, 0, 1],
      ].map((order) => stateAfter(order.flatMap((index) => drafts[index] ?? []))),
    );
    expect(first?.items.filter(({ type }) => type === "Article")).toHaveLength(1);
    for (const other of others) expect(other).toEqual(first);
  });

  it("does not matter within one run either", async () => {
    const drafts = [
      anArticleDraft("Story", { url: URL_A, body: [embed(pasted)] }),
      native,
      anArticleDraft("Other", { url: "https://news.example/b", body: [embed(native)] }),
    ];
    const [one, other] = [await openSqlite(":memory:"), await openSqlite(":memory:")];
    await ingest(one, ...drafts);
    for (const draft of drafts) await ingest(other, draft);
    expect(await graphState(one)).toEqual(await graphState(other));
  });
});

describe("a post in two articles", () => {
  it("is one node that leads to both", async () => {
    const store = await openSqlite(":memory:");
    await ingest(
      store,
      anArticleDraft("One", { body: [embed(pasted)] }),
      anArticleDraft("Two", { body: [paragraph("Seen:"), embed(pasted), embed(pasted)] }),
    );
    const { items, edges } = await graphState(store);
    const posts = items.filter(({ type }) => type === "SocialPost");
    expect(posts).toHaveLength(1);
    expect(edges["SocialPost.embeddedIn"]).toHaveLength(2);
    expect(edges["Article.posts"]).toHaveLength(2);
  });
});

describe("identity", () => {
  it("keeps the id that an item was first known by, whatever richer form comes", async () => {
    const store = await openSqlite(":memory:");
    const before = await ingest(store, pasted);
    expect(await ingest(store, native)).toMatchObject({ updated: 1, items: [{ id: before.items[0]?.id }] });
    const [found] = await store.reader().lookup("post", [nativeKey("X", "1")]);
    expect(found).toMatchObject({ id: before.items[0]?.id, nativeId: "1", postedAt: { precision: "SECOND" } });
  });

  it("is the same on every store that gets the same inputs in the same order", async () => {
    const drafts = [pasted, anArticleDraft("Story", { body: [embed(native)] }), aPersonDraft("Someone")];
    expect((await stateAfter(drafts)).items).toEqual((await stateAfter(drafts)).items);
  });

  it("never joins two articles with different URLs, however alike", async () => {
    const store = await openSqlite(":memory:");
    const body = [paragraph("The very same text")];
    expect(
      await ingest(
        store,
        anArticleDraft("Same", { url: URL_A, body }),
        anArticleDraft("Same", { url: "https://news.example/b", body }),
      ),
    ).toMatchObject({ accepted: 2 });
  });

  it("joins a pasted article with the one that has its URL", async () => {
    const store = await openSqlite(":memory:");
    const body = [paragraph("The very same text")];
    expect(
      await ingest(store, anArticleDraft("Same", { body }), anArticleDraft("SAME ", { url: URL_A, body })),
    ).toMatchObject({ accepted: 1, updated: 1 });
    expect((await store.reader().lookup("article", [urlKey(URL_A)]))[0]).not.toBeNull();
  });

  it("never joins two posts with different native ids, however alike", async () => {
    const store = await openSqlite(":memory:");
    expect(await ingest(store, native, { ...native, nativeId: "2" })).toMatchObject({ accepted: 2 });
  });

  it("tells two accounts that had one handle in turn apart by their native ids", async () => {
    const store = await openSqlite(":memory:");
    const account = (nativeId: string) => ({
      type: "SocialAccount" as const,
      platform: "MASTODON" as const,
      handle: "a@m.example",
      nativeId,
    });
    expect(await ingest(store, account("1"), account("2"))).toMatchObject({ accepted: 2 });
  });

  it("knows a source by its site with or without www, and by its name alone", async () => {
    const store = await openSqlite(":memory:");
    const source = (name: string, url?: string) => ({
      type: "Source" as const,
      name,
      ...(url !== undefined && { url }),
    });
    const report = await ingest(
      store,
      source("The News", "https://www.news.example/"),
      source("The News"),
      source("News", "http://news.example"),
      source("The News", "https://other.example/"),
    );
    expect(report).toMatchObject({ accepted: 2, updated: 1, unchanged: 1 });
  });

  it("knows a profile by its Wikidata id, its country code, or its type, name and country", async () => {
    const store = await openSqlite(":memory:");
    const report = await ingest(
      store,
      aCountryDraft("ML", { en: "Mali" }),
      aCountryDraft("ML", { fr: "Mali", ar: "مالي" }),
      aPersonDraft("Someone", { wikidataId: "Q1" }),
      aPersonDraft("Someone"),
      aPersonDraft("Someone", { wikidataId: "Q2" }),
      { type: "Organization", names: { en: "Someone" } },
    );
    expect(report.items.map(({ outcome }) => outcome)).toEqual([
      "accepted",
      "updated",
      "accepted",
      "unchanged",
      "accepted",
      "accepted",
    ]);
    expect(new Set(report.items.map(({ id }) => id)).size).toBe(4);
  });

  it("leads from the key of an account to the profile that claims it, once either has come", async () => {
    const store = await openSqlite(":memory:");
    await ingest(store, aPersonDraft("Someone", { accounts: [{ platform: "X", handle: "SomeOne" }] }));
    const [[owner], [account]] = [
      await store.reader().lookup("entity", [accountKey("X", "someone")]),
      await store.reader().lookup("account", [accountKey("X", "someone")]),
    ];
    expect(owner?.names["en"]).toBe("Someone");
    expect(account?.handle).toBe("SomeOne");
  });
});
