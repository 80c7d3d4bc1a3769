import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { copyOf } from "../builders/filled-stores";
import { everyNth, itSlowly } from "../builders/thorough";

const root = join(__dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "mediagraph-loaded-"));
const env = { ...process.env, STORE_URL: `sqlite:${join(folder, "store.db")}` };
// Each command that finds no store loads the reference profiles into a new one first, which takes seconds.
copyOf("BARE_STORE", join(folder, "store.db"));
const text = join(folder, "harbour.txt");
writeFileSync(
  text,
  "Harbour reopens\n\nShips entered the harbour of Tallinn again on Monday, the port authority said.\n",
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMMAND = `require("./dist/src/main.js").main(["node", "mediagraph", ...process.argv.slice(1)])`;

interface Loaded {
  readonly packages: readonly string[];
  /** Of the program, such as `dist/src/main.js`. */
  readonly files: readonly string[];
}

/** What a command loads. */
const loadedBy = (...args: string[]): Loaded => loadedIn(COMMAND, ...args);

/** What a promise loads in a process of its own. */
function loadedIn(promise: string, ...args: string[]): Loaded {
  const program = `${promise}.then(() => process.stderr.write(JSON.stringify(Object.keys(require.cache))))`;
  const { stderr } = spawnSync(process.execPath, ["-e", program, "--", ...args], { cwd: root, env, encoding: "utf8" });
  const paths = (JSON.parse(stderr) as string[]).map((path) => relative(root, path).replaceAll("\\", "/"));
  const packages = paths.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return {
    packages: [...new Set(packages)].sort(),
    files: paths.filter((path) => path.startsWith("dist/")),
  };
}

describe("what a command loads", () => {
  test("the version and the help of a command without formats load only the parser of the command line", () => {
    const commands = [["--version"], ["same", "--help"], ["export", "--help"], ["sources", "pull", "--help"]];
    for (const args of everyNth(commands, 3)) expect(loadedBy(...args).packages).toEqual(["commander"]);
  });

  test("the help of the program loads the settings, and no command", () => {
    const { packages, files } = loadedBy("--help");
    expect(packages).toEqual(["commander"]);
    expect(
      files.filter((path) => /^dist\/(?:src\/(?:store|linking|formats\/registry)|schema|resolvers)\b/.test(path)),
    ).toEqual([]);
  });

  test("a text is read without what serves the graph and without MongoDB", () => {
    const { packages } = loadedBy("ingest", text);
    expect(packages).toContain("@photostructure/sqlite");
    for (const name of ["graphql", "type-graphql", "fastify", "mongodb"]) expect(packages).not.toContain(name);
  });

  for (const args of [
    ["retry", "--list"],
    ["export", "--output", join(folder, "export.jsonl")],
  ])
    itSlowly(`${args[0]} has no documents, and loads no formats`, () => {
      expect(loadedBy(...args).files).not.toContain("dist/src/formats/all-formats.js");
    });

  itSlowly("a server starts without what checks documents, without formats and without MongoDB", () => {
    const { packages, files } = loadedIn(`Promise.resolve(require("./dist/src/cli/serving/serve.js"))`);
    expect(packages).toContain("fastify");
    for (const name of ["zod", "mongodb", "htmlparser2"]) expect(packages).not.toContain(name);
    expect(files).not.toContain("dist/src/formats/all-formats.js");
  });

  itSlowly("the HTTP server starts without compilers of schemas", () => {
    const { packages } = loadedIn(
      `require("./dist/src/server/http/create-http.js").createHttp(require("pino")()).ready()`,
    );
    expect(packages).toContain("fastify");
    for (const name of ["ajv", "@fastify/ajv-compiler", "@fastify/fast-json-stringify-compiler"])
      expect(packages).not.toContain(name);
  });
});
