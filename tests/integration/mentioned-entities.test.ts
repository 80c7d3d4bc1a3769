import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, aPostDraft, embed, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";
import { saveAgain } from "../builders/writes";

const PROFILES = [
  aCountryDraft("ML", { en: "Mali" }),
  aCountryDraft("NE", { en: "Niger" }),
  aCountryDraft("TD", { en: "Tchad" }),
  aCountryDraft("KE", { en: "Kenya" }),
  aPersonDraft("Hanne Solberg"),
  { type: "Organization", names: { en: "Sahel Press" }, accounts: [{ platform: "X", handle: "sahelpress" }] } as const,
];
const POST = aPostDraft("Kenya first, then Mali, then Kenya again", {
  nativeId: "1",
  author: { type: "SocialAccount", platform: "X", handle: "sahelpress", displayName: "Sahel Press 🇳🇪" },
});
const ARTICLE = anArticleDraft("Rain reaches Niger", {
  url: "https://n.example/rain",
  summary: "Hanne Solberg saw it in Mali.",
  body: [
    paragraph("From Tchad to Mali, and from Mali to Niger."),
    {
      type: "ImageBlock",
      image: { url: "https://n.example/rain.jpg" },
      caption: { text: "Rain over Kenya", spans: [{ kind: "TEXT", start: 0, end: 15 }] },
    },
    embed(POST),
    paragraph("Mali was glad, said Hanne Solberg."),
  ],
});

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  await ingestDocuments(store, [
    draftsDocument("profiles", ...PROFILES),
    draftsDocument("articles", ARTICLE, anArticleDraft("Nothing at all", { url: "https://n.example/nothing" })),
  ]);
});
afterAll(() => store.close());

interface Mentioned {
  readonly edges: readonly {
    readonly cursor: string;
    readonly mentionCount: number;
    readonly firstMention: { field: string; surface: string };
    readonly node: { name: string };
  }[];
  readonly nodes: readonly { readonly name: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

const SELECTION =
  '{ edges { cursor mentionCount firstMention { field surface } node { name(language: "en") } } nodes { name(language: "en") } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } }';

async function inArticle(args = ""): Promise<Mentioned> {
  const data = await client.data(`{ article(by: { url: "https://n.example/rain" }) { entities${args} ${SELECTION} } }`);
  return (data as { article: { entities: Mentioned } }).article.entities;
}
const counts = ({ edges }: Mentioned): [string, number][] =>
  edges.map(({ node, mentionCount }) => [node.name, mentionCount]);

describe("the profiles that an article mentions", () => {
  it("stand once each with their counts, in the order of headline, summary, body and captions", async () => {
    const found = await inArticle();
    expect(counts(found)).toEqual([
      ["Niger", 2],
      ["Hanne Solberg", 2],
      ["Mali", 4],
      ["Tchad", 1],
      ["Kenya", 1],
    ]);
    expect(found.edges.map(({ firstMention }) => firstMention.field)).toEqual([
      "HEADLINE",
      "SUMMARY",
      "SUMMARY",
      "BODY",
      "CAPTION",
    ]);
    expect(found.nodes).toEqual(found.edges.map(({ node }) => node));
    expect([found.totalCount, found.pageInfo.hasNextPage]).toEqual([5, false]);
  });

  it("add up to its mentions", async () => {
    const { article } = (await client.data(
      '{ article(by: { url: "https://n.example/rain" }) { mentions { totalCount } entities { edges { mentionCount } } } }',
    )) as {
      article: { mentions: { totalCount: number }; entities: Mentioned };
    };
    expect(article.entities.edges.reduce((sum, { mentionCount }) => sum + mentionCount, 0)).toBe(
      article.mentions.totalCount,
    );
  });

  it("are paged in both directions by their cursors", async () => {
    const first = await inArticle("(first: 2)");
    expect([counts(first).length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, 5, true]);
    const next = await inArticle(`(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect(counts(next)).toEqual([
      ["Mali", 4],
      ["Tchad", 1],
    ]);
    expect(counts(await inArticle(`(last: 1, before: "${next.edges[0]?.cursor}")`))).toEqual([["Hanne Solberg", 2]]);
  });

  it("are chosen by type", async () => {
    const people = await inArticle("(types: [PERSON, TOPIC])");
    expect([counts(people), people.totalCount]).toEqual([[["Hanne Solberg", 2]], 1]);
    const places = await inArticle("(types: PLACE, first: 3)");
    expect([counts(places).map(([name]) => name), places.totalCount, places.pageInfo.hasNextPage]).toEqual([
      ["Niger", "Mali", "Tchad"],
      4,
      true,
    ]);
    expect((await inArticle("(types: [])")).totalCount).toBe(0);
  });

  it("cost one round trip for a whole page of articles, and read the profiles of their own pages alone", async () => {
    const { result, report } = await client.run(
      "{ articles { nodes { headline entities(first: 2) { totalCount nodes { id } } } } }",
    );
    expect(result.errors).toBeUndefined();
    expect(report).toMatchObject({ byCollection: { articles: 1, entities: 1 }, documents: 2 + 2 });
    expect((await client.run("{ articles { nodes { entities { totalCount } } } }")).report.roundTrips).toBe(1);
    expect(
      (await client.run("{ articles { nodes { entities(types: PLACE) { totalCount nodes { id } } } } }")).report
        .roundTrips,
    ).toBe(2);
  });

  it("leave out one that was removed meanwhile", async () => {
    const other = await openSqlite(":memory:");
    await ingestDocuments(other, [draftsDocument("profiles", ...PROFILES), draftsDocument("article", ARTICLE)]);
    const [mali] = await other.reader().lookup("entity", ["iso3166:ML"]);
    if (!mali) throw new Error("Expected Mali.");
    // As a save of another process that has not come to the texts yet.
    await saveAgain(other, mali, { removedAt: "2024-05-01T00:00:00.000Z" });
    const data = await new GraphClient(other).data(
      '{ article(by: { url: "https://n.example/rain" }) { entities { nodes { name(language: "en") } } } }',
    );
    expect(data).toEqual({
      article: { entities: { nodes: ["Niger", "Hanne Solberg", "Tchad", "Kenya"].map((name) => ({ name })) } },
    });
    await other.close();
  });
});

describe("the profiles that a post mentions", () => {
  it("stand in the order of its text, its author's name and its author's handle", async () => {
    const data = await client.data(
      `{ socialPost(by: { native: { platform: X, id: "1" } }) { entities ${SELECTION} } }`,
    );
    const { entities } = (data as { socialPost: { entities: Mentioned } }).socialPost;
    expect(counts(entities)).toEqual([
      ["Kenya", 2],
      ["Mali", 1],
      ["Sahel Press", 2],
      ["Niger", 1],
    ]);
    expect(entities.edges.map(({ firstMention }) => firstMention.field)).toEqual([
      "POST_TEXT",
      "POST_TEXT",
      "AUTHOR_NAME",
      "AUTHOR_NAME",
    ]);
  });

  it("are asked for through the interface that articles and posts share", async () => {
    const operation = `{ entity(by: { name: "Kenya" }) { mentions { nodes { subject { __typename entities(first: 1) { nodes { name(language: "en") } } } } } } }`;
    const data = await client.data(operation);
    const first = (name: string) => ({ entities: { nodes: [{ name }] } });
    expect((data as { entity: { mentions: { nodes: unknown[] } } }).entity.mentions.nodes).toEqual(
      expect.arrayContaining([
        { subject: { __typename: "Article", ...first("Niger") } },
        { subject: { __typename: "SocialPost", ...first("Kenya") } },
      ]),
    );
  });
});
