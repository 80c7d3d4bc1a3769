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
  return Buffer.concat(keys.map((key) => packKey(key, url)));
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
      keys.push(bytes.toString("utf8", start, at));
    } else {
      const scheme = SCHEMES[tag - FIRST_SCHEME];
      if (scheme === undefined) throw new TypeError(`The stored keys have the unknown mark ${tag}.`);
      keys.push(scheme + bytes.toString("hex", at, at + HASH_BYTES));
      at += HASH_BYTES;
    }
  }
  return keys;
}

function packKey(key: string, url: string | undefined): Buffer {
  if (url !== undefined && key === urlKey(url)) return Buffer.of(OWN_URL);
  const scheme = HASH.exec(key)?.[1];
  if (scheme !== undefined) {
    const packed = Buffer.allocUnsafe(1 + HASH_BYTES);
    packed.writeUInt8(SCHEMES.findIndex((one) => one === scheme) + FIRST_SCHEME);
    packed.write(key.slice(scheme.length), 1, "hex");
    return packed;
  }
  const size = Buffer.byteLength(key);
  const packed = Buffer.allocUnsafe(1 + LENGTH_BYTES + size);
  packed.writeUInt8(TEXT);
  packed.writeUInt32LE(size, 1);
  packed.write(key, 1 + LENGTH_BYTES);
  return packed;
}
