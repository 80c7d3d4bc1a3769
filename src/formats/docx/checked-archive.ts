import { crc32 } from "node:zlib";

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x800;
const VERSION = 20;

/**
 * A ZIP archive of these parts alone, stored as they are. Programs find parts in an archive in ways of their own:
 * behind its directory, in a second directory, under another name. What they read of this one is what was checked.
 */
export function archiveOf(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const said = headerOf(name, content);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL);
    const entry = Buffer.alloc(6);
    entry.writeUInt32LE(ENTRY);
    entry.writeUInt16LE(VERSION, 4);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(local, said, name, content);
    directory.push(entry, said, place, name);
    offset += local.length + said.length + name.length + content.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...files, listed, endOf(parts.size, listed.length, offset)]);
}

/** What the header of a file and its entry in the directory have alike. */
function headerOf(name: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
