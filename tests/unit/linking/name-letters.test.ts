import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { patternsOf } from "../../../src/linking/profiles/aliases";
import { tellLetters } from "../../../src/linking/profiles/name-letters";
import { compactOf } from "../../../src/linking/words/letters";
import { HEAD, hashOfLetters } from "../../../src/linking/words/term-hash";
import { anyText } from "../../builders/any-text";
import { propertyRuns } from "../../builders/thorough";

type Told = readonly [hash: number, head: number, length: number, pattern: number];

function told(name: string): Told[] {
  const all: Told[] = [];
  tellLetters(name, (...one) => all.push(one));
  return all;
}

/** The same by way of a text for each pattern. */
const expected = (name: string): Told[] =>
  patternsOf(name).map((pattern, index) => {
    const letters = compactOf(pattern);
    return [hashOfLetters(letters), hashOfLetters(letters, HEAD), letters.length, index];
  });

it.each([
  ["", 0],
  ["A", 0],
  ["42", 0],
  ["U.S.", 1],
  ["Jean-Luc Ö'Brien", 1],
  ["العراق", 2],
  ["ال42", 1],
  ["ا لعراق", 1],
  ["الع", 1],
  ["ال4\nع", 2],
  ["ال4\n\nع", 1],
  ["ال  ع", 1],
  ["ال \u200b ع", 1],
  ["ال \tعب", 2],
  ["عبد\u200cالله", 1],
  ["مُحَمَّد", 1],
  ["Straße", 1],
  ["ﷲ", 1],
  ["é\u0301", 0],
  ["𝕄ali", 1],
  ["a\ud800b", 1],
  ["北京", 1],
  ["x".repeat(300), 1],
])("%j has the letters of its %j patterns", (name, patterns) => {
  expect(told(name)).toEqual(expected(name));
  expect(told(name)).toHaveLength(patterns);
});

it("any name has the letters of its patterns", () => {
  const names = fc.oneof(
    anyText(12),
    anyText(8).map((rest) => `ال${rest}`),
  );
  fc.assert(
    fc.property(names, (name) => expect(told(name)).toEqual(expected(name))),
    { numRuns: propertyRuns(200, 20_000) },
  );
});
