import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "@jest/globals";

const ROOT = join(__dirname, "../../..");
const IMPORT = /\{([^{}]+)\} = require\("(?:\.\.\/)+dist\/(src\/[^"]+)\.js"\)/g;

/** The compiler does not see what benches and scripts import from the built program. */
it("has all that the benches and scripts take from it", () => {
  const load = createRequire(__filename);
  const taken = ["bench", "scripts"].flatMap((folder) => programsIn(join(ROOT, folder)).flatMap(importsOf));
  expect(taken.length).toBeGreaterThan(20);
  const missing = taken.filter(({ path, name }) => {
    const module = load(join(ROOT, path)) as Readonly<Record<string, unknown>>;
    return module[name] === undefined;
  });
  expect(missing).toEqual([]);
});

function programsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : programsIn(join(folder, entry.name));
    return /\.[cm]js$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}

function importsOf(program: string): { program: string; path: string; name: string }[] {
  return [...readFileSync(program, "utf8").matchAll(IMPORT)].flatMap(([, names = "", path = ""]) =>
    names.split(",").map((name) => ({ program, path, name: name.trim() })),
  );
}
