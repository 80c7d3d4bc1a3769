// Makes what the packed package has besides the program (npm runs this before it packs): the declarations of the types
// that `import … from "mediagraph"` gives, and the schema's files for clients. A start in a checkout needs none of them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { fillFolder } from "./built-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const types = join(root, "dist", "types");
const clients = join(root, "dist", "clients");

function buildDeclarations() {
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-types-"));
  try {
    const tsc = join(root, "node_modules", ".bin", "tsc");
    const { stdout } = spawnSync(tsc, ["-p", join(root, "tsconfig.package.json"), "--outDir", folder], {
      encoding: "utf8",
    });
    const files = reachable(join(folder, "src", "api.d.ts"));
    refuseFaults(stdout, new Set(files.map((file) => relative(folder, file).replace(/\.d\.ts$/, ".ts"))));
    fillFolder(
      types,
      files.map((file) => ({ path: join(types, relative(folder, file)), content: readFileSync(file) })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The declaration and all of ours that it leads to. tsc writes one for every file of the program. */
function reachable(first) {
  const found = new Set([first]);
  for (const file of found) {
    const text = readFileSync(file, "utf8");
    for (const [, name] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
      const path = join(dirname(file), `${name}.d.ts`);
      if (!existsSync(path)) throw new Error(`${relative(root, file)} leads to ${path}, which is not there`);
      found.add(path);
    }
  }
  return [...found];
}

/** tsc also complains of files whose declarations nobody gets. */
function refuseFaults(output, wanted) {
  const faults = output.split("\n").filter((line) => {
    const [, file] = /^(\S+?)\(\d+,\d+\): error/.exec(line) ?? [];
    return file === undefined ? /error TS/.test(line) : wanted.has(file);
  });
  if (faults.length > 0) throw new Error(`The declarations of the package have faults:\n${faults.join("\n")}`);
}

function buildClientFiles() {
  const { clientFiles } = require(join(root, "dist", "src", "cli", "client", "client-files.js"));
  fillFolder(
    clients,
    Object.entries(clientFiles()).map(([name, content]) => ({ path: join(clients, name), content })),
  );
}

await build();
buildDeclarations();
buildClientFiles();
