import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { isThorough } from "../builders/thorough";

const ROOT = join(__dirname, "../..");
const EXAMPLE = join(ROOT, "examples", "own-format");
const folder = mkdtempSync(join(tmpdir(), "mediagraph-own-format-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packageOf = (path: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Record<string, Record<string, string>>;

/**
 * Installs the packed package without a network: what it has in its tarball, and beside it the packages that it says
 * it needs, and no others.
 */
function install(project: string): void {
  const modules = join(project, "node_modules");
  mkdirSync(modules, { recursive: true });
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: ROOT });
  execFileSync("tar", ["-xzf", join(folder, "mediagraph-0.1.0.tgz"), "-C", modules]);
  renameSync(join(modules, "package"), join(modules, "mediagraph"));
  const { dependencies = {}, devDependencies = {} } = packageOf(ROOT);
  const types = Object.keys(devDependencies).filter((name) => name === "@types/node");
  for (const name of [...Object.keys(dependencies), ...types]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  }
}

describe("a format in a package of its own", () => {
  it("needs the package that it is written for", () => {
    expect(Object.keys(packageOf(EXAMPLE)["peerDependencies"] ?? {})).toEqual(["mediagraph"]);
  });

  const packed = (): void => {
    const project = join(folder, "project");
    cpSync(EXAMPLE, project, { recursive: true });
    install(project);
    execFileSync(process.execPath, [join(ROOT, "node_modules/@typescript/native/bin/tsc"), "-p", project]);
    const output = execFileSync(process.execPath, ["dist/main.js"], { cwd: project, encoding: "utf8" });
    expect(JSON.parse(output)).toEqual({
      rejected: [{ document: 0, input: "cards.txt", place: "card 19", reason: "has no line @title", code: "BAD_ITEM" }],
      data: {
        articles: {
          nodes: [
            expect.objectContaining({
              direction: "RTL",
              publishedAtPrecision: "DAY",
              body: [{ __typename: "Paragraph" }],
            }),
            expect.objectContaining({ authors: ["Nadia Verhoeven"], publishedAtPrecision: "MINUTE" }),
          ],
        },
      },
    });
    const exported = [
      "schema.graphql",
      "introspection.json",
      "possible-types.json",
      "connections.json",
      "operations.json",
    ];
    const resolved = `process.stdout.write(${JSON.stringify(exported)}.map((name) => require("fs").readFileSync(require.resolve("mediagraph/" + name)).length > 1000).join())`;
    expect(execFileSync(process.execPath, ["-e", resolved], { cwd: project, encoding: "utf8" })).toBe(
      exported.map(() => "true").join(),
    );
  };

  // To pack takes more than ten seconds of CPU time.
  if (isThorough) it("compiles and runs with the packed package", packed);
});
