import { describe, expect, it } from "@jest/globals";
import { codePointIndex, codePointsIn } from "../../../../src/domain/text/code-points";
import { findLinks } from "../../../../src/domain/text/spans/links";
import { findSigns } from "../../../../src/domain/text/spans/signs";
import { words } from "../../../../src/domain/text/words/words";
import { canonicalUrl, LONGEST_URL } from "../../../../src/domain/addresses/urls";

describe("a text without spaces that is longer than anybody writes", () => {
  const segmenter = new Intl.Segmenter("und", { granularity: "word" });
  const PIECES = ["中国人民银行", "行长", "在北京", "会见", "外国客人", "并就", "经济", "问题", "交换了", "意见"];
  const long = Array.from({ length: 900 }, (_, index) => PIECES[(index * index + 3 * index) % PIECES.length]).join("");

  it("has the words that it has as a whole", () => {
    expect(long.length).toBeGreaterThan(2_000);
    const whole = [...segmenter.segment(long)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => [segment, index]);
    expect(words(long).map(({ text, start }) => [text, start])).toEqual(whole);
  });

  it("is never cut inside a character of two units", () => {
    const found = words("𠮷".repeat(1_700))
      .map(({ text }) => text)
      .join("");
    expect(found).toBe("𠮷".repeat(1_700));
  });
});

describe("an address", () => {
  it("of more than the longest length is none, and a link to it is plain text", () => {
    const longest = `https://a.example/${"b".repeat(LONGEST_URL - 18)}`;
    expect([canonicalUrl(longest), canonicalUrl(`${longest}b`)]).toEqual([longest, undefined]);
    expect([findLinks(longest).length, findLinks(`${longest}b`).length]).toEqual([1, 0]);
  });
});

describe("a hashtag", () => {
  it("of more than 280 characters is plain text", () => {
    expect(findSigns(`#${"ا".repeat(280)} a`)).toEqual([{ kind: "HASHTAG", start: 0, end: 281 }]);
    expect(findSigns(`#${"ا".repeat(281)} a`)).toEqual([]);
  });
});

describe("code points", () => {
  it("are counted once for all places of a text", () => {
    const text = "a🇲🇱b\ud83dc";
    expect(codePointsIn(text)).toBe([...text].length);
    const at = codePointIndex(text);
    for (let unit = 0; unit <= text.length; unit++) expect(at(unit)).toBe([...text.slice(0, unit)].length);
  });
});
