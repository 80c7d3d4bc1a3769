import { encodingNamed, encodingOfMediaType } from "../decoding/encoding-labels";
import { isUtf8 } from "node:buffer";
import { decodeBytes, decodeLegacy } from "../decoding/legacy-encodings";
import type { Warning } from "../../../domain/errors/warning";

/** Bytes that the encoding is found in. */
const ENOUGH = 65_536;
/** Of a text in UTF-8 with some broken characters, most other characters are sound. */
const MOST_BROKEN = 1 / 10;

/**
 * The text of an XML document, piece by piece. The encoding is found from the byte order mark, from the shape of the
 * first character, from the HTTP header, or from the XML declaration. A document whose bytes are UTF-8 is UTF-8
 * whatever these say. One that is called UTF-8 and is not is read in the old encoding that fits. Characters that XML
 * forbids are left out.
 */
export async function* decodeXml(
  chunks: AsyncIterable<Uint8Array>,
  mediaType: string | undefined,
  warn: (warning: Warning) => void,
): AsyncGenerator<string> {
  let head: Uint8Array[] = [];
  let length = 0;
  let decoder: XmlDecoder | undefined;
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk);
      continue;
    }
    head.push(chunk);
    length += chunk.length;
    if (length < ENOUGH) continue;
    decoder = decoderFor(Buffer.concat(head, length), mediaType, warn);
    yield decoder.decode(Buffer.concat(head, length));
    head = [];
  }
  decoder ??= decoderFor(Buffer.concat(head, length), mediaType, warn);
  yield decoder.decode(Buffer.concat(head), true);
}

/** The text of the first bytes of a document. A character that is cut at their end is left out. */
export function decodeXmlHead(head: Uint8Array, mediaType?: string): string {
  return decoderFor(head, mediaType, () => undefined).decode(head);
}

interface XmlDecoder {
  decode(bytes: Uint8Array, isLast?: boolean): string;
}

function decoderFor(head: Uint8Array, mediaType: string | undefined, warn: (warning: Warning) => void): XmlDecoder {
  const marked = markedEncoding(head);
  if (marked === "utf-32le" || marked === "utf-32be") return new Utf32Decoder(marked === "utf-32be");
  const encoding = marked ?? statedEncoding(head, mediaType, warn);
  return new StreamDecoder(encoding, warn);
}

/** The encoding that a byte order mark or the zeros around `<` show. */
function markedEncoding(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 4)).toString("hex");
  return SHAPES.find(([shape]) => start.startsWith(shape))?.[1];
}

const SHAPES: readonly (readonly [start: string, encoding: string])[] = [
  ["fffe0000", "utf-32le"],
  ["0000feff", "utf-32be"],
  ["3c000000", "utf-32le"],
  ["0000003c", "utf-32be"],
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
  ["3c00", "utf-16le"],
  ["003c", "utf-16be"],
];

const HAS_OTHERS = /[^\0-\x7f]/;

function statedEncoding(head: Uint8Array, mediaType: string | undefined, warn: (warning: Warning) => void): string {
  const ascii = Buffer.from(head.subarray(0, 1_024)).toString("latin1");
  const declared = encodingNamed(/^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']([^"'>]*)["']/.exec(ascii)?.[1]);
  const sent = encodingOfMediaType(mediaType);
  const stated = sent ?? declared;
  const text = new TextDecoder("utf-8").decode(head, { stream: true });
  const isSound = isUtf8(head) || !text.includes("\ufffd");
  // UTF-16 would have shown itself: what claims to be and is not was stored again by a program that forgot its label.
  if (stated === undefined || stated === "utf-8" || stated.startsWith("utf-16")) {
    return isSound || isMostlySound(text) ? "utf-8" : guessedEncoding(head, warn);
  }
  return isSound && HAS_OTHERS.test(text) && !ESCAPES.has(stated) ? "utf-8" : stated;
}

/** Encodings that write other characters in ASCII bytes. */
const ESCAPES = new Set(["iso-2022-jp"]);

function isMostlySound(text: string): boolean {
  let [broken, sound] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) sound += 1;
  }
  return broken <= sound * MOST_BROKEN;
}

function guessedEncoding(head: Uint8Array, warn: (warning: Warning) => void): string {
  const encoding = decodeLegacy(head)?.encoding ?? encodingOfLanguage(head) ?? "windows-1252";
  const text = `the bytes are not UTF-8 and no other encoding is named: read as ${encoding}`;
  warn({ code: "ENCODING_GUESSED", text, value: encoding });
  return encoding;
}

/** The encoding in which programs wrote a language before Unicode. Short texts have too few words to tell by them. */
const ENCODINGS: Readonly<Record<string, string>> = {
  ...{ ar: "windows-1256", fa: "windows-1256", ur: "windows-1256", he: "windows-1255", iw: "windows-1255" },
  ...{ ru: "windows-1251", uk: "windows-1251", be: "windows-1251", bg: "windows-1251", mk: "windows-1251" },
  ...{ el: "windows-1253", tr: "windows-1254", az: "windows-1254", vi: "windows-1258", th: "windows-874" },
  ...{ et: "windows-1257", lv: "windows-1257", lt: "windows-1257" },
  ...{ pl: "windows-1250", cs: "windows-1250", sk: "windows-1250", hu: "windows-1250", sl: "windows-1250" },
  ...{ hr: "windows-1250", ro: "windows-1250", sq: "windows-1250" },
  ...{ ja: "shift_jis", ko: "euc-kr", zh: "gbk" },
};

function encodingOfLanguage(head: Uint8Array): string | undefined {
  const ascii = Buffer.from(head).toString("latin1");
  const stated = /<(?:dc:)?language>(?:<!\[CDATA\[)?\s*([a-z]{2})\b|\bxml:lang=["']([a-z]{2})\b/i.exec(ascii);
  const encoding = ENCODINGS[(stated?.[1] ?? stated?.[2] ?? "").toLowerCase()];
  return encoding === undefined || decodeBytes(head, encoding).slice(0, -2).includes("\ufffd") ? undefined : encoding;
}

/** Tab, line feed and carriage return are the only control characters of XML. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const EVERY_FORBIDDEN = new RegExp(FORBIDDEN, "g");

function withoutForbidden(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(EVERY_FORBIDDEN, "") : text;
}

class StreamDecoder implements XmlDecoder {
  private decoder: TextDecoder;
  /** Until another character comes than those of ASCII, the encoding may still turn out to be an older one. */
  private isOpen: boolean;

  constructor(
    encoding: string,
    private readonly warn: (warning: Warning) => void,
  ) {
    this.decoder = new TextDecoder(encoding);
    this.isOpen = encoding === "utf-8";
  }

  /** Always as a stream: see `decodeBytes`. Half a character at the end of a document says nothing of its encoding. */
  decode(bytes: Uint8Array, isLast = false): string {
    let text = this.decoder.decode(bytes, { stream: true });
    if (this.isOpen && HAS_OTHERS.test(text)) {
      this.isOpen = false;
      if (!isMostlySound(text)) {
        this.decoder = new TextDecoder(guessedEncoding(bytes, this.warn));
        text = this.decoder.decode(bytes, { stream: true });
      }
    }
    return withoutForbidden(isLast ? text + this.decoder.decode() : text);
  }
}

/** TextDecoder does not know UTF-32, which some old feeds are in. */
class Utf32Decoder implements XmlDecoder {
  private rest: Uint8Array = new Uint8Array();

  constructor(private readonly isBigEndian: boolean) {}

  decode(bytes: Uint8Array): string {
    const all = Buffer.concat([this.rest, bytes]);
    const end = all.length - (all.length % 4);
    this.rest = all.subarray(end);
    const characters: string[] = [];
    for (let at = 0; at < end; at += 4) {
      const code = this.isBigEndian ? all.readUInt32BE(at) : all.readUInt32LE(at);
      if (code === 0xfeff && at === 0) continue;
      characters.push(code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
    }
    return withoutForbidden(characters.join(""));
  }
}
