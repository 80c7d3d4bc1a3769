import { describe, expect, it } from "@jest/globals";
import { readPage } from "../../../builders/read-page";
import { articleOf, htmlOf, jsonLd, pageOf, TEXT } from "../../../builders/news-page";
import type { Page } from "../../../builders/news-page";

const BRIDGE = "https://post.example/news/bridge";
const ARCHIVE = "https://web.archive.org/web/20190102030405";

describe("a page that was saved", () => {
  it.each([
    ["a browser", `<!DOCTYPE html>\n<!-- saved from url=(0032)${BRIDGE} -->\n`],
    [
      "SingleFile",
      `<!DOCTYPE html><!--\n Page saved with SingleFile \n url: ${BRIDGE} \n saved date: Sun Mar 17 2024\n-->`,
    ],
  ])("by %s has the address that it had", (_who, note) => {
    const html = htmlOf({ before: '<a href="/x">x</a>' }).replace("<!doctype html>", note);
    expect(readPage(Buffer.from(html), { name: "bridge.html" })).toMatchObject({
      draft: { url: BRIDGE, source: { url: "https://post.example/" } },
    });
  });

  it("has no pictures that are only files beside it", () => {
    const note = `<!DOCTYPE html><!-- saved from url=(0032)${BRIDGE} -->`;
    const image = '<img src="./Old bridge_files/a.jpg"><img src="https://post.example/b.jpg">';
    const html = htmlOf({ text: [...TEXT, image] }).replace("<!doctype html>", note);
    expect(JSON.stringify(readPage(Buffer.from(html), { name: "bridge.html" }))).not.toContain("_files");
  });

  it("by the Wayback Machine has its own addresses again, and no toolbar", () => {
    const page: Page = {
      url: `${ARCHIVE}/${BRIDGE}`,
      head: `<link rel="canonical" href="${ARCHIVE}/${BRIDGE}">${jsonLd('{"@type":"NewsArticle","headline":"A heading","image":"https:\\/\\/web.archive.org\\/web\\/20190102030405im_\\/https:\\/\\/post.example\\/a.jpg"}')}`,
      before:
        '<div id="wm-ipp-base"><p>The Wayback Machine has twelve captures of this page, from 2018 to 2020.</p></div>',
      text: [
        ...TEXT,
        '<a href="/web/20190102030405/https://post.example/other">Another bridge</a> is open, as the council said.',
        `</p><blockquote class="twitter-tweet"><p>Closed.</p>— Desk (@desk) <a href="${ARCHIVE}/https://twitter.com/desk/status/20">1 May 2019</a></blockquote><p>`,
      ],
    };
    const draft = articleOf(page);
    expect(draft).toMatchObject({
      url: BRIDGE,
      source: { url: "https://post.example/" },
      image: { url: "https://post.example/a.jpg" },
    });
    expect(draft.body).toContainEqual(expect.objectContaining({ post: expect.objectContaining({ nativeId: "20" }) }));
    expect(JSON.stringify(draft)).not.toMatch(/web.archive|captures/u);
  });

  it("by a cache of Google has the address that it had, and no note of the cache", () => {
    const draft = articleOf({
      url: `https://webcache.googleusercontent.com/search?q=cache:abc:${BRIDGE}`,
      before: `<div id="bX1__google-cache-hdr"><p>This is Google's cache of ${BRIDGE}, as it appeared on 17 March 2024.</p></div>`,
    });
    expect(draft.url).toBe(BRIDGE);
    expect(JSON.stringify(draft.body)).not.toContain("cache");
  });

  it("is not told by a link to an archive, which stays", () => {
    const link = `<a href="${ARCHIVE}/${BRIDGE}">an older page</a> says more of it than this one does`;
    expect(JSON.stringify(articleOf({ text: [...TEXT, link], url: BRIDGE }).body)).toContain(ARCHIVE);
  });
});

describe("a page in a form of its own:", () => {
  const update = (headline: string, datePublished: string, articleBody: string) => ({
    "@type": "BlogPosting",
    headline,
    datePublished,
    articleBody,
  });

  it("a live blog that scripts fill has its updates with their times", () => {
    const data = {
      "@type": "LiveBlogPosting",
      headline: "Bridge closes: live",
      liveBlogUpdate: [
        update("Ferries are full", "2024-03-17T10:00:00Z", TEXT[0] ?? ""),
        update("It begins", "2024-03-17T09:00:00Z", TEXT[1] ?? ""),
      ],
    };
    const draft = articleOf({ head: jsonLd(JSON.stringify(data)), heading: "", text: [] });
    expect(draft.headline).toBe("Bridge closes: live");
    expect(draft.body?.map((block) => ("text" in block ? block.text : block.type))).toEqual([
      "2024-03-17T10:00:00Z",
      "Ferries are full",
      TEXT[0],
      "2024-03-17T09:00:00Z",
      "It begins",
      TEXT[1],
    ]);
  });

  it("a teaser of a text for subscribers keeps the text that it shows", () => {
    const data = '{"@type":"NewsArticle","headline":"A heading","isAccessibleForFree":"False"}';
    const wall =
      "</p><div class=paywall><p>Subscribe now to read on.</p><p>You have 0 free articles left.</p></div><p>";
    const draft = articleOf({ head: jsonLd(data), text: [TEXT[0] ?? "", wall] });
    expect(draft).toMatchObject({ isAccessibleForFree: false, body: [{ text: TEXT[0] }] });
    expect(draft.body).toHaveLength(1);
  });

  it("a text that is not the one of the page's data gives way to it", () => {
    const text = Array.from({ length: 40 }, (_, n) => `Sentence ${n} of the text that only the data has.`).join("\n");
    const data = JSON.stringify({ "@type": "NewsArticle", headline: "A heading", articleBody: text });
    expect(articleOf({ head: jsonLd(data), text: TEXT.slice(0, 2) })).toMatchObject({
      rules: { body: "structured-data" },
    });
  });

  it("the title of a Japanese page has no name of its site", () => {
    expect(articleOf({ head: "<title>古い橋が閉鎖｜港新聞</title>", heading: "古い橋が閉鎖" }).headline).toBe(
      "古い橋が閉鎖",
    );
  });

  it("the date of a post in it is not its date", () => {
    const post =
      '</p><blockquote class="twitter-tweet"><p>Closed.</p>— Desk (@desk) <a href="https://x.com/desk/status/20">1 May 2019</a></blockquote><p>';
    expect(articleOf({ text: [post, ...TEXT] })).not.toHaveProperty("publishedAt");
  });
});

describe("what says something instead of an article is skipped as an", () => {
  it.each<[string, Page]>([
    ["error page", { head: "<title>404 Not Found</title>", heading: "404" }],
    ["error page", { heading: "Page not found", head: "<title>Page not found - The Post</title>" }],
    ["error page", { heading: "Seite nicht gefunden" }],
    ["error page", { heading: "الصفحة غير موجودة" }],
    ["error page", { heading: "ページが見つかりません" }],
    ["page that asks whether a person reads it", { head: "<title>Just a moment...</title>", heading: "post.example" }],
    ["page that asks for consent", { heading: "We value your privacy" }],
    [
      "page that asks for consent",
      {
        heading: "Read on",
        text: ["We use cookies and other data of your device, with your consent, for advertising.", "Here we go."],
      },
    ],
    [
      "page that only scripts fill",
      { text: [], after: "<noscript>You need to enable JavaScript to run this app.</noscript>" },
    ],
    ["picture gallery", { head: jsonLd('{"@type":"ImageGallery"}'), text: [] }],
  ])("%s", (kind, page) => {
    expect(pageOf(page)).toEqual({ outcome: "skipped", kind });
  });

  it("section list", () => {
    const teasers = Array.from(
      { length: 8 },
      (_, n) => `</p><h2><a href="/news/${n}">Something happened at pier ${n}</a></h2><p>${TEXT[n % 5]}`,
    );
    expect(pageOf({ text: teasers, url: "https://post.example/harbour" })).toEqual({
      outcome: "skipped",
      kind: "section list",
    });
  });

  it.each<[string, Page]>([
    ["an article on errors", { heading: "Page not found: how a town lost its web site" }],
    ["an article on a number", { heading: "404 people cross the new bridge" }],
    [
      "an article that says that it is one",
      { heading: "Access denied", head: jsonLd('{"@type":"NewsArticle","headline":"Access denied"}') },
    ],
  ])("but %s is read", (_what, page) => {
    expect(articleOf(page).body).toHaveLength(TEXT.length);
  });
});

it("a page with more elements than the limit is rejected, and the limit is named", () => {
  expect(pageOf({ text: [], after: "<i>x</i>".repeat(20_001) })).toEqual({
    outcome: "rejection",
    code: "TOO_LARGE",
    reason: "more than 20000 elements, the limit for one web page",
  });
});
