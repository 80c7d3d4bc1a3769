import { describe, expect, it } from "@jest/globals";
import { spanText } from "../../../src/domain/text/spans/spans";
import type { Read } from "../../../src/formats/format-reader";
import { markdown } from "../../../src/formats/markdown/markdown-reader";
import { withHeaderOfText } from "../../../src/formats/reading/header-paragraphs";

const bodyOf = (...texts: readonly string[]) =>
  texts.map((text) => ({ type: "Paragraph" as const, ...spanText(text) }));

describe("the paragraphs below a headline", () => {
  it.each([
    ["By Ana Prado and Sam Reed", "17 March 2024", ["Ana Prado", "Sam Reed"]],
    ["بقلم: ليلى منصور", "القاهرة، 17 مارس 2024", ["ليلى منصور"]],
    ["17.03.2024", "Von Ada Marin", ["Ada Marin"]],
  ])("name who wrote it and when: %s, %s", (first, second, authors) => {
    const story = withHeaderOfText(
      { authors: ["admin"], published: ["2020-01-01"], body: bodyOf(first, second, "The ferry sails again.") },
      {},
    );
    expect(story.authors).toEqual(authors);
    expect(story.published?.length).toBe(2);
    expect(story.body).toEqual(bodyOf("The ferry sails again."));
  });

  it.each([
    ["prose", ["The ferry sails again.", "By Ana Prado"]],
    ["a sentence with a date", ["On 17 March 2024 the ferry sailed again.", "It was full."]],
  ])("stay where they are %s", (_what, texts) => {
    const body = bodyOf(...texts);
    expect(withHeaderOfText({ body }, {})).toEqual({ body });
  });
});

describe("the date behind an author below the title", () => {
  it.each([
    ["By Nora Whitfield, March 2024", "MONTH", undefined],
    ["By Nora Whitfield, 17 March 2024", "DAY", undefined],
    ["By Nora Whitfield, 17 March 2024 10:15", "MINUTE", { publishedAt: "time-zone-assumed-utc" }],
  ])("is as precise as it is written: %s", async (line, precision, rules) => {
    const read = await readOf(`# The ferry is back\n\n${line}\n\nIt sails again.\n`);
    expect(read).toMatchObject({ draft: { authors: ["Nora Whitfield"], publishedAt: { precision } } });
    expect(read?.outcome === "item" && "rules" in read.draft ? read.draft.rules : undefined).toEqual(rules);
  });
});

describe("front matter", () => {
  it("may be a JSON object, as Hugo writes it", async () => {
    const read = await readOf('{\n  "title": "Ferry",\n  "author": "Ana Prado"\n}\n\nIt *sails*.\n');
    expect(read).toMatchObject({ draft: { headline: "Ferry", authors: ["Ana Prado"], body: [{ text: "It sails." }] } });
  });

  it.each([
    ["a JSON document", '{\n  "title": "Ferry"\n}\n'],
    ["JSON lines", '{\n  "title": "Ferry"\n}\n{\n  "title": "Port"\n}\n'],
    ["an object without a title", '{\n  "a": 1\n}\nText\n'],
  ])("is not %s", (_what, text) => {
    expect(markdown.detect(Buffer.from(text), { name: "a.md" })).toBe(false);
  });

  it("names things by links to other notes", async () => {
    const read = await readOf(
      '---\nauthor:\n  - "[[people/ana|Ana Prado]]"\nsource: "[[Gazette]]"\n---\n# Ferry\n\nIt sails.\n',
    );
    expect(read).toMatchObject({ draft: { authors: ["Ana Prado"], source: { name: "Gazette" } } });
  });
});

async function readOf(text: string): Promise<Read | undefined> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  for await (const read of markdown.read(bytes(), { name: "a.md" })) return read;
  return undefined;
}
