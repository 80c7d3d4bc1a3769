import { describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, readAlso } from "../builders/drafts";
import { graphState } from "../builders/graph-state";

const clock = () => "2023-02-07T08:00:00.000Z";
const source = (name: string) => ({ type: "Source" as const, name });

async function ingest(store: Store, ...drafts: ItemDraft[]): Promise<Id[]> {
  const { items, rejected } = await ingestDocuments(store, [draftsDocument("input.jsonl", ...drafts)], { clock });
  expect(rejected).toEqual([]);
  return items.flatMap(({ id }) => id ?? []);
}

/** Where the related links of the article with this headline lead. */
async function leads(store: Store, headline: string): Promise<(Id | undefined)[]> {
  const { items } = await graphState(store);
  return items
    .flatMap((item) => (item.type === "Article" && item.headline === headline ? item.body : []))
    .flatMap((block) => (block.type === "RelatedLink" ? [block.articleId] : []));
}

describe("a related link", () => {
  it("leads nowhere until its article comes, then to it, both ways", async () => {
    const store = await openSqlite(":memory:");
    const [from] = await ingest(store, anArticleDraft("From", { body: [readAlso("The  Target ")] }));
    expect(await leads(store, "From")).toEqual([undefined]);
    const [target] = await ingest(store, anArticleDraft("the target"));
    expect(await leads(store, "From")).toEqual([target]);
    const { edges } = await graphState(store);
    expect([edges["Article.cites"], edges["Article.citedBy"]]).toEqual([
      [`${from} 000000 ${target}`],
      [`${target} ${clock()} ${from}`],
    ]);
  });

  it.each([
    ["لافروف: «روسيا» ستدعم مالي!", 'لافروف.. "روسيا" سَتدعم مالى'],
    ["Putin’s visit — “a new era”", "Putin's visit: a new era"],
    ["?!", " ?! "],
  ])("leads to an article whose headline has the same words, however it is punctuated: %s", async (headline, title) => {
    const store = await openSqlite(":memory:");
    const [target] = await ingest(
      store,
      anArticleDraft(headline),
      anArticleDraft("From", { body: [readAlso(title), readAlso(`${title} more`), readAlso("!?!")] }),
    );
    expect(await leads(store, "From")).toEqual([target, undefined, undefined]);
  });

  it("leads to an article of the same run, whichever comes first", async () => {
    for (const order of [0, 1]) {
      const store = await openSqlite(":memory:");
      const drafts = [anArticleDraft("From", { body: [readAlso("Target")] }), anArticleDraft("Target")];
      const ids = await ingest(store, ...(order === 0 ? drafts : drafts.reverse()));
      expect(await leads(store, "From")).toEqual([ids[order === 0 ? 1 : 0]]);
    }
  });

  it("stays null while two articles have its title, and becomes so when the second comes", async () => {
    const store = await openSqlite(":memory:");
    const [target] = await ingest(
      store,
      anArticleDraft("Target", { url: "https://a.example/1" }),
      anArticleDraft("From", { body: [readAlso("Target")] }),
    );
    expect(await leads(store, "From")).toEqual([target]);
    await ingest(store, anArticleDraft("Target", { url: "https://b.example/1" }));
    expect(await leads(store, "From")).toEqual([undefined]);
  });

  it("prefers the article of its own source", async () => {
    const store = await openSqlite(":memory:");
    const target = (name: string) =>
      anArticleDraft("Target", { url: `https://${name}.example/1`, source: source(name) });
    const [, near] = await ingest(
      store,
      target("far"),
      target("near"),
      anArticleDraft("From", { source: source("near"), body: [readAlso("Target")] }),
    );
    expect(await leads(store, "From")).toEqual([near]);
  });

  it("goes by its URL before its title, and to its title until the URL's article comes", async () => {
    const store = await openSqlite(":memory:");
    const [titled] = await ingest(
      store,
      anArticleDraft("Target", { url: "https://a.example/1" }),
      anArticleDraft("From", { body: [readAlso("Target", "https://a.example/2?utm_source=x")] }),
    );
    expect(await leads(store, "From")).toEqual([titled]);
    const [linked] = await ingest(store, anArticleDraft("Something else", { url: "https://a.example/2" }));
    expect(await leads(store, "From")).toEqual([linked]);
  });

  it("is resolved again when a headline changes", async () => {
    const store = await openSqlite(":memory:");
    const early = { url: "https://a.example/1", summary: "first edition" };
    await ingest(
      store,
      anArticleDraft("Early", early),
      anArticleDraft("From", { body: [readAlso("Early"), readAlso("Late")] }),
    );
    const later = { clock: () => "2023-02-08T08:00:00.000Z" };
    const { items } = await ingestDocuments(
      store,
      [draftsDocument("input.jsonl", anArticleDraft("Late", early))],
      later,
    );
    expect(await leads(store, "From")).toEqual([undefined, items[0]?.id]);
  });

  it("does not lead to its own article", async () => {
    const store = await openSqlite(":memory:");
    await ingest(
      store,
      anArticleDraft("From", {
        url: "https://a.example/1",
        body: [readAlso("From"), readAlso("x", "https://a.example/1")],
      }),
    );
    expect(await leads(store, "From")).toEqual([undefined, undefined]);
  });

  it("leads nowhere once its article is removed, and to the other one of two then", async () => {
    const store = await openSqlite(":memory:");
    const [one, other] = await ingest(
      store,
      anArticleDraft("Target", { url: "https://a.example/1" }),
      anArticleDraft("Target", { url: "https://b.example/1" }),
      anArticleDraft("From", { body: [readAlso("Target"), readAlso("x", "https://a.example/1")] }),
    );
    expect(await leads(store, "From")).toEqual([undefined, one]);
    await removeItem(store, one ?? "article_", clock);
    expect(await leads(store, "From")).toEqual([other, undefined]);
  });
});
