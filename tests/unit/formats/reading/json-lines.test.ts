import { describe, expect, it } from "@jest/globals";
import { exactJson, parseJson } from "../../../../src/formats/reading/json/lines";

describe("numbers of JSON", () => {
  it.each([
    ['{"id": 1763474251576246273}', { id: "1763474251576246273" }],
    ["[1763474251576246273,-1763474251576246273 ]", ["1763474251576246273", "-1763474251576246273"]],
    ['{"id":9007199254740991,"n":9007199254740993}', { id: 9_007_199_254_740_991, n: "9007199254740993" }],
    ['{"text":"[1763474251576246273]","id":1}', { text: "[1763474251576246273]", id: 1 }],
    [
      '{"text":"a \\" : 1763474251576246273 ,","id":1763474251576246273}',
      { text: 'a " : 1763474251576246273 ,', id: "1763474251576246273" },
    ],
    [
      '{"at":0.1234567890123456789,"id":12345678901234567890}',
      { at: 0.123_456_789_012_345_68, id: "12345678901234567890" },
    ],
    ['{"big":1e300}', { big: 1e300 }],
  ])("stay exact in %s", (text, value) => {
    expect(exactJson(text)?.value).toEqual(value);
  });

  it("do not change where a fault is found", () => {
    expect(parseJson('{"id":1763474251576246273,"a":1 "b":2}', { line: 3, column: 0 })).toMatchObject({
      line: 3,
      fault: expect.stringContaining("column 33"),
    });
  });
});
