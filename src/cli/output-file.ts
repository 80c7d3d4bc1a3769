import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { BadSetting } from "../domain/errors";

const CHUNK = 65_536;

/**
 * Writes a file as a whole or not at all: beside its place first, and under its name once everything is on the disk. What cannot be
 * written leaves nothing behind and is told in one line.
 */
export async function writeFileWhole(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.partial`);
  const file = await writing(path, open(unfinished, "wx"));
  try {
    for await (const chunk of inChunks(pieces)) await writing(path, file.writeFile(chunk));
    await writing(path, file.sync());
    await file.close();
    await writing(path, rename(unfinished, path));
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes to standard output no faster than it is read, and stops when nobody reads it any more. */
export async function writeStream(stream: Writable, pieces: AsyncIterable<string>): Promise<void> {
  const gone = new AbortController();
  for (const end of ["close", "error"]) stream.once(end, () => gone.abort());
  for await (const chunk of inChunks(pieces)) {
    if (gone.signal.aborted) return;
    if (!stream.write(chunk)) await once(stream, "drain", { signal: gone.signal }).catch(() => undefined);
  }
}

async function writing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new BadSetting(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Many small pieces as few large ones. */
async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    chunk.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield chunk.join("");
    chunk = [];
    length = 0;
  }
  yield chunk.join("");
}
