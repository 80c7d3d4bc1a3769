import { describe, expect, it } from "@jest/globals";
import { otherNumbersOf } from "../../../../src/domain/text/queries/large-numbers";
import { declinedForms, turkishStems } from "../../../../src/domain/text/queries/light-stem";
import { otherNumerals } from "../../../../src/domain/text/queries/number-words";
import { searchWords, words } from "../../../../src/domain/text/words/words";

const folded = (text: string): string[] => words(text).map((word) => word.folded);

describe("what stands behind the sign of a decimal", () => {
  it.each([
    ["2.5 million", ["2", ".5", "million"]],
    ["2,5 Millionen", ["2", ".5", "millionen"]],
    ["٢٫٥ مليون", ["2", ".5", "مليون"]],
    ["12.08.2023", ["12", "08", "2023"]],
    ["1,250 men", ["1", "250", "men"]],
    ["1,2,3", ["1", "2", "3"]],
    ["No. 5", ["no", "5"]],
  ])("is no number of its own: %s", (text, expected) => {
    expect(folded(text)).toEqual(expected);
    expect(searchWords(text)).toEqual(expected);
  });
});

describe("other forms", () => {
  it("of large Han numbers are those in figures", () => {
    const phrases = otherNumbersOf("五百万元").map(({ first, rest }) => [...first, ...rest].join(" "));
    expect(phrases).toContain("500 万元");
    expect(phrases).toContain("5 million");
    expect(otherNumbersOf("五百")).toEqual([]);
  });

  it("of small numbers are their words in all languages, and those of words are figures", () => {
    expect(otherNumerals("5")).toEqual(expect.arrayContaining(["five", "پنج", "خمسه", "пять"]));
    expect(otherNumerals("پنج")).toEqual(["5"]);
    expect(otherNumerals("1")).toEqual([]);
  });

  it("of short Russian nouns are declined, and longer ones have stems", () => {
    expect(declinedForms("дети")).toContain("детям");
    expect(declinedForms("яйцо")).toContain("яйца");
    expect(declinedForms("газета")).toEqual([]);
  });

  it("of Turkish words are their stems, one ending after another", () => {
    expect(turkishStems("ağaçları", "agaclari")).toContain("agac");
    expect(turkishStems("kitabı", "kitabi")).toContain("kitap");
    expect(turkishStems("taxi", "taxi")).toEqual([]);
  });
});
