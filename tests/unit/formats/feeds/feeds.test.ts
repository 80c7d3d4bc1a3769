import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../../../src/domain/draft";
import type { DocumentHints, Read } from "../../../../src/formats/format-reader";
import { detectFormat } from "../../../../src/formats/registry";
import { readDocument } from "../../../corpus/reading";
import { isThorough } from "../../../builders/thorough";

async function read(document: string, hints: Partial<DocumentHints> = {}): Promise<readonly Read[]> {
  return (await readDocument(Buffer.from(document), { name: "feed", ...hints })).reads;
}

async function articlesOf(document: string, hints: Partial<DocumentHints> = {}): Promise<ArticleDraft[]> {
  const drafts = (await read(document, hints)).flatMap((one) => (one.outcome === "item" ? [one.draft] : []));
  return drafts.filter((draft) => draft.type === "Article");
}

/** An RSS feed with these items. */
function rss(items: string, channel = "<title>Coast</title><link>https://coast.example/</link>"): string {
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel>${channel}${items}</channel></rss>`;
}

async function onlyItem(inside: string, hints: Partial<DocumentHints> = {}): Promise<ArticleDraft | undefined> {
  const [article] = await articlesOf(rss(`<item>${inside}</item>`), hints);
  return article;
}

describe("a feed", () => {
  it("is found by its content, whatever its name is", () => {
    const formatOf = (text: string) => detectFormat(Buffer.from(text), { name: "page.html" })?.name;
    expect(formatOf("<?xml version='1.0'?><!-- <html> --><rss version='2.0'>")).toBe("rss");
    expect(
      formatOf('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'),
    ).toBe("rss");
    expect(formatOf('<a:feed xmlns:a="http://www.w3.org/2005/Atom">')).toBe("atom");
    expect(
      formatOf(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/">',
      ),
    ).toBeUndefined();
    expect(formatOf('<entry xmlns="https://words.example/">')).not.toBe("atom");
    expect(formatOf('{"items": [{"content_text": "a"}], "title": "b"}')).toBe("json-feed");
    expect(formatOf('{"items": [{"name": "a"}], "title": "b"}')).toBeUndefined();
  });

  it("gives the items before and behind one that nests too deep or is empty", async () => {
    const bad = "<item><link>https://coast.example/2</link></item>";
    const reads = await read(rss(`<item><title>One</title></item>${bad}<item><title>Three</title></item>`));
    expect(reads.map((one) => [one.outcome, one.place])).toEqual([
      ["item", "item 1"],
      ["rejection", "item 2"],
      ["item", "item 3"],
      ["item", "feed"],
      ["feed", "feed"],
    ]);
  });

  it("gives its title to the items that come before it", async () => {
    const items = "<item><title>One</title></item><item><title>Two</title></item>";
    const articles = await articlesOf(`<rss version="2.0"><channel>${items}<title>Coast</title></channel></rss>`);
    expect(articles.map(({ source }) => source?.name)).toEqual(["Coast", "Coast"]);
  });

  it("that is cut gives the items before the cut, and says once where it is cut", async () => {
    const item =
      "<item><title>Two</title><link>https://coast.example/2</link><guid>https://coast.example/?p=2</guid></item>";
    const one = "<item><title>One</title></item>";
    const feed = rss(one + item);
    const [second, end] = [feed.indexOf(item), feed.indexOf("</channel>")];
    const toldAt = async (length: number) =>
      (await read(feed.slice(0, length))).map(({ outcome, place }) => [outcome, place]);
    const first = ["item", "item 1"];
    for (const length of [second + 30, feed.indexOf("/2<"), feed.indexOf("?p=2"), end - 1])
      expect(await toldAt(length)).toEqual([first, ["rejection", "item 2"]]);
    expect(await toldAt(second)).toEqual([first, ["rejection", "after item 1"]]);
    for (const length of [end, feed.length - 1])
      expect(await toldAt(length)).toEqual([first, ["item", "item 2"], ["rejection", "after item 2"]]);
    expect(await toldAt(feed.indexOf("Coast") + 3)).toEqual([["rejection", "<title>"]]);
  });

  it("gives an item that it holds twice the same address twice", async () => {
    const item = "<item><title>One</title><link>https://coast.example/1</link></item>";
    expect((await articlesOf(rss(item + item))).map(({ url }) => url)).toEqual([
      "https://coast.example/1",
      "https://coast.example/1",
    ]);
  });

  it("that declares entities is refused as a feed, and not taken for a pasted text", async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    await expect(read(bomb + rss("<item><title>&b;</title></item>"))).rejects.toThrow(/DTD of its own/);
  });

  it("of very many items holds no more than some at once", async () => {
    const many = isThorough ? 10_000 : 1_500;
    const item = `<item><title>One</title><description>${"word ".repeat(100)}</description></item>`;
    let pulled = 0;
    async function* pieces() {
      yield Buffer.from('<rss version="2.0"><channel><title>Coast</title>');
      for (; pulled < many; pulled += 1) yield Buffer.from(item);
      yield Buffer.from("</channel></rss>");
    }
    const format = detectFormat(Buffer.from('<rss version="2.0">'), { name: "feed" });
    let [items, mostAhead] = [0, 0];
    for await (const one of format?.read(pieces(), { name: "feed" }) ?? []) {
      if (one.outcome !== "item" || one.draft.type !== "Article") continue;
      items += 1;
      mostAhead = Math.max(mostAhead, pulled - items);
    }
    expect(items).toBe(many);
    // The first 64 KiB are held until the encoding is known.
    expect(mostAhead).toBeLessThan(200);
  });
});

describe("the address of an item", () => {
  it.each([
    ["its link, relative to the site", "<link>/a?b=1&amp;c=2</link>", "https://coast.example/a?b=1&c=2"],
    ["its link without a protocol", "<link>www.coast.example/a</link>", "https://www.coast.example/a"],
    ["its guid where it has no link", "<guid>https://coast.example/b</guid>", "https://coast.example/b"],
    [
      "the address that FeedBurner replaced",
      "<link>https://burner.example/~r/1</link><feedburner:origLink>https://coast.example/c</feedburner:origLink>",
      "https://coast.example/c",
    ],
    ["none where the guid says so", '<guid isPermaLink="false">https://coast.example/b</guid>', undefined],
    ["none where the guid is a number", "<guid>12345</guid>", undefined],
    ["none where the link runs a script", "<link>javascript:alert(1)</link>", undefined],
    ["none where the link is the home page", "<link>http://coast.example</link>", undefined],
  ])("is %s", async (_, inside, url) => {
    expect((await onlyItem(`<title>One</title>${inside}`))?.url).toBe(url);
  });

  it("is relative to the feed where the feed names no site", async () => {
    const [article] = await articlesOf(
      rss("<item><title>One</title><link>1.html</link></item>", "<title>Coast</title>"),
      {
        url: "https://coast.example/feeds/all.xml",
      },
    );
    expect(article?.url).toBe("https://coast.example/feeds/1.html");
  });
});

describe("the texts of an item", () => {
  const words = "The council voted for the wall. ";

  it("have a short description as their teaser, and a long one as the text", async () => {
    const short = await onlyItem(`<title>One</title><description>${words}</description>`);
    expect([short?.summary, short?.body]).toEqual([words.trim(), undefined]);
    const paragraphs = `&lt;p&gt;${words.repeat(10)}&lt;/p&gt;`.repeat(3);
    const long = await onlyItem(`<title>One</title><description>${paragraphs}</description>`);
    expect([long?.summary, long?.body?.length]).toEqual([undefined, 3]);
  });

  it("give a post without a title a headline of its first words, and say so", async () => {
    const long = "harbour ".repeat(30);
    const post = await onlyItem(`<description>${long}</description>`);
    expect(post?.headline).toBe(`${"harbour ".repeat(12).trim()}…`);
    expect(post?.rules).toEqual({ headline: "headline-of-first-words" });
    expect((await onlyItem(`<description>${words}${long}</description>`))?.headline).toBe(words.trim());
  });

  it("never keep markup, however often it is escaped", async () => {
    const attack = '<script>alert(1)</script><img src=x onerror="alert(2)"><a href="javascript:alert(3)">a</a>';
    const escaped = attack.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const article = await onlyItem(
      `<title>One ${escaped}</title><description><![CDATA[${attack}]]></description><content:encoded>${escaped}&lt;b&gt;two&lt;/b&gt;</content:encoded><category>${escaped}</category>`,
    );
    expect(JSON.stringify(article)).not.toMatch(/alert|onerror|<|javascript/);
    expect(article?.headline).toBe("One a");
  });

  it("keep signs that only look like markup", async () => {
    expect((await onlyItem("<title>Rates &lt; 3 % at AT&amp;T &amp;amp; Co</title>"))?.headline).toBe(
      "Rates < 3 % at AT&T & Co",
    );
  });

  it("are read where the feed forgot to escape their markup", async () => {
    const article = await onlyItem(
      "<title>One</title><content:encoded><p>First.</p><p>Second <b>one</b>.</p></content:encoded>",
    );
    expect(article?.body?.map((block) => "text" in block && block.text)).toEqual(["First.", "Second one."]);
  });

  it("have no line of WordPress that names the feed, in any language", async () => {
    const html = `<p>First.</p><p>L’article <a href="https://coast.example/1">One</a> est apparu en premier sur <a href="https://coast.example">Coast</a>.</p>`;
    const article = await onlyItem(
      `<title>One</title><link>https://coast.example/1</link><content:encoded><![CDATA[${html}]]></content:encoded>`,
    );
    expect(article?.body).toHaveLength(1);
  });
});

describe("a link to the article at the end of its text", () => {
  const link = '<a href="https://coast.example/1?at=rss&amp;utm_source=x">Continue reading…</a>';
  const itemWith = (html: string) =>
    onlyItem(
      `<title>One</title><link>https://coast.example/1?at=rss</link><description><![CDATA[${html}]]></description>`,
    );

  it("is left out with its paragraph, or alone where the paragraph says more", async () => {
    expect((await itemWith(`<p>First.</p><p>Second. ${link}</p>`))?.summary).toBe("First.\nSecond.");
    expect((await itemWith(`<p>First.</p>${link.replace("utm_source=x", "")}`))?.summary).toBe("First.");
  });

  it("stays where it leads to another article", async () => {
    expect((await itemWith('<p>First.</p><p>See <a href="/2">Two</a></p>'))?.summary).toBe("First.\nSee Two");
  });
});

describe("a video of YouTube", () => {
  it("has the words below it as its text", async () => {
    const entry = `<entry><title>One</title><link href="https://v.example/1"/><media:group>
      <media:description>${"The harbour at dawn.\n\n".repeat(50)}</media:description></media:group></entry>`;
    const [article] = await articlesOf(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title>${entry}</feed>`);
    expect([article?.summary, article?.body?.length]).toEqual([undefined, 50]);
  });
});

describe("the date of an item", () => {
  it.each([
    ["Sat, 07 Feb 2023 10:15:00 +0300", "2023-02-07T07:15:00.000Z", "SECOND"],
    ["7 Feb 23 10:15 EST", "2023-02-07T15:15:00.000Z", "MINUTE"],
    ["Mardi, 07 Feb 2023 10:15:00 GMT", "2023-02-07T10:15:00.000Z", "SECOND"],
    ["2023-02", "2023-02-01T00:00:00.000Z", "MONTH"],
    ["2023-02-07T10:15Z", "2023-02-07T10:15:00.000Z", "MINUTE"],
    ["2023-02-07 10:15:00", "2023-02-07T10:15:00.000Z", "SECOND"],
    ["7 février 2023", "2023-02-07T00:00:00.000Z", "DAY"],
  ])("is read: %s", async (written, instant, precision) => {
    expect((await onlyItem(`<title>One</title><pubDate>${written}</pubDate>`))?.publishedAt).toEqual({
      instant,
      precision,
    });
  });

  it("is absent with a warning where it is none, and the hint's where there is none", async () => {
    const [first] = await read(rss("<item><title>One</title><pubDate>later</pubDate></item>"));
    expect(first).toMatchObject({
      outcome: "item",
      warnings: [
        { code: "VALUE_LEFT_OUT", text: 'published: "later" is no date', field: "published", value: '"later"' },
      ],
    });
    const publishedAt = { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" } as const;
    expect((await onlyItem("<title>One</title>", { publishedAt }))?.publishedAt).toEqual(publishedAt);
  });
});

describe("the authors of an item", () => {
  it.each([
    ["desk@coast.example (Jane Doe)", ["Jane Doe"], "desk@coast.example (Jane Doe)"],
    ["Jane Doe &lt;desk@coast.example&gt;", ["Jane Doe"], "Jane Doe <desk@coast.example>"],
    ["desk@coast.example", undefined, "desk@coast.example"],
    ["By Jane Doe, Bo Li and John Roe", ["Jane Doe", "Bo Li", "John Roe"], "By Jane Doe, Bo Li and John Roe"],
    ["Trinidad and Tobago Newsday", ["Trinidad and Tobago Newsday"], undefined],
    ["وكالة الأنباء", ["وكالة الأنباء"], undefined],
  ])("are the names in %s", async (line, authors, byline) => {
    const article = await onlyItem(`<title>One</title><author>${line}</author>`);
    expect([article?.authors, article?.byline]).toEqual([authors, byline]);
  });
});

describe("the media of an item", () => {
  it("are its picture, the largest of one group, and the sounds and videos in its body", async () => {
    const article = await onlyItem(`<title>One</title>
      <media:content url="https://i.example/s.jpg" medium="image" width="100" height="50"/>
      <media:content url="https://i.example/l.jpg" medium="image" width="1000" height="500"/>
      <enclosure url="https://i.example/a.mp3" type="audio/mpeg"/>
      <enclosure url="https://i.example/a.mp3" type="audio/mpeg"/>
      <enclosure url="https://i.example/a.pdf" type="application/pdf"/>`);
    expect(article?.image).toEqual({ url: "https://i.example/l.jpg", width: 1000, height: 500 });
    expect(article?.body).toEqual([{ type: "AudioBlock", media: { kind: "AUDIO", url: "https://i.example/a.mp3" } }]);
  });

  it("are the picture in a teaser where the feed names no other", async () => {
    const article = await onlyItem(
      '<title>One</title><description>&lt;img src="/a.jpg" alt="A pier"&gt; Two.</description>',
    );
    expect([article?.image, article?.summary]).toEqual([
      { url: "https://coast.example/a.jpg", alternativeText: "A pier" },
      "Two.",
    ]);
  });
});

describe("a list of sources in OPML", () => {
  it("gives each feed of nested groups, and names what it leaves out", async () => {
    const reads = await read(
      '<opml><body><outline text="A"><outline text="B"><outline text="Coast" xmlUrl="https://coast.example/rss"/></outline></outline><outline type="include" url="https://l.example/"/></body></opml>',
    );
    expect(reads).toEqual([
      {
        outcome: "item",
        place: "outline 1.1.1",
        draft: { type: "Source", name: "Coast", feeds: ["https://coast.example/rss"] },
      },
      { outcome: "skipped", kind: "list to fetch", place: "outline 2" },
    ]);
  });
});
