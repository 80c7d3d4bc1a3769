// Makes dist: the program, compiled from src, schema and resolvers with SWC, the reference profiles, the playground's
// script and styles, and the web reader. Types are not checked here but by `npm run types`, so that a start does not
// wait for them.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildPlayground } from "./build-playground.mjs";
import { buildReference } from "./build-reference.mjs";
import { buildStart, hasCode } from "./build-start.mjs";
import { buildWeb, webInputs } from "./build-web.mjs";
import { hashOfFiles, isBuiltFrom, listFiles, markBuilt, removeFiles, replaceFiles } from "./built-files.mjs";
import { plainExports } from "./plain-exports.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const rooms = ["src", "schema", "resolvers"];
/** The folder is read-only, or the disk is full. */
const CANNOT_WRITE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"]);

/**
 * The parts of dist. Each is made again when its sources have changed. Contents are compared, because a copied checkout
 * has other file times.
 */
const PARTS = [
  {
    folder: dist,
    inputs: () =>
      [...rooms, "data", "scripts"]
        .flatMap((folder) => listFiles(join(root, folder)))
        .concat(join(root, ".swcrc"), join(root, "package.json")),
    make: compileSources,
  },
  {
    folder: join(dist, "playground"),
    inputs: () => [
      ...listFiles(join(root, "playground")),
      join(root, "scripts", "build-playground.mjs"),
      join(root, "scripts", "compressed-files.mjs"),
      join(root, "schema", "mediagraph.graphql"),
      join(root, "src", "server", "web-pages", "schema-pages", "type-graph.ts"),
      join(root, "package.json"),
    ],
    make: (markAs) => buildPlayground(root, join(dist, "playground"), markAs),
  },
  {
    folder: join(dist, "web"),
    inputs: () => webInputs(root),
    make: (markAs) => buildWeb(root, join(dist, "web"), markAs),
  },
];

/** Made from dist, by `npm ci` and `npm run build` alone: a start must not wait for it. */
const START = {
  folder: join(dist, "start"),
  inputs: () => [join(dist, ".built"), join(root, "package-lock.json")].filter((path) => existsSync(path)),
  make: (markAs) => buildStart(dist, markAs),
};

/** Whether the programs in dist/start are those of dist/src. */
export function isStartBuilt() {
  return isBuiltFrom(START.folder, hashOfFiles(root, START.inputs()));
}

/** Builds the parts that are out of date, or the program alone. True when something was built. */
export async function build({ force = false, programOnly = false } = {}) {
  let built = false;
  for (const part of programOnly ? PARTS.slice(0, 1) : PARTS) built = (await buildPart(part, force)) || built;
  return built;
}

async function buildPart({ folder, inputs, make }, force) {
  const hash = hashOfFiles(root, inputs());
  if (!force && isBuiltFrom(folder, hash)) return false;
  const isThere = isBuiltFrom(folder);
  if (!hasCompilers()) {
    if (isThere) return false;
    throw new Error(
      "there is no dist, and the packages that build it are missing: run npm ci (with devDependencies), or copy a dist that was built elsewhere",
    );
  }
  try {
    await make(() => markBuilt(folder, hash));
    return true;
  } catch (error) {
    if (!isThere || !CANNOT_WRITE.has(error.code)) throw error;
    process.stderr.write(
      `mediagraph: the sources have changed and ${relative(process.cwd(), folder) || "."} cannot be written (${error.code}): the earlier build runs instead\n`,
    );
    return false;
  }
}

/** An installation without devDependencies (`npm ci --omit=dev`) uses the dist that it has. */
function hasCompilers() {
  const require = createRequire(import.meta.url);
  return ["@swc/core", "esbuild", "vite"].every((name) => {
    try {
      return require.resolve(name) !== "";
    } catch {
      return false;
    }
  });
}

async function compileSources(markAs) {
  const { transformFile } = await import("@swc/core");
  const sources = rooms.flatMap((room) => listFiles(join(root, room))).filter((file) => file.endsWith(".ts"));
  const compiled = await Promise.all(sources.map((file) => compile(transformFile, file)));
  const files = compiled.flat();
  replaceFiles(files);
  removeOrphans(files);
  buildReference(root);
  markAs();
}

async function compile(transformFile, file) {
  const { code, map = "" } = await transformFile(file, { root, configFile: join(root, ".swcrc") });
  const path = join(dist, relative(root, file)).replace(/\.ts$/, ".js");
  return [
    { path: `${path}.map`, content: map },
    { path, content: `${plainExports(code)}\n//# sourceMappingURL=${basename(path)}.map\n` },
  ];
}

/** Removes files whose sources are gone. */
function removeOrphans(files) {
  const wanted = new Set(files.map(({ path }) => path));
  removeFiles(
    rooms
      .flatMap((room) => (existsSync(join(dist, room)) ? listFiles(join(dist, room)) : []))
      .filter((path) => !wanted.has(path)),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const force = process.argv.includes("--force");
  await build({ force });
  if (hasCompilers()) await buildPart(START, force || !hasCode(START.folder));
}
