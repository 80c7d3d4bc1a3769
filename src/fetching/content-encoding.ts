import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { BadDocument } from "../domain/errors/errors";

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
};

/** Texts shrink to a tenth, tables of one word to a hundredth. What is packed tighter was made to fill a memory. */
const MOST_INFLATED = 200;
/** Below this size nobody asks how tight it was packed. */
const UNASKED_BYTES = 8_388_608;

/**
 * The bytes of a body without its content encoding (RFC 9110, 8.4). Reading throws BadDocument for an encoding that
 * was not asked for, and for one that inflates more than any honest document does.
 */
export async function* unpacked(body: Readable, contentEncoding = ""): AsyncGenerator<Uint8Array> {
  const names = contentEncoding
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  const [name, ...more] = names;
  if (name === undefined) {
    yield* body as AsyncIterable<Uint8Array>;
    return;
  }
  const decoder = DECODERS[name];
  if (decoder === undefined || more.length > 0)
    throw new BadDocument(
      `could not be fetched: the server sent it packed as ${contentEncoding}, which was not asked for`,
    );
  yield* inflated(body, decoder());
}

async function* inflated(body: Readable, decoder: Transform): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let size = 0;
  body.on("data", (chunk: Uint8Array) => (packed += chunk.length));
  const bytes: AsyncIterable<Uint8Array> = pipeline(body, decoder, () => undefined);
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > UNASKED_BYTES && size > packed * MOST_INFLATED)
      throw new BadDocument(
        `is packed more than ${MOST_INFLATED} to 1, as no honest document is. Unpack it, and ingest the file.`,
      );
    yield chunk;
  }
}
