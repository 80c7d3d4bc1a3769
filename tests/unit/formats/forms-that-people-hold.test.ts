import { describe, expect, it } from "@jest/globals";
import { detectFormat, faultOf } from "../../../src/formats/registry";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

/** The drafts of a text, and the kinds or the reasons of what is none. */
async function readsOf(text: string, name = "export"): Promise<unknown[]> {
  const bytes = Buffer.from(text);
  const format = detectFormat(bytes, { name });
  if (format === undefined) return [faultOf(bytes, name).message];
  const reads: unknown[] = [];
  for await (const read of format.read(inOneChunk(bytes), { name }))
    if (read.outcome === "item") reads.push(read.draft);
    else if (read.outcome === "skipped") reads.push(read.kind);
    else if (read.outcome === "rejection") reads.push(read.reason);
  return reads;
}

describe("what is known and not read is refused with a way out", () => {
  it.each([
    [
      "notes of Evernote",
      '<?xml version="1.0"?><en-export version="10"><note><title>A</title></note></en-export>',
      /HTML/,
    ],
    ["EndNote", "<xml><records><record><ref-type>23</ref-type></record></records></xml>", /as RIS/],
    ["Zotero", '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"></rdf:RDF>', /RIS or CSL/],
    [
      "highlights of Readwise",
      "Highlight,Book Title,Book Author,Note\nIt is back.,The ferry,Ada Marin,\n",
      /Reader as CSV/,
    ],
    [
      "a capture of Zeeschuimer",
      '{"source_platform":"a.example","source_platform_url":"https://a.example","timestamp_collected":1,"data":{}}',
      /4CAT/,
    ],
    ["SPARQL", '{"head":{"vars":["a"]},"results":{"bindings":[]}}', /EntityData/],
    ["Wikipedia", '{"query":{"pages":{"7":{"pageid":7,"extract":"A."}}}}', /Wikidata/],
    ["GeoJSON", '{"type":"FeatureCollection","features":[]}', /Place/],
    ["Telethon", '[{"_":"Message","id":1,"message":"a"}]', /Telegram Desktop/],
    ["index of a web archive", '[["urlkey","timestamp"],["a","1"]]', /WARC/],
    ["Movable Type", "AUTHOR: A\nTITLE: B\nSTATUS: Publish\n-----\nBODY:\n<p>C</p>\n", /WordPress/],
    ["IRaMuTeQ", "**** *source_port *date_2026\nThe ferry came back on Monday.\n", /table/],
    ["table", `${"1\t".repeat(30)}https://port.example/ferry\n`, /names of its columns/],
    ["table", "Notes:\n\nFirst Name,Last Name,URL\nAda,Marin,https://a.example\n", /names of its columns/],
    ["table", "post_id,timestamp,email,post_type,country\n", /names of its columns/],
  ])("%s", async (kind, text, wayOut) => {
    const [message] = await readsOf(text);
    expect(message).toContain(kind);
    expect(message).toMatch(wayOut);
  });

  it("a repository of Bluesky", () => {
    const bytes = Buffer.concat([Buffer.of(0x3a, 0xa2, 0x65), Buffer.from("roots"), Buffer.alloc(40)]);
    expect(faultOf(bytes, "repo.car").message).toMatch(/CAR.*listRecords/);
  });
});

describe("what only looks like a form that is known", () => {
  it.each([
    ["a manifest", '{"name":"x","version":"1.0.0","identifier":"z","title":"y","layout":{}}'],
    ["a schema", '{"id":"x","schema":"Draft","properties":{"a":{"type":"string"}}}'],
    ["an article in an XML of another kind", '<?xml version="1.0"?><article><front><p>a</p></front><p>b</p></article>'],
    ["a list of files", "name,folder,url,size\nx,y,https://a.example,1\n"],
  ])("is in no format: %s", (_, text) => {
    expect(detectFormat(Buffer.from(text), { name: "export" })).toBeUndefined();
  });

  it("is prose that ends with a line of tags", async () => {
    const [draft] = await readsOf("The ferry is back\n\nIt came back on Monday.\n\nnews,port,ferry,sea,boat\n");
    expect(draft).toMatchObject({ headline: "The ferry is back" });
  });
});

describe("the embed code of Facebook", () => {
  it("begins with an empty element and a script", async () => {
    const url = "https://www.facebook.com/portnews/posts/2233445566";
    const code = `<div id="fb-root"></div>\n<script async defer src="https://connect.facebook.net/x.js"></script>\n<div class="fb-post" data-href="${url}"></div>`;
    expect(await readsOf(code)).toMatchObject([{ type: "SocialPost", platform: "FACEBOOK", url }]);
  });
});

describe("a part of a web page", () => {
  it("without a headline is no article whose headline is markup", async () => {
    const [reason] = await readsOf("<p>The ferry came back.</p><p>It sails again.</p>", "150000001.ferry.html");
    expect(reason).toMatch(/no headline/);
  });

  it("is no prose that shows an element", async () => {
    const [draft] = await readsOf("The tag <p>\n\nIt opens a paragraph, and </p> closes it.\n");
    expect(draft).toMatchObject({ headline: "The tag <p>" });
  });
});

describe("a table as programs write it", () => {
  it("takes the date of publication before the one when the record was made", async () => {
    const row = {
      title: "A",
      url: "https://a.example/1",
      created_at: "2026-02-03",
      published_at: "2026-02-02",
      text: "B",
    };
    expect(await readsOf(JSON.stringify([row]))).toMatchObject([
      { publishedAt: { instant: "2026-02-02T00:00:00.000Z" } },
    ]);
  });

  it.each([
    ["Instapaper", "URL,Title,Selection,Folder,Timestamp\nhttps://a.example/1,عودة العبّارة,,Unread,1770019200\n"],
    ["Raindrop", "id,title,excerpt,url,folder,created\n1,عودة العبّارة,,https://a.example/1,News,2026-02-02\n"],
    ["Pocket", "title,url,time_added,tags,status\nعودة العبّارة,https://a.example/1,1770019200,,unread\n"],
  ])("takes no date from a list of bookmarks (%s)", async (_, text) => {
    const drafts = await readsOf(text);
    expect(drafts).toMatchObject([{ headline: "عودة العبّارة", url: "https://a.example/1" }]);
    expect(drafts[0]).not.toHaveProperty("publishedAt");
  });

  it("takes a comment of LinkedIn for an answer, not for the post that it names", async () => {
    const url = "https://www.linkedin.com/feed/update/urn:li:activity:7150000000000000000";
    const [draft] = await readsOf(`Date,Link,Message\n2026-02-02 08:00:00,${url},Good news\n`);
    expect(draft).toMatchObject({ platform: "LINKEDIN", content: { text: "Good news" }, replyTo: { url } });
    expect(draft).not.toHaveProperty("url");
  });

  it("keeps messages of one number in two channels apart (4CAT)", async () => {
    const head = "id,chat,author_username,author_name,body,views,timestamp\n";
    const drafts = await readsOf(
      `${head}12,portnews,portnews,Port,A,9,2026-02-02\n12,coast,coast,Coast,B,9,2026-02-02\n`,
    );
    expect(drafts).toMatchObject([{ url: "https://t.me/portnews/12" }, { url: "https://t.me/coast/12" }]);
    for (const draft of drafts) expect(draft).not.toHaveProperty("nativeId");
  });

  it("takes a short number for one of the table where no platform is known", async () => {
    const drafts = await readsOf("id,text,date,username,reply_to\n12,A,2026-02-02,ada,11\n");
    for (const field of ["nativeId", "replyTo"]) expect(drafts[0]).not.toHaveProperty(field);
    const [long] = await readsOf("id,text,date,username\n1890000000000000001,A,2026-02-02,ada\n");
    expect(long).toMatchObject({ nativeId: "1890000000000000001" });
  });

  it("keeps numbers of Meta's Content Library apart from those of Facebook", async () => {
    const head = "id,post_owner.type,post_owner.id,post_owner.username,text,creation_time,statistics.views";
    const [draft] = await readsOf(
      `${head}\n8888888888888888,facebook_page,77,portnews,عادت,2026-02-02T08:00:00+0000,9\n`,
    );
    expect(draft).toMatchObject({ platform: "FACEBOOK", author: { handle: "portnews" }, metrics: { views: 9 } });
    expect(draft).not.toHaveProperty("nativeId");
    expect(draft).not.toHaveProperty("author.nativeId");
  });

  it("reads authors that Python wrote as a list of one", async () => {
    const text = `url,title,authors,publish_date,text\nhttps://a.example/1,A,"['سلمى حداد']",2026-02-02,B\n`;
    expect(await readsOf(text)).toMatchObject([{ authors: ["سلمى حداد"], byline: "سلمى حداد" }]);
  });

  it("reads members that are lists of one value, as Drupal's older interface writes them", async () => {
    const body = [{ value: "<p>B</p>", processed: "<p>B</p>" }];
    const record = { title: [{ value: "خبر" }], body, langcode: [{ value: "ar" }], created: [{ value: "2026-02-02" }] };
    expect(await readsOf(JSON.stringify(record))).toMatchObject([
      { headline: "خبر", language: "ar", body: [{ text: "B" }] },
    ]);
  });

  it("takes a notice of a plan for no text, and the home page of a site for no picture", async () => {
    const row = {
      title: "A",
      link: "https://a.example/1",
      pubDate: "2026-02-02",
      media_url: "https://a.example",
      content: "ONLY AVAILABLE IN PAID PLANS",
    };
    const [draft] = await readsOf(JSON.stringify({ results: [row] }));
    expect(draft).toMatchObject({ headline: "A" });
    for (const field of ["body", "image"]) expect(draft).not.toHaveProperty(field);
  });

  it("reads texts that are trees of JSON, with marks, lists and links", async () => {
    const text = (value: string, marks: string[] = []) => ({ _type: "span", text: value, marks });
    const block = (children: object[], more: object = {}) => ({ _type: "block", style: "normal", children, ...more });
    const markDefs = [{ _key: "k", _type: "link", href: "https://b.example/" }];
    const item = { listItem: "bullet", level: 1 };
    const body = [
      block([text("عودة", ["strong"]), text(" هنا", ["k"])], { markDefs }),
      block([text("one")], item),
      block([text("two")], item),
      block([text("Later")], { style: "h2" }),
    ];
    const row = { _id: "a", _type: "post", title: "A", url: "https://a.example/1", publishedAt: "2026-02-02", body };
    expect(
      await readsOf(`${JSON.stringify(row)}\n${JSON.stringify({ _id: "b", _type: "author", name: "C" })}\n`),
    ).toMatchObject([
      {
        body: [
          {
            type: "Paragraph",
            text: "عودة هنا",
            spans: [{ marks: ["BOLD"] }, { kind: "TEXT" }, { kind: "LINK", url: "https://b.example/" }],
          },
          { type: "ListBlock", items: [{ text: "one" }, { text: "two" }] },
          { type: "Heading", text: "Later" },
        ],
      },
      "author of Sanity",
    ]);
  });
});

describe("an export of Medium", () => {
  it("says its address and its subtitle within the page", async () => {
    const text = "The ferry came back on Monday, after two weeks in the yard, and sails again. ".repeat(6);
    const page = `<!DOCTYPE html><html><head><title>A ferry</title></head><body><article class="h-entry"><h1 class="p-name">A ferry</h1>
      <section class="p-summary">What changed</section><section class="e-content"><p>${text}</p></section>
      <footer><a href="https://medium.com/@ada/a-ferry-1a2b" class="p-canonical">Canonical link</a></footer></article></body></html>`;
    expect(await readsOf(page)).toMatchObject([
      { headline: "A ferry", summary: "What changed", url: "https://medium.com/@ada/a-ferry-1a2b" },
    ]);
  });
});

describe("a page that Notion exports as Markdown", () => {
  const page = (properties: string): string => `# A ferry\n\n${properties}\nIt came back on **Monday**.\n\n- one\n`;

  it("states its properties below the title", async () => {
    const [draft] = await readsOf(
      page("Created: February 2, 2026 8:00 AM\nStatus: Done\nTags: port, news\nURL: https://a.example/1\n"),
      "a.md",
    );
    expect(draft).toMatchObject({ headline: "A ferry", url: "https://a.example/1", keywords: ["port", "news"] });
    expect(draft).toMatchObject({ body: [{ text: "It came back on Monday." }, { type: "ListBlock" }] });
    expect(draft).not.toHaveProperty("publishedAt");
  });

  it("keeps lines of a text that have a colon", async () => {
    const [draft] = await readsOf(page("Noon: the port opens\nEvening: it closes\n"), "a.md");
    expect(draft).toMatchObject({ body: [{ text: expect.stringContaining("Noon: the port opens") }, {}, {}] });
  });
});
