import { encodingOfMediaType } from "./encoding-labels";
import { isUtf8 } from "node:buffer";
import { BadDocument } from "../../../domain/errors/errors";
import { decodeBytes, decodeLegacy, legacyEncodingOf } from "./legacy-encodings";
import { binaryKind } from "../document-kinds/binary-kinds";
import { resumed } from "../../../domain/async/resumed";
import type { Warning } from "../../../domain/errors/warning";

/** The bytes of a document as a stream. */
export async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** All bytes of a document. Undefined if there are more than `ceiling`; the rest is not read then. */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
  ceiling: number,
): Promise<Uint8Array | undefined> {
  const collected: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > ceiling) return undefined;
    collected.push(chunk);
  }
  return Buffer.concat(collected, length);
}

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The encoding's WHATWG name. */
  readonly encoding: string;
  /** What may be wrong with the encoding. */
  readonly warnings: readonly Warning[];
}

const WAY_OUT = "Save the document as UTF-8 text and try again";

/** Some bytes of a text are of no encoding that is told. */
export class BadBytes extends BadDocument {}

/**
 * The text of a whole document. Accepts UTF-8, UTF-16 with a byte order mark, the encoding that the media type names,
 * and older encodings where only one fits. Throws BadDocument otherwise and says what to do. `name` is the document's
 * name in the message.
 */
export function decodeText(bytes: Uint8Array, name: string, mediaType?: string): DecodedText {
  const isWide = mediaType !== undefined && /charset\s*=\s*"?utf-(?:16|32)/i.test(mediaType);
  const binary = isWide ? undefined : binaryKind(bytes);
  if (binary !== undefined)
    throw new BadDocument(`${name} is ${binary.kind}, not text. ${binary.wayOut}.`, undefined, "NOT_TEXT");
  const decoded =
    decodeMarked(bytes, name) ?? decodeEscaped(bytes) ?? decodeAsSent(bytes, mediaType) ?? decodeUtf8(bytes, name);
  const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/.exec(decoded.text);
  if (control === null) return decoded;
  const code = hex(decoded.text.charCodeAt(control.index));
  const line = decoded.text.slice(0, control.index).split("\n").length;
  throw new BadDocument(
    `${name} holds the control character 0x${code}, so it is not plain text (UTF-16 needs a byte order mark). ${WAY_OUT}.`,
    `line ${line}`,
    "NOT_TEXT",
  );
}

/**
 * The text of the first bytes of a document, without a character that is cut at their end. Throws like `decodeText`.
 */
export function decodeHead(head: Uint8Array, name: string, mediaType?: string): string {
  return decodedHead(head, name, mediaType).text;
}

export function decodedHead(
  head: Uint8Array,
  name: string,
  mediaType?: string,
  decode: typeof decodeText = decodeText,
): DecodedText {
  return decode(head.subarray(0, lengthOfWholeCharacters(head, mediaType)), name, mediaType);
}

/** The length of `head` without a character that is cut at its end. */
function lengthOfWholeCharacters(head: Uint8Array, mediaType: string | undefined): number {
  const ends = [0, 1, 2, 3].map((cut) => head.length - cut).filter((length) => length >= 0);
  const encoding =
    markedEncoding(head) ??
    escapedEncoding(head) ??
    sentEncoding(head, mediaType) ??
    (ends.some((length) => isUtf8(head.subarray(0, length))) ? undefined : legacyEncodingOf(head));
  const endsWithACharacter = (length: number) =>
    encoding === undefined ? isUtf8(head.subarray(0, length)) : isDecodable(head.subarray(0, length), encoding);
  return ends.find(endsWithACharacter) ?? head.length;
}

function decodeAsSent(bytes: Uint8Array, mediaType: string | undefined): DecodedText | undefined {
  const encoding = sentEncoding(bytes, mediaType);
  if (encoding === undefined || !isDecodable(bytes, encoding)) return undefined;
  return { text: decodeBytes(bytes, encoding), encoding, warnings: [] };
}

/**
 * The WHATWG name of the encoding that the media type names. Servers often name one encoding for everything that they
 * send, so a text that is valid UTF-8 is UTF-8 whatever the media type says. UTF-16 is the exception: only the media
 * type or a byte order mark shows it.
 */
function sentEncoding(bytes: Uint8Array, mediaType = ""): string | undefined {
  const encoding = encodingOfMediaType(mediaType);
  return encoding?.startsWith("utf-16") === true || !isUtf8(bytes) ? encoding : undefined;
}

function decodeEscaped(bytes: Uint8Array): DecodedText | undefined {
  const encoding = escapedEncoding(bytes);
  if (encoding === undefined || !isDecodable(bytes, encoding)) return undefined;
  return { text: decodeBytes(bytes, encoding), encoding, warnings: [] };
}

/** ISO-2022-JP has bytes of ASCII alone, so it looks like UTF-8. Its escape sequences are in no other text. */
export function escapedEncoding(bytes: Uint8Array): "iso-2022-jp" | undefined {
  const start = bytes.indexOf(ESCAPE);
  if (start < 0) return undefined;
  const kanji = Buffer.from(bytes.subarray(start, start + 3)).toString("latin1");
  return kanji === "\u001b$B" || kanji === "\u001b$@" ? "iso-2022-jp" : undefined;
}

const ESCAPE = 0x1b;

function decodeMarked(bytes: Uint8Array, name: string): DecodedText | undefined {
  const encoding = markedEncoding(bytes);
  if (encoding === undefined) return undefined;
  if (isDecodable(bytes, encoding)) return { text: decodeBytes(bytes, encoding), encoding, warnings: [] };
  throw new BadDocument(
    `${name} starts with the byte order mark of ${encoding.toUpperCase()} but is not valid ${encoding.toUpperCase()}. ${WAY_OUT}.`,
    undefined,
    "NOT_TEXT",
  );
}

function markedEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function decodeUtf8(bytes: Uint8Array, name: string): DecodedText {
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: "utf-8", warnings: [] };
  const { offset, cut } = utf8Fault(bytes);
  const fault = cut
    ? `the text ends inside the UTF-8 character at byte ${offset}`
    : `byte ${offset} (0x${hex(bytes[offset] ?? 0)}) is not UTF-8`;
  const legacy = decodeLegacy(bytes);
  if (legacy === undefined)
    throw new BadBytes(
      `${name} cannot be decoded: ${fault}. No older encoding fits surely. ${WAY_OUT} (iconv -f ENCODING -t UTF-8), or name its encoding (--encoding windows-1252).`,
      `byte ${offset}`,
      "NOT_TEXT",
    );
  const text = `${fault}: read as ${legacy.encoding}, which fits the words; save as UTF-8 to be sure`;
  return { ...legacy, warnings: [{ code: "ENCODING_GUESSED", text, value: legacy.encoding }] };
}

/**
 * The offset of the first character that is not UTF-8. `cut`: the character is only incomplete, because the text ends
 * inside it.
 */
function utf8Fault(bytes: Uint8Array): { offset: number; cut: boolean } {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isDecodable(bytes.subarray(0, middle), "utf-8", { stream: true })) valid = middle;
    else invalid = middle;
  }
  let offset = valid;
  while (!isUtf8(bytes.subarray(0, offset))) offset -= 1;
  return { offset, cut: valid === bytes.length };
}

/** With `stream`, the last character may be incomplete. */
function isDecodable(bytes: Uint8Array, encoding: string, options?: { stream: boolean }): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, "0");
}

/** The first characters of a stream, and the whole stream. */
export async function startOf(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let first = "";
  while (first.trim() === "") {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    first += Buffer.from(next.value)
      .toString("latin1")
      .replace(/^\xef\xbb\xbf/, "")
      .slice(0, 100);
  }
  return { first, all: resumed(taken, iterator) };
}
