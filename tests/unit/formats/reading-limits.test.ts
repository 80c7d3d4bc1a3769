import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { formatByName } from "../../../src/formats/registry";
import type { DocumentHints, Read } from "../../../src/formats/format-reader";
import { READING_LIMITS, type ReadingLimits, type SchemaOrgLimits } from "../../../src/formats/reading-limits";
import { xmlPartsOf } from "../../../src/formats/docx/office-archive";
import { Unpacking } from "../../../src/formats/containers/unpacking";
import { DocumentReader, type DocumentRead } from "../../../src/ingest/reading/read-document";
import { LIMIT_SETTINGS } from "../../../src/server/limit-settings";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";
import { aDocument } from "../../builders/documents";
import { paragraph, wordDocument } from "../../builders/word-documents";

const PIECE = 500;
const HINTS: DocumentHints = { name: "document" };

async function readAs(name: string, document: string | Uint8Array, limits?: ReadingLimits): Promise<string[]> {
  const reads: (Read | DocumentRead)[] = [];
  const bytes = Buffer.from(document as string);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
  try {
    for await (const read of formatByName(name)?.read(chunks(), HINTS, limits) ?? []) reads.push(read);
  } catch (error) {
    return [String(error)];
  }
  return reads.flatMap((read) => (read.outcome === "rejection" ? [read.reason] : []));
}

const letters = (count: number): string => "x".repeat(count);
const filledTo = (size: number, start: string, end = ""): string =>
  start + letters(size - start.length - end.length) + end;
const feed = (item: string): string =>
  `<rss version="2.0"><channel><title>Port</title><item><title>A ship</title>${item}</item></channel></rss>`;
const nested = (levels: number): string => `${"<b>".repeat(levels)}x${"</b>".repeat(levels)}`;
const multipart = (levels: number): string =>
  levels === 0
    ? "Content-Type: text/plain\r\n\r\nA ship came in."
    : `Content-Type: multipart/mixed; boundary=b${levels}\r\n\r\n--b${levels}\r\n${multipart(levels - 1)}\r\n--b${levels}--\r\n`;
const mail = (rest: string): string => `From: a@news.example\r\nTo: b@news.example\r\nSubject: Ships\r\n${rest}`;
/** A document that is as large as the limit allows, by the setting's name. One that is larger by one is refused. */
const CASES: Record<
  string,
  readonly [
    format: string,
    limits: Partial<ReadingLimits>,
    document: (size: number) => string | Uint8Array,
    edge: number,
    above?: number,
  ]
> = {
  READ_TEXT_BYTES: ["plain-text", { text: 300 }, (size) => filledTo(size, "A headline\n\nA text of "), 300],
  READ_TEXT_LINES: ["plain-text", { textLines: 20 }, (count) => "A line of a text\n\n".repeat(count), 20],
  READ_MARKDOWN_BYTES: ["markdown", { markdown: 300 }, (size) => filledTo(size, "# A headline\n\nA text of "), 300],
  READ_PAGE_BYTES: [
    "html",
    { page: 1_000 },
    (size) =>
      filledTo(
        size,
        "<html><body><h1>A headline</h1><article><p>",
        `${"</p><p>One more word. ".repeat(20)}</p></article>`,
      ),
    1_000,
  ],
  READ_EMAIL_BYTES: ["email", { email: 300 }, (size) => filledTo(size, mail("\r\n")), 300],
  READ_EMAIL_DEPTH: ["email", { emailDepth: 5 }, (levels) => mail(multipart(levels)), 5],
  READ_VALUE_BYTES: ["mediagraph", { value: 300 }, (size) => filledTo(size, '{"type": "Source", "name": "', '"}'), 300],
  READ_WHOLE_BYTES: [
    "json-feed",
    { whole: 2_000 },
    (size) =>
      filledTo(
        size,
        `{"version":"https://jsonfeed.org/version/1.1","title":"Port","items":[${Array(20).fill('{"id":"a","content_text":"A ship came in."}').join()}],"language":"en","filled":"`,
        '"}',
      ),
    2_000,
  ],
  READ_JSON_DEPTH: [
    "mediagraph",
    { jsonDepth: 20 },
    (levels) => `{"type":"Source","name":"a","url":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`,
    20,
  ],
  READ_ROW_BYTES: ["table", { row: 300 }, (size) => `platform,handle,text\nx,desk,${letters(size - 4)}\n`, 300],
  READ_XML_DEPTH: [
    "rss",
    { xml: { ...READING_LIMITS.xml, depth: 10 } },
    (levels) => feed(`<description>${nested(levels - 4)}</description>`),
    10,
  ],
  READ_XML_TOKEN: [
    "rss",
    { xml: { ...READING_LIMITS.xml, token: 20_000 } },
    (size) => `${feed(letters(70_000)).replace("</channel></rss>", "")}<!--${letters(size - 4)}`,
    20_000,
    // Measured piece by piece, as the document comes.
    20_000 + PIECE,
  ],
  READ_XML_RECORD: [
    "rss",
    { xml: { ...READING_LIMITS.xml, record: 1_000 } },
    (size) => feed(`<description>${letters(size - 6 - 64 - 11 - 64 - 4 - 64 - 5)}</description>`),
    1_000,
  ],
  READ_XML_ELEMENTS: [
    "rss",
    { xml: { ...READING_LIMITS.xml, elements: 20 } },
    (count) => feed("<a/>".repeat(count - 2)),
    20,
  ],
};

describe("a limit of what is read", () => {
  it.each(Object.entries(CASES))(
    "%s is kept at its edge, and named above it",
    async (setting, [format, limits, document, edge, above = edge + 1]) => {
      const all = { ...READING_LIMITS, ...limits };
      const namesIt = expect.stringContaining(setting);
      expect(await readAs(format, document(edge), all)).not.toContainEqual(namesIt);
      expect(await readAs(format, document(above), all)).toContainEqual(namesIt);
      expect(await readAs(format, document(above))).not.toContainEqual(namesIt);
    },
  );

  it("READ_DOCX_BYTES counts what a Word document inflates to", async () => {
    const [folder = ""] = readdirSync("tests/fixtures/docx");
    const file = readFileSync(join("tests/fixtures/docx", folder, "input.docx"));
    const parts = [...xmlPartsOf(file, "input.docx", 1e9).values()];
    const docx = parts.reduce((sum, { length }) => sum + length, 0);
    expect(await readAs("docx", file, { ...READING_LIMITS, docx })).toEqual([]);
    const namesIt = expect.stringContaining("READ_DOCX_BYTES");
    expect(await readAs("docx", file, { ...READING_LIMITS, docx: docx - 1 })).toEqual([namesIt]);
    expect(await readAs("docx", file, { ...READING_LIMITS, docx: file.length - 1 })).toEqual([namesIt]);
  });

  it("READ_DOCX_PARTS counts all parts of a Word document", async () => {
    const file = wordDocument({ body: paragraph("A ship came in.") });
    expect(await readAs("docx", file, { ...READING_LIMITS, docxParts: 3 })).toEqual([]);
    const namesIt = [expect.stringContaining("READ_DOCX_PARTS")];
    expect(await readAs("docx", file, { ...READING_LIMITS, docxParts: 2 })).toEqual(namesIt);
  });

  it.each([
    [
      "READ_FRONT_MATTER",
      { frontMatter: 40 },
      (size: number) => `---\n${filledTo(size, "title: A\nb: ", "\n")}---\n\nText.`,
      37,
    ],
    [
      "READ_FRONT_MATTER_ALIASES",
      { aliases: 4 },
      (count: number) => `---\ntitle: &a A\nb: [${Array(count).fill("*a").join(", ")}]\n---\n\nText.`,
      4,
    ],
  ])("%s is kept at its edge, and the warning above it names it", async (setting, limits, document, edge) => {
    const warnings = async (size: number, all?: ReadingLimits): Promise<unknown> => {
      for await (const read of formatByName("markdown")?.read(inOneChunk(Buffer.from(document(size))), HINTS, all) ??
        [])
        return read.outcome === "item" ? (read.warnings ?? []).map(({ text }) => text) : read;
      return undefined;
    };
    const all = { ...READING_LIMITS, ...limits };
    expect(await warnings(edge, all)).toEqual([]);
    expect(await warnings(edge + 1, all)).toContainEqual(expect.stringContaining(setting));
    expect(await warnings(edge + 1)).toEqual([]);
  });

  it("READ_VALUE_BYTES counts a value on many lines too", async () => {
    const start = '{\n"type": "Source",\n"url": "https://port.example/",\n"name": "';
    const value = (size: number) => filledTo(size + 3, start, '"}');
    const limits = { ...READING_LIMITS, value: 300 };
    expect(await readAs("mediagraph", value(300), limits)).toEqual([]);
    expect(await readAs("mediagraph", `[${value(301)},\n{"type": "Source"}]`, limits)).toEqual([
      "the value is longer than 300 bytes; READ_VALUE_BYTES allows more",
      expect.not.stringContaining("READ_VALUE_BYTES"),
    ]);
  });

  const { schemaOrg } = READING_LIMITS;
  const schemaReads = async (document: string, limits: Partial<SchemaOrgLimits>): Promise<string[]> => {
    const reads: Read[] = [];
    const all = { ...READING_LIMITS, schemaOrg: { ...schemaOrg, ...limits } };
    const reader = formatByName(document.startsWith("<") ? "html" : "schema-org");
    for await (const read of reader?.read(inOneChunk(Buffer.from(document)), HINTS, all) ?? []) reads.push(read);
    return reads.map((read) =>
      read.outcome === "item" && "headline" in read.draft ? read.draft.headline : read.outcome,
    );
  };

  it("READ_SCHEMA_DEPTH leaves out what is deeper", async () => {
    const person = { "@type": "Person", name: "Ada Ferrand", sameAs: "https://ada.example/" };
    const list = JSON.stringify({ "@context": "https://schema.org", "@type": "ItemList", itemListElement: person });
    expect(await schemaReads(list, { depth: 1 })).toEqual(["item"]);
    expect(await schemaReads(list, { depth: 0 })).toEqual(["skipped"]);
  });

  it("READ_SCHEMA_OBJECTS leaves out the other objects of a web page", async () => {
    const data = [
      { "@type": "Organization", name: "The port" },
      { "@type": "NewsArticle", headline: "Ferries sail again" },
    ];
    const script = JSON.stringify({ "@context": "https://schema.org", "@graph": data });
    const text = "They left the port at noon, the captain said on Monday. ".repeat(12);
    const page = `<html><head><title>The port</title><script type="application/ld+json">${script}</script></head><body><h1>Ferries</h1><article><p>${text}</p></article></body></html>`;
    expect((await schemaReads(page, { objects: 2 }))[0]).toBe("Ferries sail again");
    expect((await schemaReads(page, { objects: 1 }))[0]).not.toBe("Ferries sail again");
  });

  it("READ_SCHEMA_MENDED is the size up to which JSON is mended", async () => {
    const person =
      '{"@context": "https://schema.org", "@type": "Person", "name": "Ada Ferrand", /* born in Tunis */ "url": "https://ada.example/"}';
    expect(await schemaReads(person, { mended: person.length })).toEqual(["item"]);
    expect(await schemaReads(person, { mended: person.length - 1 })).toEqual(["rejection"]);
  });

  it("READ_ITEMS ends a document, and what came before stays", async () => {
    const rows = (count: number) => aDocument("posts.csv", `platform,handle,text\n${"x,desk,Hello\n".repeat(count)}`);
    const outcomes = async (count: number) => {
      const limits = { ...READING_LIMITS, items: 3 };
      const found: DocumentRead[] = [];
      for await (const read of new DocumentReader(rows(count), { unpacking: new Unpacking(), limits, depth: 0 }).read())
        found.push(read);
      return found.map((read) => (read.outcome === "rejection" ? read.reason : read.outcome));
    };
    expect(await outcomes(3)).toEqual(["item", "item", "item"]);
    expect(await outcomes(4)).toEqual(["item", "item", "item", expect.stringContaining("READ_ITEMS")]);
  });

  it("is in docs/limits.md with its figure, as all settings are", () => {
    const page = readFileSync("docs/limits.md", "utf8");
    const rows = LIMIT_SETTINGS.map(
      ({ name, default: usual }) => `| \`${name}\` | ${Number(usual).toLocaleString("en")} |`,
    );
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
    const others = [
      "READ_DOCX_BYTES",
      "READ_DOCX_PARTS",
      "READ_FRONT_MATTER",
      "READ_FRONT_MATTER_ALIASES",
      "READ_ITEMS",
      "READ_SCHEMA_DEPTH",
      "READ_SCHEMA_OBJECTS",
      "READ_SCHEMA_MENDED",
    ];
    const tested = [...Object.keys(CASES), ...others];
    const named = LIMIT_SETTINGS.map(({ name }) => name).filter((name) => name.startsWith("READ_"));
    expect(tested.sort()).toEqual(named.sort());
  });
});
