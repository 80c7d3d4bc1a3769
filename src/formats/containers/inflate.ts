import { PassThrough, Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isNativeError } from "node:util/types";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { BadDocument } from "../../domain/errors/errors";
import type { ByteReader } from "./byte-reader";
import type { Unpacking } from "./unpacking";

const UNFINISHED = "unexpected end of file";
const OPTIONS = { chunkSize: 65_536 };

const ENGINES = {
  gzip: () => createGunzip(OPTIONS),
  deflate: () => createInflate(OPTIONS),
  "deflate-raw": () => createInflateRaw(OPTIONS),
  br: () => createBrotliDecompress(OPTIONS),
  identity: () => new PassThrough(),
} as const satisfies Record<string, () => Transform>;

export type Compression = keyof typeof ENGINES;

/** The bytes of a compressed stream. Several gzip members after each other are one stream. */
export async function* inflated(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
  unpacking: Unpacking,
): AsyncGenerator<Uint8Array> {
  const engine = ENGINES[compression]();
  // The reader of the engine gets the error too.
  const piped = pipeline(Readable.from(chunks), engine).catch(() => undefined);
  try {
    for await (const chunk of counted(engine, unpacking)) yield chunk;
  } catch (error) {
    throw isDamage(error) ? unpacking.fault(damaged(error)) : error;
  } finally {
    engine.destroy();
    await piped;
  }
}

/**
 * The bytes of deflated data that say themselves where they end. Afterwards the reader stands behind them.
 * `cutShort` makes the error for a stream that ends before.
 */
export async function* inflatedToItsEnd(
  reader: ByteReader,
  unpacking: Unpacking,
  cutShort: () => Error,
): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw(OPTIONS);
  const fed = feed(reader, engine);
  fed.catch((error: unknown) => engine.destroy(error as Error));
  let isEnded = false;
  try {
    for await (const chunk of counted(engine, unpacking)) yield chunk;
    isEnded = true;
  } catch (error) {
    if (isDamage(error) && error.message === UNFINISHED) throw cutShort();
    throw isDamage(error) ? new BadDocument(damaged(error)) : error;
  } finally {
    engine.destroy();
    const { last, before } = await fed.catch(() => ({ last: new Uint8Array(), before: 0 }));
    if (isEnded) reader.giveBack(last.subarray(engine.bytesWritten - before));
  }
}

/** Gives the engine one chunk after another until it has the end. It says of the last chunk how much was before it. */
async function feed(
  reader: ByteReader,
  engine: ReturnType<typeof createInflateRaw>,
): Promise<{ last: Uint8Array; before: number }> {
  const over = new Promise<void>((resolve) => engine.once("end", resolve).once("close", resolve));
  let before = 0;
  for (;;) {
    const last = await reader.some();
    if (last === undefined) {
      engine.end();
      await over;
      return { last: new Uint8Array(), before };
    }
    const written = new Promise<void>((resolve) => engine.write(last, () => resolve()));
    await Promise.race([written, over]);
    // Of a chunk that holds the end, the engine takes only what is before it.
    if (engine.bytesWritten < before + last.length || engine.destroyed) return { last, before };
    before += last.length;
  }
}

async function* counted(chunks: AsyncIterable<unknown>, unpacking: Unpacking): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const bytes = chunk as Uint8Array;
    unpacking.unpack(bytes.length);
    yield bytes;
  }
}

const isDamage = (error: unknown): error is Error =>
  isNativeError(error) && "code" in error && /^(?:Z_|ERR_)/.test(String(error.code));

function damaged({ message }: Error): string {
  return message === UNFINISHED
    ? "ends in the middle of its compressed data; get the whole file and try again"
    : `its compressed data are damaged (${message}); get it again and try again`;
}
