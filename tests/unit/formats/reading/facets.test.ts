import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Facet, OffsetUnit } from "../../../../src/formats/reading/facets";
import { spansOf } from "../../../../src/formats/reading/facets";
import type { SpannedText } from "../../../../src/domain/rich-text";
import { doubling, isTooMuch } from "../../../builders/doubling";

const UNITS: readonly OffsetUnit[] = ["byte", "codePoint", "utf16"];

describe("facets", () => {
  it.each<[OffsetUnit, number, number]>([
    ["byte", 16, 23],
    ["codePoint", 7, 14],
    ["utf16", 9, 16],
  ])("are counted in the platform's unit: %s", (unit, start, end) => {
    const text = "قمح 🚢🌊 harbour, today";
    expect(piecesOf(spansOf(text, [{ start, end, url: "https://port.example/" }], unit))).toEqual([
      "TEXT قمح 🚢🌊 ",
      "LINK harbour → https://port.example/",
      "TEXT , today",
    ]);
  });

  it("move to the edge of the character that they would split", () => {
    const text = "a🚢b";
    expect(piecesOf(spansOf(text, [{ start: 2, end: 4, url: "https://a.example/" }], "byte"))).toEqual([
      "TEXT a",
      "LINK 🚢 → https://a.example/",
      "TEXT b",
    ]);
    expect(piecesOf(spansOf(text, [{ start: 2, end: 3, url: "https://a.example/" }], "utf16"))).toEqual([
      "TEXT a",
      "LINK 🚢 → https://a.example/",
      "TEXT b",
    ]);
  });

  it("outside the text are left out, and those that go past its end are cut", () => {
    const facets = [
      { start: 90, end: 95, url: "https://a.example/" },
      { start: -3, end: 2, url: "https://b.example/" },
      { start: 4, end: 1, url: "https://c.example/" },
      { start: Number.NaN, end: 3, url: "https://d.example/" },
      { start: 4, end: 99, url: "https://e.example/" },
    ];
    expect(piecesOf(spansOf("See it", facets, "byte"))).toEqual(["TEXT See ", "LINK it → https://e.example/"]);
  });

  it("that overlap give way to the one that starts first", () => {
    const facets = [
      { start: 4, end: 12, url: "https://b.example/" },
      { start: 0, end: 6, url: "https://a.example/" },
    ];
    expect(piecesOf(spansOf("See the port", facets, "byte"))).toEqual([
      "LINK See th → https://a.example/",
      "TEXT e port",
    ]);
  });

  it("say what is a hashtag where our own rules would not", () => {
    const facets: Facet[] = [{ start: 0, end: 5, kind: "HASHTAG", words: "2024" }];
    expect(piecesOf(spansOf("#2024 begins", facets, "byte"))).toEqual(["HASHTAG #2024", "TEXT  begins"]);
  });

  it("that cover other words are counted in UTF-16 units, or left out", () => {
    const text = "🚢 @Quay_News and more";
    const facet = { kind: "HANDLE", words: "quay_news" } as const;
    for (const start of [2, 3])
      expect(piecesOf(spansOf(text, [{ ...facet, start, end: start + 10 }], "codePoint"))).toEqual([
        "TEXT 🚢 ",
        "HANDLE @Quay_News",
        "TEXT  and more",
      ]);
    expect(
      piecesOf(spansOf(text, [{ start: 5, end: 15, words: "other", url: "https://a.example/" }], "utf16")),
    ).toEqual(["TEXT 🚢 ", "HANDLE @Quay_News", "TEXT  and more"]);
  });

  it("count an escaped sign as it is written", () => {
    const spanned = spansOf(
      "Rain &amp; wind &lt;3 see map",
      [{ start: 26, end: 29, url: "https://map.example/" }],
      "codePoint",
      { isEscaped: true },
    );
    expect(piecesOf(spanned)).toEqual(["TEXT Rain & wind <3 see ", "LINK map → https://map.example/"]);
    expect(spansOf("AT&amp;T &amp;lt;", [], "codePoint", { isEscaped: true }).text).toBe("AT&T &lt;");
  });

  it("never break a text, whatever they say", () => {
    const facet = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });
    const text = fc.string({
      unit: fc.constantFrom("a", " ", "é", "م", "漢", "🚢", "👩‍🚀", "&amp;", "#", "@", "\ud83d"),
    });
    fc.assert(
      fc.property(
        text,
        fc.array(facet),
        fc.constantFrom(...UNITS),
        fc.boolean(),
        (written, stated, unit, isEscaped) => {
          const facets = stated.map((one) => ({ ...one, url: "https://a.example/" }));
          const spanned = spansOf(written, facets, unit, { isEscaped });
          expect(spanned.spans.map(({ start, end }) => spanned.text.slice(start, end)).join("")).toBe(spanned.text);
          for (const { start } of spanned.spans) expect(isWithinPair(spanned.text, start)).toBe(false);
        },
      ),
    );
  });

  it("take time in proportion to the text and their number", async () => {
    const inputOf = (size: number) => ({
      text: "🚢 &amp; ".repeat(size / 8),
      facets: Array.from({ length: size / 8 }, (_one, i) => ({
        start: i * 8,
        end: i * 8 + 1,
        url: "https://a.example/",
      })),
    });
    const measured = await doubling(1_048_576, inputOf, ({ text, facets }) =>
      spansOf(text, facets, "codePoint", { isEscaped: true }),
    );
    expect(isTooMuch(measured)).toBe(false);
  });
});

function isWithinPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff]$/.test(text[at - 1] ?? "") && /^[\udc00-\udfff]$/.test(text[at] ?? "");
}

function piecesOf({ text, spans }: SpannedText): string[] {
  return spans.map(
    ({ kind, start, end, url }) => `${kind} ${text.slice(start, end)}${url === undefined ? "" : ` → ${url}`}`,
  );
}
