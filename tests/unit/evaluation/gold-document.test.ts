import { describe, expect, it } from "@jest/globals";
import { goldDocuments, partOf } from "../../../src/evaluation/gold-document";

const FILE = `# en

## en-01

Snow in [Tallinn](Tallinn)

[Grey](Ada Grey|surname) reads [War and Peace](War and Peace (novel)) in [Narva](-).

## en-02 post

@[desk](Nile Desk|handle) tells
`;

describe("gold documents", () => {
  it("are articles with a headline and paragraphs, and posts, without their marks", () => {
    const documents = goldDocuments(FILE, "en.md");
    expect(documents.map(({ id, kind, language }) => [id, kind, language])).toEqual([
      ["en-01", "article", "en"],
      ["en-02", "post", "en"],
    ]);
    expect(documents[0]?.texts.map(({ text }) => text)).toEqual([
      "Snow in Tallinn",
      "Grey reads War and Peace in Narva.",
    ]);
  });

  it("have marks at the places of their words, with profile and kind", () => {
    const [article, post] = goldDocuments(FILE, "en.md");
    expect(article?.texts[1]?.marks).toEqual([
      { start: 0, end: 4, target: "Ada Grey", kind: "surname", line: 7 },
      { start: 11, end: 24, target: "War and Peace (novel)", kind: "plain", line: 7 },
      { start: 28, end: 33, target: null, kind: "plain", line: 7 },
    ]);
    expect(post?.texts[0]?.marks).toEqual([{ start: 1, end: 5, target: "Nile Desk", kind: "handle", line: 11 }]);
  });

  it("have the lines of a post in one text", () => {
    const [post] = goldDocuments("# en\n\n## p post\n\nSnow in [Narva](Narva)\n\n#[Narva](Narva|hashtag)\n", "en.md");
    expect(post?.texts).toEqual([
      {
        text: "Snow in Narva\n#Narva",
        marks: [
          { start: 8, end: 13, target: "Narva", kind: "plain", line: 5 },
          { start: 15, end: 20, target: "Narva", kind: "hashtag", line: 7 },
        ],
      },
    ]);
  });

  it.each([
    ["no language", "## en-01\n", '1: expected the language of the documents, such as "# ar"'],
    ["a text before the first id", "# en\n\nSnow\n", '3: expected the id of a document, such as "## en-01"'],
    ["an id twice", "# en\n## a post\nx\n## a post\ny\n", "4: a was there before"],
    [
      "an article without a paragraph",
      "# en\n## a\nSnow\n",
      "the article a needs a headline and at least one paragraph",
    ],
    ["a mark that is not closed", "# en\n## a post\n[Snow](Narva\n", "3: a mark that is not closed"],
  ])("with %s are refused, with the line and the way out", (_what, content, message) => {
    expect(() => goldDocuments(content, "en.md")).toThrow(message);
  });

  it("are in one of two parts of about the same size, whatever other documents there are", () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `d-${index}`);
    const tuned = ids.filter((id) => partOf({ id }) === "tune");
    expect(tuned.length).toBeGreaterThan(430);
    expect(tuned.length).toBeLessThan(570);
    expect(partOf({ id: "d-1" })).toBe(partOf({ id: "d-1" }));
  });
});
