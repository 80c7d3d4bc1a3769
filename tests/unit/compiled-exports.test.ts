import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const ROOMS = ["src", "schema", "resolvers"];

const modules = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, "dist", room), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => ({ name: `${room}/${path}`, code: readFileSync(join(ROOT, "dist", room, path), "utf8") })),
);

/** What SWC lists for programs that read the names of a module from its text. */
function listedNames(code: string): string[] {
  const list = /^0 && \(module\.exports = \{\n([\s\S]*?)\n\}\);/m.exec(code)?.[1] ?? "";
  return [...list.matchAll(/^ {4}(\w+): null/gm)].map(([, name]) => name ?? "").sort();
}

test("the compiled modules export values, not getters, so that a call of another module's function is a plain call", () => {
  expect(modules.length).toBeGreaterThan(500);
  expect(
    modules.filter(({ code }) => /^_export\(exports|^Object\.defineProperty\(exports, "(?!__esModule)/m.test(code)),
  ).toEqual([]);
});

test("every name of a compiled module is exported once", () => {
  for (const { name, code } of modules) {
    const exported = [...code.matchAll(/(?:^| )exports\.(\w+) = [\w$.]+;/gm)].map(([, one]) => one ?? "").sort();
    const listed = listedNames(code);
    if (listed.length > 0) expect({ name, exported }).toEqual({ name, exported: listed });
    else expect(exported.length).toBeLessThanOrEqual(1);
  }
});
