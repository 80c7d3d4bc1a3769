import { describe, expect, it } from "@jest/globals";
import { TermTable } from "../../../src/linking/lexicon/term-table";
import { compactOf } from "../../../src/linking/words/letters";
import { scannedText } from "../../../src/linking/words/scanned-text";

describe("the letters of a pattern", () => {
  it.each([
    ["", ""],
    ["new york", "newyork"],
    [" (u.s.) ", "us"],
    ["۲۰۲۳ سَلام", "۲۰۲۳سَلام"],
    ["𝒜 b-𠮷 😀", "𝒜b𠮷"],
    ["a\ud800b c", "abc"],
  ])("of %j are %j", (pattern, letters) => {
    expect(compactOf(pattern)).toBe(letters);
  });
});

it("a term that a profile has twice leads to it once", () => {
  const terms = new TermTable();
  for (const profile of [1, 1, 2, 2, 3, 3]) terms.add(7, profile);
  expect(terms.withTerm(7)).toEqual([1, 2, 3]);
});

it("the scans of texts are found again in any order, while those of more texts come", () => {
  const texts = Array.from({ length: 1_200 }, (_, index) => `Text ${index} of many`);
  const scans = texts.map(scannedText);
  for (const index of [1_199, 900, 1_000, 901]) expect(scannedText(texts[index] ?? "")).toBe(scans[index]);
  expect(scannedText("Text 0 of many").written.map(({ written }) => written)).toEqual(["Text", "0", "of", "many"]);
});
