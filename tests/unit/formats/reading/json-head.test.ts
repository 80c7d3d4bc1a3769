import { describe, expect, it } from "@jest/globals";
import { headOfJson } from "../../../../src/formats/reading/json/head";

const headOf = (text: string): unknown => headOfJson(Buffer.from(text));

describe("the head of a JSON document", () => {
  it.each([
    ['{"a": 1}', { a: 1 }],
    ['{"a": 1} {"b": 2}', { a: 1 }],
    ['\ufeff\n [{"a": 1, "b": [2, 3', [{ a: 1, b: [2] }]],
    ['{"a": {"b": "cut off in the mi', { a: {} }],
    ['{"a": "x,y{", "b": 2, "c', { a: "x,y{", b: 2 }],
    ['window.YTD.tweets.part0 = [{"tweet": {"id": "1"', [{ tweet: {} }]],
    ["{", {}],
    [`{"a": 1, "b": ${"[".repeat(10_000)}`, expect.objectContaining({ a: 1 })],
  ])("gives what is whole of %j", (text, value) => {
    expect(headOf(text)).toEqual(value);
  });

  it.each(["", "prose", "12", '"text"', "{'a': 1}", "}"])("gives nothing for %j", (text) => {
    expect(headOf(text)).toBeUndefined();
  });

  it("is not misled by a character that is cut at the end", () => {
    expect(headOfJson(Buffer.from('{"a": 1, "b": "خبر"}').subarray(0, -5))).toEqual({ a: 1 });
  });
});
