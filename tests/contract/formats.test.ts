import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../src/domain/errors/errors";
import type { FormatReader, Read } from "../../src/formats/format-reader";
import { detectFormat, faultOf, formatByName, formats } from "../../src/formats/registry";
import { randomFrom } from "../builders/random-from";
import { everyNth, isThorough } from "../builders/thorough";
import type { Warning } from "../../src/domain/errors/warning";

const FIXTURES = join(__dirname, "../fixtures");
const HEAD = 65_536;

interface Fixture {
  readonly title: string;
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: unknown;
  readonly note: string;
}

const fixtures = formats().flatMap((format) => fixturesOf(format.name));
/** Of each format one; all of them in `npm run test:slow`. */
const tried = formats().flatMap((format) => everyNth(fixturesOf(format.name), 1_000));

describe.each([...formats()])("the format $name", (format) => {
  it("has fixtures", () => {
    expect(fixturesOf(format.name).length).toBeGreaterThan(0);
  });

  it("is found by its name, which no other has", () => {
    expect(formatByName(format.name)).toBe(format);
  });

  it("yields, rejects or throws BadDocument for any bytes, and does nothing else", async () => {
    const random = randomFrom(1);
    const inputs = Array.from({ length: isThorough ? 100 : 10 }, () =>
      Uint8Array.from({ length: Math.floor(random() * 400) }, () => Math.floor(random() * 256)),
    );
    expect(await wrongOutcomes(format, inputs)).toEqual([]);
  });
});

describe.each(fixtures)("$title", ({ format, name, bytes, expected, note }) => {
  const reader = readerNamed(format);

  it("is recognised as its format", () => {
    expect(detectFormat(bytes.subarray(0, HEAD), { name })?.name).toBe(format);
  });

  it("translates to the expected items", async () => {
    expect(toJson(await readAll(reader, name, [bytes]))).toEqual(expected);
  });

  it("has a note with its oddity, origin and licence", () => {
    expect(note).toMatch(/\S.*\n\nOrigin: .+ Licence: .+/);
  });
});

describe.each(tried)("$title", ({ format, name, bytes, expected }) => {
  const reader = readerNamed(format);

  it("gives the same items for any chunks", async () => {
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const uneven = [bytes.subarray(0, 7), bytes.subarray(7, 7), bytes.subarray(7, 20), bytes.subarray(20)];
    expect(toJson(await readAll(reader, name, single))).toEqual(expected);
    expect(toJson(await readAll(reader, name, uneven))).toEqual(expected);
  });

  it("gives only items, rejections or BadDocument when damaged", async () => {
    const random = randomFrom(bytes.length);
    for (let round = 0; round < (isThorough ? 50 : 1); round += 1) {
      const cut = bytes.subarray(0, Math.floor(random() * bytes.length));
      const changed = bytes.map((byte) => (random() < 0.02 ? Math.floor(random() * 256) : byte));
      expect(await wrongOutcomes(reader, [cut, changed])).toEqual([]);
    }
  });
});

describe("the registry", () => {
  it("knows no format by another name", () => {
    expect(formatByName("toString")).toBeUndefined();
  });

  it.each([
    ["a.pdf", Buffer.from("%PDF-1.7\n"), /^a\.pdf is a PDF file, not text\./],
    ["a.zip", Buffer.of(0x50, 0x4b, 3, 4, 20, 0), /^a\.zip is a ZIP file/],
    [
      "a.txt",
      Buffer.from("caf\xe9 \xe0 la gare", "latin1"),
      /^a\.txt cannot be decoded: byte 3 \(0xE9\) is not UTF-8\./,
    ],
    ["a.json", Buffer.from('{"a": 1}'), /^a\.json is a JSON document; /],
    [
      "a.csv",
      Buffer.from("year,rain,sun\n2020,1.5,2000\n2021,1.7,1900\n"),
      /^a\.csv is a table of values .*--format plain-text/,
    ],
    ["a.log", Buffer.from("2024-03-04 05:06:07 started\n".repeat(3)), /^a\.log is a log, not an article/],
    [
      "a.js",
      Buffer.from('function go(a) {\n  if (a) {\n    run("a");\n  }\n}\n'),
      /^a\.js is source code, not an article/,
    ],
    ["a.yml", Buffer.from("name: x\non: push\njobs: y\nsteps: z\n"), /^a\.yml is a file of settings, not an article/],
    ["a.xml", Buffer.from("<?xml version='1.0'?><a/>"), /^a\.xml is an XML document; /],
    ["a.xml", Buffer.from("<!-- a --><a:b c='d' xmlns:a='https://a.example/'/>"), /^a\.xml is an XML document; /],
  ])("knows no format for %s and says why", (name, head, message) => {
    expect(detectFormat(head, { name })).toBeUndefined();
    expect(faultOf(head, name).message).toMatch(message);
  });
});

function fixturesOf(format: string): Fixture[] {
  const folder = join(FIXTURES, format);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const files = readdirSync(join(folder, name));
    const input = files.find((file) => file.startsWith("input."));
    if (input === undefined) throw new Error(`tests/fixtures/${format}/${name} has no input.*`);
    const read = (file: string) => readFileSync(join(folder, name, file));
    const note = files.includes("NOTE.md") ? read("NOTE.md").toString() : "";
    return {
      title: `${format}/${name}`,
      format,
      name: input,
      bytes: read(input),
      expected: JSON.parse(read("expected.json").toString()),
      note,
    };
  });
}

function readerNamed(name: string): FormatReader {
  const reader = formatByName(name);
  if (reader === undefined) throw new Error(`no format ${name}`);
  return reader;
}

async function readAll(reader: FormatReader, name: string, chunks: readonly Uint8Array[]): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of reader.read(streamOf(chunks), { name })) reads.push(read);
  return reads;
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function wrongOutcomes(reader: FormatReader, inputs: readonly Uint8Array[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const bytes of inputs) outcomes.push(await outcomeOf(reader, bytes));
  return outcomes.filter((outcome) => !/^(read|BadDocument)$/.test(outcome));
}

async function outcomeOf(reader: FormatReader, bytes: Uint8Array): Promise<string> {
  try {
    reader.detect(bytes.subarray(0, HEAD), { name: "damaged" });
    await readAll(reader, "damaged", [bytes]);
    return "read";
  } catch (error) {
    return error instanceof BadDocument
      ? "BadDocument"
      : `${String(error)} for ${JSON.stringify(Buffer.from(bytes).toString("base64"))}`;
  }
}

/** As the fixtures have it: of warnings, they keep the words. */
function toJson(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) =>
      key === "warnings" ? (one as Warning[]).map(({ text }) => text) : one,
    ),
  );
}
