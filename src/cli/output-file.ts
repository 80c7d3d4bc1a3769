import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Stats } from "node:fs";
import { open, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { types } from "node:util";
import { BadSetting } from "../domain/errors/errors";

const CHUNK = 262_144;
/** Bytes of UTF-8 for a unit of UTF-16. */
const MOST_BYTES = 3;

/** Some texts at once, such as lines with their ends. */
export type Texts = AsyncIterable<readonly string[]>;

/**
 * Writes a file as a whole or not at all: first to a file beside it, which gets the final name once all of it is on the
 * disk. A failure leaves nothing behind, and an older file as it was. Throws BadSetting, which names the file, the
 * error and the way out.
 */
export async function writeFileWhole(path: string, texts: Texts): Promise<void> {
  const { place, before } = await placeOf(path);
  const unfinished = join(dirname(place), `.${basename(place)}.${randomUUID().slice(0, 8)}.partial`);
  const file = await writing(path, open(unfinished, "wx", before?.mode));
  try {
    if (before !== undefined) await writing(path, giveTo(file, before));
    for await (const chunk of inChunks(texts)) await writing(path, file.writeFile(chunk));
    await writing(path, file.sync());
    await file.close();
    await writing(path, rename(unfinished, place));
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes to standard output no faster than it is read. Stops when nobody reads any more. */
export async function writeStream(stream: Writable, texts: Texts): Promise<void> {
  const gone = new AbortController();
  for (const end of ["close", "error"]) stream.once(end, () => gone.abort());
  for await (const chunk of inChunks(texts)) {
    if (gone.signal.aborted) return;
    if (!stream.write(chunk)) await once(stream, "drain", { signal: gone.signal }).catch(() => undefined);
  }
}

/**
 * The file behind symbolic links, and its present state. A folder, a device or a pipe is refused: a file must not
 * replace it.
 */
async function placeOf(path: string): Promise<{ readonly place: string; readonly before?: Stats }> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return { place: path };
  if (!found.isFile())
    throw new BadSetting(
      `${path} could not be written: it is there and is no file. Name a file, or write to standard output by leaving --output out.`,
    );
  return { place: await writing(path, realpath(path)), before: found };
}

/** Gives the new file the rights and the owner of the old one. A private file stays private. */
async function giveTo(file: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const own = await file.stat();
  // Only root may give a file to another user. Without root, the new file belongs to the user who writes it.
  if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
  await file.chmod(mode);
}

const MORE_SPACE = "Free some space, or name a file on another disk.";
const WAYS_OUT: Readonly<Record<string, string>> = {
  ENOSPC: MORE_SPACE,
  EDQUOT: MORE_SPACE,
  EFBIG: "Allow larger files (ulimit -f), or name a file on a disk that takes them.",
  ENOENT: "Make its folder first, or name a file in one that is there.",
  EACCES: "Give this user the right to write in its folder, or name a file elsewhere.",
};

async function writing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code = "", message }: NodeJS.ErrnoException = types.isNativeError(error) ? error : new Error(String(error));
    throw new BadSetting(`${path} could not be written: ${message}. ${WAYS_OUT[code] ?? "Name another file."}`);
  }
}

/**
 * Joins texts into pieces of bytes. Each text is encoded by itself: texts that are joined first are copied once more,
 * and one text with Arabic letters makes all of them twice as wide.
 */
async function* inChunks(texts: Texts): AsyncGenerator<Uint8Array> {
  let chunk = Buffer.allocUnsafe(CHUNK);
  let length = 0;
  for await (const some of texts) {
    for (const text of some) {
      const longest = text.length * MOST_BYTES;
      if (length + longest > chunk.length) {
        yield chunk.subarray(0, length);
        chunk = Buffer.allocUnsafe(Math.max(CHUNK, longest));
        length = 0;
      }
      length += chunk.write(text, length);
    }
  }
  yield chunk.subarray(0, length);
}
