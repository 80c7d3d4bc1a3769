import { types } from "node:util";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Row } from "../engine/database";

/**
 * A long body is a third as long when it is deflated. Level 1 costs some 80 µs for an article of 3 kB. Short parts stay
 * as they are.
 */
const SHORTEST_DEFLATED = 512;
const LEVEL = 1;
/** Most parts fit into one chunk. The usual one of 16 KiB costs a third more time. */
const INFLATING = { chunkSize: 4096 };

export function packPart(part: string): string | Uint8Array {
  return part.length < SHORTEST_DEFLATED ? part : deflateRawSync(part, { level: LEVEL });
}

export function unpackPart(row: Row, column: string): string {
  const part = row[column];
  if (typeof part === "string") return part;
  if (types.isUint8Array(part)) return inflateRawSync(part, INFLATING).toString();
  if (types.isArrayBuffer(part)) return inflateRawSync(new Uint8Array(part), INFLATING).toString();
  throw new TypeError(`The stored ${column} is neither a text nor bytes.`);
}
