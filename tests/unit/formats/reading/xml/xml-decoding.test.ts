import { describe, expect, it } from "@jest/globals";
import { decodeXml } from "../../../../../src/formats/reading/xml/xml-decoding";

const WARSAW = '<?xml version="1.0"?><a>Zażółć 🚢</a>';

async function decode(bytes: Uint8Array, mediaType?: string, piece = 65_536) {
  const warnings: string[] = [];
  let text = "";
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  for await (const part of decodeXml(pieces(), mediaType, ({ text: warning }) => warnings.push(warning))) text += part;
  return { text, warnings };
}

function utf32(text: string, write: "writeUInt32LE" | "writeUInt32BE"): Buffer {
  const characters = Array.from(text);
  const bytes = Buffer.alloc(characters.length * 4);
  characters.forEach((character, at) => bytes[write](character.codePointAt(0) ?? 0, at * 4));
  return bytes;
}

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("the encoding of an XML document", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(WARSAW)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${WARSAW}`)],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${WARSAW}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(WARSAW, "utf16le")],
    ["big-endian UTF-16", utf16be(WARSAW)],
    ["UTF-32 with a mark", utf32(`\ufeff${WARSAW}`, "writeUInt32LE")],
    ["big-endian UTF-32 without a mark", utf32(WARSAW, "writeUInt32BE")],
  ])("is found: %s", async (_, bytes) => {
    expect(await decode(bytes)).toEqual({ text: WARSAW, warnings: [] });
    expect(await decode(bytes, undefined, 3)).toEqual({ text: WARSAW, warnings: [] });
  });

  it("is the one of the declaration, or of the header, which goes before", async () => {
    const declared = (name: string) => Buffer.from(`<?xml version="1.0" encoding="${name}"?><a>`);
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    const koi8 = Buffer.concat([declared("koi8-r"), Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4])]);
    expect((await decode(koi8)).text).toContain("Привет");
    const sent = Buffer.concat([declared("koi8-r"), cyrillic]);
    expect((await decode(sent, "text/xml; charset=windows-1251")).text).toContain("Привет");
  });

  it("is UTF-8 where the bytes are, whatever the document says", async () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Zażółć</a>';
    expect(await decode(Buffer.from(text), "text/xml; charset=latin1")).toEqual({ text, warnings: [] });
  });

  it("is an old one where the document says UTF-8 and is not, also far behind its start", async () => {
    const start = '<?xml version="1.0" encoding="utf-8"?><a>';
    for (const length of [0, 100_000]) {
      const bytes = Buffer.concat([
        Buffer.from(start + " ".repeat(length)),
        Buffer.from("Café à Genève, déjà vu", "latin1"),
      ]);
      const { text, warnings } = await decode(bytes);
      expect(text).toContain("Café à Genève, déjà vu");
      expect(warnings).toEqual(["the bytes are not UTF-8 and no other encoding is named: read as windows-1252"]);
    }
  });

  it("stays UTF-8 where only one character of many is broken", async () => {
    const bytes = Buffer.concat([Buffer.from("<a>Zażółć gęślą jaźń"), Buffer.from([0xe9]), Buffer.from("ź</a>")]);
    expect((await decode(bytes)).text).toBe("<a>Zażółć gęślą jaźń\ufffdź</a>");
  });
});
