import { crc32 } from "node:zlib";
import { BadDocument } from "../../domain/errors/errors";
import { ByteReader, Section } from "./byte-reader";
import { faultOfPath, nameOf, type Contained, type ContainerReader } from "./container-reader";
import { inflatedToItsEnd } from "./inflate";
import type { Unpacking } from "./unpacking";
import {
  DESCRIPTOR,
  DIRECTORY_HEADERS,
  FILE_HEADER,
  FIXED_LENGTH,
  variableLength,
  zipHeader,
  type ZipHeader,
} from "./zip-header";

/**
 * A ZIP archive, read from front to back as it comes, from a file, standard input or an address alike. So it goes by
 * the header before each file, not by the directory at the end.
 */
export const zip: ContainerReader = {
  name: "zip",
  title: "a ZIP archive",
  detect: (head) => signatureOf(head) === FILE_HEADER && !isOfficeFile(head),
  async *open(chunks, unpacking) {
    const archive = new ZipArchive(new ByteReader(chunks), unpacking);
    for (let next = await archive.next(); next !== undefined; next = await archive.next()) {
      if (next.contained !== undefined) yield next.contained;
      await next.skip();
    }
  },
};

/** The first names in the archives that Word, Excel, Pages, LibreOffice and e-books are: they are documents. */
const OFFICE = /^(?:\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\/|docProps\/|mimetype|Index\/.*\.iwa$)/;

function isOfficeFile(head: Uint8Array): boolean {
  if (head.length < FIXED_LENGTH) return false;
  const length = variableLength(head);
  return OFFICE.test(zipHeader(head, head.subarray(FIXED_LENGTH, FIXED_LENGTH + length)).path);
}

const KNOWN: ReadonlySet<number> = new Set([FILE_HEADER, ...DIRECTORY_HEADERS]);
const STORED = 0;
const DEFLATED = 8;
const CUT_SHORT = "the archive ends in the middle; get the whole file and try again";

interface Entry {
  readonly contained: Contained | undefined;
  /** Reads what nobody has read of the file. */
  skip(): Promise<void>;
}

class ZipArchive {
  private read = 0;

  constructor(
    private readonly reader: ByteReader,
    private readonly unpacking: Unpacking,
  ) {}

  /** The next file of the archive. Undefined where its directory begins. */
  async next(): Promise<Entry | undefined> {
    const place = `entry ${(this.read += 1)}`;
    const signature = await this.signatureOfNext();
    if (DIRECTORY_HEADERS.has(signature)) return undefined;
    const fixed = await this.reader.take(FIXED_LENGTH);
    if (fixed === undefined) throw this.unpacking.fault(CUT_SHORT, place);
    if (signature !== FILE_HEADER)
      throw this.unpacking.fault(
        `no file begins at byte ${this.reader.offset - FIXED_LENGTH}; the archive is damaged`,
        place,
      );
    const variable = await this.reader.take(variableLength(fixed));
    if (variable === undefined) throw this.unpacking.fault(CUT_SHORT, place);
    const header = zipHeader(fixed, variable);
    const isEmpty = header.size === undefined && header.method === STORED && (await this.isNothingNext());
    return this.entry(isEmpty ? { ...header, size: 0 } : header, place);
  }

  /** Lengths may come behind data whose length was known, too. */
  private async signatureOfNext(): Promise<number> {
    const ahead = await this.reader.peek(28);
    if (signatureOf(ahead) !== DESCRIPTOR) return signatureOf(ahead);
    const length = [16, 24].find((end) => KNOWN.has(signatureOf(ahead.subarray(end)))) ?? 16;
    await this.reader.take(length);
    return signatureOf(await this.reader.peek(4));
  }

  /** Folders and empty files have no data before the lengths that follow them. */
  private async isNothingNext(): Promise<boolean> {
    const ahead = await this.reader.peek(16);
    const isDescriptor = signatureOf(ahead) === DESCRIPTOR && signatureOf(ahead.subarray(8)) === 0;
    return isDescriptor || KNOWN.has(signatureOf(ahead));
  }

  private entry(header: ZipHeader, place: string): Entry {
    const name = nameOf(header.path);
    const fault = this.faultOf(header);
    if (header.size === undefined && (header.isEncrypted || header.method !== DEFLATED))
      throw this.unpacking.fault(
        `${fault ?? "says nowhere how long it is"}, and so nothing behind it can be found`,
        place,
      );
    const data = header.size === undefined ? undefined : this.section(header.size, place);
    const bytes = new Once(this.bytesOf(header, data, place));
    const contained = name === undefined || header.path.endsWith("/") ? undefined : name;
    return {
      contained:
        contained === undefined
          ? undefined
          : fault === undefined
            ? { name: contained, open: () => bytes.open() }
            : { name: contained, reason: fault },
      async skip() {
        if (data === undefined) await bytes.rest();
        else await data.skip();
      },
    };
  }

  private faultOf({ isEncrypted, method, path }: ZipHeader): string | undefined {
    if (isEncrypted) return "is encrypted; unpack it with its password, and ingest the files";
    if (method !== STORED && method !== DEFLATED)
      return `is compressed by method ${method}; unpack it, and ingest the files`;
    return faultOfPath(path);
  }

  private section(size: number, place: string): Section {
    return new Section(this.reader, size, () => this.unpacking.fault(CUT_SHORT, place));
  }

  private async *bytesOf(header: ZipHeader, data: Section | undefined, place: string): AsyncGenerator<Uint8Array> {
    const cutShort = (): Error => this.unpacking.fault(CUT_SHORT, place);
    let sum = 0;
    const chunks =
      data === undefined
        ? inflatedToItsEnd(this.reader, this.unpacking, cutShort)
        : header.method === DEFLATED
          ? inflatedToItsEnd(new ByteReader(data.bytes()), this.unpacking, () => new BadDocument(DAMAGED))
          : data.bytes();
    try {
      for await (const chunk of chunks) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      // Nothing says where damaged data of unknown length end.
      throw data === undefined && error instanceof BadDocument ? this.unpacking.fault(error.message, place) : error;
    }
    const crc = data === undefined ? await this.descriptorCrc(header, cutShort) : header.crc;
    if (sum !== crc) throw new BadDocument(DAMAGED);
  }

  /** Behind data of unknown length come their checksum and lengths, often after a signature. */
  private async descriptorCrc({ isZip64 }: ZipHeader, cutShort: () => Error): Promise<number> {
    const hasSignature = signatureOf(await this.reader.peek(4)) === DESCRIPTOR;
    const descriptor = await this.reader.take((hasSignature ? 4 : 0) + (isZip64 ? 20 : 12));
    if (descriptor === undefined) throw cutShort();
    return Buffer.from(descriptor).readUInt32LE(hasSignature ? 4 : 0);
  }
}

const DAMAGED = "does not match its checksum, so it is damaged; get the archive again";

/** A stream of which somebody reads a part, and somebody else the rest. */
class Once {
  constructor(private readonly chunks: AsyncGenerator<Uint8Array>) {}

  async *open(): AsyncGenerator<Uint8Array> {
    for (let next = await this.chunks.next(); next.done !== true; next = await this.chunks.next()) yield next.value;
  }

  async rest(): Promise<void> {
    for await (const chunk of this.chunks) void chunk;
  }
}

function signatureOf(bytes: Uint8Array): number {
  return bytes.length < 4 ? 0 : Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0);
}
