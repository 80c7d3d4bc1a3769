import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { placeOfQuote, quoteOf } from "../../../../src/domain/text/spans/quotes";

const SENTENCE = "The ferry left Bamako at noon, and the mayor stayed.";
const at = SENTENCE.indexOf("Bamako");
const quote = quoteOf(SENTENCE, at, at + "Bamako".length);

describe("a quote", () => {
  it("has what stands beside the words, if something does", () => {
    expect(quote).toEqual({ exact: "Bamako", prefix: "The ferry left ", suffix: " at noon, and the mayor stayed." });
    expect(quoteOf("Bamako", 0, 6)).toEqual({ exact: "Bamako" });
  });

  it("is found where the same words stand beside it, and not at another place of its words", () => {
    const edited = `Bamako was dry. In spring, ${SENTENCE.replace("The", "the")}`;
    expect(placeOfQuote(edited, quote)?.start).toBe(edited.lastIndexOf("Bamako"));
    expect(placeOfQuote("Trains reach Bamako every day.", quote)).toBeUndefined();
  });

  it("of a whole text is found in the same text alone", () => {
    expect(placeOfQuote("Bamako", { exact: "Bamako" })).toEqual({ start: 0, same: 0 });
    expect(placeOfQuote("Bamako wins", { exact: "Bamako" })).toBeUndefined();
  });

  it("is found in its own text, wherever it is, and cuts no character in half", () => {
    const texts = fc.array(fc.constantFrom("مالي", "Mali", "🌊", " ", "a", "."), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, first, count) => {
        const from = first % parts.length;
        const to = Math.min(parts.length, from + 1 + (count % 3));
        const text = parts.join("");
        const start = parts.slice(0, from).join("").length;
        const one = quoteOf(text, start, start + parts.slice(from, to).join("").length);
        const found = placeOfQuote(text, one);
        const here = (one.prefix ?? "").length + (one.suffix ?? "").length;
        expect(found?.same).toBe(here);
        expect(text.startsWith(one.exact, found?.start)).toBe(true);
        expect([one.prefix, one.suffix].every((beside) => beside === undefined || !/\p{Surrogate}/u.test(beside))).toBe(
          true,
        );
      }),
    );
  });
});
