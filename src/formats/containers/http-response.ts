import { ByteReader } from "./byte-reader";
import { inflated, type Compression } from "./inflate";
import type { Unpacking } from "./unpacking";

export interface HttpResponse {
  readonly status: number;
  readonly mediaType: string | undefined;
  /** Without the transfer's chunks and the content's compression. */
  body(): AsyncGenerator<Uint8Array>;
}

const LONGEST_LINE = 65_536;
const MOST_LINES = 1_000;

/** Lines of `Name: value`, up to the blank one. Names are in lower case. Undefined if the stream ends before. */
export async function headerFields(reader: ByteReader): Promise<Map<string, string> | undefined> {
  const fields = new Map<string, string>();
  let last: string | undefined;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const line = await textLine(reader);
    if (line === undefined) return undefined;
    if (line === "") return fields;
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line)) {
      if (last !== undefined) fields.set(last, `${fields.get(last) ?? ""} ${line.trim()}`);
    } else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return undefined;
}

export async function textLine(reader: ByteReader): Promise<string | undefined> {
  const line = await reader.line(LONGEST_LINE);
  return line === undefined
    ? undefined
    : Buffer.from(line)
        .toString("utf8")
        .replace(/\r?\n$/, "");
}

/** A response as it went over the wire. Undefined if it does not begin like one. */
export async function httpResponse(
  chunks: AsyncIterable<Uint8Array>,
  unpacking: Unpacking,
): Promise<HttpResponse | undefined> {
  const reader = new ByteReader(chunks);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/i.exec((await textLine(reader)) ?? "")?.[1];
  if (status === undefined) return undefined;
  const fields = await headerFields(reader);
  if (fields === undefined) return undefined;
  return {
    status: Number(status),
    mediaType: fields.get("content-type"),
    body: () => decoded(reader, fields, unpacking),
  };
}

/** Some archives hold a body decoded already, with the fields of the coded one. So the first bytes decide. */
async function* decoded(
  reader: ByteReader,
  fields: ReadonlyMap<string, string>,
  unpacking: Unpacking,
): AsyncGenerator<Uint8Array> {
  const isChunked = /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "");
  const start = Buffer.from(await reader.peek(20)).toString("latin1");
  const content = new ByteReader(
    isChunked && /^[0-9a-f]{1,8}[ \t]*[;\r\n]/i.test(start) ? unchunked(reader) : rest(reader),
  );
  const compression = compressionOf(fields.get("content-encoding") ?? "", await content.peek(2));
  yield* compression === undefined ? rest(content) : inflated(rest(content), compression, unpacking);
}

function compressionOf(encoding: string, [first = 0, second = 0]: Uint8Array): Compression | undefined {
  switch (encoding.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return first === 0x1f && second === 0x8b ? "gzip" : undefined;
    case "deflate":
      // The standard means zlib's form, whose first two bytes are a multiple of 31. Some servers send bare data.
      return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? "deflate" : "deflate-raw";
    case "br":
      return first === 0x3c ? undefined : "br";
    default:
      return undefined;
  }
}

async function* unchunked(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const size = Number.parseInt((await textLine(reader)) ?? "", 16);
    // A cut response ends without its last chunk. What came of it is read.
    if (!(size > 0)) return;
    for (let left = size; left > 0;) {
      const some = await reader.some(left);
      if (some === undefined) return;
      left -= some.length;
      yield some;
    }
    await textLine(reader);
  }
}

async function* rest(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let some = await reader.some(); some !== undefined; some = await reader.some()) yield some;
}
