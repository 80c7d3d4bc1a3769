import { isUtf8 } from "node:buffer";
import { BadDocument } from "../../domain/errors/errors";
import { detectLanguage } from "../../domain/text/languages/language";

export type WideUnicode = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

/** The first characters are printable ASCII, or white space. */
const ASCII = "(?:0[9ad]|[2-7][0-9a-f])";
const SHAPES: readonly (readonly [start: RegExp, encoding: WideUnicode])[] = [
  [/^fffe0000/, "utf-32le"],
  [/^0000feff/, "utf-32be"],
  [new RegExp(`^${ASCII}000000`), "utf-32le"],
  [new RegExp(`^000000${ASCII}`), "utf-32be"],
  [/^fffe/, "utf-16le"],
  [/^feff/, "utf-16be"],
  [new RegExp(`^${ASCII}00${ASCII}00`), "utf-16le"],
  [new RegExp(`^00${ASCII}00${ASCII}`), "utf-16be"],
];

/**
 * Which of the wider forms of Unicode a document is in: by its byte order mark, by the zeros around its first
 * characters, which are ASCII in JSON, XML and tables, or by its words. Windows PowerShell writes such files. Undefined
 * for UTF-8 and everything else.
 */
export function wideUnicode(head: Uint8Array): WideUnicode | undefined {
  const start = Buffer.from(head.subarray(0, 4)).toString("hex");
  // An MP4 begins with its length: 00 00 00 20.
  if (Buffer.from(head.subarray(4, 8)).toString("latin1") === "ftyp") return undefined;
  return SHAPES.find(([shape]) => shape.test(start))?.[1] ?? byItsWords(head);
}

const SAMPLE = 4_096;
/** Of fewer bytes the language tells nothing. */
const SHORTEST = 40;
/** In UTF-16 each second byte of Arabic and Cyrillic is a control character. */
const FEWEST_CONTROLS = 0.25;

/**
 * A text in Arabic or Chinese has no ASCII at its start. Its spaces, digits or line ends give zeros, which UTF-8 does
 * not have. Read the wrong way round, or of a picture, the same bytes give characters that Unicode does not have.
 */
function byItsWords(head: Uint8Array): WideUnicode | undefined {
  const sample = head.subarray(0, Math.min(SAMPLE, head.length - (head.length % 2)));
  if (sample.length < SHORTEST || !sample.includes(0) || isNarrow(sample)) return undefined;
  return BOTH_WAYS.find((encoding) => isText(sample, encoding));
}

/** A text with a zero in it is broken, and not wide: two letters of ASCII are a character of Chinese in UTF-16. */
function isNarrow(sample: Uint8Array): boolean {
  const controls = sample.reduce((sum, byte) => sum + Number(byte < 0x09), 0);
  return isUtf8(sample) && controls < sample.length * FEWEST_CONTROLS;
}

const BOTH_WAYS = ["utf-16le", "utf-16be"] as const;

function isText(sample: Uint8Array, encoding: WideUnicode): boolean {
  // As a stream: the sample may end inside a character.
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  return !/[\p{Cn}\p{Co}\ufffd]|(?![\t\n\r\f])\p{Cc}/u.test(text) && detectLanguage(text) !== "und";
}

/** The same document in UTF-8, piece by piece, without a byte order mark. Throws BadDocument for half characters. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: WideUnicode): AsyncGenerator<Uint8Array> {
  const decode = encoding.startsWith("utf-16") ? utf16Decoder(encoding) : utf32Decoder(encoding === "utf-32be");
  let offset = 0;
  try {
    for await (const chunk of chunks) {
      const text = decode(chunk);
      offset += chunk.length;
      if (text !== "") yield Buffer.from(text, "utf8");
    }
    decode();
  } catch (error) {
    if (error instanceof BadDocument || !(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw new BadDocument(
      `is not valid ${encoding.toUpperCase()}, as which it begins. Save the document as UTF-8 text and try again.`,
      `after byte ${offset}`,
      "NOT_TEXT",
    );
  }
}

/** Without bytes at the end. */
type Decode = (bytes?: Uint8Array) => string;

function utf16Decoder(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => (bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

const BYTE_ORDER_MARK = 0xfeff;

/** TextDecoder does not know UTF-32. */
function utf32Decoder(isBigEndian: boolean): Decode {
  let rest: Buffer = Buffer.alloc(0);
  let isStart = true;
  return (bytes) => {
    if (bytes === undefined && rest.length > 0) throw new RangeError("half a character");
    const all = Buffer.concat([rest, bytes ?? rest]);
    const end = all.length - (all.length % 4);
    rest = all.subarray(end);
    const characters: string[] = [];
    for (let at = 0; at < end; at += 4) {
      const code = isBigEndian ? all.readUInt32BE(at) : all.readUInt32LE(at);
      if (code >= 0xd800 && code <= 0xdfff) throw new RangeError("half a character");
      if (!isStart || code !== BYTE_ORDER_MARK) characters.push(String.fromCodePoint(code));
      isStart = false;
    }
    return characters.join("");
  };
}
