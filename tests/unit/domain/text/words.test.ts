import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fold } from "../../../../src/domain/text/folding/fold";
import { cliticStems, searchWords, words } from "../../../../src/domain/text/words/words";
import { askedGroups } from "../../../builders/asked-groups";
import { propertyRuns } from "../../../builders/thorough";
import { anyText } from "../../../builders/any-text";

const wordTexts = (text: string) => words(text).map((word) => word.text);
const finds = (query: string, text: string) => {
  const stored = new Set(searchWords(text));
  return askedGroups(query).every((group) => group.some((form) => stored.has(form)));
};

describe("words", () => {
  it.each([
    ["spaces and punctuation", "Mali, Niger (2023).", ["Mali", "Niger", "2023"]],
    ["hashtags, handles and underscores", "#رئيس_الوزراء @mfa_russia", ["رئيس", "الوزراء", "mfa", "russia"]],
    ["apostrophes inside words only", "l’Iran 'quoted' Putin's", ["l’Iran", "quoted", "Putin's"]],
    ["the joiners of Persian", "می‌خواهم", ["می‌خواهم"]],
    ["Hebrew abbreviations, with both signs", 'ארה"ב צה״ל "שלום"', ['ארה"ב', "צה״ל", "שלום"]],
    ["marks, also decomposed", "Kabore\u0301 مُحَمَّد", ["Kabore\u0301", "مُحَمَّد"]],
    ["emoji, which are no words", "❤️ مالي 🇲🇱", ["مالي"]],
    ["letters beyond the basic plane", "𐐀𐐨 x", ["𐐀𐐨", "x"]],
    ["Japanese beside Latin", "東京とNATO", ["東京", "と", "NATO"]],
  ])("parts %s", (_what, text, expected) => {
    expect(wordTexts(text)).toEqual(expected);
  });

  it("parts Thai, which sets no spaces", () => {
    expect(wordTexts("ฉันรักประเทศไทย")).toContain("ฉัน");
  });

  it("gives offsets into the original text", () => {
    expect(words("🇲🇱 «إلى مالي»")).toEqual([
      { text: "إلى", folded: "الي", start: 6, end: 9 },
      { text: "مالي", folded: "مالي", start: 10, end: 14 },
    ]);
  });

  it("gives words that are slices of any text, in order, folded", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let last = 0;
        return words(text).every((word) => {
          const ordered = word.start >= last && word.end > word.start;
          last = word.end;
          return ordered && text.slice(word.start, word.end) === word.text && word.folded === fold(word.text);
        });
      }),
      { numRuns: propertyRuns(500, 2000) },
    );
  });
});

describe("cliticStems", () => {
  const stems = (word: string) => cliticStems(word).map(({ stem, prefix }) => `${prefix}+${stem}`);

  it.each([
    ["the article", "العراق", ["ال+عراق"]],
    ["a conjunction before the article", "والعراق", ["و+العراق", "وال+عراق"]],
    ["a preposition before the article", "بالعراق", ["ب+العراق", "بال+عراق"]],
    ["a conjunction and a preposition before the article", "وبالعراق", ["و+بالعراق", "وب+العراق", "وبال+عراق"]],
    ["the article whose alef is swallowed", "للعراق", ["ل+العراق", "ل+لعراق", "لل+عراق"]],
    ["a conjunction before that", "فللعراق", ["ف+للعراق", "فل+العراق", "فل+لعراق", "فلل+عراق"]],
    ["a short word behind the article", "الحق", ["ال+حق"]],
    ["الله, which has no article to take off", "والله", ["و+الله"]],
    ["لله", "لله", ["ل+الله"]],
    ["too short a rest", "ولد", []],
    ["a word of another script", "lavrov", []],
  ])("takes off %s", (_what, word, expected) => {
    expect(stems(word)).toEqual(expected);
  });
});

describe("queries and searchWords", () => {
  it.each([
    ["عراق", "زار والعراق"],
    ["العراق", "إلى عراق جديد"],
    ["العراق", "سافر للعراق"],
    ["والعراق", "في بالعراق"],
    ["مصر", "بمصر"],
    ["الله", "الحمد لله"],
    ["Iran", "l’Iran"],
    ["l'Iran", "Iran"],
    ["putin", "Putin’s"],
    ["لافروف مالي", "زار لافروف إلى باماكو ومالي"],
  ])("%s finds %s", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ["مالي", "المؤتمر للماليين"],
    ["بالما", "ما قال"],
    ["لافروف مالي", "زار لافروف النيجر"],
  ])("%s does not find %s", (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it("has nothing for a text without words", () => {
    expect(askedGroups("... 🇲🇱")).toEqual([]);
    expect(searchWords("")).toEqual([]);
  });
});
