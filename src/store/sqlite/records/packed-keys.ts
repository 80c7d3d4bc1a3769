import { isUtf8 } from "node:buffer";
import { urlKey } from "../../../domain/identity/identity";

/**
 * The identity keys of a record, as bytes. Most are the URL that the item shows, and hashes of 16 bytes. Any other key
 * is its length and its text.
 */
const [TEXT, OWN_URL] = [0, 1];
/** The schemes of hashes: the place is stored, from 2. */
const SCHEMES = ["content:", "profile:"] as const;
const FIRST_SCHEME = 2;
const HASH_BYTES = 16;
const LENGTH_BYTES = 4;
const HASH = /^(content:|profile:)[0-9a-f]{32}$/;

export function packKeys(keys: readonly string[], url: string | undefined): Uint8Array {
  const own = url === undefined ? undefined : urlKey(url);
  const tags = keys.map((key) => (key === own ? OWN_URL : tagOf(key)));
  const packed = Buffer.allocUnsafe(keys.reduce((sum, key, place) => sum + 1 + sizeOf(key, tags[place] ?? TEXT), 0));
  let at = 0;
  keys.forEach((key, place) => {
    const tag = tags[place] ?? TEXT;
    at = packed.writeUInt8(tag, at);
    if (tag === TEXT) {
      const size = packed.write(key, at + LENGTH_BYTES);
      at = packed.writeUInt32LE(size, at) + size;
    } else if (tag !== OWN_URL) at += packed.write(key.slice(-2 * HASH_BYTES), at, "hex");
  });
  return packed;
}

/** `urlOf`: reads the URL of the item. It is called only if a key needs it. */
export function unpackKeys(packed: Uint8Array, urlOf: () => string): string[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const keys: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes.readUInt8(at++);
    if (tag === OWN_URL) keys.push(urlKey(urlOf()));
    else if (tag === TEXT) {
      const start = at + LENGTH_BYTES;
      at = start + bytes.readUInt32LE(at);
      const key = bytes.subarray(start, at);
      // Nothing else that is saved can be so: the bytes are damaged.
      if (at > bytes.length || !isUtf8(key)) throw new TypeError("A stored key is not UTF-8.");
      keys.push(key.toString());
    } else {
      const scheme = SCHEMES[tag - FIRST_SCHEME];
      if (scheme === undefined) throw new TypeError(`The stored keys have the unknown mark ${tag}.`);
      keys.push(scheme + bytes.toString("hex", at, at + HASH_BYTES));
      at += HASH_BYTES;
    }
  }
  return keys;
}

function tagOf(key: string): number {
  const scheme = HASH.exec(key)?.[1];
  return scheme === undefined ? TEXT : FIRST_SCHEME + SCHEMES.findIndex((one) => one === scheme);
}

function sizeOf(key: string, tag: number): number {
  return tag === OWN_URL ? 0 : tag === TEXT ? LENGTH_BYTES + Buffer.byteLength(key) : HASH_BYTES;
}
