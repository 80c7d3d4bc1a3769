// Compiles src, schema and resolvers to dist with SWC and writes the reference data there; does nothing when dist is newer than every source.
// Types are checked by `npm run types`, not here: a start must not wait for them. Files are replaced one by one, so that a program that
// runs from dist meanwhile never finds one missing.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildReference } from "./build-reference.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const rooms = ["src", "schema", "resolvers"];
const stamp = join(root, "dist", ".built");

export async function build({ force = false } = {}) {
  const files = rooms.flatMap((room) => list(join(root, room)));
  const inputs = [...files, ...list(join(root, "data")), join(root, ".swcrc"), join(root, "package.json"), ...list(join(root, "scripts"))];
  if (!force && isFresh(inputs)) return false;
  if (!hasCompiler()) return keepBuilt();
  const { transformFile } = await import("@swc/core");
  const sources = files.filter((file) => file.endsWith(".ts"));
  await Promise.all(sources.map((file) => compile(transformFile, file)));
  removeOrphans(sources);
  buildReference(root);
  writeFileSync(stamp, "");
  return true;
}

/** An installation without devDependencies (`npm ci --omit=dev`) keeps the dist that it was given. */
function keepBuilt() {
  if (existsSync(stamp)) return false;
  throw new Error("there is no dist, and nothing to build it with: run npm ci (with devDependencies), or bring a dist that was built elsewhere");
}

function hasCompiler() {
  try {
    createRequire(import.meta.url).resolve("@swc/core");
    return true;
  } catch {
    return false;
  }
}

async function compile(transformFile, file) {
  const output = await transformFile(file, { root, configFile: join(root, ".swcrc") });
  const target = targetOf(file);
  mkdirSync(dirname(target), { recursive: true });
  replaceFile(`${target}.map`, output.map ?? "");
  replaceFile(target, `${output.code}\n//# sourceMappingURL=${basename(target)}.map\n`);
}

function targetOf(file) {
  return join(root, "dist", relative(root, file)).replace(/\.ts$/, ".js");
}

function replaceFile(path, content) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

/** What was compiled from sources that are gone. */
function removeOrphans(sources) {
  const wanted = new Set(sources.map(targetOf).flatMap((target) => [target, `${target}.map`]));
  const compiled = rooms.flatMap((room) => list(join(root, "dist", room)));
  for (const file of compiled) if (!wanted.has(file)) rmSync(file, { force: true });
}

function list(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isFresh(inputs) {
  try {
    const built = statSync(stamp).mtimeMs;
    return inputs.every((file) => statSync(file).mtimeMs <= built);
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await build({ force: process.argv.includes("--force") });
}
