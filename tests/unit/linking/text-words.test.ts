import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { scannedText } from "../../../src/linking/scanned-text";
import { hashOfLetters } from "../../../src/linking/term-hash";
import { TextWords } from "../../../src/linking/text-words";
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
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }), (parts) => {
        const text = parts.join("");
        const read = words.read(text);
        const found = Array.from({ length: read.count }, (_, index) => {
          const place = read.places[index] ?? 0;
          const letters = String.fromCharCode(...read.units.subarray(place, place + (read.lengths[index] ?? 0)));
          return { start: read.starts[index], end: read.ends[index], letters, hash: read.hashes[index] };
        });
        const scanned = scannedText(text);
        const expected = scanned.words.map(({ letters }, index) => ({
          start: scanned.starts[index],
          end: scanned.ends[index],
          letters,
          hash: hashOfLetters(letters),
        }));
        expect(found).toEqual(expected);
        expect(read.isMixedCase).toBe(scanned.isMixedCase);
      }),
      { numRuns: propertyRuns(500, 20_000) },
    );
  });

  it("tell where a letter stands behind marks that folding drops", () => {
    const words = new TextWords().read("وَبِمالي");
    expect([words.startOf(0, 0), words.startOf(0, 1), words.startOf(0, 2)]).toEqual([0, 2, 4]);
  });
});
