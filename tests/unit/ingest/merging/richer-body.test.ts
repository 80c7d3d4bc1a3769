import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BlockValue, Statements } from "../../../../src/domain/statements/statements";
import { spanText } from "../../../../src/domain/text/spans/spans";
import { EDITOR } from "../../../../src/domain/statements/provenance";
import { idFor } from "../../../../src/domain/ids";
import { merge } from "../../../../src/ingest/merging/merge";
import { observed } from "../../../../src/ingest/merging/observed";
import { isRicherForm } from "../../../../src/ingest/merging/richer-body";
import { propertyRuns } from "../../../builders/thorough";

const ARTICLE = idFor("article", "one");
const at = (minute: number): string => `2024-03-05T10:0${minute}:00.000Z`;

const paragraph = (text: string): BlockValue => ({ type: "Paragraph", ...spanText(text) });
const table: BlockValue = { type: "TableBlock", rows: [[spanText("Day"), spanText("Trips")]], headerRows: 1 };
const post: BlockValue = { type: "PostEmbed", postId: idFor("post", "port") };
const related: BlockValue = { type: "RelatedLink", title: "The ferry stops" };
const [first, second, third] = [
  paragraph("The ferry sails. It was late."),
  paragraph("It is new."),
  paragraph("It is blue."),
];
const sentence = paragraph("The ferry sails.");

interface Said {
  readonly speaker: string;
  readonly minute: number;
  readonly precedence?: number;
  readonly rule?: string;
  readonly body: readonly BlockValue[];
}

const article = ({ speaker, minute, precedence = 50, rule, body }: Said): Statements<"article"> =>
  observed(
    ARTICLE,
    { headline: "Ferry", body },
    {
      speaker,
      origin: { input: speaker, format: `format ${precedence}`, precedence },
      observedAt: at(minute),
      fullAt: at(minute),
      ...(rule !== undefined && { rules: { body: rule } }),
    },
  );

/** What is shown, whatever order the statements come in. */
function shown(...all: readonly Said[]): readonly BlockValue[] | undefined {
  const [one, other] = [all.map(article).reduce(merge), all.map(article).reverse().reduce(merge)];
  expect(one).toEqual(other);
  return one.values.body;
}

const page = [first, post, second, table, related];
const amp = [first, second];

describe("of two bodies of one precedence", () => {
  it("the richer form of one text is shown, whichever was read last", () => {
    expect(shown({ speaker: "page", minute: 1, body: page }, { speaker: "amp", minute: 2, body: amp })).toEqual(page);
    expect(shown({ speaker: "page", minute: 2, body: page }, { speaker: "amp", minute: 1, body: amp })).toEqual(page);
  });

  it("the richest of several is shown, also where another text came between them", () => {
    const some = [first, second, table];
    const said = [page, some, [first, third], amp].map((body, index) => ({
      speaker: `s${index}`,
      minute: index,
      body,
    }));
    expect(shown(...said)).toEqual(page);
  });

  it("another text that is newer is shown, also where it is shorter", () => {
    const long = [...page, third];
    for (const edit of [
      [first, third, related],
      [first, third],
      [sentence, second, third],
    ])
      expect(shown({ speaker: "a", minute: 1, body: long }, { speaker: "b", minute: 2, body: edit })).toEqual(edit);
  });

  it("what one speaker leaves out later is withdrawn; of one time the longer is shown", () => {
    expect(shown({ speaker: "a", minute: 1, body: page }, { speaker: "a", minute: 2, body: amp })).toEqual(amp);
    expect(shown({ speaker: "a", minute: 1, body: page }, { speaker: "a", minute: 1, body: amp })).toEqual(page);
  });
});

describe("of bodies of several formats", () => {
  const html = { speaker: "page", minute: 1, precedence: 30, body: page };
  const markdown = { speaker: "notes", minute: 2, precedence: 40 };
  const teaser = { speaker: "feed", minute: 3, precedence: 50, body: [sentence] };

  it("the whole goes before its excerpts, in every order", () => {
    const said = [html, { ...markdown, body: [first] }, teaser];
    for (const [x, y, z] of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const) {
      const read = [said[x], said[y], said[z]] as const;
      expect(shown(...read.map((one, minute) => ({ ...(one as Said), minute })))).toEqual(page);
    }
  });

  it("the one with a post and a table goes before the same paragraphs alone", () => {
    expect(shown(html, { ...markdown, body: amp })).toEqual(page);
  });

  it("what says who the whole is from stays, and the excerpt too", () => {
    const { inputs, provenance } = merge(article(html), article({ ...markdown, body: [first] }));
    expect(provenance["body"]?.speaker).toBe("page");
    expect(inputs["notes"]?.says?.["body"]).toEqual([{ value: [first] }]);
  });

  it("the higher precedence is shown of two texts, and of a text that leaves out less than it has", () => {
    const long = [first, second, paragraph("It is green."), table];
    for (const body of [long, [third], [paragraph("The ferry sails on Monday.")]])
      expect(shown(html, { ...markdown, body })).toEqual(body);
    const withOneMore = [...page, paragraph("Subscribe to our letter.")];
    expect(shown({ ...html, body: withOneMore }, { ...markdown, body: amp })).toEqual(amp);
  });

  it("a person's body stays, however poor, and a stated one beside what a rule worked out", () => {
    expect(shown(html, { speaker: EDITOR, minute: 2, precedence: 0, body: [first] })).toEqual([first]);
    expect(shown({ ...html, rule: "worked-out" }, { ...markdown, body: [first] })).toEqual([first]);
  });

  it("what a speaker cuts down to an excerpt of its own earlier text is cut down", () => {
    expect(shown({ ...html }, { ...html, minute: 4, body: [first] })).toEqual([first]);
    const cut = { ...html, minute: 4, body: [first] };
    expect(shown(html, cut, { ...markdown, body: [first, table] })).toEqual([first, table]);
  });
});

describe("a richer form", () => {
  it("has all blocks in their order, and no other paragraph or at least as many", () => {
    expect(isRicherForm(page, amp)).toBe(true);
    expect(isRicherForm(amp, page)).toBe(false);
    expect(isRicherForm([second, table, first], amp)).toBe(false);
    expect(isRicherForm([first, second, third], amp)).toBe(false);
    expect(isRicherForm([first, second, third], [second])).toBe(true);
    expect(isRicherForm([first, post], [sentence])).toBe(true);
    expect(isRicherForm([first, second, table], [sentence, second])).toBe(false);
    expect(isRicherForm([first, second, related], [first, second, table])).toBe(false);
    expect(isRicherForm([table], [])).toBe(false);
  });

  it("may differ in letter case and marks", () => {
    expect(isRicherForm([paragraph("THE FERRY SAILS."), table], [sentence])).toBe(true);
  });
});

it("bodies join in any order", () => {
  const body = fc.subarray([first, sentence, post, second, table, third, related], { minLength: 1 });
  const said = fc
    .record({ speaker: fc.constantFrom("a", "b", "c"), minute: fc.nat(3), precedence: fc.constantFrom(10, 50), body })
    .map(article);
  const joined = fc.array(said, { minLength: 1, maxLength: 4 }).map((all) => all.reduce(merge));
  fc.assert(
    fc.property(joined, joined, joined, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }),
    { numRuns: propertyRuns(50, 1000), seed: Number(process.env["PROPERTY_SEED"] ?? 7) },
  );
});
