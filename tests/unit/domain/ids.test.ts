import { describe, expect, it } from "@jest/globals";
import { idFor, kindOf, kindOfStoredId, KINDS } from "../../../src/domain/ids";

describe("the kind of an id", () => {
  it("is told by ids of the exact form alone", () => {
    for (const kind of KINDS) {
      const id = idFor(kind, "x");
      expect([kindOf(id), kindOfStoredId(id)]).toEqual([kind, kind]);
    }
    const digits = "0123456789abcdef0123456789abcdef";
    const others = ["", "_", digits, `_${digits}`, `articles_${digits}`, `article-${digits}`, ` article_${digits}`];
    const wrong = ["A", "g", "٣", "-", " ", "\n"].map((digit) => `article_${digits.slice(1)}${digit}`);
    for (const text of [...others, ...wrong, `article_${digits}\n`, `article_${digits}0`, `article_${digits.slice(1)}`])
      expect([text, kindOf(text)]).toEqual([text, undefined]);
  });
});
