import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the installed package: the nearest one above this file with a package.json. */
export const PACKAGE_ROOT = findRoot(__dirname);

export const VERSION = (JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as { version: string })
  .version;

function findRoot(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, "package.json")) || parent === folder ? folder : findRoot(parent);
}
