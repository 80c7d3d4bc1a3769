import { crc32 } from "node:zlib";
import { Lexicon, type Recall } from "./lexicon";
import { LINKER_VERSION } from "../linker-version";
import { IntReader, IntWriter } from "./packed-ints";
import { ProfileIds } from "./profile-ids";
import { ProfileTerms } from "./profile-terms";
import { TermTable } from "./term-table";

/** Raise it when the tables of a lexicon get another form. */
const FORM = 2;
/** The first number of the bytes. A computer with another order of bytes reads another one. */
const MAGIC = 0x4d474c58;
const HEAD_BYTES = 16;

/**
 * A lexicon as bytes, with a short text of what it was made from. The pieces are parts of its tables, not copies. If
 * the lexicon changes before they are written, whoever reads the file sees that it is damaged.
 */
export function packLexicon(lexicon: Lexicon, from: string): Uint8Array[] {
  const writer = new IntWriter();
  writer.list(Int32Array.from(Buffer.from(from)));
  lexicon.writeTo(writer);
  const tables = writer.bytes();
  const check = tables.reduce((sum, piece) => crc32(piece, sum), 0);
  const head = Int32Array.of(MAGIC, FORM, LINKER_VERSION, check | 0);
  return [new Uint8Array(head.buffer), ...tables];
}

/** Undefined if the bytes are damaged, or made by another version of the program. */
export function unpackLexicon(
  bytes: Uint8Array,
): { readonly from: string; readonly lexiconOf: (recall: Recall) => Lexicon } | undefined {
  if (bytes.byteLength < HEAD_BYTES || bytes.byteLength % Int32Array.BYTES_PER_ELEMENT !== 0) return undefined;
  // A table of integers begins at a multiple of their size.
  const aligned = bytes.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
  const [magic, form, version, check] = new Int32Array(aligned.buffer, aligned.byteOffset, 4);
  if (magic !== MAGIC || form !== FORM || version !== LINKER_VERSION) return undefined;
  const tables = aligned.subarray(HEAD_BYTES);
  if (check !== (crc32(tables) | 0)) return undefined;
  const reader = new IntReader(tables);
  try {
    const from = Buffer.from(Uint8Array.from(reader.list())).toString();
    const [terms, ids] = [TermTable.readFrom(reader), ProfileIds.readFrom(reader)];
    const ofProfiles = ProfileTerms.readFrom(reader);
    return { from, lexiconOf: (recall) => new Lexicon(recall, terms, ids, ofProfiles) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
