import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { copyCheckout } from "../builders/copied-checkout";
import { itSlowly } from "../builders/thorough";

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "mediagraph-one-file-"));
beforeAll(() => {
  // It does nothing where no source has changed since the installation.
  expect(spawnSync(process.execPath, [join(ROOT, "scripts/build.mjs")]).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with parts of this checkout. */
const copied = (name: string, parts?: readonly string[]): string => copyCheckout(join(folder, name), parts);

/** In the place of a program: it only says where it is. */
function putProgram(copy: string, path: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), `exports.main = () => console.log(${JSON.stringify(path)});\n`);
}

function run(copy: string, env: NodeJS.ProcessEnv = {}): { readonly status: number | null; readonly stdout: string } {
  const { PATH } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [join(copy, "bin/mediagraph.js"), "--version"], {
    env: { PATH, ...env },
    encoding: "utf8",
  });
  return { status, stdout: stdout.trim() };
}

describe("an installed package", () => {
  it("starts from one file, and from the modules where Node was told to look at them or there is no such file", () => {
    const copy = copied("installed", ["bin", "package.json"]);
    putProgram(copy, "dist/src/main.js");
    expect(run(copy).stdout).toBe("dist/src/main.js");
    putProgram(copy, "dist/start/main.js");
    expect(run(copy).stdout).toBe("dist/start/main.js");
    writeFileSync(join(copy, "tracer.cjs"), "");
    for (const option of [`--require ${join(copy, "tracer.cjs")}`, "--enable-source-maps"])
      expect(run(copy, { NODE_OPTIONS: option }).stdout).toBe("dist/src/main.js");
    expect(run(copy, { NODE_OPTIONS: "--max-old-space-size=200" }).stdout).toBe("dist/start/main.js");
  });
});

describe("a checkout", () => {
  itSlowly("starts from one file until a source changes, and then from the modules", () => {
    const copy = copied("checkout");
    putProgram(copy, "dist/start/main.js");
    expect(run(copy).stdout).toBe("dist/start/main.js");
    appendFileSync(join(copy, "src/main.ts"), 'console.log("changed");\n');
    expect(run(copy)).toEqual({ status: 0, stdout: "changed\n0.1.0" });
  });
});

describe("the one file", () => {
  it("has the licence of each package whose code is in it", () => {
    const licences = readFileSync(join(ROOT, "dist/start/LICENSES.txt"), "utf8");
    for (const name of ["graphql", "fastify", "type-graphql"])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  });

  it("reads a text as the modules do: its rules for letters are those of the sources", () => {
    const text = "Министр прибыл в Тунис\n\nМинистр прибыл в Тунис. В Тунисе его встретили.\n";
    const [one, modules] = ["--max-old-space-size=500", "--enable-source-maps"].map((option) =>
      spawnSync(process.execPath, [option, join(ROOT, "bin/mediagraph.js"), "ingest", "--dry-run", "-"], {
        env: { ...process.env, STORE_URL: `sqlite:${join(folder, "none.db")}` },
        input: text,
        encoding: "utf8",
      }),
    );
    expect(one?.stdout).toContain("Тунисе");
    expect(one?.stdout).toBe(modules?.stdout);
  });

  it("is the same program: it gives the same schema, and runs where V8 has no code for it", () => {
    const copy = copied("without-code", ["bin", "data", "dist", "schema", "package.json"]);
    const start = join(copy, "dist/start");
    for (const name of readdirSync(start)) if (name.endsWith(".code")) rmSync(join(start, name));
    for (const root of [ROOT, copy]) {
      const { status, stderr } = spawnSync(process.execPath, [join(root, "bin/mediagraph.js"), "schema", "--check"], {
        cwd: root,
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    }
  });
});
