import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { buildSchema, isScalarType, isSpecifiedScalarType, parse, validate } from "graphql";
import { clientFiles, clientSdl, manifestOf } from "../../src/cli/client/client-files";
import { KINDS, type KindName } from "../../src/cli/client/init-client";
import { runCommand } from "../builders/run-command";

const schema = buildSchema(clientSdl());
const scalars = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-client-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kinds = Object.keys(KINDS) as KindName[];
const init = (...args: string[]) => runCommand(["client", "init", folder, ...args]);
const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));

describe("mediagraph client init", () => {
  it.each(kinds)("writes all files of %s that it names, for this server, and says what to run next", async (kind) => {
    const { code, stdout, stderr } = await init("--kind", kind, "--url", "https://graph.example/graphql");
    expect([code, stderr]).toEqual([0, ""]);
    const named = [...stdout.matchAll(/^ {2}((?:src\/|[\w.]+$)\S*)$/gm)].map(([, path = ""]) => path);
    expect(files().sort()).toEqual(named.sort());
    expect(stdout).toContain(KINDS[kind].generate);
    const written = files().map(read).join("\n");
    expect(written).toContain("https://graph.example/graphql");
    expect(written).not.toMatch(/__(?:ADDRESS|VALUES|SCALARS?)/);
    expect(read("src/graph/schema.graphql")).toBe(clientSdl());
    for (const { name } of scalars) expect(written).toMatch(new RegExp(`\\b${name}"?: "?string`));
  });

  it.each(["https://graph.example", "https://graph.example/"])(
    "knows where the graph of the server %s is",
    async (url) => {
      await init("--url", url);
      expect(read("src/graph/client.ts")).toContain('"https://graph.example/graphql"');
    },
  );

  it.each(["apollo", "urql"])("generates for %s in a new project, which has no operation yet", async (kind) => {
    await init("--kind", kind);
    expect(read("codegen.ts")).toMatch(/^ {2}ignoreNoDocuments: true,$/m);
  });

  it("says how to make the tsconfig.json that a set-up extends, where there is none", async () => {
    expect((await init("--kind", "fetch")).stdout).toContain("\n  npx tsc --init ");
    writeFileSync(join(folder, "tsconfig.json"), "{}");
    expect((await init("--kind", "fetch", "--force")).stdout).not.toContain("tsc --init");
    expect((await init("--kind", "urql", "--force")).stdout).not.toContain("tsc --init");
  });

  it("writes nothing where one of its files is there, unless it is told to", async () => {
    writeFileSync(join(folder, "codegen.ts"), "mine");
    expect(await init("--kind", "urql")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^mediagraph: codegen\.ts is there already, and nothing was written\..*--force/),
    });
    expect([files(), read("codegen.ts")]).toEqual([["codegen.ts"], "mine"]);
    expect((await init("--kind", "urql", "--force")).code).toBe(0);
    expect(read("codegen.ts")).toContain("ignoreNoDocuments");
    expect((await init("--kind", "relay")).stderr).toContain("src/graph/schema.graphql is there already");
    expect(existsSync(join(folder, "relay.config.json"))).toBe(false);
  });

  it.each([
    [["--url", "graph.example"], "--url must be the address of the graph"],
    [["--url", 'https://x.example/";alert(1)//'], "--url must be the address of the graph"],
    [["--kind", "angular"], "Allowed choices are apollo, urql, relay, fetch"],
  ])("says what is wrong with %j", async (args, message) => {
    expect(await init(...args)).toMatchObject({ code: 1, stderr: expect.stringContaining(message) });
    expect(files()).toEqual([]);
  });

  it("says which file cannot be written", async () => {
    writeFileSync(join(folder, "src"), "a file where a folder should be");
    expect(await init("--kind", "fetch", "--force")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^mediagraph: src\/graph\/graph\.ts could not be written: [^\n]+\n$/),
    });
  });

  it("names a folder that is not there", async () => {
    const run = await runCommand(["client", "init", join(folder, "web")]);
    expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining("There is no folder") });
  });
});

describe("the files for clients", () => {
  const operations = [{ name: "01-x", shows: "", document: "query Newest { articles { nodes { id } } }" }];

  it("have each operation by the hash that the server knows it by", () => {
    const [operation] = manifestOf(operations).operations;
    const id = createHash("sha256")
      .update(operations[0]?.document ?? "")
      .digest("hex");
    expect(operation).toEqual({ id, name: "Newest", type: "query", body: operations[0]?.document });
  });

  it("have all prepared operations, which are valid by the schema for clients", () => {
    const { operations: all } = JSON.parse(clientFiles()["operations.json"] ?? "") as ReturnType<typeof manifestOf>;
    expect(all.length).toBeGreaterThan(10);
    for (const { body } of all) expect(validate(schema, parse(body))).toEqual([]);
  });

  it("leave out what is for gateways", () => {
    expect(clientSdl()).not.toMatch(/@(?:key|link|shareable)\b|federation__|link__/);
    expect(clientSdl()).toContain("input EntityBy @oneOf");
  });
});
