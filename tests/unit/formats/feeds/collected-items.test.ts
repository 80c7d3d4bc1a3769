import { describe, expect, it } from "@jest/globals";
import type { FormatReader, Read } from "../../../../src/formats/format-reader";
import { atom } from "../../../../src/formats/feeds/atom-reader";
import { jsonFeed } from "../../../../src/formats/feeds/json-feed-reader";
import { rss } from "../../../../src/formats/feeds/rss-reader";

const ORIGIN = { streamId: "feed/https://coast.example/rss", title: "Coast Daily", htmlUrl: "https://coast.example/" };

describe("items that a program collected from many feeds", () => {
  it("are read as feed readers save them, with the newspaper of each", async () => {
    const list = {
      id: "user/-/state/com.google/reading-list",
      title: "Reading List",
      items: [
        {
          title: "Fares &amp; ferries",
          published: 1769990000,
          canonical: [{ href: "https://coast.example/fares" }],
          summary: { content: "<p>All fares stay as they are.</p>" },
          author: "Ida Moe",
          origin: ORIGIN,
        },
      ],
    };
    const bytes = JSON.stringify(list);
    expect(jsonFeed.detect(Buffer.from(bytes), { name: "starred.json" })).toBe(true);
    expect(await readsOf(jsonFeed, bytes)).toMatchObject([
      {
        draft: {
          type: "Article",
          headline: "Fares & ferries",
          url: "https://coast.example/fares",
          authors: ["Ida Moe"],
          publishedAt: { instant: "2026-02-01T23:53:20.000Z" },
          summary: "All fares stay as they are.",
          source: { name: "Coast Daily", url: "https://coast.example/", feeds: ["https://coast.example/rss"] },
        },
      },
      { outcome: "feed" },
    ]);
  });

  it("have times in milliseconds and whole texts in the stream of one feed", async () => {
    const stream = {
      id: "feed/https://coast.example/rss",
      title: "Coast Daily",
      alternate: [{ href: "https://coast.example/" }],
      items: [
        {
          title: "Snow",
          published: 1769990000000,
          alternate: [{ href: "https://coast.example/snow" }],
          content: { content: "<p>The pass is shut.</p><p>Ploughs are at work.</p>" },
        },
      ],
    };
    expect(await readsOf(jsonFeed, JSON.stringify(stream))).toMatchObject([
      {
        draft: {
          headline: "Snow",
          publishedAt: { instant: "2026-02-01T23:53:20.000Z" },
          source: { name: "Coast Daily" },
          body: [{ text: "The pass is shut." }, { text: "Ploughs are at work." }],
        },
      },
      { draft: { type: "Source", name: "Coast Daily", feeds: ["https://coast.example/rss"] } },
      { outcome: "feed", url: "https://coast.example/rss" },
    ]);
  });

  it("lead to the article and not to Google's own address", async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert - port</title><entry><title type="html">The &lt;b&gt;port&lt;/b&gt; reopens</title>
<link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://post.example/port%3Fid%3D1&amp;ct=ga"/><published>2026-02-01T09:12:00Z</published></entry></feed>`;
    expect((await readsOf(atom, feed))[0]).toMatchObject({
      draft: { headline: "The port reopens", url: "https://post.example/port?id=1" },
    });
  });

  it("have headlines without the newspaper, and no summary that only repeats both", async () => {
    const feed = `<rss version="2.0"><channel><title>News</title><item><title>Skell bridge reopens - The Harbour Post</title><link>https://news.google.com/rss/articles/CBMi</link>
<description>&lt;a href="https://news.google.com/rss/articles/CBMi"&gt;Skell bridge reopens&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font&gt;The Harbour Post&lt;/font&gt;</description><source url="https://post.example">The Harbour Post</source></item></channel></rss>`;
    const [read] = await readsOf(rss, feed);
    expect(read).toMatchObject({ draft: { headline: "Skell bridge reopens", source: { name: "The Harbour Post" } } });
    expect(read).not.toHaveProperty("draft.summary");
  });

  it("have the largest picture of a group, with the words that another size has", async () => {
    const feed = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title><item><title>Port</title><media:group>
<media:content url="https://a.example/s.jpg" width="100" height="60" medium="image"><media:title>The port</media:title><media:credit>Lena Ortiz</media:credit></media:content>
<media:content url="https://a.example/l.jpg" width="1200" height="720" medium="image"/></media:group></item></channel></rss>`;
    expect((await readsOf(rss, feed))[0]).toMatchObject({
      draft: { image: { url: "https://a.example/l.jpg", caption: "The port", credit: "Lena Ortiz" } },
    });
  });
});

async function readsOf(format: FormatReader, text: string): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of format.read(inOne(Buffer.from(text)), { name: "feed" })) reads.push(read);
  return reads;
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
