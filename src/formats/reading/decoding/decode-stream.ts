import { BadDocument } from "../../../domain/errors/errors";
import { decodedHead } from "./decode-text";
import { decodeRecords, markedText } from "./damaged-text";
import { BreakableSource } from "./cut-off";
import type { Warning } from "../../../domain/errors/warning";

/** As much of a text as its encoding is told by. */
const HEAD = 65_536;

export interface DecodedStream {
  /** The text in pieces, without a byte order mark. Throws BadDocument where the bytes end to be of the encoding. */
  readonly texts: AsyncIterable<string>;
  /** What may be wrong with the encoding; known after the first text that is more than ASCII. */
  readonly warnings: readonly Warning[];
}

/** In bytes. A longer line is decoded in parts. */
const LONGEST_LINE = 4_194_304;
const LINE_FEED = 0x0a;

/**
 * The text of a document that is read in pieces, in the encoding that `decodeText` would tell. ASCII alone tells none:
 * the first 64 KiB from the first other byte on do. Throws like `decodeText`, but for bytes in a few lines that are of
 * no encoding: the text has marks for them (`hasBadBytes`).
 */
export function decodedStream(chunks: AsyncIterable<Uint8Array>, name: string, mediaType?: string): DecodedStream {
  const warnings: Warning[] = [];
  return { warnings, texts: texts() };

  async function* texts(): AsyncGenerator<string> {
    let decoder: StreamDecoder | undefined;
    let held: Uint8Array = new Uint8Array();
    const source = new BreakableSource(chunks);
    for await (const chunk of source.parts()) {
      if (decoder !== undefined) yield decoder.decode(chunk);
      else {
        held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
        if (isAscii(held)) yield Buffer.from(held).toString("latin1");
        else if (held.length >= HEAD) yield (decoder = decoderOf(held)).decode(held);
        else continue;
        held = new Uint8Array();
      }
    }
    // What came before half a character, or before the place where the source broke off, is sound.
    if (held.length > 0) yield (decoder = decoderOf(held)).decode(held);
    if (decoder === undefined) return source.throwIfBroken();
    const { text, isCut } = decoder.end();
    yield text;
    source.throwIfBroken();
    if (isCut) throw faultOf(name, decoder.encoding);
  }

  function decoderOf(bytes: Uint8Array): StreamDecoder {
    const { encoding, warnings: doubts } = decodedHead(bytes.subarray(0, HEAD), name, mediaType, decodeRecords);
    for (const doubt of doubts) warnings.push(doubt);
    return new StreamDecoder(name, encoding);
  }
}

/** Decodes whole lines, so that bytes of no encoding in one of them cost no other. */
class StreamDecoder {
  private held: Uint8Array = new Uint8Array();
  private decoder: TextDecoder;

  constructor(
    private readonly name: string,
    readonly encoding: string,
  ) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  decode(chunk: Uint8Array): string {
    const bytes = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    const end = bytes.length > LONGEST_LINE ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1;
    this.held = bytes.subarray(end);
    return this.textOf(bytes.subarray(0, end));
  }

  /** The last line, and whether it ends inside a character. */
  end(): { readonly text: string; readonly isCut: boolean } {
    const text = this.textOf(this.held);
    try {
      return { text: text + this.decoder.decode(), isCut: false };
    } catch {
      return { text, isCut: true };
    }
  }

  private textOf(bytes: Uint8Array): string {
    try {
      return this.decoder.decode(bytes, { stream: true });
    } catch {
      // A line feed has two bytes there.
      if (this.encoding.startsWith("utf-16")) throw faultOf(this.name, this.encoding);
      this.decoder = new TextDecoder(this.encoding, { fatal: true });
      return markedText(bytes, this.encoding);
    }
  }
}

const faultOf = (name: string, encoding: string): BadDocument =>
  new BadDocument(
    `${name} is not ${encoding} throughout. Save the document as UTF-8 text and try again.`,
    undefined,
    "NOT_TEXT",
  );

/** The zeros of UTF-16 and the escapes of ISO-2022-JP are no ASCII text. */
function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 || byte === 0 || byte === 0x1b) return false;
  return true;
}
