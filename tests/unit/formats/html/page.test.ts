import { describe, expect, it } from "@jest/globals";
import { readPage } from "../../../builders/read-page";
import { articleOf, htmlOf, jsonLd, meta, pageOf, TEXT } from "../../../builders/news-page";
import type { Page } from "../../../builders/news-page";

describe("a news page", () => {
  it("has the first headline that is not the site's name", () => {
    expect(
      articleOf({ head: "<title>Bridge closes - The Post</title>" + meta("og:site_name", "The Post") }).headline,
    ).toBe("Bridge closes");
    expect(
      articleOf({ head: meta("og:title", "The Post") + meta("og:site_name", "The Post"), heading: "Bridge closes" })
        .headline,
    ).toBe("Bridge closes");
    expect(
      articleOf({
        head: meta("og:title", "The old bridge over the harbour clo…"),
        heading: "The old bridge over the harbour closes",
      }).headline,
    ).toBe("The old bridge over the harbour closes");
  });

  it.each<[string, unknown, readonly string[]]>([
    ["an object", { "@type": "Person", name: "Mona Carter" }, ["Mona Carter"]],
    ["a list", [{ name: "Mona Carter" }, { name: "AFP" }], ["Mona Carter", "AFP"]],
    ["a text with several names", "By Mona Carter and Ali Haddad", ["Mona Carter", "Ali Haddad"]],
    ["a reference", { "@id": "#mona" }, ["Mona Carter"]],
  ])("has authors from %s", (_what, author, authors) => {
    const data = {
      "@graph": [
        { "@type": "NewsArticle", headline: "Bridge closes", author },
        { "@id": "#mona", "@type": "Person", name: "Mona Carter" },
      ],
    };
    expect(articleOf({ head: jsonLd(JSON.stringify(data)), heading: "Bridge closes" }).authors).toEqual(authors);
  });

  it.each(["@monacarter", "https://post.example/mona", "17 March 2024", "admin", "mona@post.example"])(
    "has no author %s",
    (author) => expect(articleOf({ head: meta("author", author) })).not.toHaveProperty("authors"),
  );

  it.each([
    [
      "comments",
      '/* by a plugin */ {"@type": "Article", "headline": "Bridge closes", "datePublished": "2024-03-17"} // end',
    ],
    [
      "an HTML comment around it",
      '<!-- {"@type": "Article", "headline": "Bridge closes", "datePublished": "2024-03-17"} -->',
    ],
    [
      "line feeds in strings",
      '{"@type": "Article", "headline": "Bridge closes", "description": "a\nb", "datePublished": "2024-03-17"}',
    ],
    ["commas too many", '[{"@type": ["Article",], "headline": "Bridge closes", "datePublished": "2024-03-17",},]'],
    [
      "two values",
      '{"@type": "WebSite"}{"@type": "Article", "headline": "Bridge closes", "datePublished": "2024-03-17"}',
    ],
    [
      "escapes that JSON has not",
      '{"@type": "Article", "headline": "Bridge closes", "name": "it\\\'s", "datePublished": "2024-03-17"}',
    ],
  ])("is read although its JSON-LD has %s", (_fault, json) => {
    const { publishedAt } = articleOf({ head: jsonLd(json), heading: "Bridge closes" });
    expect(publishedAt).toEqual({ instant: "2024-03-17T00:00:00.000Z", precision: "DAY" });
  });

  it("does not take what it says of other articles for its own", () => {
    const others = [1, 2].map((n) => ({
      "@type": "NewsArticle",
      headline: `Other ${n}`,
      url: `https://post.example/${n}`,
      datePublished: "2020-01-01",
    }));
    const draft = articleOf({ head: jsonLd(JSON.stringify(others)), heading: "Bridge closes" });
    expect(draft.headline).toBe("Bridge closes");
    expect(draft).not.toHaveProperty("publishedAt");
  });

  it("takes the date beside its headline, not the site's own above it", () => {
    const draft = articleOf({
      before: '<span class="date">20 March 2024</span>',
      heading: "Bridge closes",
      after: "<p>17 March 2024</p>",
    });
    expect(draft.publishedAt?.instant).toBe("2024-03-17T00:00:00.000Z");
  });

  it("has a canonical address, a source and its feeds", () => {
    const head =
      '<link rel="canonical" href="/bridge"><link rel="alternate" type="application/rss+xml" href="/feed">' +
      meta("og:site_name", "The Post");
    expect(articleOf({ head, url: "https://post.example/bridge?from=front" })).toMatchObject({
      url: "https://post.example/bridge",
      source: { name: "The Post", url: "https://post.example/", feeds: ["https://post.example/feed"] },
    });
  });

  it("keeps its text and leaves out what stands around it", () => {
    const after =
      '<div class="related-posts"><p>Ferry fares rise</p></div><div id="comments"><p>I like it, a lot, really.</p></div>';
    const { body } = articleOf({ before: "<nav>Home</nav>", after, heading: "Bridge closes" });
    expect(body?.map((block) => ("text" in block ? block.text : block.type))).toEqual(TEXT);
  });

  it("has all posts that it embeds, those too that stand apart from the text", () => {
    const after =
      '<div class="widget"><blockquote class="twitter-tweet"><p>Closed.</p>— Desk (@desk) <a href="https://x.com/desk/status/20">17 March 2024</a></blockquote></div>';
    const { body = [] } = articleOf({ after });
    expect(body.at(-1)).toMatchObject({ type: "PostEmbed", post: { nativeId: "20" } });
  });

  it("has the text of its data where scripts fill the page", () => {
    const json = JSON.stringify({ "@type": "NewsArticle", headline: "Bridge closes", articleBody: TEXT.join("\n") });
    const read = pageOf({ head: jsonLd(json), heading: "Bridge closes", text: [] });
    expect(read).toMatchObject({ draft: { rules: { body: "structured-data" }, body: TEXT.map((text) => ({ text })) } });
  });
});

describe("a page that is no article is told by its kind:", () => {
  it.each<[string, Page]>([
    ["front page", { url: "https://post.example/" }],
    ["video page", { head: meta("og:type", "video.other"), text: [] }],
    ["login page", { after: '<form><input type="password"></form>', text: [] }],
    ["section list", { head: jsonLd('{"@type": "CollectionPage"}'), text: [] }],
    ["product page", { head: jsonLd('{"@type": "Product", "name": "A cup"}'), text: [] }],
  ])("%s", (kind, page) => {
    expect(pageOf(page)).toEqual({ outcome: "skipped", kind });
  });

  it("or it is rejected with a way out", () => {
    expect(pageOf({ text: [] })).toMatchObject({
      outcome: "rejection",
      reason: expect.stringContaining("copy its text"),
    });
  });
});

describe("the encoding of a page", () => {
  it.each<[string, string, Uint8Array, string]>([
    ["windows-1252", "“Yes”", Buffer.from("\x93Yes\x94", "latin1"), "windows-1252"],
    ["windows-1256", "مالي", Uint8Array.of(0xe3, 0xc7, 0xe1, 0xed), "windows-1256"],
    ["Shift_JIS", "橋", Uint8Array.of(0x8b, 0xb4), "shift_jis"],
  ])("is %s where a meta element says so", (_name, expected, bytes, label) => {
    const [start = "", end = ""] = htmlOf({ head: `<meta charset="${label}">`, heading: "#HERE#" }).split("#HERE#");
    const read = readPage(Buffer.concat([Buffer.from(start), bytes, Buffer.from(end)]), { name: "page" });
    expect(read).toMatchObject({ draft: { headline: expected } });
  });

  it("is the older one that its bytes show where a page claims to be UTF-8 and is not", () => {
    const text = "افتتحت البلدية سوقا جديدا للخضار قرب محطة القطار القديمة صباح اليوم.";
    const bytes = Buffer.from(
      "x93Kys3KIMfhyOHP7ckg0+bexyDMz+3PxyDh4c7Wx9Eg3tHIIOPN2Mkgx+He2MfRIMfh3s/t48kg1cjHzSDH4e3m4y4=",
      "base64",
    );
    const [start = "", end = ""] = htmlOf({ head: '<meta charset="utf-8">', heading: "#HERE#" }).split("#HERE#");
    const read = readPage(Buffer.concat([Buffer.from(start), bytes, Buffer.from(end)]), { name: "page" });
    expect(read).toMatchObject({ draft: { headline: text } });
  });
});
