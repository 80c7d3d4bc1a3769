import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../../src/domain/errors/errors";
import type { ArticleDraft } from "../../../src/domain/draft";
import type { Read } from "../../../src/formats/format-reader";
import { detectFormat, formatByName } from "../../../src/formats/registry";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

const formatOf = (text: string | Uint8Array, name = "input") => detectFormat(Buffer.from(text), { name })?.name;

async function readAs(format: string, content: string | Uint8Array): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of formatByName(format)?.read(inOneChunk(Buffer.from(content)), { name: "input" }) ?? [])
    reads.push(read);
  return reads;
}

async function articleIn(format: string, content: string): Promise<ArticleDraft> {
  const [read] = await readAs(format, content);
  if (read?.outcome !== "item" || read.draft.type !== "Article") throw new Error(JSON.stringify(read));
  return read.draft;
}

const textsOf = ({ body = [] }: ArticleDraft) => body.map((block) => ("text" in block ? block.text : block.type));

describe("what a document is", () => {
  it.each([
    [
      "a status of Mastodon",
      '{"id":"1","uri":"https://m.example/1","content":"<p>a</p>","account":{},"visibility":"public"}',
      "ninjs",
      false,
    ],
    [
      "a post view of Bluesky",
      '{"uri":"at://did:plc:a/app.bsky.feed.post/1","cid":"b","author":{},"record":{}}',
      "ninjs",
      false,
    ],
    [
      "an item of ninjs with a member of an agency's own",
      '{"uri":"urn:a:1","title":"A","desk":"sport"}',
      "ninjs",
      true,
    ],
    ["an item of ninjs that states its standard", '{"standard":{"name":"ninjs"},"x":1}', "ninjs", true],
    ["a feed", '<rss version="2.0"><channel/></rss>', "newsml", false],
    [
      "a message of NewsML-G2 with a prefix",
      '<n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/"/>',
      "newsml",
      true,
    ],
    [
      "a pasted text with a link of Markdown as a date",
      "Headline\n\nThe desk wrote.\n— Desk (@desk) [Feb 7, 2023](https://x.com/desk/status/1)\n",
      "markdown",
      false,
    ],
    ["a pasted text with hashtags and stars", "Headline\n\n#Ferry crews *vote*\n\n* one\n* two\n", "markdown", false],
    ["a pasted text with a line of hyphens", "Headline\n---\nText: more of it.\n---\nEnd", "markdown", false],
    [
      "a text with a heading and a link of Markdown",
      "# Headline\n\nMore is [here](https://a.example/).\n",
      "markdown",
      true,
    ],
    ["a text with front matter", "---\ntitle: A\n---\nText\n", "markdown", true],
    ["a web page", "<!doctype html><p>**a** [b](https://c.example)\n\n# d</p>", "markdown", false],
    [
      "a pasted text that begins with two labels",
      "Subject: ferries\nDate: 5 March 2024\n\nThe ferries sail.",
      "email",
      false,
    ],
    ["an e-mail", "Received: a\nFrom: a@a.example\nSubject: b\nDate: c\n\nd", "email", true],
    [
      "a ZIP archive of something else",
      "PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaa[Content_Types].xml xl/workbook.xml",
      "docx",
      false,
    ],
  ])("%s", (_, text, format, isOne) => {
    expect(formatOf(text) === format).toBe(isOne);
  });

  it("is no Markdown by its name alone", () => {
    expect(formatOf("Headline\n\nNothing but prose.\n", "a.md")).toBe("plain-text");
    expect(formatOf("Headline\n\nNothing but *prose*.\n", "a.md")).toBe("markdown");
  });
});

describe("Markdown", () => {
  it("keeps front matter that it cannot parse out of the text, and says so", async () => {
    const [read] = await readAs("markdown", "---\ntitle: [a\n---\n# Headline\n\nText.\n");
    expect(read).toMatchObject({
      draft: { headline: "Headline" },
      warnings: [{ code: "FRONT_MATTER_FAULTY", text: expect.stringMatching(/^front matter: left out, /) }],
    });
  });

  it("is not fooled by names that all objects have", async () => {
    const draft = await articleIn("markdown", "---\ntitle: A\n__proto__: {headline: B}\nconstructor: C\n---\nText.\n");
    expect(draft).toMatchObject({ headline: "A", body: [{ text: "Text." }] });
  });

  it("refuses an alias that grows into a large text", async () => {
    const lines = Array.from(
      { length: 9 },
      (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}, *a${at}, *a${at}, *a${at}]`,
    );
    const [read] = await readAs("markdown", `---\ntitle: A\na0: &a0 [b, b]\n${lines.join("\n")}\n---\n# Headline\n`);
    expect(read).toMatchObject({ warnings: [{ text: expect.stringContaining("alias") }] });
  });

  it("gives markup no way through", async () => {
    const draft = await articleIn(
      "markdown",
      "# A\n\n[b](javascript:alert(1)) <img src=x onerror=alert(1)> **c**\n\n<script>d()</script>\n",
    );
    expect(JSON.stringify(draft)).not.toMatch(/onerror|<|d\(\)|LINK/);
  });

  it("says that a text without any words is none", async () => {
    await expect(readAs("markdown", "---\ndate: 2024\n---\n\n---\n")).rejects.toThrow(BadDocument);
  });
});

const HEAD =
  "From: Ana Prado <ana@a.example>\nSubject: Ferries\nDate: Tue, 5 Mar 2024 08:00:00 +0000\nMIME-Version: 1.0\n";

describe("e-mail", () => {
  it("leaves out what the sender's program puts around the text, in several languages", async () => {
    const feet = [
      "Abmelden",
      "Se désabonner",
      "Darse de baja",
      "إلغاء الاشتراك",
      "Отписаться",
      "退订",
      "You are receiving this because you asked.",
    ];
    for (const foot of feet) {
      const html = `<p>View this email in your browser</p><p>The ferries sail.</p><p>They sail at noon.</p><p>${foot}</p><p>1 Pier Road</p>`;
      const draft = await articleIn("email", `${HEAD}Content-Type: text/html; charset=utf-8\n\n${html}`);
      expect(textsOf(draft)).toEqual(["The ferries sail.", "They sail at noon."]);
    }
  });

  it("keeps a text that speaks of newsletters at its beginning", async () => {
    const html =
      "<p>How to unsubscribe from everything is what this story tells.</p>".padEnd(500, " ") +
      "<p>B.</p><p>C.</p><p>D.</p>";
    const draft = await articleIn("email", `${HEAD}Content-Type: text/html\n\n${html}`);
    expect(textsOf(draft)).toContain("D.");
  });

  it("prefers HTML to plain text, and joins lines that were cut", async () => {
    const text = `${HEAD}\n${"word ".repeat(14)}\nends here.\nShort\nlines\n`;
    expect(textsOf(await articleIn("email", text))).toEqual([`${"word ".repeat(14).trim()} ends here.\nShort\nlines`]);
  });

  it("takes the sender of a list for the source, and of another message for the author", async () => {
    const list = await articleIn("email", `${HEAD}List-Id: <a.example>\n\nText.`);
    expect([list.source?.name, list.authors]).toEqual(["Ana Prado", undefined]);
    const message = await articleIn("email", `${HEAD}\nText.`);
    expect([message.source, message.authors]).toEqual([undefined, ["Ana Prado"]]);
  });

  it("does not take a counter of clicks for the web page", async () => {
    const html = (address: string) =>
      `${HEAD}Content-Type: text/html\n\n<p><a href="${address}">View in browser</a></p><p>Text.</p><p>More.</p>`;
    expect((await articleIn("email", html("https://click.a.example/1"))).url).toBeUndefined();
    expect((await articleIn("email", html("https://other.example/1"))).url).toBeUndefined();
    expect((await articleIn("email", html("https://www.a.example/letter/1"))).url).toBe(
      "https://www.a.example/letter/1",
    );
  });

  it("rejects a message without a subject and a text", async () => {
    expect(await readAs("email", "From: a@a.example\nDate: b\nMIME-Version: 1.0\n\n")).toMatchObject([
      { outcome: "rejection" },
    ]);
  });
});

describe("a news item", () => {
  const g2 = (content: string) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a:1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Final</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;

  it("has no text from results of matches in XML", async () => {
    const results =
      '<inlineXML><sports-content xmlns="http://a.example/"><team>A</team><team>B</team></sports-content></inlineXML>';
    expect((await articleIn("newsml", g2(results))).body).toBeUndefined();
  });

  it("has its text from escaped HTML, and from plain text", async () => {
    const html = '<inlineData contenttype="text/html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>';
    expect(textsOf(await articleIn("newsml", g2(html)))).toEqual(["One.", "Two."]);
    const plain = '<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>';
    expect(textsOf(await articleIn("newsml", g2(plain)))).toEqual(["One.", "Two."]);
  });

  it("has the cells of a table of NITF", async () => {
    const table = "<table><tr><th>Line</th></tr><tr><td>Blue</td></tr></table>";
    const draft = await articleIn(
      "newsml",
      `<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content>${table}</body.content></body></nitf>`,
    );
    expect(JSON.stringify(draft.body)).toMatch(/Line.*Blue/);
  });

  it("has no text from data for a chart that an agency sends beside it", async () => {
    const bodies = [
      { contentType: "application/json", value: '{"<p>": 1}' },
      { contentType: "text/plain", value: "Text." },
    ];
    const draft = await articleIn("ninjs", JSON.stringify({ uri: "urn:a:1", headlines: [{ value: "A" }], bodies }));
    expect(textsOf(draft)).toEqual(["Text."]);
  });

  it("is a package, and skipped, where it has no text of its own", async () => {
    const item = { uri: "urn:quay:1", type: "composite", headline: "The week at the quay" };
    expect(await readAs("ninjs", JSON.stringify(item))).toMatchObject([{ outcome: "skipped", kind: "news package" }]);
    const told = await readAs("ninjs", JSON.stringify({ ...item, body_text: "Three ships came in." }));
    expect(told).toMatchObject([{ outcome: "item", draft: { headline: "The week at the quay" } }]);
  });

  it("shows a picture of its text once, as the association knows it", async () => {
    const draft = await articleIn(
      "ninjs",
      JSON.stringify({
        uri: "urn:a:1",
        headline: "A",
        body_html: '<p>One.</p><img src="https://p.example/s.jpg"><p>Two.</p>',
        associations: {
          pic: {
            uri: "urn:b",
            type: "picture",
            byline: "Jo Lind",
            renditions: {
              s: { href: "https://p.example/s.jpg", width: 10 },
              l: { href: "https://p.example/l.jpg", width: 900 },
            },
          },
        },
      }),
    );
    expect(draft.body?.map(({ type }) => type)).toEqual(["Paragraph", "ImageBlock", "Paragraph"]);
    expect(draft.image).toMatchObject({ url: "https://p.example/l.jpg", credit: "Jo Lind" });
  });

  it("takes an item that its agency canceled or withholds for no article", async () => {
    const statuses = ["canceled", "withheld"].map((pubstatus) => ({
      uri: "urn:a:1",
      headline: "A",
      body_text: "B",
      pubstatus,
    }));
    expect(await readAs("ninjs", JSON.stringify(statuses))).toMatchObject([
      { outcome: "skipped", kind: "canceled news item" },
      { outcome: "skipped", kind: "withheld news item" },
    ]);
  });
});

/** A ZIP archive with one part, whose size the archive may lie about. */
/** `repeats`: so often the content stands in the file. Parts that were flushed may follow one another. */
function archiveOf(path: string, content: Buffer, repeats = 1): Buffer {
  const part = deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  const data = Buffer.concat([...Array<Buffer>(repeats).fill(part), deflateRawSync(Buffer.of())]);
  const name = Buffer.from(path);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, name, data, entry, name, end]);
}

describe("a document of Word", () => {
  it.each([
    [
      "inflates without limit",
      archiveOf("word/document.xml", Buffer.alloc(1_000_000, " "), 120),
      /inflates to more than/,
    ],
    [
      "has a document type",
      archiveOf("word/document.xml", Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
      /document type/,
    ],
    ["has no text", archiveOf("word/styles.xml", Buffer.from("<a/>")), /no Word document with a text/],
    ["is cut", archiveOf("word/document.xml", Buffer.from("<a/>")).subarray(0, 60), /damaged/],
    ["is no XML inside", archiveOf("word/document.xml", Buffer.from("nothing")), /damaged|holds no text/],
  ])("is refused where it %s", async (_, bytes, message) => {
    await expect(readAs("docx", bytes)).rejects.toThrow(message);
  });
});
