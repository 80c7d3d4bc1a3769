import { describe, expect, it } from "@jest/globals";
import { jsonOf, WrittenData, writtenResult } from "../../../src/server/execution/json-text";

/** Letters of one to four bytes, characters that JSON escapes, and half a character. */
const TEXTS = ["plain", "émigré", "القدس", "a 👩‍👧 b", 'a "b" \\ \n\u0000\u007f\u0080\u2028', "half \ud83d", ""];

describe("the bytes of an answer that is written already", () => {
  it("are those of JSON in UTF-8", () => {
    for (const text of TEXTS) {
      const written = new WrittenData(`{"text":${jsonOf(text) ?? ""}}`);
      const expected = { data: { text } };
      expect(writtenResult({ data: written })).toEqual(Buffer.from(JSON.stringify(expected)));
      expect(JSON.stringify(written.toJSON())).toBe(JSON.stringify(expected.data));
    }
  });

  it("have what else stands in the result behind the data", () => {
    const extensions = { name: "محمود" };
    const result = { data: new WrittenData(`{"text":${jsonOf("القدس") ?? ""}}`), extensions };
    expect(writtenResult(result).toString()).toBe(JSON.stringify({ data: { text: "القدس" }, extensions }));
  });

  it("are the usual text where nothing is written already", () => {
    expect(writtenResult({ data: { text: "القدس" } })).toBe('{"data":{"text":"القدس"}}');
  });
});
