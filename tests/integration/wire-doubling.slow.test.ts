import { beforeAll, describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../src/domain/errors/errors";
import { formatByName } from "../../src/formats/registry";
import { doubling, isTooMuch } from "../builders/doubling";
import { WIRE_SHAPES } from "../builders/hostile-wires";
import { everyNth } from "../builders/thorough";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

const LARGEST = 262_144;

beforeAll(async () => {
  // What runs for the first time is slow.
  for (const { format, of } of everyNth(WIRE_SHAPES, 12)) await read(format, of(2_000));
});

describe("twice the document is at most two and a half times the work:", () => {
  it.each(everyNth(WIRE_SHAPES, 12))("$format, $name", async ({ format, of }) => {
    const measured = await doubling(LARGEST, of, (text) => read(format, text));
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});

async function read(name: string, text: string): Promise<number> {
  const format = formatByName(name);
  if (format === undefined) throw new Error(`no format ${name}`);
  const bytes = Buffer.from(text);
  format.detect(bytes.subarray(0, 65_536), { name: "input" });
  let count = 0;
  try {
    for await (const one of format.read(inOneChunk(bytes), { name: "input" })) count += one.outcome === "item" ? 1 : 0;
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
  }
  return count;
}
