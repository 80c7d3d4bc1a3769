// Makes dist/start: the modules of dist/src and the packages that every server needs, in one file, and beside it the
// code that V8 has compiled for each program that starts as a process or a thread. So a start reads two files instead
// of a thousand, and compiles little. Packages that only some commands need stay outside.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fillFolder, listFiles } from "./built-files.mjs";

const LOADER = fileURLToPath(new URL("start/load.cjs", import.meta.url));
const RUNNER = fileURLToPath(new URL("start/run.cjs", import.meta.url));
const PROGRAMS = {
  main: "main.js",
  "worker-process": "cli/workers/worker-process.js",
  "writer-thread": "cli/writing/writer-thread.js",
  "rebuild-thread": "cli/writing/rebuild-thread.js",
};
/** Each start of a server loads them. */
const PACKAGES = [
  ...["@apollo/server", "@fastify/compress", "@fastify/cors", "@graphql-tools", "@graphql-yoga/subscription"],
  ...["commander", "dataloader", "fastify", "graphql", "graphql-scalars", "pino", "prom-client", "reflect-metadata"],
  // Not each start needs graphql-ws, but it must have the same graphql. It is run for the first WebSocket.
  ...["type-graphql", "graphql-ws"],
];
/** A package of `type-graphql` for what nobody here uses. */
const MISSING = ["class-validator"];

/** The folder of a package. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const KEEPING = { MEDIAGRAPH_KEEP_CODE: "1", LOG_LEVEL: "error" };
/** A server that does not start or end must not stop the build. */
const LONGEST_MS = 120_000;
const TOKEN = "only-for-the-build";
const DOCUMENT = JSON.stringify(
  "Storm closes the port\n\nBy Ada Reyes, 17 March 2024\n\nThe port of Oslo in Norway was closed on Sunday.",
);
const OPERATIONS = [
  "{ articles(first: 3) { nodes { headline source { name } mentions { nodes { surface entity { name } } } } } }",
  `mutation { ingest(documents: [{ content: ${DOCUMENT} }]) { accepted } }`,
];

export async function buildStart(dist, markAs) {
  const folder = join(dist, "start");
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    stdin: { contents: Object.entries(PROGRAMS).map(programOf).join(""), resolveDir: join(dist, "src") },
    bundle: true,
    platform: "node",
    target: "node20",
    charset: "ascii",
    banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
    footer: { js: "})" },
    // In one file this package does not find Node's SHA-256, and takes one in JavaScript: 16 µs for a front page's query
    // instead of 2.
    alias: { "@apollo/utils.createhash": "node:crypto" },
    external: MISSING,
    plugins: [keepOutside(dist)],
    outfile: join(folder, "bundle.cjs"),
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  const contents = inAscii(outputFiles[0].text);
  const bundle = createHash("sha256").update(contents).digest("hex").slice(0, 16);
  fillFolder(folder, [
    { path: join(folder, `${bundle}.cjs`), content: contents },
    { path: join(folder, "load.cjs"), content: readFileSync(LOADER) },
    { path: join(folder, "LICENSES.txt"), content: licencesOf(Object.keys(metafile.inputs)) },
    ...Object.keys(PROGRAMS).map((name) => ({
      path: join(folder, `${name}.js`),
      content: `"use strict";\nmodule.exports = require("./load.cjs").load("${bundle}", "${name}");\n`,
    })),
  ]);
  await keepCode(folder).catch(({ message }) => console.error(`mediagraph: starts stay slow: ${message}`));
  markAs();
}

/** Whether this Node's V8 has compiled code there. */
export function hasCode(folder) {
  return existsSync(folder) && listFiles(folder).some((path) => path.endsWith(`-main-${process.versions.v8}.code`));
}

/**
 * V8 keeps a text of ASCII in half the memory. esbuild leaves other characters only in regular expressions, where an
 * escape means the same, in comments, and in templates of `String.raw`, where it does not.
 */
function inAscii(program) {
  const raw = /String\.raw`[^`]*[^\0-\x7f][^`]*`/.exec(program);
  if (raw !== null) throw new Error(`String.raw may have only ASCII: ${raw[0].slice(0, 100)}`);
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const programOf = ([name, path]) => `exports[${JSON.stringify(name)}] = () => require("./${path}");\n`;

/** Packages that our own modules name and that are not in PACKAGES are found in node_modules when they are asked for. */
function keepOutside(dist) {
  const isListed = (path) => PACKAGES.some((name) => path === name || path.startsWith(`${name}/`));
  return {
    name: "keep-outside",
    setup({ onResolve }) {
      onResolve({ filter: /^[^.]/ }, ({ path, importer }) =>
        importer.startsWith(dist) && !isListed(path) ? { path, external: true } : undefined,
      );
    },
  };
}

/** The licences of the packages whose files are inside. They ask to be named wherever their code is copied to. */
function licencesOf(inputs) {
  const folders = new Set(inputs.map((path) => PACKAGE.exec(path)?.[0]).filter((folder) => folder !== undefined));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version}: ${license}\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8")}`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * Serves a new store with the sample, by one process and by two, and asks once, so that V8 compiles what each program
 * begins with. A program keeps its code when it ends.
 */
async function keepCode(folder) {
  const place = mkdtempSync(join(tmpdir(), "mediagraph-start-"));
  try {
    for (const flags of [[], ["--workers", "2"]]) await serveOnce(folder, `sqlite:${join(place, "store.db")}`, flags);
  } finally {
    rmSync(place, { recursive: true });
  }
}

async function serveOnce(folder, storeUrl, flags) {
  const child = spawn(process.execPath, [RUNNER, join(folder, "main.js"), "serve", "--port", "0", ...flags], {
    env: { PATH: process.env.PATH, STORE_URL: storeUrl, MEDIAGRAPH_SAMPLE: "1", MEDIAGRAPH_TOKEN: TOKEN, ...KEEPING },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const late = setTimeout(() => child.kill("SIGKILL"), LONGEST_MS);
  let told = "";
  for await (const piece of child.stdout) {
    told += piece;
    if (!told.includes("Stop with")) continue;
    for (const operation of OPERATIONS) await ask(/http:\S+\/graphql/.exec(told)[0], operation);
    child.kill();
  }
  const [status] = await ended;
  clearTimeout(late);
  if (status !== 0) throw new Error(`The program in ${folder} ended with status ${status}: ${told}`);
}

async function ask(url, query) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${query} was answered with ${text}`);
}
