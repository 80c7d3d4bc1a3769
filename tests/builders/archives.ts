import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { Header } from "tar";

/** Archives made by hand, so that each oddity can be had: what programs write that people use, and what is hostile. */

export interface ZipFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The lengths come behind the data, as where the archive was written to a pipe. */
  readonly isStreamed?: boolean;
  readonly isStored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
}

export function zipOf(...files: readonly ZipFile[]): Buffer {
  const parts = files.map(zipFile);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  return Buffer.concat([...parts, directory, end]);
}

function zipFile({ path, content, isStreamed, isStored, flags = 0, method, crc }: ZipFile): Buffer {
  const bytes = Buffer.from(content);
  const data = isStored ? bytes : deflateRawSync(bytes);
  const name = Buffer.from(path);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags | 0x800 | (isStreamed ? 8 : 0), 6);
  header.writeUInt16LE(method ?? (isStored ? 0 : 8), 8);
  header.writeUInt16LE(name.length, 26);
  const lengths = Buffer.alloc(12);
  lengths.writeUInt32LE(crc ?? crc32(bytes), 0);
  lengths.writeUInt32LE(data.length, 4);
  lengths.writeUInt32LE(bytes.length, 8);
  if (!isStreamed) lengths.copy(header, 14);
  return Buffer.concat([header, name, data, ...(isStreamed ? [Buffer.from("PK\x07\x08", "latin1"), lengths] : [])]);
}

export function tarOf(...files: readonly { readonly path: string; readonly content: string | Uint8Array }[]): Buffer {
  const parts = files.flatMap(({ path, content }) => {
    const bytes = Buffer.from(content);
    const header = new Header({ path, size: bytes.length, type: "File", mode: 0o644, mtime: new Date(0) });
    const block = Buffer.alloc(512);
    header.encode(block, 0);
    return [block, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

export interface WarcRecord {
  readonly type?: string;
  readonly url: string;
  readonly date?: string;
  readonly status?: string;
  readonly fields?: readonly string[];
  readonly body: string | Uint8Array;
}

export const warcOf = (...records: readonly WarcRecord[]): Buffer => Buffer.concat(records.map(warcRecord));

/** Each record is gzipped for itself, as crawlers do it. */
export const warcGzipOf = (...records: readonly WarcRecord[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(warcRecord(record))));

/** The fields of a response are those of HTTP, those of another record its own. */
function warcRecord({ type = "response", url, date, status = "200 OK", fields = [], body }: WarcRecord): Buffer {
  const http = `HTTP/1.1 ${status}\r\n${fields.map((field) => `${field}\r\n`).join("")}\r\n`;
  const content = Buffer.concat([Buffer.from(type === "response" ? http : ""), Buffer.from(body)]);
  const head = [
    "WARC/1.1",
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date ?? "2021-05-06T07:08:09Z"}`,
    `Content-Length: ${content.length}`,
    ...(type === "response" ? [] : fields),
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), content, Buffer.from("\r\n\r\n")]);
}

/** The body of a response in chunks of so many bytes. */
export function chunked(body: string | Uint8Array, size: number): Buffer {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n"));
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}
