export type FeedRow = readonly [name: string, piece: string, before: string, after?: string];

const CHANNEL = '<rss version="2.0"><channel><title>a</title><link>https://a.example/</link>';
const FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title>';

/** Hostile feeds and lists of addresses: a piece that is repeated, and what is around it. */
export const FEED_ROWS: readonly FeedRow[] = [
  ["items", "<item><title>a</title></item>", CHANNEL],
  ["items without a title", "<item><description>a b</description></item>", CHANNEL],
  ["items before the title of their feed", "<item><title>a</title></item>", "<rss><channel>"],
  ["names beside the items", "<category>a</category>", CHANNEL],
  ["names between the items", "<category>a</category><item><title>a</title></item>", CHANNEL],
  ["words of a title", "a ", `${CHANNEL}<item><title>`, "</title></item>"],
  ["references in a title", "&amp;amp;", `${CHANNEL}<item><title>`, "</title></item>"],
  ["line feeds in a title", "\n", `${CHANNEL}<item><title>a`, "b</title></item>"],
  ["elements in a text", "<b>a</b>", `${CHANNEL}<item><description>`, "</description></item>"],
  ["tags in a text", "&lt;b&gt;", `${CHANNEL}<item><description>`, "</description></item>"],
  ["signs of less in a text", "&lt;", `${CHANNEL}<item><description>`, "</description></item>"],
  ["paragraphs of a text", "&lt;p&gt;a", `${CHANNEL}<item><description>`, "</description></item>"],
  ["links in a text", '&lt;a href="/a"&gt;a', `${CHANNEL}<item><description>`, "</description></item>"],
  ["keywords", "<category>a</category>", `${CHANNEL}<item><title>a</title>`, "</item>"],
  ["keywords in one element", "a,", `${CHANNEL}<item><title>a</title><media:keywords>`, "</media:keywords></item>"],
  ["authors", "<dc:creator>a b and c d</dc:creator>", `${CHANNEL}<item><title>a</title>`, "</item>"],
  ["an author", "a and ", `${CHANNEL}<item><title>a</title><author>`, "</author></item>"],
  ["a date", "1 ", `${CHANNEL}<item><title>a</title><pubDate>`, "</pubDate></item>"],
  ["an address", "/a", `${CHANNEL}<item><title>a</title><link>`, "</link></item>"],
  ["addresses", "<link>a:b</link>", `${CHANNEL}<item><title>a</title>`, "</item>"],
  ["pictures", '<media:content url="/a.jpg"/>', `${CHANNEL}<item><title>a</title>`, "</item>"],
  [
    "groups of pictures",
    '<media:group><media:content url="/a.jpg"/></media:group>',
    `${CHANNEL}<item><title>a</title>`,
  ],
  ["sounds", '<enclosure url="/a.mp3"/>', `${CHANNEL}<item><title>a</title>`, "</item>"],
  ["entries", "<entry><title>a</title></entry>", FEED],
  ["links of an entry", '<link rel="via" href="/a"/>', `${FEED}<entry><title>a</title>`, "</entry>"],
  ["bases in each other", '<div xml:base="a/">', `${FEED}<entry><content type="xhtml">`],
  ["Base64", "QUJD", `${FEED}<entry><title>a</title><content mode="base64">`, "</content></entry>"],
  ["no Base64", "QUJD ", `${FEED}<entry><title>a</title><content mode="base64">`, "-</content></entry>"],
  ["outlines", '<outline xmlUrl="https://a.example/"/>', "<opml><body>"],
  ["outlines in each other", "<outline>", "<opml><body>"],
  ["addresses of a sitemap", "<url><loc>https://a.example/</loc></url>", "<urlset>"],
  ["items of JSON", '{"title": "a", "url": "/a"},', '{"version": "https://jsonfeed.org/version/1", "items": [', "1]}"],
  ["posts of WordPress", '{"title": {"rendered": "a"}, "link": "https://a.example/a"},\n', "[", "1]"],
];

/** Of about so many units. */
export function hostileFeed([, piece, before, after = ""]: FeedRow, units: number): Buffer {
  return Buffer.from(before + piece.repeat(units / piece.length) + after);
}
