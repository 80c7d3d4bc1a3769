import { Header, Pax } from "tar";
import { ByteReader, Section } from "./byte-reader";
import { faultOfPath, nameOf, type ContainerReader } from "./container-reader";
import type { Unpacking } from "./unpacking";

const BLOCK = 512;
/** Paths and the like. Longer ones are somebody's attempt to fill the memory. */
const LONGEST_NOTE = 1_048_576;
const CUT_SHORT = "the archive ends in the middle; get the whole file and try again";

/** A tar archive. `node-tar` knows its headers, of which there are five kinds. */
export const tar: ContainerReader = {
  name: "tar",
  title: "a tar archive",
  // Every header is filled up with zeros, and no text has any.
  detect: (head) => head.length >= BLOCK && head.subarray(0, BLOCK).includes(0) && isHeader(head.subarray(0, BLOCK)),
  async *open(chunks, unpacking) {
    const archive = new TarArchive(new ByteReader(chunks), unpacking);
    for (let next = await archive.next(); next !== undefined; next = await archive.next()) {
      const { path, data } = next;
      const name = nameOf(path);
      const reason = faultOfPath(path);
      if (name !== undefined) yield reason === undefined ? { name, open: () => data.bytes() } : { name, reason };
      await data.skip();
    }
  },
};

/** The checksum in a header is over all of it, so that no other file looks like one. */
function isHeader(block: Uint8Array): boolean {
  const header = headerOf(block);
  return header !== undefined && header.nullBlock !== true && header.path !== undefined && header.path !== "";
}

/** Undefined for what is none. The library throws for some numbers that no header has. */
function headerOf(block: Uint8Array, own?: Pax, common?: Pax): Header | undefined {
  try {
    const header = new Header(Buffer.from(block), 0, own, common);
    return header.cksumValid === true || header.nullBlock === true ? header : undefined;
  } catch {
    return undefined;
  }
}

class TarArchive {
  private files = 0;
  private common: Pax | undefined;

  constructor(
    private readonly reader: ByteReader,
    private readonly unpacking: Unpacking,
  ) {}

  /** The next file. Folders, links and devices are left out. */
  async next(): Promise<{ path: string; data: Section } | undefined> {
    let own: Pax | undefined;
    let longPath: string | undefined;
    for (;;) {
      const place = `entry ${this.files + 1}`;
      const block = await this.reader.take(BLOCK);
      // Two blocks of zeros end an archive. Some programs leave them out.
      if (block === undefined && (await this.reader.peek(1)).length === 0 && this.files > 0) return undefined;
      if (block === undefined) throw this.unpacking.fault(CUT_SHORT, place);
      const header = headerOf(block, own, this.common);
      if (header?.nullBlock === true) return undefined;
      if (header === undefined)
        throw this.unpacking.fault(
          `no file begins at byte ${this.reader.offset - BLOCK}; the archive is damaged`,
          place,
        );
      const size = header.size ?? 0;
      const data = this.section(size, place);
      if (header.type === "ExtendedHeader") own = Pax.parse(await this.note(data, size, place), own);
      else if (header.type === "GlobalExtendedHeader")
        this.common = Pax.parse(await this.note(data, size, place), this.common, true);
      else if (header.type === "NextFileHasLongPath" || header.type === "OldGnuLongPath")
        longPath = (await this.note(data, size, place)).replace(/\0.*/s, "");
      else if (header.type === "File" || header.type === "OldFile" || header.type === "ContiguousFile") {
        this.files += 1;
        return { path: longPath ?? header.path ?? "", data };
      } else {
        [own, longPath] = [undefined, undefined];
        await data.skip();
      }
    }
  }

  private section(size: number, place: string): Section {
    return new Section(
      this.reader,
      Math.ceil(size / BLOCK) * BLOCK,
      () => this.unpacking.fault(CUT_SHORT, place),
      size,
    );
  }

  private async note(data: Section, size: number, place: string): Promise<string> {
    if (size > LONGEST_NOTE) throw this.unpacking.fault(`a name of ${size} bytes; the archive is damaged`, place);
    const parts: Uint8Array[] = [];
    for await (const chunk of data.bytes()) parts.push(chunk);
    await data.skip();
    return Buffer.concat(parts).toString("utf8");
  }
}
