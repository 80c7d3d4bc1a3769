import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BlockValue, Statements } from "../../../../src/domain/statements/statements";
import { spanText } from "../../../../src/domain/text/spans/spans";
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
const [first, second, third] = ["The ferry sails.", "It is new.", "It is blue."].map(paragraph) as [
  BlockValue,
  BlockValue,
  BlockValue,
];

interface Said {
  readonly speaker: string;
  readonly minute: number;
  readonly precedence?: number;
  readonly body: readonly BlockValue[];
}

const article = ({ speaker, minute, precedence = 50, body }: Said): Statements<"article"> =>
  observed(
    ARTICLE,
    { headline: "Ferry", body },
    {
      speaker,
      origin: { input: speaker, format: `format ${precedence}`, precedence },
      observedAt: at(minute),
      fullAt: at(minute),
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
    const edit = [first, third];
    expect(shown({ speaker: "page", minute: 1, body: page }, { speaker: "b", minute: 2, body: edit })).toEqual(edit);
    expect(shown({ speaker: "page", minute: 1, body: page }, { speaker: "b", minute: 2, body: [first] })).toEqual([
      first,
    ]);
  });

  it("what one speaker leaves out later is withdrawn; of one time the longer is shown", () => {
    expect(shown({ speaker: "a", minute: 1, body: page }, { speaker: "a", minute: 2, body: amp })).toEqual(amp);
    expect(shown({ speaker: "a", minute: 1, body: page }, { speaker: "a", minute: 1, body: amp })).toEqual(page);
  });
});

it("the higher precedence is shown, however poor", () => {
  const rich = { speaker: "page", minute: 2, precedence: 10, body: page };
  expect(shown(rich, { speaker: "json", minute: 1, precedence: 80, body: amp })).toEqual(amp);
});

describe("a richer form", () => {
  it("has all blocks in their order, and no other paragraph", () => {
    expect(isRicherForm(page, amp)).toBe(true);
    expect(isRicherForm(amp, page)).toBe(false);
    expect(isRicherForm([second, table, first], amp)).toBe(false);
    expect(isRicherForm([first, second, third], amp)).toBe(false);
    expect(isRicherForm([first, second, related], [first, second, table])).toBe(false);
    expect(isRicherForm([table], [])).toBe(false);
  });

  it("may differ in letter case and marks", () => {
    expect(isRicherForm([paragraph("THE FERRY SAILS."), table], [first])).toBe(true);
  });
});

it("bodies join in any order", () => {
  const body = fc.subarray([first, post, second, table, third, related], { minLength: 1 });
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
