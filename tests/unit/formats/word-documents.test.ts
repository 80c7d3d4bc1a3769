import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../../src/domain/draft";
import { BadDocument } from "../../../src/domain/errors/errors";
import { docx } from "../../../src/formats/docx/docx-reader";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";
import { READING_LIMITS } from "../../../src/formats/reading-limits";
import { bodyPart, paragraph, relationships, wordDocument, type WordPart } from "../../builders/word-documents";

const TEXT = paragraph("The ferry sails again.") + paragraph("It was repaired in two years.");
const HIDDEN = bodyPart(paragraph("Hidden."));

async function readingOf(bytes: Uint8Array, limits = READING_LIMITS): Promise<ArticleDraft> {
  for await (const read of docx.read(inOneChunk(bytes), { name: "ferry.docx" }, limits))
    if (read.outcome === "item" && read.draft.type === "Article") return read.draft;
  throw new Error("no article");
}

const wordsOf = (draft: ArticleDraft): string => JSON.stringify([draft.headline, draft.body]);

describe("a document of Word whose author and date are plain paragraphs", () => {
  it("has them from there, and not from the file or in the text", async () => {
    const lines = ["The ferry sails again", "By Ada Marin", "17 March 2024", "It was repaired in two years."];
    const draft = await readingOf(wordDocument({ body: lines.map(paragraph).join("") }));
    expect(draft).toMatchObject({ headline: "The ferry sails again", authors: ["Ada Marin"] });
    expect(draft.publishedAt).toEqual({ instant: "2024-03-17T00:00:00.000Z", precision: "DAY" });
    expect(wordsOf(draft)).not.toContain("Ada");
  });

  it("takes a name alone only beside a date", async () => {
    const signed = ["عودة العبارة إلى الميناء", "ليلى منصور", "17 مارس 2024", "عادت العبارة صباح اليوم."];
    const bodyOf = async (lines: string[]) => await readingOf(wordDocument({ body: lines.map(paragraph).join("") }));
    expect((await bodyOf(signed)).authors).toEqual(["ليلى منصور"]);
    expect((await bodyOf(["The ferry sails again", "Harbour News", "It was repaired."])).authors).toBeUndefined();
  });
});

describe("a hostile document of Word", () => {
  const bomb: WordPart = { path: "word/media/picture.png", content: Buffer.alloc(3_000_000, " ") };
  const hidden: WordPart = { path: "word/media/picture.png", content: HIDDEN };

  it.each<readonly [string, Parameters<typeof wordDocument>[0]]>([
    ["whose text is said to be a picture", { body: TEXT, parts: [hidden], leadsTo: "word/media/picture.png" }],
    [
      "whose text is said to be a picture that inflates without limit",
      { body: TEXT, parts: [bomb], leadsTo: bomb.path },
    ],
    [
      "whose styles are said to be a picture that inflates without limit",
      {
        body: TEXT,
        parts: [
          bomb,
          { path: "word/_rels/document.xml.rels", content: relationships(["styles", "media/picture.png"]) },
        ],
      },
    ],
    [
      "with a picture that another field of the directory calls the text",
      { body: TEXT, parts: [{ ...hidden, unicodePath: "word/document.xml" }] },
    ],
    [
      "with a second text that the directory does not count",
      { body: TEXT, parts: [{ path: "word/document.xml", content: HIDDEN, isUncounted: true }] },
    ],
    [
      "with a style map that makes embedded posts of paragraphs",
      { body: TEXT, parts: [{ path: "mammoth/style-map", content: "p => blockquote.twitter-tweet > p:fresh" }] },
    ],
  ])("gives its text, and nothing else: %s", async (_, parts) => {
    const draft = await readingOf(wordDocument(parts), { ...READING_LIMITS, docx: 1_000_000 });
    expect(wordsOf(draft)).toContain("It was repaired in two years.");
    expect(wordsOf(draft)).not.toContain("Hidden");
    expect(draft.body?.map(({ type }) => type)).toEqual(["Paragraph"]);
  });

  it.each([
    ["script", 'javascript:alert("1")'],
    ["file", "file:///etc/passwd"],
    ["data", "data:text/html,hello"],
  ])("has no link that is a %s", async (_, target) => {
    const link = '<w:p><w:hyperlink r:id="r1"><w:r><w:t>the timetable</w:t></w:r></w:hyperlink></w:p>';
    const rels = {
      path: "word/_rels/document.xml.rels",
      content: relationships(["hyperlink", target.replaceAll('"', "&quot;"), "External"]),
    };
    const draft = await readingOf(wordDocument({ body: TEXT + link, parts: [rels] }));
    expect(wordsOf(draft)).toContain("the timetable");
    expect(wordsOf(draft)).not.toContain("LINK");
  });

  it.each([
    ["tables in each other", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
    ["links in each other", '<w:hyperlink w:anchor="a">', "</w:hyperlink>"],
    ["text boxes in each other", "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"],
  ])("is refused, and does not end the program, where it has ten thousand %s", async (_, opening, closing) => {
    const body = opening.repeat(10_000) + TEXT + closing.repeat(10_000);
    const read = readingOf(wordDocument({ body })).then(wordsOf, (error: unknown) => error);
    const found = await read;
    expect(typeof found === "string" || found instanceof BadDocument).toBe(true);
  });

  it("has no entities, in whatever part they are declared", async () => {
    const styles = {
      path: "word/styles.xml",
      content: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    };
    await expect(readingOf(wordDocument({ body: TEXT, parts: [styles] }))).rejects.toThrow(/document type/);
  });
});
