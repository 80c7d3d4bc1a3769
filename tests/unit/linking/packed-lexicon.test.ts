import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Lexicon } from "../../../src/linking/lexicon";
import { packLexicon, unpackLexicon } from "../../../src/linking/packed-lexicon";
import { ProfileTerms } from "../../../src/linking/profile-terms";
import { hashOfLetters } from "../../../src/linking/term-hash";
import { aPerson } from "../../builders/items";

const NOTHING = () => undefined;

/** Adds and removes profiles, some of which share names, so that all tables have gaps and lists. */
function someLexicon(): Lexicon {
  const lexicon = new Lexicon(NOTHING);
  const people = Array.from({ length: 60 }, (_, index) =>
    aPerson(`Person ${index}`, { aliases: { en: [`Shared ${index % 7}`] } }),
  );
  const numbers = people.map((one) => lexicon.add(one).number);
  for (const number of numbers.filter((_, index) => index % 3 === 0)) lexicon.remove(number);
  return lexicon;
}

describe("a packed lexicon", () => {
  it("has all tables of the lexicon, and can be changed as that one", () => {
    const lexicon = someLexicon();
    const read = unpackLexicon(packLexicon(lexicon, "دليل")) ?? { from: "", lexiconOf: () => new Lexicon(NOTHING) };
    const unpacked = read.lexiconOf(NOTHING);
    expect(read.from).toBe("دليل");
    for (const change of [NOTHING, (one: Lexicon) => one.add(aPerson("Person 0")), (one: Lexicon) => one.remove(1)]) {
      change(lexicon);
      change(unpacked);
      expect(packLexicon(unpacked, "x")).toEqual(packLexicon(lexicon, "x"));
    }
    expect(unpacked.terms.withTerm(hashOfLetters("shared3"))).toEqual(lexicon.terms.withTerm(hashOfLetters("shared3")));
    expect(unpacked.terms.withTerm(hashOfLetters("shared3")).length).toBeGreaterThan(3);
  });

  it("is read wherever its bytes begin in memory", () => {
    const packed = packLexicon(someLexicon(), "x");
    const moved = new Uint8Array(packed.length + 1).subarray(1);
    moved.set(packed);
    expect(unpackLexicon(moved)?.from).toBe("x");
  });

  it("is refused where any byte is another one", () => {
    const packed = packLexicon(someLexicon(), "x");
    fc.assert(
      fc.property(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const damaged = Uint8Array.from(packed);
        damaged[at] = (damaged[at] ?? 0) ^ bits;
        expect(unpackLexicon(damaged)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});

describe("the terms of profiles", () => {
  it("are after any changes what was set last, in memory that does not grow with the changes", () => {
    const change = fc.tuple(fc.nat({ max: 30 }), fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        const [terms, map] = [new ProfileTerms(), new Map<number, number[]>()];
        for (const [number, hashes] of changes) {
          if (hashes.length === 0) terms.delete(number);
          else
            terms.set(
              number,
              hashes.flatMap((hash, place) => [hash, place]),
            );
          map.set(number, hashes);
        }
        for (const [number, hashes] of map) {
          expect(terms.hashesOf(number)).toEqual(hashes);
          for (const hash of hashes)
            expect(terms.placesOf(number, hash)).toEqual(hashes.flatMap((one, place) => (one === hash ? [place] : [])));
        }
        expect(terms.size).toBe([...map.values()].flat().length);
      }),
      { numRuns: 50 },
    );
  });
});
