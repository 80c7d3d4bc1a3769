import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../src/formats/format-reader";
import { detectFormat, formatByName } from "../../../src/formats/registry";

const FAULT = /UTF-8.*iconv -f ENCODING -t UTF-8/;

const row = (number: number, word: string, delimiter = ",") =>
  [`${word} ${number}`, `https://n.example/${number}`, "2026-03-02", "Ana Prado", `The ${word} ${number} sails.`].join(
    delimiter,
  );
const tableOf = (rows: number, word: string, delimiter = ",") =>
  [["title", "url", "date", "author", "text"].join(delimiter)].concat(
    Array.from({ length: rows }, (_, at) => row(at + 1, word, delimiter)),
  );
const recordsOf = (rows: number) =>
  Array.from({ length: rows }, (_, at) =>
    JSON.stringify({ title: `Fähre ${at}`, url: `https://n.example/${at}`, text: "Sie sailt." }),
  );
const risOf = (rows: number) =>
  Array.from(
    { length: rows },
    (_, at) => `TY  - NEWS\nTI  - Fähre ${at}\nT2  - Blatt\nUR  - https://n.example/${at}\nER  - \n`,
  );
const chatOf = (rows: number) =>
  Array.from({ length: rows }, (_, at) => `[0${at + 1}/03/2026, 10:15:00] Jorg Muller: Die Fähre ${at} läuft aus`);

/** The lines, of which one has a byte of another encoding instead of its first letter beyond ASCII, or of an `a`. */
function withBadByte(lines: readonly string[], bad: number): Buffer {
  return Buffer.concat(
    lines.map((line, at) => {
      const bytes = Buffer.from(`${line}\n`);
      if (at !== bad) return bytes;
      const letter = bytes.findIndex((byte) => byte > 0x7f);
      const from = letter < 0 ? bytes.indexOf("a") : letter;
      return Buffer.concat([bytes.subarray(0, from), Buffer.of(0xe4), bytes.subarray(from + (letter < 0 ? 1 : 2))]);
    }),
  );
}

async function read(bytes: Buffer, format: string, size = bytes.length): Promise<{ items: number; faults: Read[] }> {
  const reads: Read[] = [];
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  for await (const one of formatByName(format)?.read(chunks(), { name: "a.bin" }) ?? []) reads.push(one);
  return {
    items: reads.filter(({ outcome }) => outcome === "item").length,
    faults: reads.filter(({ outcome }) => outcome === "rejection"),
  };
}

describe("a byte of another encoding in one record", () => {
  it.each([
    ["a table in UTF-8", withBadByte(tableOf(9, "Fähre"), 4), "table", "line 5", 8],
    ["a table of ASCII", withBadByte(tableOf(9, "Port"), 4), "table", "line 5", 8],
    ["a table with tabs", withBadByte(tableOf(9, "Fähre", "\t"), 9), "table", "line 10", 8],
    ["a long table", withBadByte(tableOf(3000, "Fähre"), 2500), "table", "line 2501", 2999],
    ["JSON, one record per line", withBadByte(recordsOf(9), 4), "table", "line 5", 8],
    ["references", withBadByte(risOf(9), 4), "ris", undefined, 8],
    ["a conversation", withBadByte(chatOf(9), 4), "plain-text", "line 5", 8],
  ])("costs that record of %s", async (_title, bytes, format, place, others) => {
    for (const size of [bytes.length, 61]) {
      const { items, faults } = await read(bytes, format, size);
      expect(items).toBe(others);
      expect(faults).toMatchObject([{ ...(place !== undefined && { place }), reason: expect.stringMatching(FAULT) }]);
    }
  });

  it("does not hide what a document is", () => {
    const formatOf = (bytes: Buffer) => detectFormat(bytes, { name: "a.bin" })?.name;
    expect(formatOf(withBadByte(tableOf(9, "Fähre"), 4))).toBe("table");
    expect(formatOf(withBadByte(tableOf(9, "Port"), 4))).toBe("table");
    expect(formatOf(withBadByte(risOf(9), 4))).toBe("ris");
  });

  it("is not taken out of prose, nor out of a table with such bytes in most rows", async () => {
    const prose = Buffer.concat([Buffer.from("Die Fähre läuft\n\nSie l"), Buffer.of(0xe4), Buffer.from("uft aus.\n")]);
    await expect(read(prose, "plain-text")).rejects.toThrow(/byte \d+ \(0xE4\) is not UTF-8/);
    const lines = tableOf(3, "Xäy").map((line) => Buffer.from(`${line}\n`, "latin1"));
    await expect(read(Buffer.concat(lines), "table")).rejects.toThrow(/is not UTF-8/);
  });
});
