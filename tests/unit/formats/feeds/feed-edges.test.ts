import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../../src/formats/format-reader";
import { detectFormat } from "../../../../src/formats/registry";
import { readDocument } from "../../../corpus/reading";

async function read(document: string | Uint8Array): Promise<readonly Read[]> {
  return (await readDocument(Buffer.from(document), { name: "feed" })).reads;
}

/** What became of the first item of a feed: its draft, or why there is none. */
async function first(document: string | Uint8Array): Promise<object> {
  const [one] = await read(document);
  return one?.outcome === "item" ? one.draft : (one ?? {});
}

const rss = (item: string, channel = "<title>Quay</title><link>https://quay.example/</link>") =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:thr="http://purl.org/syndication/thread/1.0">
    <channel>${channel}<item>${item}</item></channel></rss>`;
const atom = (entry: string, head = "<title>Quay</title>") =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">${head}<entry>${entry}</entry></feed>`;
const LINK = "<link>https://quay.example/1</link>";

it.each<[what: string, document: string, shown: object]>([
  [
    "a title that was escaped twice",
    rss(`<title>Tom &amp;amp; Ada&amp;#8217;s day</title>${LINK}`),
    { headline: "Tom & Ada’s day" },
  ],
  [
    "marks in a title that were escaped twice",
    rss(`<title>A &amp;lt;b&amp;gt;new&amp;lt;/b&amp;gt; quay</title>${LINK}`),
    { headline: "A new quay" },
  ],
  [
    "paragraphs that were escaped twice",
    rss(
      `<title>A</title>${LINK}<description>&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt; &amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;</description>`,
    ),
    { summary: "One.\nTwo." },
  ],
  ["a text about a tag", rss(`<title>Why we use &amp;lt;p&amp;gt;</title>${LINK}`), { headline: "Why we use <p>" }],
  [
    "a CDATA section that was escaped",
    rss(`<title>&lt;![CDATA[Ferry resumes]]&gt;</title>${LINK}`),
    { headline: "Ferry resumes" },
  ],
  [
    "CDATA inside CDATA",
    rss(`<title><![CDATA[A <![CDATA[new]]]]><![CDATA[> quay]]></title>${LINK}`),
    { headline: "A new quay" },
  ],
  [
    "a sign that no tag begins with",
    rss(`<title>I <3 the quay & 2 < 5</title>${LINK}`),
    { headline: "I <3 the quay & 2 < 5", url: "https://quay.example/1" },
  ],
  [
    "a teaser and the text under one name",
    rss(`<title>A</title><content:encoded>One.</content:encoded><content:encoded>One, and more.</content:encoded>`),
    { body: [{ type: "Paragraph", text: "One, and more." }] },
  ],
  [
    "seconds of Unix time",
    rss(`<title>A</title><pubDate>1772532000</pubDate>`),
    { publishedAt: { instant: "2026-03-03T10:00:00.000Z", precision: "SECOND" } },
  ],
  [
    "an item that is cut out of its feed",
    `<item><title>Ferry resumes</title>${LINK}<pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate></item>`,
    { headline: "Ferry resumes", url: "https://quay.example/1" },
  ],
  [
    "a channel that is cut out of its feed",
    `<channel><title>Quay</title><item><title>Ferry resumes</title>${LINK}</item></channel>`,
    { headline: "Ferry resumes", source: { type: "Source", name: "Quay" } },
  ],
  [
    "a comment below an article",
    rss(`<title>By: Ana</title><link>https://quay.example/1/#comment-12</link><description>Well said.</description>`),
    { outcome: "skipped", kind: "comment" },
  ],
  [
    "an answer to an entry",
    rss(
      `<title>Re: Ferry</title>${LINK}<thr:in-reply-to ref="tag:quay.example,2026:1"/><description>Yes.</description>`,
    ),
    { outcome: "skipped", kind: "comment" },
  ],
  [
    "the rights of an item",
    rss(`<title>A</title><media:copyright xmlns:media="http://search.yahoo.com/mrss/">© 2026 Quay</media:copyright>`),
    { copyrightNotice: "© 2026 Quay" },
  ],
  [
    "the rights of an entry",
    atom(`<title>A</title><id>urn:quay:1</id><rights type="html">&amp;copy; 2026 Quay</rights>`),
    { copyrightNotice: "© 2026 Quay" },
  ],
])("%s is read as readers are meant to see it", async (_what, document, shown) => {
  expect(await first(document)).toMatchObject(shown);
});

it("The beginning of Unix time stands for no date.", async () => {
  const draft = await first(rss(`<title>A</title><pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>`));
  expect(draft).not.toHaveProperty("publishedAt");
});

it("Wrong types in a JSON feed cost the field and not the item.", async () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    items: [
      {
        id: 7,
        title: ["a"],
        content_html: {},
        content_text: "Ferry",
        authors: [{ name: 5 }, "Ana Prado"],
        date_published: 1772532000,
      },
    ],
  };
  expect(await first(JSON.stringify(feed))).toMatchObject({
    headline: "Ferry",
    authors: ["Ana Prado"],
    publishedAt: { instant: "2026-03-03T10:00:00.000Z" },
  });
});

it.each([
  ["ar", "windows-1256", [0xe3, 0xd1, 0xcd, 0xc8, 0xc7], "مرحبا"],
  ["he", "windows-1255", [0xf9, 0xec, 0xe5, 0xed], "שלום"],
  ["el", "windows-1253", [0xd7, 0xe1, 0xdf, 0xf1, 0xe5], "Χαίρε"],
  ["ja", "Shift_JIS", [0x93, 0xfa, 0x96, 0x7b], "日本"],
])("A short feed in %s that is called UTF-8 and is in %s is read in it.", async (language, _encoding, bytes, title) => {
  const head = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><language>${language}</language><item><title>`;
  const document = Buffer.concat([
    Buffer.from(head),
    Buffer.from(bytes),
    Buffer.from("</title></item></channel></rss>"),
  ]);
  expect(await first(document)).toMatchObject({ headline: title });
});

it("XML that is no feed is not taken for an article.", () => {
  for (const text of ["<items><item>1</item></items>", "<record>\n  <name>A</name>\n</record>"])
    expect(detectFormat(Buffer.from(text), { name: "a.txt" })).toBeUndefined();
  expect(detectFormat(Buffer.from("<p><b>Ferry resumes</b></p>"), { name: "a.txt" })?.name).toBeDefined();
});

describe("the feed of an account", () => {
  const POSTS: readonly (readonly [string, string, object])[] = [
    [
      "Mastodon",
      rss(
        `<link>https://port.example/@ada/112233445566778899</link><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
        <description>&lt;p&gt;The ferry sails &lt;a href="https://port.example/tags/quay" rel="tag"&gt;#&lt;span&gt;quay&lt;/span&gt;&lt;/a&gt;&lt;/p&gt;</description>`,
        "<title>Ada Prado</title><link>https://port.example/@ada</link><image><url>https://port.example/a.png</url></image>",
      ),
      {
        platform: "MASTODON",
        nativeId: "port.example/112233445566778899",
        author: { handle: "ada@port.example", displayName: "Ada Prado", avatar: { url: "https://port.example/a.png" } },
        content: { text: "The ferry sails #quay" },
        postedAt: { instant: "2026-03-01T10:00:00.000Z", precision: "SECOND" },
      },
    ],
    [
      "Bluesky",
      rss(
        "<link>https://bsky.app/profile/ada.example/post/3kabc</link><description>The ferry sails</description>",
        "<title>@ada.example - Ada Prado</title><link>https://bsky.app/profile/ada.example</link>",
      ),
      {
        platform: "BLUESKY",
        author: { handle: "ada.example", displayName: "Ada Prado" },
        content: { text: "The ferry sails" },
      },
    ],
    [
      "a bridge that gives the text as a title too",
      rss(
        "<title>Ada: The ferry sails ag…</title><link>https://t.me/quay/12</link><description>The ferry sails again</description>",
      ),
      { platform: "TELEGRAM", nativeId: "quay/12", content: { text: "The ferry sails again" } },
    ],
    [
      "a bridge whose titles say more than the texts",
      rss("<title>Timetable</title><link>https://t.me/quay/12</link><description>At nine.</description>"),
      { platform: "TELEGRAM", content: { text: "Timetable\n\nAt nine." } },
    ],
  ];

  it.each(POSTS)("%s holds posts", async (_name, document, post) => {
    expect(await first(document)).toMatchObject({ type: "SocialPost", ...post });
  });

  it("holds no posts where only the form of an address is that of one", async () => {
    expect(await first(rss("<title>A</title><link>https://quay.example/@ada/2026</link>"))).toMatchObject({
      type: "Article",
    });
  });

  it("of YouTube holds articles with the video in them", async () => {
    const draft = await first(
      atom(`<title>Ferry sails</title><link href="https://www.youtube.com/watch?v=abcdefghijk"/><author><name>Quay TV</name>
        <uri>https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv</uri></author>
        <media:group><media:description>At nine.</media:description></media:group>`),
    );
    expect(draft).toMatchObject({
      headline: "Ferry sails",
      summary: "At nine.",
      body: [
        {
          type: "PostEmbed",
          post: { platform: "YOUTUBE", nativeId: "abcdefghijk", author: { displayName: "Quay TV" } },
        },
      ],
    });
  });

  it("of Reddit has no line about who submitted it, and says what is shared", async () => {
    const html = `<div><p>The ferry is back.</p></div> submitted by <a href="https://www.reddit.com/user/ada">/u/ada</a>
      <span><a href="https://quay.example/1">[link]</a></span>`;
    const draft = await first(
      atom(`<title>Ferry</title><link href="https://www.reddit.com/r/quay/comments/1abcde/ferry/"/>
        <content type="html">${html.replaceAll("<", "&lt;")}</content>`),
    );
    expect(draft).toMatchObject({
      headline: "Ferry",
      body: [{ type: "Paragraph", text: "The ferry is back." }],
      isBasedOn: ["https://quay.example/1"],
    });
  });
});
