// Built files. Each built folder keeps the hash of its sources. Files are replaced so that a running program never
// finds one missing or half written.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const STAMP = ".built";

/** The hash of the names and contents of files, not of their times. */
export function hashOfFiles(root, files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join("/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Whether a folder was built; with a hash, whether it was built from these sources. */
export function isBuiltFrom(folder, hash) {
  try {
    const stamp = readFileSync(join(folder, STAMP), "utf8");
    return hash === undefined || stamp === hash;
  } catch {
    return false;
  }
}

export function markBuilt(folder, hash) {
  replaceFiles([{ path: join(folder, STAMP), content: hash }]);
}

/** Writes all files beside their places first. If one cannot be written, nothing has changed. */
export function replaceFiles(files) {
  const drafts = files.map(({ path, content }) => ({ path, content, draft: `${path}.${process.pid}` }));
  try {
    for (const { draft, content } of drafts) {
      mkdirSync(dirname(draft), { recursive: true });
      writeFileSync(draft, content);
    }
  } catch (error) {
    removeFiles(drafts.map(({ draft }) => draft));
    throw error;
  }
  for (const { draft, path } of drafts) renameSync(draft, path);
}

/** Puts files into a folder, which has nothing else afterwards. */
export function fillFolder(folder, files) {
  replaceFiles(files);
  const wanted = new Set(files.map(({ path }) => path));
  removeFiles(listFiles(folder).filter((path) => !wanted.has(path)));
}

export function removeFiles(paths) {
  for (const path of paths) rmSync(path, { force: true });
}

/** All files in a folder, but for packages that npm put there. */
export function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.slice(folder.length).includes(`${sep}node_modules`))
    .map((entry) => join(entry.parentPath, entry.name));
}
