import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { MARKS } from "../../../../src/domain/rich-text";
import { handlesIn, hashtagsIn, linksIn, spanText } from "../../../../src/domain/text/spans/spans";
import type { Annotation } from "../../../../src/domain/text/spans/spans";
import { doubling, isTooMuch } from "../../../builders/doubling";
import { propertyRuns } from "../../../builders/thorough";
import { anyText } from "../../../builders/any-text";

/** Each span as kind and text. */
const parts = (text: string, annotations?: Annotation[]) =>
  spanText(text, annotations).spans.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe("spanText", () => {
  it("has no spans for an empty text, and one for a plain one", () => {
    expect(spanText("")).toEqual({ text: "", spans: [] });
    expect(parts("زار لافروف مالي")).toEqual(["TEXT زار لافروف مالي"]);
  });

  it("parts a post", () => {
    expect(parts("🇷🇺🇲🇱 FM #Lavrov met @AbdoulayeDiop8 $GOLD pic.twitter.com/AbC1")).toEqual([
      "TEXT 🇷🇺🇲🇱 FM ",
      "HASHTAG #Lavrov",
      "TEXT  met ",
      "HANDLE @AbdoulayeDiop8",
      "TEXT  ",
      "CASHTAG $GOLD",
      "TEXT  ",
      "LINK pic.twitter.com/AbC1",
    ]);
  });

  it.each([
    ["Arabic with an underscore", "قال #رئيس_الوزراء، اليوم", ["رئيس_الوزراء"]],
    ["Persian with ZWNJ, but none at the end", "#می‌خواهم #می\u200c ", ["می‌خواهم", "می"]],
    ["Hebrew with gershayim", "#צה״ל.", ["צה״ל"]],
    ["Japanese and Chinese", "#東京タワー。 #中国", ["東京タワー", "中国"]],
    ["letters and digits", "#COP28 #2023", ["COP28"]],
    ["behind a flag", "🇲🇱#Mali", ["Mali"]],
    ["no anchor of a URL", "https://example.org/#Mali a#b", []],
    ["no keycap", "#️⃣a", []],
  ])("finds hashtags: %s", (_what, text, expected) => {
    expect(hashtagsIn(spanText(text))).toEqual(expected);
  });

  it.each([
    ["a plain one, at the end of a sentence", "by @mfa_russia.", ["mfa_russia"]],
    ["Mastodon's with a host", "ask @anna@mastodon.example, now", ["anna@mastodon.example"]],
    ["Bluesky's, which are domains", "@press.bsky.social and @example.com.", ["press.bsky.social", "example.com"]],
    ["in Arabic and in brackets", "بواسطة(@spokes_ar)", ["spokes_ar"]],
    ["behind an Arabic conjunction", "و@spokes_ar", ["spokes_ar"]],
    ["not in a mail address", "mail press@example.org", []],
  ])("finds handles: %s", (_what, text, expected) => {
    expect(handlesIn(spanText(text))).toEqual(expected);
  });

  it.each([
    ["without the sentence's punctuation", "See https://example.org/a?b=c. Then", ["https://example.org/a?b=c"]],
    ["without Arabic punctuation", "راجع https://example.org/خبر؟ نعم", ["https://example.org/خبر"]],
    [
      "with its own brackets, without the sentence's",
      "(https://example.org/Mali_(country))",
      ["https://example.org/Mali_(country)"],
    ],
    ["on an internationalised domain", "https://موقع.مصر/أخبار و", ["https://موقع.مصر/أخبار"]],
    [
      "bare, made absolute",
      "youtu.be/AbC t.co/x1 www.example.com example.com/path",
      ["https://youtu.be/AbC", "https://t.co/x1", "https://www.example.com", "https://example.com/path"],
    ],
    ["not words that miss a space", "It ended.So it was. file.txt 3.5", []],
    [
      "bare with any country's ending, alone in its line",
      "Read it on\nport.so\r\nwharf.ke",
      ["https://port.so", "https://wharf.ke"],
    ],
    ["on a domain with a sign", "https://☂rain.example/map", ["https://☂rain.example/map"]],
    ["not mail addresses or cashtags", "press@example.com $TVI.CA", []],
    ["not what has no domain", "http:// http://localhost http://a..b", []],
  ])("finds links: %s", (_what, text, expected) => {
    expect(linksIn(spanText(text))).toEqual(expected);
  });

  it("lets an annotated link win over what is found in it", () => {
    const text = "read #Mali at t.co/x now";
    const spanned = spanText(text, [{ start: 0, end: 18, url: "https://example.org/full" }]);
    expect(spanned.spans).toEqual([
      { kind: "LINK", start: 0, end: 18, url: "https://example.org/full" },
      { kind: "TEXT", start: 18, end: 24 },
    ]);
    expect(hashtagsIn(spanned)).toEqual([]);
  });

  it("keeps a hashtag or a handle that the input made a link", () => {
    const text = "#Mali @anna x";
    expect(
      parts(text, [
        { start: 0, end: 6, url: "https://example.org/tags/mali" },
        { start: 6, end: 11, url: "https://example.org/@anna" },
      ]),
    ).toEqual(["HASHTAG #Mali", "TEXT  ", "HANDLE @anna", "TEXT  x"]);
  });

  it("parts text and annotated links by their marks, and signs by none", () => {
    const text = "bold link #tag";
    const spanned = spanText(text, [
      { start: 5, end: 9, url: "https://example.org/" },
      { start: 0, end: 7, marks: ["BOLD"] },
      { start: 2, end: 12, marks: ["ITALIC"] },
    ]);
    expect(spanned.spans).toEqual([
      { kind: "TEXT", start: 0, end: 2, marks: ["BOLD"] },
      { kind: "TEXT", start: 2, end: 5, marks: ["BOLD", "ITALIC"] },
      { kind: "LINK", start: 5, end: 7, url: "https://example.org/", marks: ["BOLD", "ITALIC"] },
      { kind: "LINK", start: 7, end: 9, url: "https://example.org/", marks: ["ITALIC"] },
      { kind: "TEXT", start: 9, end: 10, marks: ["ITALIC"] },
      { kind: "HASHTAG", start: 10, end: 14 },
    ]);
    expect(linksIn(spanned)).toEqual(["https://example.org/"]);
  });

  it("cuts annotations to the text and ignores empty ones", () => {
    expect(
      spanText("abc", [
        { start: -5, end: 99, marks: ["BOLD"] },
        { start: 2, end: 1, url: "https://example.org" },
      ]).spans,
    ).toEqual([{ kind: "TEXT", start: 0, end: 3, marks: ["BOLD"] }]);
  });

  it("partitions any text with any annotations", () => {
    const text = fc.oneof(
      anyText(),
      fc
        .array(
          fc.constantFrom(
            "#مالي",
            "@a@b.org",
            "https://a.org/(x)",
            " ",
            "t.co/x",
            "$AB",
            ".",
            "،",
            "🇲🇱",
            "é",
            ")",
            "#",
            "@",
          ),
        )
        .map((all) => all.join("")),
    );
    const offset = fc.integer({ min: -2, max: 30 });
    const annotation = fc.record(
      { start: offset, end: offset, url: fc.constant("https://example.org/"), marks: fc.subarray([...MARKS]) },
      { requiredKeys: ["start", "end"] },
    );
    fc.assert(
      fc.property(text, fc.array(annotation, { maxLength: 5 }), (written, annotations) => {
        const { spans } = spanText(written, annotations);
        let at = 0;
        for (const span of spans) {
          if (span.start !== at || span.end <= span.start || (span.kind === "LINK") !== (span.url !== undefined))
            return false;
          at = span.end;
        }
        return at === written.length;
      }),
      { numRuns: propertyRuns(750, 3000) },
    );
  });

  it.each([
    ...["a.", "a-", "@a", "#1", "$A", "()", "x.com/", "http://a"].map((piece) => ["", piece] as const),
    ...["#", "@", "http://a.com/"].map((start) => [start, "1)"] as const),
  ])("takes twice the work for twice the text, and not more: %s, then many of %s", async (start, piece) => {
    const measured = await doubling(100_000, (size) => start + piece.repeat(size / piece.length), spanText);
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});
