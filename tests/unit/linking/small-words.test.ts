import { describe, expect, it } from "@jest/globals";
import { hasWord } from "../../../src/linking/words/boundaries";
import { SmallWords } from "../../../src/linking/words/small-words";

const SURFACES = [
  ...[
    "Turkey",
    "New York",
    "New Delhi",
    "Грей",
    "Ωμέγα",
    "L’Iris",
    "Iris",
    "Ab한국",
    "Ab中",
    "Bay",
    "Ünye",
    "Cod 2",
    "Xi",
  ],
  ...[
    "Reading",
    "Nice",
    "Split",
    "Bath",
    "Male",
    "Lima",
    "Mobile",
    "Cork",
    "Tours",
    "Essen",
    "Hull",
    "Jordan",
    "Joiner",
  ],
];
const TEXTS = [
  "the turkey in new york, грей, l’iris; ab한국은 ab中国 bay_ünye",
  "ωμέγα cod 2 xi\u200cjoiner, reading-nice splits bath’s mobile中tours",
  "",
].map((text) => ({ text }));

describe("whether a name also stands with a small letter in an item", () => {
  it("is told alike for few words and for many", () => {
    const many = new SmallWords(TEXTS);
    for (const filler of Array.from({ length: 20 }, (_, index) => `Filler${index}`)) many.has(filler);
    for (const surface of SURFACES) {
      const expected = TEXTS.some(({ text }) => hasWord(text, surface.toLowerCase()));
      expect([surface, many.has(surface), new SmallWords(TEXTS).has(surface)]).toEqual([surface, expected, expected]);
    }
  });

  it("takes as many looks through the texts for 20 names as for 20,000", () => {
    const looksFor = (names: number): number => {
      let looks = 0;
      const small = new SmallWords(TEXTS, (text, word) => {
        looks += 1;
        return hasWord(text, word);
      });
      for (let name = 0; name < names; name++) small.has(`Name${name}`);
      for (let name = 0; name < names; name++) small.has("Turkey");
      return looks;
    };
    expect(looksFor(20_000)).toBe(looksFor(20));
  });
});
