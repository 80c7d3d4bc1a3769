import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { CUT_INSIDE, cutBefore } from "../../../../src/formats/reading/decoding/cut-off";
import { NOT_UTF8, type ParsedValue } from "../../../../src/formats/reading/json/lines";
import { parseValues } from "../../../../src/formats/reading/json/values";
import { propertyRuns } from "../../../builders/thorough";

async function valuesOf(text: string | Uint8Array): Promise<ParsedValue[]> {
  const values: ParsedValue[] = [];
  const stream = async function* () {
    yield Buffer.from(text);
  };
  for await (const value of parseValues(stream())) values.push(value);
  return values;
}

const told = (values: readonly ParsedValue[]): unknown[] =>
  values.map((read) => ("fault" in read ? `${read.place}: ${read.fault}` : read.value));
const indents = fc.constantFrom(undefined, 1, 2, "\t");
const records = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), { minLength: 1, maxLength: 6 });

describe("a document laid out over lines", () => {
  it("gives what JSON.parse gives, however it is laid out", async () => {
    await fc.assert(
      fc.asyncProperty(records, indents, async (values, indent) => {
        const text = JSON.stringify(values, null, indent);
        expect(told(await valuesOf(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: propertyRuns(50, 200) },
    );
  });

  it("may be lines that were taken out of an array, with their commas", async () => {
    expect(told(await valuesOf('{"a": [1]},\n{"b": {}},\r\n{"c": 3}\n'))).toEqual([{ a: [1] }, { b: {} }, { c: 3 }]);
    // Here the first line ends with the comma of a member.
    expect(told(await valuesOf('{"a": {"b": 1},\n"c": 2}'))).toEqual([{ a: { b: 1 }, c: 2 }]);
  });

  it("may be objects one after the other", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (values) => {
        const text = values.map((value) => JSON.stringify(value, null, 2)).join("\n");
        expect(told(await valuesOf(text))).toEqual(text.split(/\n(?=\{)/).map((part) => JSON.parse(part)));
      }),
      { numRuns: propertyRuns(25, 100) },
    );
  });

  it("loses only the damaged record, whichever byte is missing", async () => {
    const record = JSON.stringify({ a: 'One \\" two', b: [1, { c: null }], d: { e: "}{" } });
    for (let at = 0; at < record.length; at++) {
      const lines = ['{"n":1}', record.slice(0, at) + record.slice(at + 1), '{"n":2}', '{"n":3}'];
      const values = told(await valuesOf(`[\n${lines.join(",\n")}\n]\n`));
      expect([at, values]).toEqual([at, expect.arrayContaining([{ n: 1 }, { n: 2 }, { n: 3 }])]);
    }
  });

  it("loses only the first record if that one is damaged", async () => {
    const record = '{"a":{"b":["c"]}';
    for (let end = 1; end <= record.length; end++) {
      const values = await valuesOf(`${record.slice(0, end)}\n{"n":1}\n{"n":2}\n{"n":3}\n`);
      expect([end, values.filter((read) => "value" in read)]).toEqual([
        end,
        expect.arrayContaining([
          { place: "line 3", value: { n: 2 } },
          { place: "line 4", value: { n: 3 } },
        ]),
      ]);
      expect(told(values)[0]).toMatch(/^line \d: not JSON: /);
    }
  });

  it.each([
    [
      "an array that does not end",
      '[\n{"n":1},\n{"n":2}',
      [{ n: 1 }, { n: 2 }, `line 3: ${cutBefore("its array does").reason}`],
    ],
    ["a record that does not end", '[\n{"n":1},\n{"n":', [{ n: 1 }, `line 3, [1]: ${CUT_INSIDE.reason}`]],
    [
      "a comma too many",
      '[{"n":1},,{"n":2},]',
      [
        { n: 1 },
        "line 1: a record is missing before the comma",
        { n: 2 },
        "line 1: a record is missing after the last comma",
      ],
    ],
    [
      "a bracket too many",
      '[{"n":1}},\n{"n":2}]',
      [{ n: 1 }, 'line 1: not JSON: "}," stands where a record was expected', { n: 2 }],
    ],
    [
      "what follows the end",
      '[{"n":1}]\nthat is all',
      [{ n: 1 }, 'line 2: not JSON: "that is all" stands where a record was expected'],
    ],
    ["an array in the array", '[[1],\n{"n":2}]', [[1], { n: 2 }]],
  ])("tells %s", async (_title, text, values) => {
    expect(told(await valuesOf(text))).toEqual(values);
  });

  it("reports a record that is not UTF-8, and reads the others", async () => {
    const text = Buffer.concat([Buffer.from('[{"n":"'), Buffer.from([0xff]), Buffer.from('"},{"n":2}]')]);
    expect(told(await valuesOf(text))).toEqual([`line 1, [0]: ${NOT_UTF8}`, { n: 2 }]);
  });
});
