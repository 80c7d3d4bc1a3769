import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../src/formats/format-reader";
import { detectFormat } from "../../../src/formats/registry";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";
import { isCutPage } from "../../../src/formats/reading/html/cut-page";

async function readsOf(text: string, name: string): Promise<Read[]> {
  const bytes = Buffer.from(text);
  const reads: Read[] = [];
  for await (const read of detectFormat(bytes, { name })?.read(inOneChunk(bytes), { name }) ?? []) reads.push(read);
  return reads;
}

/** What each reading is, and where; of what may be cut, that too. */
const toldOf = async (text: string, name: string): Promise<string[]> =>
  (await readsOf(text, name)).map((read) => {
    const isDoubtful = "warnings" in read && read.warnings?.some(({ code }) => code === "CUT_OFF") === true;
    const isCut = read.outcome === "rejection" && read.isCut === true;
    return `${isCut ? "cut" : read.outcome}${isDoubtful ? ", may be cut" : ""} ${read.place ?? ""}`.trim();
  });

describe("a table", () => {
  const table = "title,date,url\nFerry sails,2026-05-01,https://a.example/1\n";

  it("that ends inside a row rejects the row, and says of a row without a line end that it may be cut", async () => {
    expect(await toldOf(`${table}Storm,2026-05`, "a.csv")).toEqual(["item line 2", "cut line 3"]);
    expect(await toldOf(`${table}Storm,2026-05-02,https://a.ex`, "a.csv")).toEqual([
      "item line 2",
      "item, may be cut line 3",
    ]);
  });

  it("may leave out empty cells at the end of its rows, if it always does", async () => {
    const short = "title,date,url\nFerry sails,2026-05-01\nStorm,2026-05-02";
    expect(await toldOf(short, "a.csv")).toEqual(["item line 2", "item, may be cut line 3"]);
  });

  it("that ends inside a character gives the rows before", async () => {
    const bytes = Buffer.from(`${table}L’été`);
    const reads: Read[] = [];
    const format = detectFormat(bytes, { name: "a.csv" });
    const cut = inOneChunk(bytes.subarray(0, -1));
    for await (const read of format?.read(cut, { name: "a.csv" }) ?? []) reads.push(read);
    expect(reads.map(({ outcome, place }) => [outcome, place])).toEqual([
      ["item", "line 2"],
      ["rejection", "line 3"],
    ]);
  });
});

describe("a status of Mastodon with its history", () => {
  const version = (at: number) => ({
    content: `<p>Version ${at}</p>`,
    created_at: `2026-05-01T10:0${at}:00.000Z`,
    account: { id: "7", acct: "desk", username: "desk", url: "https://a.example/@desk", display_name: "Desk" },
  });

  it("is not read where it is cut: its last version is missing", async () => {
    const history = JSON.stringify([1, 2, 3].map(version));
    expect(await toldOf(history, "history.json")).toEqual(["item line 1, [0]"]);
    expect(await toldOf(history.slice(0, -20), "history.json")).toEqual(["cut line 1, [2]"]);
  });
});

describe("an export of Telegram", () => {
  it("that lost the type of a chat gives no message of it, because it may be private", async () => {
    const messages = [{ id: 1, type: "message", date: "2026-05-01T10:00:00", text: "Ada, are you there?" }];
    const text = JSON.stringify({ chats: { list: [{ messages, id: 5, type: "personal_chat" }] } });
    expect(await toldOf(text, "result.json")).toEqual(["skipped line 1, chats[0]"]);
    const reads = await toldOf(text.slice(0, text.indexOf(',"id":5')), "result.json");
    expect(reads.filter((read) => read.startsWith("item"))).toEqual([]);
  });
});

describe("a laid-out feed of which an item is damaged", () => {
  const items = [1, 2, 3].map((id) => ({
    id: `${id}`,
    title: `Ferry ${id}`,
    tags: ["a", { b: "c" }],
    content_text: "It sails.",
  }));
  const feed = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Coast", items }, undefined, 2);

  it("gives the others, with their places, and is not said to be cut", async () => {
    for (const damaged of [feed.replace('"b": "c"', '"b"": "c"'), feed.replace('"b": "c"', '"b": [ "c"')])
      expect(await toldOf(damaged, "feed.json")).toEqual([
        expect.stringMatching(/^rejection line \d+, items\[0\]$/),
        "item items[1]",
        "item items[2]",
        "item feed",
        "feed feed",
      ]);
  });
});

describe("a feed", () => {
  it("tells an item whose start is damaged", async () => {
    const item = (id: number) => `<item><title>Ferry ${id}</title></item>`;
    const feed = `<rss version="2.0"><channel><title>Coast</title>${[1, 2, 3].map(item).join("")}</channel></rss>`;
    expect(await toldOf(feed.replace("<item><title>Ferry 2", "<ite"), "feed.xml")).toEqual([
      "item item 1",
      "rejection after item 1",
      "item item 2",
      "item feed",
      "feed feed",
    ]);
  });
});

describe("a page", () => {
  it.each([
    [false, "<html><body><p>A<p>B</body></html>"],
    [false, "<p>A<p>B"],
    [false, "<article><div><p>A</article>"],
    [false, "<blockquote>A</blockquote><script async src='https://a.example/b.js'></scr"],
    [true, "<html><body><p>A<p>B"],
    [true, "<!doctype html><html><head><title>A"],
    [true, "<article><p>A</p>"],
    [true, "<blockquote>A<a href='https://a.ex"],
  ])("is cut: %s, %s", (isCut, html) => {
    expect(isCutPage(html)).toBe(isCut);
  });

  it("with an article is read with a warning, and with many items loses the last one", async () => {
    const text = "The ferry to the island sails again, its captain said on Monday. ".repeat(8);
    const article = `<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1><p>${text}</p>`;
    expect(await toldOf(article, "page.html")).toEqual(["item, may be cut"]);
    const post = (id: number) =>
      `<blockquote class="twitter-tweet"><p>Ship ${id}</p>&mdash; Desk (@desk) <a href="https://twitter.com/desk/status/100${id}">May 1, 2026</a></blockquote>`;
    expect(await toldOf(`${post(1)}${post(2)}${post(3).slice(0, -20)}`, "posts.html")).toEqual([
      "item post 1",
      "item post 2",
      "cut post 3",
    ]);
  });
});

describe("an e-mail", () => {
  const head = "From: desk@a.example\r\nTo: b@a.example\r\nSubject: Ferry\r\nDate: Tue, 5 May 2026 08:00:00 +0000\r\n";

  it("that ends in its headers is not read, and one without its last boundary may be cut", async () => {
    expect(await toldOf(head.slice(0, -12), "a.eml")).toEqual(["cut"]);
    const parts = `${head}Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nIt sails again.\r\n`;
    expect(await toldOf(`${parts}--x--\r\n`, "a.eml")).toEqual(["item"]);
    expect(await toldOf(parts, "a.eml")).toEqual(["item, may be cut"]);
  });
});
