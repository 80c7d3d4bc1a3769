import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { BitReader, BitWriter } from "../../../../src/domain/text/queries/bits";
import { BETWEEN_TEXTS } from "../../../../src/domain/text/queries/text-query";
import { hashOfForm, packWeights, readWeights } from "../../../../src/domain/text/queries/text-weights";

const textOf = (headline: readonly string[], body: readonly string[]) => [
  ...headline,
  BETWEEN_TEXTS,
  ...body,
  BETWEEN_TEXTS,
];
const wordsOf = (start: string, count: number) => Array.from({ length: count }, (_, index) => `${start}${index}`);

describe("what a search ranks a text by", () => {
  it("comes back as it was packed: lengths, words of the headline, and words that stand more than once", () => {
    const words = textOf(["flood", "harbour"], ["harbour", "bridge", "bridge", "bridge", "mayor"]);
    const { headline, body, counts } = readWeights(
      packWeights(words),
      ["flood", "harbour", "bridge", "mayor"].map(hashOfForm),
    );
    expect([headline, body]).toEqual([2, 5]);
    expect(Object.fromEntries(counts)).toEqual({
      [hashOfForm("flood")]: { headline: 1, body: 0 },
      [hashOfForm("harbour")]: { headline: 1, body: 1 },
      [hashOfForm("bridge")]: { headline: 0, body: 3 },
    });
  });

  it("counts up to 7 in a headline and 31 in the rest", () => {
    const words = textOf(
      Array.from({ length: 20 }, () => "bread"),
      [...Array.from({ length: 500 }, () => "bread"), ...Array.from({ length: 40 }, () => "salt")],
    );
    const { counts } = readWeights(packWeights(words), ["bread", "salt"].map(hashOfForm));
    expect([...counts.values()]).toEqual(
      expect.arrayContaining([
        { headline: 7, body: 31 },
        { headline: 0, body: 31 },
      ]),
    );
  });

  it("takes about two bytes for each word of a short text, and less for each of a long one", () => {
    expect(packWeights(textOf(wordsOf("h", 12), wordsOf("b", 30))).length).toBeLessThan(12 * 2 + 4);
    const long = wordsOf("b", 90);
    expect(packWeights(textOf([], [...long, ...long])).length).toBeLessThan(90 * 1.5 + 4);
  });

  it("is empty for bytes that say nothing, and of a text without words", () => {
    expect(readWeights(new Uint8Array(0), [1]).counts.size).toBe(0);
    expect(readWeights(packWeights([]), [1])).toEqual({ headline: 0, body: 0, counts: new Map() });
    // Bytes of anything end soon.
    expect(readWeights(new Uint8Array(50).fill(255), [1]).counts.size).toBeLessThan(2);
  });

  it("keeps a thousand words of a text that has more", () => {
    const words = wordsOf("w", 3_000);
    const bytes = packWeights(textOf([], [...words, ...words]));
    expect(readWeights(bytes, [...new Set(words.map(hashOfForm))]).counts.size).toBe(1_000);
  });
});

describe("numbers of few bits", () => {
  it("come back in their order, whatever they are", () => {
    const number = fc.record({
      how: fc.constantFrom("bits", "ones", "small"),
      value: fc.oneof(fc.nat(40), fc.nat(2 ** 30 - 2)),
    });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), (numbers) => {
        const writer = new BitWriter();
        for (const { how, value } of numbers)
          if (how === "bits") writer.write(value, 30);
          else if (how === "ones") writer.writeOnes(value % 50);
          else writer.writeSmall(value + 1);
        const reader = new BitReader(writer.bytes());
        for (const { how, value } of numbers)
          if (how === "bits") expect(reader.read(30)).toBe(value);
          else if (how === "ones") expect(reader.readOnes()).toBe(value % 50);
          else expect(reader.readSmall()).toBe(value + 1);
      }),
    );
  });
});
