import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument } from "../builders/documents";

const PAGE = aDocument(
  "page.html",
  `<!doctype html><html lang="en"><head><title>Bridge opens</title>
<meta property="og:site_name" content="Dune Courier"><link rel="canonical" href="https://dune.example/bridge"></head>
<body><article><h1>Bridge opens over the wide river</h1>
<p>A bridge over the wide river opened on Monday, officials said to reporters who had come to the bank.</p>
<p>Traders had waited for it for years, and they came early with their carts and animals.</p></article></body></html>`,
);
const ITEM = { title: "Ferry sails again", link: "https://dune.example/ferry" };
const FEEDS = [
  aDocument(
    "feed.xml",
    `<rss version="2.0"><channel><title>Dune Courier - All the news</title><link>https://dune.example/</link>
<item><title>${ITEM.title}</title><link>${ITEM.link}</link></item></channel></rss>`,
  ),
  aDocument(
    "feed.atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Dune Courier - All the news</title>
<link rel="alternate" href="https://dune.example/"/><id>https://dune.example/</id><updated>2024-03-03T00:00:00Z</updated>
<entry><title>${ITEM.title}</title><link href="${ITEM.link}"/><id>${ITEM.link}</id><updated>2024-03-03T00:00:00Z</updated></entry></feed>`,
  ),
  aDocument(
    "feed.json",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Dune Courier - All the news",
      home_page_url: "https://dune.example/",
      items: [{ id: ITEM.link, url: ITEM.link, title: ITEM.title, content_text: "The ferry sails." }],
    }),
  ),
];

let store: Store;
let minutes: number;
const clock = () => new Date(Date.parse("2024-03-04T00:00:00.000Z") + 60_000 * minutes++).toISOString();

beforeEach(async () => {
  store = await openSqlite(":memory:");
  minutes = 0;
});
afterEach(() => store.close());

describe("a source whose feed and web pages name it differently", () => {
  it.each(FEEDS)("has the name of its pages, however often both are read: $name", async (feed) => {
    for (const documents of [
      [feed, PAGE],
      [PAGE, feed],
    ])
      for (const document of documents) await ingestDocuments(store, [document], { clock });
    const again = await ingestDocuments(store, [feed, PAGE], { clock });
    expect(again).toMatchObject({ accepted: 0, updated: 0, rejected: [] });
    const [article] = await store.reader().lookup("article", ["url:https://dune.example/ferry"]);
    const [source] = await store.reader().lookup("source", [`id:${article?.sourceId ?? ""}`]);
    expect(source).toMatchObject({ name: "Dune Courier" });
  });
});
