import { describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../../src/domain/errors/errors";
import { decodedStream } from "../../../src/formats/reading/decoding/decode-stream";
import { decodeHead, decodeText, inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

/** "وصل الوزير إلى العاصمة في زيارة من يومين" in windows-1256, made with iconv. */
const WINDOWS_1256 = Buffer.from(
  "e6d5e120c7e1e6d2edd120c5e1ec20c7e1dac7d5e3c920dded20d2edc7d1c920e3e420ede6e3ede4",
  "hex",
);
/** "Мост открыли на месяц раньше и не закроют" in windows-1251, made with iconv. */
const WINDOWS_1251 = Buffer.from(
  "cceef1f220eef2eaf0fbebe820ede020ece5f1fff620f0e0edfcf8e520e820ede520e7e0eaf0eefef2",
  "hex",
);

describe("the text of a document", () => {
  it("is decoded as UTF-8 without the byte order mark", () => {
    expect(decodeText(Buffer.from("\ufeffسلام"), "a")).toEqual({ text: "سلام", encoding: "utf-8", warnings: [] });
  });

  it("is decoded as UTF-16 in the order of the byte order mark", () => {
    const little = Buffer.from("\ufeffسلام", "utf16le");
    expect(decodeText(little, "a")).toEqual({ text: "سلام", encoding: "utf-16le", warnings: [] });
    expect(decodeText(Buffer.from(little).swap16(), "a")).toEqual({ text: "سلام", encoding: "utf-16be", warnings: [] });
  });

  it("keeps its curly quotation marks in windows-1252, which Node 20 loses", () => {
    const text = "“Élection”, l’île";
    const bytes = Buffer.from("93c96c656374696f6e942c206c92ee6c65", "hex");
    expect(decodeText(bytes, "a", "text/plain; charset=windows-1252").text).toBe(text);
  });

  it("is read from an older encoding, with a warning, if the words leave no doubt", () => {
    const arabic = decodeText(WINDOWS_1256, "a");
    expect(arabic).toMatchObject({ text: "وصل الوزير إلى العاصمة في زيارة من يومين", encoding: "windows-1256" });
    expect(arabic.warnings).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/^byte 0 \(0xE6\) is not UTF-8: read as windows-1256/) }),
    ]);
    expect(decodeText(WINDOWS_1251, "a")).toMatchObject({
      text: "Мост открыли на месяц раньше и не закроют",
      encoding: "windows-1251",
    });
  });

  it.each([
    [
      "a Latin-1 text",
      Buffer.from("Un caf\xe9 \xe0 la gare", "latin1"),
      /^a\.txt cannot be decoded: byte 6 \(0xE9\) is not UTF-8\. .*iconv/,
    ],
    [
      "Arabic UTF-8 with one bad byte",
      Buffer.concat([Buffer.from("وصل إلى "), Buffer.of(0xff), Buffer.from(" في من على")]),
      /byte 14 \(0xFF\) is not UTF-8/,
    ],
    [
      "a text cut inside a character",
      Buffer.from("سلام").subarray(0, 7),
      /the text ends inside the UTF-8 character at byte 6/,
    ],
    [
      "a lone surrogate in UTF-16",
      Buffer.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00),
      /byte order mark of UTF-16LE but is not valid/,
    ],
    ["UTF-16 without a mark", Buffer.from("abc", "utf16le"), /control character 0x00.*UTF-16 needs a byte order mark/],
    ["a PDF", Buffer.from("%PDF-1.7"), /^a\.txt is a PDF file, not text\. Convert it to text: pdftotext/],
    ["a ZIP", Buffer.of(0x50, 0x4b, 3, 4), /is a ZIP file/],
    ["a PNG", Buffer.from("\x89PNG\r\n", "latin1"), /is a PNG image/],
  ])("is refused for %s", (_title, bytes, message) => {
    expect(() => decodeText(bytes, "a.txt")).toThrow(BadDocument);
    expect(() => decodeText(bytes, "a.txt")).toThrow(message);
  });

  it("names the line of a control character", () => {
    expect(() => decodeText(Buffer.from("one\ntwo\x01"), "a")).toThrow(expect.objectContaining({ place: "line 2" }));
  });
});

/** "港" in ISO-2022-JP. */
const HARBOUR = "\u001b$B9A\u001b(B";

describe("ISO-2022-JP, which has bytes of ASCII alone", () => {
  it.each([undefined, "*/*; charset=iso-2022-jp"])("is told by its escape sequences (%s)", (mediaType) => {
    const bytes = Buffer.from(`Port\n${HARBOUR}\n`);
    expect(decodeText(bytes, "a.txt", mediaType)).toMatchObject({ text: "Port\n港\n", encoding: "iso-2022-jp" });
  });

  it("is told in a stream and in a head that is cut", async () => {
    const bytes = Buffer.from(`headline,text\n${HARBOUR},${HARBOUR}\n`);
    let text = "";
    for await (const piece of decodedStream(inOneChunk(bytes), "a.csv").texts) text += piece;
    expect(text).toBe("headline,text\n港,港\n");
    for (let length = 17; length <= bytes.length; length += 1)
      expect("headline,text\n港,港\n".startsWith(decodeHead(bytes.subarray(0, length), "a"))).toBe(true);
  });

  it("is not the colours of a terminal", () => {
    expect(decodeText(Buffer.from("\u001b[31mred\u001b[0m"), "a.txt").encoding).toBe("utf-8");
  });
});

describe("the head of a document", () => {
  it.each([
    ["UTF-8", Buffer.from("🇷🇺 سلام")],
    ["UTF-16", Buffer.from("\ufeff🇷🇺 سلام", "utf16le")],
  ])("may be cut inside a character of %s", (_title, bytes) => {
    for (let length = 2; length <= bytes.length; length += 1)
      expect("🇷🇺 سلام".startsWith(decodeHead(bytes.subarray(0, length), "a"))).toBe(true);
  });

  it("is refused if the whole document would be", () => {
    expect(() => decodeHead(Buffer.from("caf\xe9 \xe0 la gare", "latin1"), "a")).toThrow(/byte 3 \(0xE9\)/);
    expect(() => decodeHead(Buffer.from("GIF89a"), "a")).toThrow(/GIF/);
  });
});
