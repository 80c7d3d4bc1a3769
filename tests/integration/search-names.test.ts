import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

const SEARCH = `query ($query: String!) {
  search(query: $query, first: 20) {
    edges { node { ... on Article { headline } ... on Entity { name(language: "en") } } }
  }
}`;

/** What a search finds in a graph with some countries and people. Articles are named by their headlines. */
async function found(query: string, ...headlines: readonly string[]): Promise<readonly string[]> {
  const store = await openSqlite(":memory:");
  try {
    const countries = [
      aCountryDraft("ML", { en: "Mali", ar: "مالي" }),
      aCountryDraft("MT", { en: "Malta", ar: "مالطا" }),
      aCountryDraft("MY", { en: "Malaysia", ar: "ماليزيا" }),
      aCountryDraft("IR", { en: "Iran", ar: "إيران" }),
      aCountryDraft("IE", { en: "Ireland", ar: "أيرلندا" }),
      aCountryDraft("GR", { en: "Greece", ar: "اليونان" }),
    ];
    const person = aPersonDraft("Alexander Novikov", { names: { en: "Alexander Novikov", ru: "Александр Новиков" } });
    const articles = headlines.map((headline, place) =>
      anArticleDraft(headline, { url: `https://n.example/${place}`, body: [paragraph(`${headline}.`)] }),
    );
    await ingestDocuments(store, [draftsDocument("names", ...countries, person), draftsDocument("news", ...articles)]);
    const { search } = await new GraphClient(store).data(SEARCH, { query });
    const { edges } = search as { edges: { node: { headline?: string; name?: string } }[] };
    return edges.map(({ node }) => node.headline ?? node.name ?? "");
  } finally {
    await store.close();
  }
}

describe("a search for the name of a profile", () => {
  it.each([
    ["مالي", "Mali", "الأمطار تعود إلى مالي"],
    ["إيران", "Iran", "قطار جديد في إيران"],
    ["اليونان", "Greece", "عبارات اليونان تتوقف"],
  ])("finds no other profile whose name only begins as the stem of %s does", async (query, name, headline) => {
    const names = await found(query, headline);
    expect(names.slice(0, 2)).toEqual([name, headline]);
    for (const other of ["Malta", "Ireland"]) expect(names).not.toContain(other);
  });

  it("gives profiles whose names go on after the texts about the one that is named", async () => {
    expect(await found("مالي", "الأمطار تعود إلى مالي")).toEqual(["Mali", "الأمطار تعود إلى مالي", "Malaysia"]);
  });

  it("gives all whose names begin with what was typed, where that is no name", async () => {
    expect((await found("مال")).toSorted()).toEqual(["Malaysia", "Mali", "Malta"]);
  });

  it("finds a name of the same stem", async () => {
    expect(await found("Новикова")).toContain("Alexander Novikov");
  });
});
