import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, aPostDraft, embed, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

const MALI = aCountryDraft("ML", { en: "Mali", ar: "مالي" });
const HANNE = aPersonDraft("Hanne Solberg", {
  wikidataId: "Q9000001",
  accounts: [{ platform: "X", handle: "Hanne_S" }],
});
const HARBOUR = { type: "Source", name: "The Harbour Dispatch", url: "https://www.harbour.example/" } as const;
const BRIDGE = { type: "Source", name: "الجسر" } as const;
const HANNES = { type: "SocialAccount", platform: "X", handle: "hanne_s" } as const;

const ARTICLES = [
  anArticleDraft("Rice from Mali", {
    source: HARBOUR,
    language: "en-GB",
    authors: ["Jane  Doe"],
    body: [embed(aPostDraft("Look at this #Rice", { author: HANNES, nativeId: "1" }))],
  }),
  anArticleDraft("قمح من مالي", { source: BRIDGE, language: "ar-EG", authors: ["منى"] }),
  anArticleDraft("Hanne Solberg in Mali", {
    language: "ar",
    body: [embed(aPostDraft("Ships", { platform: "MASTODON", nativeId: "2" }))],
  }),
  anArticleDraft("חדשות", { language: "iw" }),
  anArticleDraft("Snow again", { language: "zh-Hant-TW", body: [paragraph("It snowed.")] }),
] as const;
/** By their headlines' first words. */
const [RICE, WHEAT, HANNE_IN_MALI, NEWS, SNOW] = ["Rice", "قمح", "Hanne", "חדשות", "Snow"];

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  await ingestDocuments(store, [draftsDocument("profiles", MALI, HANNE)]);
  for (const [index, article] of ARTICLES.entries()) {
    await ingestDocuments(
      store,
      [draftsDocument(`article ${index}`, { ...article, url: `https://n.example/${index}` })],
      { clock: () => `2024-05-0${index + 1}T00:00:00.000Z` },
    );
  }
});
afterAll(() => store.close());

async function articles(filter: string, args = ""): Promise<(string | undefined)[]> {
  const data = await client.data(`{ articles(filter: ${filter}${args}) { totalCount nodes { headline } } }`);
  const { nodes, totalCount } = (data as { articles: { nodes: { headline: string }[]; totalCount: number } }).articles;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ headline }) => headline.split(" ")[0]);
}

describe("a filter of articles", () => {
  it.each([
    [
      "names sources by name, with others",
      `{ sources: [{ name: "the harbour DISPATCH" }, { name: "nobody" }] }`,
      [RICE],
    ],
    ["names sources by address, in another form of it", `{ sources: [{ url: "http://harbour.example" }] }`, [RICE]],
    ["names several sources", `{ sources: [{ url: "https://harbour.example/" }, { name: "الجسر" }] }`, [WHEAT, RICE]],
    ["finds nothing by a source that is not known", `{ sources: [{ name: "nobody" }] }`, []],
    ["takes one value for a list", `{ languages: "en" }`, [RICE]],
    ["takes several languages", `{ languages: ["en", "zh"] }`, [SNOW, RICE]],
    ["finds the regions of a language", `{ languages: "ar" }`, [HANNE_IN_MALI, WHEAT]],
    ["finds a region alone", `{ languages: "ar-eg" }`, [WHEAT]],
    ["finds a script with its regions", `{ languages: "zh-Hant" }`, [SNOW]],
    ["finds a language by its newer and its older code", `{ languages: ["he"] }`, [NEWS]],
    ["finds a language by its older code", `{ languages: ["iw"] }`, [NEWS]],
    ["takes several platforms", "{ platforms: [MASTODON, X] }", [HANNE_IN_MALI, RICE]],
    [
      "asks for all that are mentioned, each named in its own way",
      `{ mentionsAll: [{ wikidataId: "Q9000001" }, { name: "مالي" }] }`,
      [HANNE_IN_MALI],
    ],
    [
      "asks for any that is mentioned, known or not",
      `{ mentionsAny: [{ wikidataId: "Q159" }, { name: "Hanne solberg" }] }`,
      [HANNE_IN_MALI],
    ],
    [
      "finds nothing that mentions all of what is not known",
      `{ mentionsAll: [{ name: "Mali" }, { wikidataId: "Q159" }] }`,
      [],
    ],
    ["finds an author as the graph wrote the name", `{ authorNames: "Jane  Doe" }`, [RICE]],
    ["finds an author however the name is written", `{ authorNames: ["nobody", "jane doe"] }`, [RICE]],
    ["takes hashtags with and without the sign", `{ hashtags: ["#rice", "ships"] }`, [RICE]],
    ["is met by nothing where a list is empty", "{ languages: [] }", []],
    ["asks for nothing where all of none are to be mentioned", `{ mentionsAll: [], languages: "en" }`, [RICE]],
    [
      "joins lists by and",
      `{ languages: ["en", "ar"], sources: { name: "الجسر" }, mentionsAny: { name: "Mali" } }`,
      [WHEAT],
    ],
  ])("%s", async (_, filter, expected) => {
    expect(await articles(filter)).toEqual(expected);
  });

  it.each([
    ['{ firstSeenAfter: "2024-05-03" }', "", [SNOW, NEWS, HANNE_IN_MALI]],
    [
      '{ firstSeenAfter: "2024-05-02", firstSeenBefore: "2024-05-04" }',
      ", orderBy: FIRST_SEEN_ASC",
      [WHEAT, HANNE_IN_MALI],
    ],
    ['{ firstSeenBefore: "2024-05-03", languages: ["ar", "en"] }', ", orderBy: FIRST_SEEN_DESC", [WHEAT, RICE]],
    ['{ firstSeenAfter: "2024-05-02", text: "مالي" }', ", orderBy: FIRST_SEEN_DESC", [WHEAT]],
  ])("finds what came into the graph: %s%s", async (filter, args, expected) => {
    expect(await articles(filter, args)).toEqual(expected);
  });

  it("is found under a profile, too", async () => {
    const data = await client.data(`{ entity(by: { name: "Mali" }) {
      all: articles { totalCount }
      some: articles(filter: { sources: { name: "الجسر" }, firstSeenAfter: "2024-05-02" }) { totalCount nodes { headline } }
      none: articles(filter: { firstSeenAfter: "2024-06-01" }) { totalCount }
    } }`);
    expect(data).toEqual({
      entity: {
        all: { totalCount: 3 },
        some: { totalCount: 1, nodes: [{ headline: "قمح من مالي" }] },
        none: { totalCount: 0 },
      },
    });
  });

  it("leads on by the id of a profile that became part of another", async () => {
    const merged = await openSqlite(":memory:");
    const drafts = [
      draftsDocument("by item", {
        type: "Place",
        placeKind: "COUNTRY",
        names: { en: "Northland" },
        wikidataId: "Q9000003",
      }),
      draftsDocument("by code", aCountryDraft("XN", { en: "Norland" })),
      draftsDocument("both", { ...aCountryDraft("XN", { en: "Northland" }), wikidataId: "Q9000003" }),
      draftsDocument("article", anArticleDraft("Snow in Northland", { url: "https://n.example/north" })),
    ];
    const ids: unknown[] = [];
    for (const draft of drafts) ids.push((await ingestDocuments(merged, [draft])).items[0]?.id);
    expect(new Set(ids.slice(0, 2)).size).toBe(2);
    for (const id of ids.slice(0, 2)) {
      const data = await new GraphClient(merged).data(
        "query ($id: ID!) { articles(filter: { mentionsAll: [{ id: $id }] }) { totalCount } }",
        { id },
      );
      expect(data).toEqual({ articles: { totalCount: 1 } });
    }
    await merged.close();
  });
});

describe("a filter of posts and accounts", () => {
  it("names authors by handle and by address", async () => {
    const data = await client.data(`{
      handle: socialPosts(filter: { authors: [{ handle: { platform: X, handle: "@HANNE_S" } }] }) { nodes { text } }
      address: socialPosts(filter: { authors: [{ url: "https://twitter.com/hanne_s" }] }) { nodes { text } }
      unknown: socialPosts(filter: { authors: [{ handle: { platform: X, handle: "nobody" } }] }) { totalCount }
      platforms: socialPosts(filter: { platforms: [X, MASTODON] }) { totalCount }
    }`);
    const found = { nodes: [{ text: "Look at this #Rice" }] };
    expect(data).toEqual({ handle: found, address: found, unknown: { totalCount: 0 }, platforms: { totalCount: 2 } });
  });

  it("finds accounts by who owns them", async () => {
    const data = await client.data(`{
      hannes: accounts(filter: { owners: [{ wikidataId: "Q9000001" }] }) { totalCount nodes { handle entity { name } } }
      malis: accounts(filter: { owners: [{ name: "Mali" }] }) { totalCount }
      all: accounts { totalCount }
    }`);
    expect(data).toEqual({
      hannes: { totalCount: 1, nodes: [{ handle: "Hanne_S", entity: { name: "Hanne Solberg" } }] },
      malis: { totalCount: 0 },
      all: { totalCount: 2 },
    });
  });
});

describe("what a filter names", () => {
  const trips = async (filter: string, selection = "nodes { id } totalCount") =>
    (await client.run(`{ articles(filter: ${filter}) { ${selection} } }`)).report.byCollection;

  it("is found in one round trip for each kind, for the page and its count together", async () => {
    expect(await trips('{ languages: "en" }')).toEqual({ articles: 2 });
    expect(
      await trips('{ mentionsAll: [{ name: "Mali" }, { wikidataId: "Q9000001" }], mentionsAny: { name: "مالي" } }'),
    ).toEqual({ articles: 2, entities: 1 });
    expect(await trips('{ mentionsAll: [{ name: "Mali" }], sources: [{ name: "الجسر" }] }', "nodes { id }")).toEqual({
      articles: 1,
      entities: 1,
      sources: 1,
    });
    expect(await trips('{ mentionsAny: [] , languages: "en" }')).toEqual({});
  });

  it("is found once for all parents of a page", async () => {
    const operation = `{ entities { nodes { articles(filter: { mentionsAny: [{ name: "Mali" }] }) { totalCount nodes { id } } } } }`;
    expect((await client.run(operation)).report.byCollection).toEqual({ entities: 2, edges: 2 });
  });

  it("is not looked for where the request allows no more round trips", async () => {
    const { result, report } = await client.run(
      '{ articles(filter: { mentionsAll: [{ name: "Mali" }] }) { nodes { id } } }',
      {},
      0,
    );
    expect(result.errors?.[0]?.originalError).toMatchObject({ code: "ROUND_TRIP_LIMIT" });
    expect(report.roundTrips).toBe(0);
  });
});
