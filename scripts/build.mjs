// Compiles src, schema and resolvers to dist with SWC and writes the reference data there; does nothing when dist is newer than every source.
// Types are checked by `npm run types`, not here: a start must not wait for them.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildReference } from "./build-reference.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const rooms = ["src", "schema", "resolvers"];
const stamp = join(root, "dist", ".built");

export async function build({ force = false } = {}) {
  const files = rooms.flatMap((room) => list(join(root, room)));
  const inputs = [...files, ...list(join(root, "data")), join(root, ".swcrc"), join(root, "package.json"), ...list(join(root, "scripts"))];
  if (!force && isFresh(inputs)) return false;
  const { transformFile } = await import("@swc/core");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await Promise.all(files.filter((file) => file.endsWith(".ts")).map((file) => compile(transformFile, file)));
  buildReference(root);
  writeFileSync(stamp, "");
  return true;
}

async function compile(transformFile, file) {
  const output = await transformFile(file, { root, configFile: join(root, ".swcrc") });
  const target = join(root, "dist", file.slice(root.length + 1)).replace(/\.ts$/, ".js");
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${output.code}\n//# sourceMappingURL=${target.split("/").pop()}.map\n`);
  writeFileSync(`${target}.map`, output.map ?? "");
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
