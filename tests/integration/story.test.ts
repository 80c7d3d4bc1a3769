import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { FanOutLimit } from "../../src/domain/errors/errors";
import { copiedTexts, foldedWords } from "../../src/domain/coverage/story";
import { ingestDocuments } from "../../src/ingest/ingest";
import { wordsInOrder } from "../../src/linking/stored-words";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";
import { STORY_ARTICLES, STORY_PROFILES } from "../builders/stories";

interface Edge {
  readonly reason: string;
  readonly score: number;
  readonly similarity: number;
  readonly node: { readonly headline: string };
  readonly sharedEntities: readonly { readonly name: string }[];
}

let store: Store;
let client: GraphClient;
const stories = new Map<string, readonly Edge[]>();

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  await ingestDocuments(store, [
    draftsDocument("profiles", ...STORY_PROFILES),
    draftsDocument("articles", ...STORY_ARTICLES),
  ]);
  for (const range of ["first: 6", "last: 6"]) {
    const data = await client.data(
      `{ articles(${range}) { nodes { headline story { edges { reason score similarity node { headline } sharedEntities { name(language: "en") } } } } } }`,
    );
    const { nodes } = data["articles"] as { nodes: { headline: string; story: { edges: Edge[] } }[] };
    for (const { headline, story } of nodes) stories.set(headline, story.edges);
  }
});
afterAll(() => store.close());

const REPORT = "Dam on the lake to be raised";
const OTHERS = {
  edited: "Two neighbours agree on higher sluices",
  cut: "Lake dam: what the deal says",
  arabic: "الاتفاق على تعلية السد",
  french: "Le barrage du lac sera relevé",
  later: "Fishermen ask when the money comes",
};
const storyOf = (headline: string) =>
  (stories.get(headline) ?? []).map(({ reason, node }) => `${reason} ${node.headline}`).sort();

describe("the story of an article", () => {
  it("has an agency's report as other papers print it, its translations, and what came of it", () => {
    expect(storyOf(REPORT)).toEqual(
      [
        `NEAR_DUPLICATE ${OTHERS.edited}`,
        `NEAR_DUPLICATE ${OTHERS.cut}`,
        `FOLLOW_UP ${OTHERS.arabic}`,
        `FOLLOW_UP ${OTHERS.french}`,
        `FOLLOW_UP ${OTHERS.later}`,
      ].sort(),
    );
  });

  it("is the same seen from a translation and from the follow-up", () => {
    expect(storyOf(OTHERS.arabic)).toContain(`FOLLOW_UP ${REPORT}`);
    expect(storyOf(OTHERS.arabic)).toContain(`FOLLOW_UP ${OTHERS.french}`);
    expect(storyOf(OTHERS.later)).toContain(`FOLLOW_UP ${REPORT}`);
  });

  it("has no article that only names the same profiles, or has the same foot", () => {
    expect(stories.get("Kenya beat Uganda in the last minute")).toEqual([]);
    expect(stories.get("Le thé se vend mal")).toEqual([]);
    expect(stories.get("A museum for the lake's boats")).toEqual([]);
    expect(stories.get("A bridge in Kisumu closes")).toEqual([]);
    expect(stories.get("Bakers in Tanzania raise prices")).toEqual([]);
  });

  it("says how much of the text is the same, and which profiles", () => {
    const [first] = stories.get(REPORT) ?? [];
    expect(first?.similarity).toBeGreaterThan(0.6);
    expect(first?.score).toBe(first?.similarity);
    expect(first?.sharedEntities.map(({ name }) => name).sort()).toEqual([
      "Amina Okello",
      "Kenya",
      "Lake Bank",
      "Lake Victoria",
      "Uganda",
    ]);
  });

  it("costs four round trips for all articles of a page, and one for the shared profiles", async () => {
    const { report } = await client.run(
      "{ articles(first: 10) { nodes { story(first: 3) { edges { sharedEntities { id } } } } } }",
    );
    expect(report.byCollection).toEqual({ articles: 3, edges: 2, entities: 1 });
  });

  it("is asked of at most ten articles at once", async () => {
    const { result } = await client.run("{ articles(first: 11) { nodes { story { nodes { id } } } } }");
    expect(result.errors?.[0]?.originalError).toBeInstanceOf(FanOutLimit);
  });

  it("has copies that name no profile and were printed a year apart", async () => {
    const words =
      "the baker of our street has sold his oven and now reads poems to whoever brings a loaf in the afternoon";
    const copy = (headline: string, url: string, year: number) =>
      anArticleDraft(headline, {
        url,
        publishedAt: { instant: `${year}-01-01T00:00:00.000Z`, precision: "SECOND" },
        body: [paragraph(words)],
      });
    const own = await openSqlite(":memory:");
    await ingestDocuments(own, [
      draftsDocument("copies", copy("Bread", "https://a.example/1", 2021), copy("Bread", "https://b.example/2", 2022)),
    ]);
    const data = await new GraphClient(own).data("{ articles { nodes { story { edges { reason similarity } } } } }");
    const edge = { reason: "NEAR_DUPLICATE", similarity: 1 };
    expect(data["articles"]).toEqual({ nodes: [{ story: { edges: [edge] } }, { story: { edges: [edge] } }] });
    await own.close();
  });

  it("is found by the same words when an article is saved and when it is read", async () => {
    for await (const article of store.scan("article"))
      expect([...wordsInOrder(copiedTexts(article))]).toEqual(foldedWords(copiedTexts(article)));
  });
});
