import { inflateRawSync } from "node:zlib";
import { BadDocument } from "../../domain/errors/errors";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const [STORED, DEFLATED] = [0, 8];

/**
 * The parts of XML in an office document, which is a ZIP archive, by their paths. Throws BadDocument if it is damaged,
 * encrypted, has a document type, or if its parts of XML have more than `most` bytes together: a book of a thousand
 * pages has some twenty million. `mostParts` counts all parts.
 */
export function xmlPartsOf(
  bytes: Uint8Array,
  name: string,
  most: number,
  mostParts = Infinity,
): ReadonlyMap<string, Buffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return partsIn(archive, name, most, mostParts);
  } catch (error) {
    if (error instanceof BadDocument) throw error;
    throw new BadDocument(`${name} is a damaged Word document: save it again, or export it as text.`);
  }
}

function partsIn(archive: Buffer, name: string, most: number, mostParts: number): ReadonlyMap<string, Buffer> {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > mostParts)
    throw new BadDocument(
      `${name} has ${count} parts, more than the ${mostParts} that a Word document may have: export it as text, or raise READ_DOCX_PARTS.`,
    );
  const parts = new Map<string, Buffer>();
  let left = most;
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new RangeError("no entry");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const path = archive.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    if (/\.(?:xml|rels)$/i.test(path)) {
      const part = partAt(archive, at, left);
      if (part === undefined)
        throw new BadDocument(
          `${name} inflates to more than ${most} bytes, or is encrypted: export it as text, or raise READ_DOCX_BYTES.`,
        );
      if (part.includes("<!DOCTYPE") || part.includes("<!ENTITY"))
        throw new BadDocument(`${name} has a document type in ${path}, which no Word document has.`);
      left -= part.length;
      parts.set(path, part);
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
}

/** The directory's end is at the end of the archive, before a comment of at most 64 KiB. */
function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at -= 1)
    if (archive.readUInt32LE(at) === END) return at;
  throw new RangeError("no end");
}

/** The part that an entry of the directory names. Undefined if it is larger than `most` or in another method. */
function partAt(archive: Buffer, entry: number, most: number): Buffer | undefined {
  const [flags, method] = [archive.readUInt16LE(entry + 8), archive.readUInt16LE(entry + 10)];
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(from, from + size);
  if ((flags & 1) !== 0 || most <= 0) return undefined;
  if (method === STORED) return data.length <= most ? data : undefined;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
