import { BadDocument } from "../../domain/errors";
import { decodedHead } from "./decode-text";
import { BreakableSource } from "./cut-off";
import type { Warning } from "../../domain/warning";

/** As much of a text as its encoding is told by. */
const HEAD = 65_536;

export interface DecodedStream {
  /** The text in pieces, without a byte order mark. Throws BadDocument where the bytes end to be of the encoding. */
  readonly texts: AsyncIterable<string>;
  /** What may be wrong with the encoding; known after the first text that is more than ASCII. */
  readonly warnings: readonly Warning[];
}

/**
 * The text of a document that is read in pieces, in the encoding that `decodeText` would tell. ASCII alone tells none:
 * the first 64 KiB from the first other byte on do. Throws like `decodeText`.
 */
export function decodedStream(chunks: AsyncIterable<Uint8Array>, name: string, mediaType?: string): DecodedStream {
  const warnings: Warning[] = [];
  return { warnings, texts: texts() };

  async function* texts(): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined;
    let held: Uint8Array = new Uint8Array();
    const decoded = (bytes: Uint8Array, isMore: boolean): string => {
      try {
        decoder ??= decoderOf(bytes);
        return decoder.decode(bytes, { stream: isMore });
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        throw new BadDocument(
          `${name} is not ${decoder?.encoding ?? "utf-8"} throughout. Save the document as UTF-8 text and try again.`,
          undefined,
          "NOT_TEXT",
        );
      }
    };
    const source = new BreakableSource(chunks);
    for await (const chunk of source.parts()) {
      if (decoder === undefined) {
        held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
        if (isAscii(held)) {
          yield Buffer.from(held).toString("latin1");
          held = new Uint8Array();
        } else if (held.length >= HEAD) {
          yield decoded(held, true);
          held = new Uint8Array();
        }
      } else yield decoded(chunk, true);
    }
    // What came before half a character, or before the place where the source broke off, is sound.
    if (held.length > 0) yield decoded(held, true);
    source.throwIfBroken();
    if (decoder !== undefined) yield decoded(new Uint8Array(), false);
  }

  function decoderOf(bytes: Uint8Array): TextDecoder {
    const { encoding, warnings: doubts } = decodedHead(bytes.subarray(0, HEAD), name, mediaType);
    for (const doubt of doubts) warnings.push(doubt);
    return new TextDecoder(encoding, { fatal: true });
  }
}

/** The zeros of UTF-16 are no ASCII text. */
function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 || byte === 0) return false;
  return true;
}
