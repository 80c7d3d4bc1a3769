import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { MentionMarkFragment, RichSpanFragment } from "../../web/generated/types";
import { piecesOf } from "../../web/text/pieces";

const span = (kind: RichSpanFragment["kind"], start: number, end: number, url: string | null = null) => ({
  kind,
  start,
  end,
  url,
  marks: null,
});
const mention = (id: string, start: number, end: number): MentionMarkFragment => ({
  id,
  field: "BODY",
  start,
  end,
  block: null,
  entity: null,
});

describe("the pieces of a text", () => {
  it("are two mentions in one hashtag, and its sign", () => {
    const pieces = piecesOf("#RussiaMali", [span("HASHTAG", 0, 11)], [mention("r", 1, 7), mention("m", 7, 11)]);
    expect(pieces.map(({ text, mention: found, whole }) => [text, found?.id, whole])).toEqual([
      ["#", undefined, "#RussiaMali"],
      ["Russia", "r", "#RussiaMali"],
      ["Mali", "m", "#RussiaMali"],
    ]);
  });

  it("count an emoji as two units, as the schema does", () => {
    const text = "🙂 مالي";
    expect(piecesOf(text, [], [mention("m", 3, 7)]).map((piece) => piece.text)).toEqual(["🙂 ", "مالي"]);
  });

  it("say where a link ends that mentions cut into pieces", () => {
    const text = "see Mali news";
    const spans = [span("TEXT", 0, 4), span("LINK", 4, 13, "https://a.example/")];
    const pieces = piecesOf(text, spans, [mention("m", 4, 8)]);
    expect(pieces.map((piece) => [piece.text, piece.endsLink])).toEqual([
      ["see ", undefined],
      ["Mali", undefined],
      [" news", "https://a.example/"],
    ]);
  });

  it("are the whole text, whatever spans and mentions say", () =>
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(fc.tuple(fc.integer({ min: -2, max: 35 }), fc.integer({ min: -2, max: 35 })), { maxLength: 6 }),
        fc.array(fc.tuple(fc.integer({ min: -2, max: 35 }), fc.integer({ min: -2, max: 35 })), { maxLength: 6 }),
        (text, spans, mentions) => {
          const pieces = piecesOf(
            text,
            spans.map(([start, end]) => span("TEXT", start, end)),
            mentions.map(([start, end]) => mention("m", start, end)),
          );
          expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        },
      ),
      { numRuns: 100 },
    ));
});
