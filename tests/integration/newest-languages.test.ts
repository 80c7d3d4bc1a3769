import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, aPostDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

let store: Store;
let client: GraphClient;
beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  const languages = ["en", "en", "en", "ar-EG", "ar", undefined];
  const articles = languages.map((language, place) =>
    anArticleDraft(`Report ${place}`, {
      url: `https://n.example/${place}`,
      ...(language !== undefined && { language }),
      body: [paragraph("1")],
    }),
  );
  const posts = ["fr", "ar"].map((language, place) =>
    aPostDraft(`Post ${place}`, { platform: "X", nativeId: `${place + 1}`, language }),
  );
  await ingestDocuments(store, [draftsDocument("texts", ...articles, ...posts)]);
});
afterAll(() => store.close());

it("counts the languages of the texts, a region with its language", async () => {
  expect(await client.data("{ languages { language articles posts } }")).toEqual({
    languages: [
      { language: "ar", articles: 2, posts: 1 },
      { language: "en", articles: 3, posts: 0 },
      { language: "fr", articles: 0, posts: 1 },
      { language: "und", articles: 1, posts: 0 },
    ],
  });
});

it("counts what is asked for, with a round trip for each kind", async () => {
  const { result, report } = await client.run("{ languages(subjects: [ARTICLE]) { language } }");
  expect(result.data).toEqual({ languages: [{ language: "en" }, { language: "ar" }, { language: "und" }] });
  expect(report.roundTrips).toBe(1);
  expect((await client.run("{ languages { language } }")).report.roundTrips).toBe(2);
});

it("names languages that a filter finds as many articles for", async () => {
  const { languages } = await client.data("{ languages(subjects: [ARTICLE]) { language articles } }");
  for (const { language, articles } of languages as { language: string; articles: number }[])
    expect(await client.data(`{ articles(filter: { languages: ["${language}"] }) { totalCount } }`)).toEqual({
      articles: { totalCount: articles },
    });
});
