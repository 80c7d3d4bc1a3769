import { describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { idKey, nativeKey, urlKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestOptions, IngestReport } from "../../src/ingest/ingest-types";
import { removeItem } from "../../src/ingest/removing/remove";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";
import { graphState, shownState } from "../builders/graph-state";

let minute = 0;
const clock = () => `2023-02-07T08:${String(minute++ % 60).padStart(2, "0")}:00.000Z`;

async function ingest(store: Store, drafts: readonly ItemDraft[], options: IngestOptions = {}): Promise<IngestReport> {
  const report = await ingestDocuments(store, [draftsDocument("input.jsonl", ...drafts)], { clock, ...options });
  expect(report.rejected).toEqual([]);
  return report;
}

async function idOf(store: Store, draft: ItemDraft): Promise<Id> {
  const id = (await ingest(store, [draft])).items[0]?.id;
  if (id === undefined || id === null) throw new Error("expected an id");
  return id;
}

const author = { type: "SocialAccount" as const, platform: "OTHER" as const, handle: "someone" };
const byUrl = aPostDraft("Read about Mali", { platform: "OTHER", url: "https://m.example/@a/9", author });
const byNativeId = aPostDraft("Read about Mali today", { platform: "OTHER", nativeId: "9", author });
const both = aPostDraft("Read about Mali today", {
  platform: "OTHER",
  url: "https://m.example/@a/9",
  nativeId: "9",
  author,
});

describe("two records found to be one item", () => {
  it("become the elder one, and everything leads to it", async () => {
    const store = await openSqlite(":memory:");
    await ingest(store, [aCountryDraft("ML", { en: "Mali" })]);
    const elder = await idOf(store, byUrl);
    const younger = await idOf(store, byNativeId);
    expect(younger).not.toBe(elder);
    await ingest(store, [
      anArticleDraft("Embeds the elder", { body: [embed(byUrl)] }),
      anArticleDraft("Embeds the younger", { body: [embed(byNativeId)] }),
      aPostDraft("An answer", { nativeId: "10", platform: "OTHER", replyTo: byNativeId }),
      aPostDraft("A quotation", { nativeId: "11", platform: "OTHER", quotedPost: byNativeId }),
    ]);
    expect(await ingest(store, [both])).toMatchObject({ updated: 1, items: [{ id: elder }] });
    const found = await store
      .reader()
      .lookup("post", [idKey(younger), idKey(elder), nativeKey("OTHER", "9"), urlKey("https://m.example/@a/9")]);
    expect(found.map((post) => post?.id)).toEqual([elder, elder, elder, elder]);
    const { items, edges } = await graphState(store);
    expect(JSON.stringify({ items, edges })).not.toContain(younger);
    expect([
      edges["SocialPost.embeddedIn"]?.length,
      edges["SocialPost.replies"]?.length,
      edges["SocialPost.quotedBy"]?.length,
    ]).toEqual([2, 1, 1]);
    expect(await ingest(store, [both, byUrl, byNativeId])).toMatchObject({ accepted: 0 });
  });

  it("may be accounts, sources and profiles too", async () => {
    const store = await openSqlite(":memory:");
    const claims = (wikidataId: string | undefined, name: string) => ({
      ...aPersonDraft(name),
      ...(wikidataId !== undefined && { wikidataId }),
    });
    const elder = await idOf(store, claims("Q1", "Some One"));
    const younger = await idOf(store, claims(undefined, "Sommerby"));
    await ingest(store, [anArticleDraft("Sommerby spoke", { url: "https://a.example/1" })]);
    await ingest(store, [claims("Q1", "Sommerby")]);
    const { items, edges } = await graphState(store);
    expect(JSON.stringify({ items, edges })).not.toContain(younger);
    expect(edges["Entity.articles"]).toEqual([expect.stringMatching(new RegExp(`^${elder} `))]);
  });
});

describe("a removed item", () => {
  const story = anArticleDraft("In Mali", {
    url: "https://a.example/1",
    source: { type: "Source", name: "News" },
    body: [paragraph("Text"), embed(both)],
  });

  it("stays removed whatever comes, and its article shows it no more", async () => {
    const store = await openSqlite(":memory:");
    await ingest(store, [story]);
    const post = await idOf(store, both);
    expect(await removeItem(store, post, clock)).toBe(true);
    expect(await ingest(store, [{ ...both, place: "Bamako" }])).toMatchObject({ unchanged: 1, updated: 0 });
    const { items, edges } = await graphState(store);
    expect(items.map(({ id }) => id)).not.toContain(post);
    expect([edges["Article.posts"], edges["SocialPost.embeddedIn"]]).toEqual([[], []]);
    expect(
      items
        .flatMap((item) => (item.type === "Article" ? item.body : []))
        .some((block) => block.type === "PostEmbed" && block.postId === post),
    ).toBe(true);
  });

  it("comes back when ingest is told to restore, with the edges of others to it", async () => {
    const store = await openSqlite(":memory:");
    await ingest(store, [story]);
    const before = await shownState(store);
    const post = await idOf(store, both);
    await removeItem(store, post, clock);
    expect(await ingest(store, [both], { restore: true })).toMatchObject({ updated: 1 });
    expect(await shownState(store)).toEqual(before);
  });

  it("leaves the posts that it shared with others", async () => {
    const store = await openSqlite(":memory:");
    const article = await idOf(store, story);
    await ingest(store, [anArticleDraft("Another", { body: [embed(both)] })]);
    await removeItem(store, article, clock);
    const { items, edges } = await graphState(store);
    expect(items.filter(({ type }) => type === "SocialPost")).toHaveLength(1);
    expect(edges["SocialPost.embeddedIn"]).toHaveLength(1);
    expect(edges["Source.articles"]).toEqual([]);
  });

  it("is mentioned no more where it was a profile", async () => {
    const store = await openSqlite(":memory:");
    const mali = await idOf(store, aCountryDraft("ML", { en: "Mali" }));
    await ingest(store, [story]);
    expect((await graphState(store)).edges["Entity.articles"]).toHaveLength(1);
    await removeItem(store, mali, clock);
    const { items, edges } = await graphState(store);
    expect([edges["Entity.articles"], edges["Entity.mentions"]]).toEqual([[], []]);
    expect(items.flatMap((item) => ("mentions" in item ? item.mentions : []))).toEqual([]);
  });

  it("cannot be removed twice, nor what never was", async () => {
    const store = await openSqlite(":memory:");
    const post = await idOf(store, both);
    expect(await removeItem(store, post, clock)).toBe(true);
    expect(await removeItem(store, post, clock)).toBe(false);
    expect(await removeItem(store, "post_00000000000000000000000000000000", clock)).toBe(false);
  });
});

describe("an account that changes its name", () => {
  it("is shown and linked by its new name in the posts that it wrote before", async () => {
    const store = await openSqlite(":memory:");
    await ingest(store, [aCountryDraft("ML", { en: "Mali" })]);
    const post = await idOf(store, { ...both, author: { ...author, displayName: "News from Mali" } });
    const mentionsOfName = async () => {
      const { items } = await graphState(store);
      return items
        .flatMap((item) => (item.id === post && item.type === "SocialPost" ? item.mentions : []))
        .filter(({ field }) => field === "AUTHOR_NAME")
        .map(({ start }) => start);
    };
    expect(await mentionsOfName()).toEqual([10]);
    await ingest(store, [{ ...author, displayName: "Mali news" }]);
    expect(await mentionsOfName()).toEqual([0]);
  });
});
