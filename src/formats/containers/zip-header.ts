/** A file's header inside a ZIP archive, as APPNOTE.TXT 4.3.7 describes it. */
export interface ZipHeader {
  readonly path: string;
  readonly isEncrypted: boolean;
  /** 0: stored. 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Compressed. Undefined if it comes behind the data. */
  readonly size: number | undefined;
  readonly isZip64: boolean;
}

export const FILE_HEADER = 0x04034b50;
export const DESCRIPTOR = 0x08074b50;
/** What comes behind the files: their directory, and what belongs to it. */
export const DIRECTORY_HEADERS: ReadonlySet<number> = new Set([0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50]);
export const FIXED_LENGTH = 30;

const [ENCRYPTED, SIZE_BEHIND, UTF8] = [1, 8, 0x800];
const [ZIP64_FIELD, UNICODE_PATH_FIELD] = [0x0001, 0x7075];
const NOT_HERE = 0xffffffff;

/** The length of the path and the further fields behind the fixed part. */
export function variableLength(fixed: Uint8Array): number {
  const view = viewOf(fixed);
  return view.getUint16(26, true) + view.getUint16(28, true);
}

export function zipHeader(fixed: Uint8Array, variable: Uint8Array): ZipHeader {
  const view = viewOf(fixed);
  const flags = view.getUint16(6, true);
  const pathLength = view.getUint16(26, true);
  const fields = fieldsOf(variable.subarray(pathLength));
  const zip64 = fields.get(ZIP64_FIELD);
  const size = view.getUint32(18, true);
  return {
    path: pathOf(variable.subarray(0, pathLength), (flags & UTF8) !== 0, fields.get(UNICODE_PATH_FIELD)),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(8, true),
    crc: view.getUint32(14, true),
    size: (flags & SIZE_BEHIND) !== 0 && size === 0 ? undefined : sizeOf(size, zip64),
    isZip64: zip64 !== undefined,
  };
}

/** The field of ZIP64 has the size unpacked, then the size compressed. */
function sizeOf(size: number, zip64: Uint8Array | undefined): number | undefined {
  if (size !== NOT_HERE) return size;
  if (zip64 === undefined || zip64.length < 16) return undefined;
  return Number(viewOf(zip64).getBigUint64(8, true)) || undefined;
}

function fieldsOf(bytes: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  const view = viewOf(bytes);
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = view.getUint16(at + 2, true);
    fields.set(view.getUint16(at, true), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

/**
 * Many programs write UTF-8 without saying so. What is not UTF-8 is in some code page that nothing names. Latin-1 gives
 * each such name letters, and different names stay different.
 */
function pathOf(bytes: Uint8Array, isUtf8: boolean, unicode: Uint8Array | undefined): string {
  if (unicode !== undefined && unicode.length > 5) return new TextDecoder().decode(unicode.subarray(5));
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
