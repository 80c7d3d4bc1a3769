import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aDocument } from "../builders/documents";

const PAGE = "https://small.example/@ada/12";
const NOTE = "https://small.example/users/ada/statuses/12";
const TIME = "2026-03-02T08:00:00.000Z";
const account = { id: "1", username: "ada", acct: "ada", url: "https://small.example/@ada", display_name: "Ada" };
const note = {
  "@context": "https://www.w3.org/ns/activitystreams",
  type: "Note",
  id: NOTE,
  attributedTo: "https://small.example/users/ada",
  content: "<p>The ferry sails.</p>",
  published: TIME,
  to: ["https://www.w3.org/ns/activitystreams#Public"],
};

/** The same status of a small server, in forms that share no words: only its number and its address tell it. */
const FORMS: Readonly<Record<string, string>> = {
  status: JSON.stringify({
    id: "12",
    uri: NOTE,
    url: PAGE,
    account,
    content: "<p>The ferry sails.</p>",
    created_at: TIME,
    visibility: "public",
  }),
  note: JSON.stringify({ ...note, url: PAGE, content: "<p>The ferry is back.</p>" }),
  "note without a page": JSON.stringify({ ...note, content: "<p>The ferry sails again.</p>" }),
  "row with an address": `platform,handle,url,text\nmastodon,ada@small.example,${PAGE},Ferries sail\n`,
  "row with a number": "platform,handle,id,text\nmastodon,ada@small.example,12,Ferries are back\n",
  "embed code": `<blockquote class="mastodon-embed" data-embed-url="${PAGE}/embed"><a href="${PAGE}"><div>Post by @ada@small.example</div><div>View on Mastodon</div></a></blockquote>`,
  feed: `<rss version="2.0"><channel><title>Ada</title><link>https://small.example/@ada</link><generator>Mastodon v4.4.0</generator>
    <item><guid isPermaLink="true">${PAGE}</guid><link>${PAGE}</link><pubDate>Mon, 02 Mar 2026 08:00:00 +0000</pubDate>
    <description>&lt;p&gt;The boat sails.&lt;/p&gt;</description></item></channel></rss>`,
};

async function idsOf(...contents: readonly string[]) {
  const documents = contents.map((content, at) => aDocument(`${at}.txt`, content));
  const { items, rejected } = await ingestDocuments(await openSqlite(":memory:"), documents);
  expect(rejected).toEqual([]);
  return new Set(items.flatMap(({ id }) => (id?.startsWith("post_") === true ? [id] : [])));
}

describe("a status of Mastodon with a number of few digits", () => {
  const names = Object.keys(FORMS);
  it.each(names)("is the same post as a %s and in all other forms", async (name) => {
    const first = FORMS[name] ?? "";
    for (const other of names) {
      expect([other, (await idsOf(first, FORMS[other] ?? "")).size]).toEqual([other, 1]);
    }
  });

  it("is none where nothing says that the page is one", async () => {
    const page = `<html><head><title>Ferries</title><meta property="og:type" content="article"></head><body><article>
      <h1>Ferries sail</h1><p>The ferry sails again, as <a href="https://blog.example/@ada/12">our column</a> said on
      Monday.</p><p>https://blog.example/@ada/12</p></article></body></html>`;
    expect((await idsOf(page)).size).toBe(0);
  });
});
