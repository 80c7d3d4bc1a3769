import { beforeAll, describe, expect, it } from "@jest/globals";
import { docx } from "../../src/formats/docx/docx-reader";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";
import { doubling, isTooMuch } from "../builders/doubling";
import { everyNth } from "../builders/thorough";
import { paragraph, relationships, wordDocument } from "../builders/word-documents";

const LARGEST = 131_072;
const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const CELL = `<w:tc>${paragraph("x")}</w:tc>`;

const times = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join("");

/** What costs most for each byte of a Word document: very many of one thing. */
const SHAPES: readonly (readonly [name: string, of: (size: number) => Parameters<typeof wordDocument>[0]])[] = [
  ["rows of a table", (size) => ({ body: `<w:tbl>${`<w:tr>${CELL}</w:tr>`.repeat(size / 64)}</w:tbl>` })],
  ["cells of one row", (size) => ({ body: `<w:tbl><w:tr>${CELL.repeat(size / 64)}</w:tr></w:tbl>` })],
  ["runs of one paragraph", (size) => ({ body: `<w:p>${"<w:r><w:t>a </w:t></w:r>".repeat(size / 32)}</w:p>` })],
  [
    "links",
    (size) => ({
      body: `<w:p>${times(size / 128, (at) => `<w:hyperlink r:id="r${at + 1}"><w:r><w:t>a </w:t></w:r></w:hyperlink>`)}</w:p>`,
      parts: [
        {
          path: "word/_rels/document.xml.rels",
          content: relationships(
            ...Array.from(
              { length: size / 128 },
              (_, at) => ["hyperlink", `https://a.example/${at}`, "External"] as const,
            ),
          ),
        },
      ],
    }),
  ],
  [
    "items of lists in each other",
    (size) => ({
      body: times(
        size / 128,
        (at) =>
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at % 9}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`,
      ),
      parts: [
        {
          path: "word/numbering.xml",
          content: `<w:numbering xmlns:w="${WORDS}"><w:abstractNum w:abstractNumId="0">${times(9, (at) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="bullet"/></w:lvl>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        },
      ],
    }),
  ],
  [
    "styles",
    (size) => ({
      body: paragraph("a"),
      parts: [
        {
          path: "word/styles.xml",
          content: `<w:styles xmlns:w="${WORDS}">${times(size / 64, (at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="${at}"/></w:style>`)}</w:styles>`,
        },
      ],
    }),
  ],
  [
    "notes",
    (size) => ({
      body: `<w:p>${times(size / 128, (at) => `<w:r><w:footnoteReference w:id="${at + 1}"/></w:r>`)}</w:p>`,
      parts: [
        {
          path: "word/footnotes.xml",
          content: `<w:footnotes xmlns:w="${WORDS}">${times(size / 128, (at) => `<w:footnote w:id="${at + 1}">${paragraph("a")}</w:footnote>`)}</w:footnotes>`,
        },
      ],
    }),
  ],
  [
    "parts",
    (size) => ({
      body: paragraph("a"),
      parts: Array.from({ length: size / 64 }, (_, at) => ({ path: `word/${at}.xml`, content: "<a/>" })),
    }),
  ],
];

beforeAll(async () => {
  // What runs for the first time is slow.
  for (const [, of] of everyNth(SHAPES, 8)) await read(wordDocument(of(2_048)));
});

describe("a Word document of twice the size is at most two and a half times the work:", () => {
  it.each(everyNth(SHAPES, 8))("%s", async (_name, of) => {
    const measured = await doubling(LARGEST, (size) => wordDocument(of(size)), read);
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});

async function read(bytes: Uint8Array): Promise<number> {
  let count = 0;
  for await (const one of docx.read(inOneChunk(bytes), { name: "input" })) count += one.outcome === "item" ? 1 : 0;
  return count;
}
