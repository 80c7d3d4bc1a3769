import { describe, expect, it } from "@jest/globals";
import { trimmed } from "../../../../src/domain/text/trimmed";

describe("a trimmed name", () => {
  it.each([
    ["white space", " Port \n", "Port"],
    ["marks of direction", "\u202b\u200fصحيفة المرفأ\u200f\u202c", "صحيفة المرفأ"],
    ["both", " \u2068Port\u2069 ", "Port"],
    ["nothing but them", "\u200f \u200e", ""],
  ])("has no %s at its ends", (_what, text, expected) => expect(trimmed(text)).toBe(expected));

  it("keeps what is between words", () => {
    expect(trimmed("می\u200cخواهم \u200fA")).toBe("می\u200cخواهم \u200fA");
  });
});
