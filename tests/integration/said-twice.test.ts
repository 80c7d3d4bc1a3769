import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { previewDocuments } from "../../src/ingest/preview-documents";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, aPersonDraft, paragraph } from "../builders/drafts";

let store: Store;
beforeEach(async () => {
  store = await openSqlite(":memory:");
});
afterEach(() => store.close());

const URL = "https://n.example/rain";
const rain = (headline: string, source = "Harbour News") =>
  anArticleDraft(headline, { url: URL, source: { type: "Source", name: source }, body: [paragraph("Rain came.")] });

/** What a run over documents says, without the items. */
async function outcomes(...documents: SourceDocument[]): Promise<readonly number[]> {
  const { accepted, updated, unchanged } = await ingestDocuments(store, documents);
  return [accepted, updated, unchanged];
}

async function headlines(): Promise<readonly unknown[]> {
  const { rows } = await store
    .reader()
    .list("article", { order: "ASC", take: { first: 5 } }, new Set(["headline"] as const));
  return rows.map(({ item }) => item.headline);
}

/** How many saves of articles the log has. */
async function saves(): Promise<number> {
  const { rows } = await store.reader().changes({ first: 100, kinds: ["article"] });
  return rows.length;
}

describe("a document that says two things of one item", () => {
  it("shows the last of them, and changes nothing when it is read again", async () => {
    const document = draftsDocument("d", rain("First"), rain("Second"));
    expect(await outcomes(document)).toEqual([1, 1, 0]);
    expect(await headlines()).toEqual(["Second"]);
    const before = await saves();
    for (let run = 0; run < 2; run += 1) expect(await outcomes(document)).toEqual([0, 0, 2]);
    expect([await headlines(), await saves()]).toEqual([["Second"], before]);
  });

  it("changes the item when it has them in another order", async () => {
    await outcomes(draftsDocument("d", rain("First"), rain("Second")));
    const [, updated] = await outcomes(draftsDocument("d", rain("Second"), rain("First")));
    expect([updated, await headlines()]).toEqual([1, ["First"]]);
  });

  it("is told by a dry run to change nothing", async () => {
    const document = draftsDocument("d", rain("First"), rain("Second"));
    await outcomes(document);
    const report = await previewDocuments(store, [document]);
    expect([report.accepted, report.updated, report.unchanged]).toEqual([0, 0, 2]);
  });

  it("changes the item when one of the two is another now", async () => {
    await outcomes(draftsDocument("d", rain("First"), rain("Second")));
    const [, updated] = await outcomes(draftsDocument("d", rain("First"), rain("Third")));
    expect(updated).toBeGreaterThan(0);
    expect(await outcomes(draftsDocument("d", rain("Third")))).toEqual([0, 0, 1]);
    expect(await headlines()).toEqual(["Third"]);
  });

  it("changes what another item of it changes", async () => {
    await outcomes(draftsDocument("d", rain("First"), rain("Second")));
    const report = await outcomes(draftsDocument("d", rain("First"), rain("Second"), aPersonDraft("Ada Rain")));
    expect(report).toEqual([1, 0, 2]);
  });
});

describe("two documents of one speaker about one item", () => {
  it("change nothing when both are read again", async () => {
    const both = [draftsDocument("d", rain("First")), draftsDocument("d", rain("Second"))];
    await outcomes(...both);
    const before = await saves();
    expect(await outcomes(...both)).toEqual([0, 0, 2]);
    expect(await saves()).toBe(before);
    expect(await headlines()).toEqual(["Second"]);
  });

  it("say all with the last of them, also in one millisecond", async () => {
    const clock = () => "2026-01-01T00:00:00.000Z";
    const long = anArticleDraft("Rain", { url: URL, keywords: ["weather"], body: [paragraph("Rain came.")] });
    const short = anArticleDraft("Rain", { url: URL, body: [paragraph("Rain came.")] });
    await ingestDocuments(store, [draftsDocument("d", long), draftsDocument("d", short)], { clock });
    const { rows } = await store
      .reader()
      .list("article", { order: "ASC", take: { first: 5 } }, new Set(["keywords"] as const));
    expect(rows.map(({ item }) => item.keywords)).toEqual([[]]);
  });
});
