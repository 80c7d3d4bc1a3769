import { describe, expect, it } from "@jest/globals";
import { fold } from "../../../src/domain/text/folding/fold";
import { adjectivesOf, countryOfAdjective } from "../../../src/search/country-adjectives";

describe("the adjectives of countries", () => {
  it.each([
    ["NO", "Norwegian norvégiennes norwegisches норвежского نرويجية נורווגית نروژی Norveçliler"],
    ["BR", "Brazilian brésilien brasilianische бразильский برازيلي ברזילאים برزیلی Brezilyalı"],
    ["TR", "Turkish türkisches турецкие טורקית"],
  ])("lead to %s", (code, words) => {
    expect(words.split(" ").map((word) => [word, countryOfAdjective(fold(word))])).toEqual(
      words.split(" ").map((word) => [word, code]),
    );
  });

  it.each(["Norway", "Brasil", "bravery", "turkey", "norm"])("are not words such as %s", (word) => {
    expect(countryOfAdjective(fold(word))).toBeUndefined();
  });

  it("of a country are asked for as forms and as beginnings", () => {
    expect(adjectivesOf("NO")?.forms).toContain("norwegian");
    expect(adjectivesOf("NO")?.beginnings).toContain("норвежск");
    expect(adjectivesOf("XX")).toBeUndefined();
  });
});
