// Built files. Each built folder keeps the hash of its sources. Files are replaced so that a running program never
// finds one missing or half written.
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const STAMP = ".built";
/** The state of the sources when they were last read, and their hash. */
const SEEN = ".seen";

/** The hash of the names and contents of files, not of their times. */
export function hashOfFiles(root, files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join("/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * The same, kept in `folder`: files are read again only when one changed since. The system sets the time of the last
 * change of a file (ctime), and no program can set it back.
 */
export function hashOfChanged(root, files, folder) {
  const state = stateOf(root, files);
  const [seen, kept] = textIn(join(folder, SEEN))?.split(" ") ?? [];
  if (seen === state && kept !== undefined) return kept;
  const hash = hashOfFiles(root, files);
  try {
    // A file that changes while it is read has another state next time.
    if (statSync(folder).isDirectory()) replaceFiles([{ path: join(folder, SEEN), content: `${state} ${hash}` }]);
  } catch {
    // The folder is missing or read-only. Then the files are read each time.
  }
  return hash;
}

function stateOf(root, files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    const { size, ino, ctimeMs } = lstatSync(file);
    hash.update(`${relative(root, file)}\0${size} ${ino} ${ctimeMs}\0`);
  }
  return hash.digest("hex");
}

/** Whether a folder was built; with a hash, whether it was built from these sources. */
export function isBuiltFrom(folder, hash) {
  const stamp = textIn(join(folder, STAMP));
  return stamp !== undefined && (hash === undefined || stamp === hash);
}

function textIn(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
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
