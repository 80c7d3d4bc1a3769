import { isAscii, isUtf8, transcode } from "node:buffer";
import { types } from "node:util";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Row } from "../engine/database";

/**
 * A long body is a third as long when it is deflated. Level 1 costs some 50 µs for an article of 3 kB. Short parts stay
 * as they are.
 */
const SHORTEST_DEFLATED = 512;
const DEFLATING = { level: 1 };
/** Most parts are shorter than this window. The usual one of 32 KiB is cleared each time, which costs 30 µs. */
const SMALL_WINDOW = { ...DEFLATING, windowBits: 13, chunkSize: 4096 };
const LONGEST_IN_SMALL_WINDOW = 8192;
/** Most parts fit into one chunk. The usual one of 16 KiB costs a third more time. */
const INFLATING = { chunkSize: 4096 };

export function packPart(part: string): string | Uint8Array {
  return part.length < SHORTEST_DEFLATED
    ? part
    : deflateRawSync(part, part.length > LONGEST_IN_SMALL_WINDOW ? DEFLATING : SMALL_WINDOW);
}

export function unpackPart(row: Row, column: string): string {
  const part = row[column];
  if (typeof part === "string") return part;
  if (types.isUint8Array(part)) return textOfBytes(inflateRawSync(part, INFLATING), column);
  if (types.isArrayBuffer(part)) return textOfBytes(inflateRawSync(new Uint8Array(part), INFLATING), column);
  throw new TypeError(`The stored ${column} is neither a text nor bytes.`);
}

/**
 * `toString` takes three times as long for most texts in other letters than ASCII. Deflated bytes have no checksum:
 * where some are damaged, what comes out is most often no UTF-8.
 */
function textOfBytes(bytes: Buffer, column: string): string {
  if (isAscii(bytes)) return bytes.toString();
  if (!isUtf8(bytes)) throw new TypeError(`The stored ${column} is not UTF-8.`);
  return transcode(bytes, "utf8", "utf16le").toString("utf16le");
}
