import { describe, expect, it } from "@jest/globals";
import { urlKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aDocument } from "../builders/documents";

const URL = "https://news.example/harbour";
const LEDE = "The new harbour of Tarsa opened on Monday after nine years of work on the quay.";
const END = "Ships of up to two hundred metres can now reach the town, the port said.";

const page = aDocument(
  "harbour.html",
  `<!doctype html><html lang="en"><head><title>New harbour opens</title><link rel="canonical" href="${URL}"></head>
  <body><article><h1>New harbour opens</h1><p>${LEDE}</p>
  <blockquote class="twitter-tweet"><p>We sail at noon.</p>&mdash; Port of Tarsa (@tarsaport)
  <a href="https://twitter.com/tarsaport/status/1700000000000000001">March 4, 2024</a></blockquote>
  <p>${END}</p></article></body></html>`,
);
const markdown = (text: string) =>
  aDocument("notes.md", `---\nurl: ${URL}\ntitle: New harbour opens\n---\n\n${text}\n`);
const feed = aDocument(
  "feed.xml",
  `<rss version="2.0"><channel><title>News</title><link>https://news.example/</link><item>
  <title>New harbour opens</title><link>${URL}</link><description>The new harbour of Tarsa opened.</description>
  </item></channel></rss>`,
);

/** The article after these documents, each read a minute after the one before it. */
async function articleOf(...documents: readonly SourceDocument[]) {
  const store = await openSqlite(":memory:");
  for (const [minute, document] of documents.entries()) {
    const clock = () => `2024-03-05T10:0${minute}:00.000Z`;
    expect((await ingestDocuments(store, [document], { clock })).rejected).toEqual([]);
  }
  const [found] = await store.reader().lookup("article", [urlKey(URL)]);
  await store.close();
  return found;
}

const kinds = async (...documents: readonly SourceDocument[]) =>
  (await articleOf(...documents))?.body.map((block) => (block.type === "Paragraph" ? block.text : block.type));

describe("of a page, an excerpt of it in Markdown and its feed's teaser", () => {
  const excerpt = markdown(LEDE);

  it("the page's body is shown, in whatever order they are read", async () => {
    for (const order of [
      [page, excerpt, feed],
      [page, feed, excerpt],
      [excerpt, page, feed],
      [excerpt, feed, page],
      [feed, page, excerpt],
      [feed, excerpt, page],
    ]) {
      const article = await articleOf(...order);
      expect(article?.body.map(({ type }) => type)).toEqual(["Paragraph", "PostEmbed", "Paragraph"]);
      expect(Object.keys(article?.inputs ?? {})).toHaveLength(3);
      expect(article?.provenance["body"]).toMatchObject({ precedence: 30 });
    }
  });

  it("another, longer text in Markdown is shown", async () => {
    const text = `${LEDE}\n\nNobody came.\n\nThe band played all the same.\n\nIt rained.`;
    const shown = [LEDE, "Nobody came.", "The band played all the same.", "It rained."];
    expect(await kinds(page, markdown(text))).toEqual(shown);
    expect(await kinds(markdown(text), page)).toEqual(shown);
  });

  it("a file that was cut down to an excerpt is shown so, where nobody else has more", async () => {
    expect(await kinds(markdown(`${LEDE}\n\n${END}`), excerpt)).toEqual([LEDE]);
  });
});
