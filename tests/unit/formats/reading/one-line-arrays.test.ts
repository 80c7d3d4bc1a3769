import { describe, expect, it } from "@jest/globals";
import { Readable } from "node:stream";
import { parseValues } from "../../../../src/formats/reading/json/values";

const read = (text: string, piece: number, value = 1000) =>
  parseValues(
    Readable.from(
      Array.from({ length: Math.ceil(text.length / piece) }, (_, at) =>
        Buffer.from(text.slice(at * piece, (at + 1) * piece)),
      ),
    ),
    { value, jsonDepth: 200 },
  );

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

describe("an array on one line", () => {
  const records = [
    { a: [{ b: 1 }, { c: "},{" }] },
    { d: 'a \\" quote, [and] "},' },
    { e: {} },
    [{ f: 1 }, { g: 2 }],
    { h: "\\" },
  ];

  it.each([1, 2, 3, 7, 1000])("gives its records, whatever stands in them, in pieces of %i", async (piece) => {
    for (const text of [
      JSON.stringify(records),
      JSON.stringify(records).replaceAll("},{", "} , {"),
      "\n [ {} , {} ]",
    ]) {
      const found = await all(read(text, piece));
      expect(found).toEqual(
        (JSON.parse(text) as unknown[]).map((value, at) => ({
          place: `line ${text.startsWith("\n") ? 2 : 1}, [${at}]`,
          value,
        })),
      );
    }
  });

  it("may be longer than one value may be, and loses only the record that is too long or no JSON", async () => {
    const long = { text: "x".repeat(1200) };
    const text = `[${JSON.stringify([...Array.from({ length: 400 }, (_, at) => ({ at })), long, { last: 1 }]).slice(1, -1)},{"no" 1},{"end":1}]`;
    const found = await all(read(text, 64));
    expect(found.filter((one) => "value" in one)).toHaveLength(402);
    const faults = found.flatMap((one) => ("fault" in one ? [one] : []));
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatchObject({ fault: expect.stringContaining("longer than 1000 bytes") });
    const column = text.indexOf('"no" 1') + 6;
    expect(faults[1]).toMatchObject({ place: "line 1, [402]", fault: expect.stringContaining(`(column ${column})`) });
  });
});
