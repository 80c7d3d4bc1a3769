import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cutAtSeparators } from "../../builders/cut-at-separators";
import { hashOfLetters } from "../../../src/linking/words/term-hash";
import { IntPool } from "../../../src/linking/words/int-pool";
import { TextWords } from "../../../src/linking/words/text-words";
import { bitOf, UnitsBeside } from "../../../src/linking/second-mentions/units-beside";
import { WrittenWord } from "../../../src/linking/words/written-words";
import { propertyRuns } from "../../builders/thorough";

/** Letters that fold beside others, marks, joiners, pairs, scripts without spaces, signs inside of words. */
const PARTS = [..."aÀéİßﬁŁsΣς٣_'’-.,№ ", ..."وبكلمالعبّارةًُـآؤ", ..."שבפרוּ", ..."Йй", ..."中国タガ한국국"].concat([
  "\u0301",
  "\u0306",
  "\u200c",
  "\u200d",
  "\u00ad",
  "\u1161",
  "ﾞ",
  "𝒳",
  "😀",
  "\ud83c",
  "\n",
]);

describe("the words of a text", () => {
  it("are those that its pieces are cut into, each folded and hashed", () => {
    const words = new TextWords();
    const pool = new IntPool();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }), (parts) => {
        const text = parts.join("");
        const read = words.read(text);
        const found = Array.from({ length: read.count }, (_, index) => {
          const place = read.places[index] ?? 0;
          const letters = String.fromCharCode(...read.units.subarray(place, place + (read.lengths[index] ?? 0)));
          return { start: read.starts[index], end: read.ends[index], letters, hash: read.hashes[index] };
        });
        const pieces = cutAtSeparators(text);
        const cut = pieces.map(({ start, end }) => ({ start, ...new WrittenWord(text.slice(start, end)).cut }));
        const expected = cut.flatMap(({ start, words: all, starts, ends }) =>
          all.map(({ letters }, index) => ({
            start: start + (starts[index] ?? 0),
            end: start + (ends[index] ?? 0),
            letters,
            hash: hashOfLetters(letters),
          })),
        );
        expect(found).toEqual(expected);
        const { cells, from, to } = read.keepPieces(pool);
        expect([...cells.slice(from, to)]).toEqual(pieces.flatMap(({ start, end }) => [start, end]));
        const has = (kind: "hasCapitals" | "hasSmallLetters"): boolean => cut.some((piece) => piece[kind]);
        expect(read.isMixedCase).toBe(has("hasCapitals") && has("hasSmallLetters"));
      }),
      { numRuns: propertyRuns(500, 20_000) },
    );
  });

  it("tell where a letter stands behind marks that folding drops", () => {
    const words = new TextWords().read("وَبِمالي");
    expect([words.startOf(0, 0), words.startOf(0, 1), words.startOf(0, 2)]).toEqual([0, 2, 4]);
  });
});

describe("the letters beside the names of texts", () => {
  it("may be there wherever they begin in no name, and mostly are if they may be", () => {
    const beside = new UnitsBeside().read([
      { text: { text: "Anna Berg and Berger" }, named: [{ occurrence: { start: 0, end: 9, name: "sure" } }] },
      { text: { text: "no" }, named: [] },
    ]);
    expect(["Berg", "Berger", "ger", " an", "n", "no"].map((letters) => beside.mayHave(bitOf(letters)))).not.toContain(
      false,
    );
    expect(["Anna", "nna", "er ", "ers"].map((letters) => beside.mayHave(bitOf(letters)))).not.toContain(true);
  });

  it("are the first ones of a name that may be another", () => {
    const named = [{ occurrence: { start: 0, end: 4, name: undefined } }];
    const beside = new UnitsBeside().read([{ text: { text: "Anna Berg" }, named }]);
    expect([beside.mayHave(bitOf("Ann")), beside.mayHave(bitOf("nna"))]).toEqual([true, false]);
  });

  it("are never overlooked", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abAB سיn"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(8), fc.nat(30), (written, start, length, at) => {
        const [from, to] = [Math.min(start, written.length), Math.min(start + length, written.length)];
        fc.pre(at < from || at >= to);
        const named = [{ occurrence: { start: from, end: to, name: "sure" } }];
        expect(
          new UnitsBeside().read([{ text: { text: written }, named }]).mayHave(bitOf(written.slice(at, at + 3))),
        ).toBe(true);
      }),
      { numRuns: propertyRuns(300, 5_000) },
    );
  });
});
