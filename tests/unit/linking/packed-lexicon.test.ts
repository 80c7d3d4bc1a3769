import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Lexicon } from "../../../src/linking/lexicon/lexicon";
import { packLexicon, unpackLexicon } from "../../../src/linking/lexicon/packed-lexicon";
import { ProfileTerms } from "../../../src/linking/lexicon/profile-terms";
import { hashOfLetters } from "../../../src/linking/words/term-hash";
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

const packed = (lexicon: Lexicon, from: string): Uint8Array => Buffer.concat(packLexicon(lexicon, from));

describe("a packed lexicon", () => {
  it("is written from the tables themselves, without a copy of them", () => {
    const lexicon = someLexicon();
    const buffers = (): ArrayBufferLike[] =>
      packLexicon(lexicon, "x").flatMap(({ buffer, byteLength }) => (byteLength > 1_000 ? [buffer] : []));
    const [first, second] = [buffers(), buffers()];
    expect(first.length).toBeGreaterThan(1);
    expect(second.map((buffer, at) => buffer === first[at])).toEqual(first.map(() => true));
  });

  it("has all tables of the lexicon, and can be changed as that one", () => {
    const lexicon = someLexicon();
    const read = unpackLexicon(packed(lexicon, "دليل")) ?? { from: "", lexiconOf: () => new Lexicon(NOTHING) };
    const unpacked = read.lexiconOf(NOTHING);
    expect(read.from).toBe("دليل");
    for (const change of [NOTHING, (one: Lexicon) => one.add(aPerson("Person 0")), (one: Lexicon) => one.remove(1)]) {
      change(lexicon);
      change(unpacked);
      expect(packed(unpacked, "x")).toEqual(packed(lexicon, "x"));
    }
    expect(unpacked.terms.withTerm(hashOfLetters("shared3"))).toEqual(lexicon.terms.withTerm(hashOfLetters("shared3")));
    expect(unpacked.terms.withTerm(hashOfLetters("shared3")).length).toBeGreaterThan(3);
  });

  it("is read where some tables are empty", () => {
    expect(unpackLexicon(packed(new Lexicon(NOTHING), "x"))?.from).toBe("x");
  });

  it("is read wherever its bytes begin in memory", () => {
    const bytes = packed(someLexicon(), "x");
    const moved = new Uint8Array(bytes.length + 1).subarray(1);
    moved.set(bytes);
    expect(unpackLexicon(moved)?.from).toBe("x");
  });

  it("is refused where any byte is another one", () => {
    const bytes = packed(someLexicon(), "x");
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const damaged = Uint8Array.from(bytes);
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
