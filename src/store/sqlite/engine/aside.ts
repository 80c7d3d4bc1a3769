import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { IN_MEMORY } from "./settings";

/** The files beside a store's file with what can be computed from the store again. None if the store has no file. */
const fileOf = (path: string, name: string): string | undefined => (path === IN_MEMORY ? undefined : `${path}-${name}`);
/** Two processes may write it at once. Then it is damaged, and its reader sees that. */
const unfinished = (file: string): string => `${file}.new`;

/** A larger file is none of ours: a million profiles take some 400 MB. */
const MOST_BYTES = 2 ** 30;

/** Null if there is none, and for what is no file of ours: a device may have no end. */
export async function readAside(path: string, name: string): Promise<Uint8Array | null> {
  const file = fileOf(path, name);
  if (file === undefined) return null;
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= MOST_BYTES ? await readFile(file) : null;
  } catch {
    return null;
  }
}

/** Writes the file as a whole, or leaves it as it was: on a full disk, for example. Nobody depends on it. */
export async function writeAside(path: string, name: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = fileOf(path, name);
  if (file === undefined) return;
  try {
    const { mode } = await stat(path);
    await writeFile(unfinished(file), pieces, { mode });
    await rename(unfinished(file), file);
  } catch {
    await rm(unfinished(file), { force: true }).catch(() => undefined);
  }
}

export async function dropAside(path: string, name: string): Promise<void> {
  const file = fileOf(path, name);
  if (file === undefined) return;
  await rm(file, { force: true });
  await rm(unfinished(file), { force: true });
}
