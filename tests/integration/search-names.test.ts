import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
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

describe("a query that names profiles", () => {
  let store: Store;

  beforeAll(async () => {
    store = await openSqlite(":memory:");
    const city = {
      type: "Place",
      placeKind: "CITY",
      names: { en: "Porto Sereno", he: "תל אורן", ru: "Верховка" },
    } as const;
    const person = (en: string, ru: string, ar: string, zh: string) => aPersonDraft(en, { names: { en, ru, ar, zh } });
    await ingestDocuments(store, [
      draftsDocument(
        "names",
        aCountryDraft("ML", { en: "Mali", ar: "مالي", ru: "Мали" }),
        aCountryDraft("NE", { en: "Niger", ar: "النيجر" }),
        aCountryDraft("ZA", { en: "South Africa", fa: "آفریقای جنوبی", tr: "Güney Afrika", ru: "Южная Африка" }),
        aCountryDraft("GR", { en: "Greece", el: "Ελλάδα", pl: "Grecja", zh: "希腊" }),
        city,
        person("Vera Orlova", "Вера Орлова", "فيرا أورلوفا", "奥尔洛娃"),
        person("Timur Gavrilov", "Тимур Гаврилов", "تيمور غافريلوف", "加夫里洛夫"),
      ),
      draftsDocument(
        "news",
        ...[
          "Vera Orlova speaks",
          "فيرا أورلوفا تتحدث",
          "Timur Gavrilov waits",
          "تيمور غافريلوف ينتظر",
          "A ferry waits",
        ].map((headline, place) =>
          anArticleDraft(headline, { url: `https://n.example/${place}`, body: [paragraph(headline)] }),
        ),
      ),
    ]);
  });
  afterAll(() => store.close());

  async function asked(query: string): Promise<{ readonly named: string[]; readonly headlines: string[] }> {
    const { search } = await new GraphClient(store).data(
      `query ($query: String!) { search(query: $query, types: [ARTICLE]) {
        namedProfiles { name(language: "en") } edges { node { ... on Article { headline } } } } }`,
      { query },
    );
    const { namedProfiles, edges } = search as {
      namedProfiles: { name: string }[];
      edges: { node: { headline: string } }[];
    };
    return {
      named: namedProfiles.map(({ name }) => name),
      headlines: edges.map(({ node }) => node.headline).toSorted(),
    };
  }

  it.each([
    ["Mali?", "Mali"],
    ["#Mali", "Mali"],
    ["مالي؟", "Mali"],
    ["Mali's", "Mali"],
    ["Mali, Niger", "Mali Niger"],
    ["South-Africa", "South Africa"],
    ["SouthAfrica", "South Africa"],
    ["#South_Africa", "South Africa"],
    ["southafrica", "South Africa"],
    ["آفریقای‌جنوبی", "South Africa"],
    ["Güney Afrika'nın", "South Africa"],
    ["Porto-Sereno", "Porto Sereno"],
    ["PortoSereno.", "Porto Sereno"],
    ["תל-אורן", "Porto Sereno"],
    ["בתל-אורן", "Porto Sereno"],
    ["Верховке", "Porto Sereno"],
    ["верховки?", "Porto Sereno"],
    ["Южной Африке", "South Africa"],
    ["ελλάδας", "Greece"],
    ["Grecji", "Greece"],
    ["Орловой", "Vera Orlova"],
    ["Гаврилова", "Timur Gavrilov"],
    ["Гавриловым", "Timur Gavrilov"],
    ["希腊总统", "Greece"],
    ["(Orlova)", "Vera Orlova"],
    ["Orlova OR Gavrilov", "Vera Orlova Timur Gavrilov"],
    ["(Vera Orlova) OR (Gavrilov)", "Vera Orlova Timur Gavrilov"],
    ["(Mali Orlova) OR Gavrilov", "Mali Vera Orlova Timur Gavrilov"],
    ["South  Africa", "South Africa"],
    ["South\tAfrica", "South Africa"],
    ["South\u00a0Africa", "South Africa"],
    ["Sou\u00adth Af\u200brica", "South Africa"],
  ])("%s is one of %s", async (query, names) => {
    expect((await asked(query)).named.join(" ")).toBe(names);
  });

  it.each(["chin", "Малина", "-Mali ferry", "ferry -(Mali OR Niger)", "(Mali ferry) OR ferry"])(
    "names nobody in %s",
    async (query) => {
      expect((await asked(query)).named).toEqual([]);
    },
  );

  it("finds with an alternative all that is found without it", async () => {
    const [orlova, gavrilov, ferry] = [await asked("Orlova"), await asked("Gavrilov"), await asked("ferry")].map(
      ({ headlines }) => headlines,
    );
    expect(orlova).toEqual(["Vera Orlova speaks", "فيرا أورلوفا تتحدث"]);
    const all = (...some: (readonly string[] | undefined)[]) => some.flatMap((one) => one ?? []).toSorted();
    expect((await asked("(Orlova)")).headlines).toEqual(orlova);
    expect((await asked("Orlova OR Gavrilov")).headlines).toEqual(all(orlova, gavrilov));
    expect((await asked("Orlova OR ferry")).headlines).toEqual(all(orlova, ferry));
    expect((await asked("(Orlova Gavrilov) OR ferry")).headlines).toEqual(all(ferry));
    expect((await asked("(Orlova Orlova) OR Gavrilov")).headlines).toEqual(all(orlova, gavrilov));
    expect((await asked("(Orlova | ferry) waits")).headlines).toEqual((await asked("ferry waits")).headlines);
    expect((await asked("Gavrilov (ferry OR waits)")).headlines).toEqual((await asked("Gavrilov waits")).headlines);
  });
});
