import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the installed package: the nearest one above this file with a package.json. */
export const PACKAGE_ROOT = findRoot(__dirname);

export const VERSION = (JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as { version: string })
  .version;

/** Where `scripts/build-start.mjs` puts all modules into one file. */
const START = join(PACKAGE_ROOT, "dist", "start");

/** The program that a thread or a process of ours begins with: from the one file, where this one is from it too. */
export function programFile(folder: string, name: string): string {
  return join(__dirname === START ? START : join(PACKAGE_ROOT, "dist", "src", "cli", folder), `${name}.js`);
}

function findRoot(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, "package.json")) || parent === folder ? folder : findRoot(parent);
}
