import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { bringTextsUpToDate } from "../../src/ingest/relinking/text-versions";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft } from "../builders/drafts";
import { graphState } from "../builders/graph-state";

describe("a store's versions of texts", () => {
  it("are noted in a new store, and an equal start changes nothing", async () => {
    const store = await openSqlite(":memory:");
    await bringTextsUpToDate(store, { folding: 1, linker: 3 });
    await bringTextsUpToDate(store, { folding: 1, linker: 3 });
    expect([await store.getMeta("folding"), await store.getMeta("linker")]).toEqual(["1", "3"]);
  });

  it("make a start on an older store compute its items anew", async () => {
    const store = await openSqlite(":memory:");
    await bringTextsUpToDate(store, { folding: 1, linker: 1 });
    await ingestDocuments(store, [
      draftsDocument("article", anArticleDraft("In Mali")),
      draftsDocument("profile", aCountryDraft("ML", { en: "Mali" })),
    ]);
    const [article] = (await graphState(store)).items.flatMap((item) => (item.type === "Article" ? [item] : []));
    expect(article?.mentions).toHaveLength(1);
    await bringTextsUpToDate(store, { folding: 2, linker: 1 });
    expect(await store.getMeta("folding")).toBe("2");
    expect((await store.records("article", article === undefined ? [] : [article.id]))[0]).toMatchObject({
      revision: 2,
      item: article,
    });
  });

  it("refuse a store of a newer program, and name it", async () => {
    const store = await openSqlite(":memory:");
    await bringTextsUpToDate(store, { linker: 2 });
    await expect(bringTextsUpToDate(store, { linker: 1 })).rejects.toThrow(/newer version.*linker 2, this one has 1/);
  });
});
