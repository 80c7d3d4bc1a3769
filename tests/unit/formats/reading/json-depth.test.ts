import { describe, expect, it } from "@jest/globals";
import { formats } from "../../../../src/formats/registry";
import type { FormatReader } from "../../../../src/formats/format-reader";
import { BadDocument } from "../../../../src/domain/errors/errors";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";
import { isDeeper, oddity } from "../../../../src/formats/reading/json/fields";
import { isThorough } from "../../../builders/thorough";

describe("the depth of a JSON value", () => {
  it.each([
    ["{}", 1],
    ['[[{"a":[1]},[]]]', 4],
    ["[[],[],[[]]]", 3],
    ['{"a":null,"b":"[[[[","c":[{}]}', 3],
  ])("of %s is %i", (text, depth) => {
    expect([isDeeper(JSON.parse(text), depth - 1), isDeeper(JSON.parse(text), depth)]).toEqual([true, false]);
  });

  it.each([
    ["[9007199254740993,[[1]]]", 2, "too deep"],
    ["[[[1]],9007199254740993]", 2, "too deep"],
    ['{"a":[1,{"id":-9007199254740993}],"b":"9007199254740993"}', 3, "large number"],
    ['[9007199254740991,"9007199254740993"]', 3, undefined],
  ])("is looked for together with numbers that are not exact: %s", (text, levels, found) => {
    expect(oddity(JSON.parse(text), levels)).toBe(found);
  });
});

/** The reasons of what is rejected, and how many items are read. */
async function readingOf(format: FormatReader, document: string): Promise<{ reasons: string[]; items: number }> {
  const found: { reasons: string[]; items: number } = { reasons: [], items: 0 };
  try {
    for await (const read of format.read(inOneChunk(Buffer.from(document)), { name: "deep.json" })) {
      if (read.outcome === "rejection") found.reasons.push(read.reason);
      if (read.outcome === "item") found.items += 1;
    }
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    found.reasons.push(error.message);
  }
  return found;
}

const HOSTILE_LEVELS = isThorough ? 100_000 : 20_000;
const deep = `${"[".repeat(HOSTILE_LEVELS)}${"]".repeat(HOSTILE_LEVELS)}`;
const deepObject = `${'{"a":'.repeat(HOSTILE_LEVELS)}1${"}".repeat(HOSTILE_LEVELS)}`;
/** The formats that are JSON, or may be. */
const FORMATS =
  "mediagraph wikidata ninjs bluesky mastodon x activitystreams schema-org telegram reddit youtube meta-export microformats oembed json-feed wordpress table";

describe("a document with many objects or arrays in each other is refused with the setting's name, read as", () => {
  it.each(FORMATS.split(" "))("%s", async (name) => {
    const format = formats().find((one) => one.name === name) as FormatReader;
    for (const document of [`{"a": ${deep}}\n`, `[\n${deepObject}\n]\n`, `{\n"a":\n${deep}\n}\n`]) {
      const { reasons } = await readingOf(format, document);
      expect(reasons).toContainEqual(expect.stringContaining("READ_JSON_DEPTH"));
    }
  });

  it("the values around it are read", async () => {
    const source = '{"type":"Source","name":"The Port","url":"https://port.example/"}';
    const nested = `{"type":"Source","name":${deep}}`;
    const format = formats().find((one) => one.name === "mediagraph") as FormatReader;
    for (const document of [`${source}\n${nested}\n${source}\n`, `[\n${source},\n${nested},\n${source}\n]\n`])
      expect(await readingOf(format, document)).toEqual({
        reasons: [expect.stringContaining("READ_JSON_DEPTH")],
        items: 2,
      });
  });
});
