import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** What a checkout needs to build and to run the program. */
export const CHECKOUT_PARTS: readonly string[] = [
  ...["bin", "data", "dist", "playground", "resolvers", "schema", "scripts", "src", "web"],
  ...[".swcrc", "package.json", "package-lock.json"],
];

/** Copies parts of this checkout, built, to a new folder, with the time of the copy on every file. Gives the folder. */
export function copyCheckout(folder: string, parts = CHECKOUT_PARTS): string {
  for (const part of parts) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}
