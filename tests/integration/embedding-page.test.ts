import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { transformSync } from "@swc/core";
import type { Server } from "node:http";
import { createMediagraph } from "../../src/api";
import { copyOf } from "../builders/filled-stores";
import { isThorough } from "../builders/thorough";

const PAGE = readFileSync(join(__dirname, "../../docs/embedding.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "mediagraph-embedding-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Example {
  main(storeUrl: string): Promise<{ report: unknown; data: unknown; errors: unknown; server: Server }>;
}

describe("docs/embedding.md", () => {
  it("shows a program that does what it says", async () => {
    const [, source = ""] = /```ts\n(.*?)```/s.exec(PAGE) ?? [];
    const { code } = transformSync(source, {
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    const exported = {};
    // oxlint-disable-next-line typescript/no-require-imports
    const api = (name: string): unknown => (name === "mediagraph" ? { createMediagraph } : require(name));
    new Function("require", "exports", code)(api, exported);
    // To read all profiles takes half a second of CPU time.
    const store = copyOf(isThorough ? "REFERENCE_STORE" : "BARE_STORE", join(folder, "graph.db"));
    const entities = { nodes: isThorough ? expect.arrayContaining([{ name: "Tallinn" }]) : [] };
    const { main } = exported as Example;
    const { report, data, errors, server } = await main(`sqlite:${store}`);
    expect([report, errors]).toEqual([expect.objectContaining({ accepted: 1 }), undefined]);
    expect(data).toEqual({
      article: { headline: "Harbour reopens", entities },
    });
    expect(server.listenerCount("request")).toBe(1);
  });

  it("names every option, and every file that the package has for clients", () => {
    const root = dirname(require.resolve("../../package.json"));
    const { exports: files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      exports: Record<string, unknown>;
    };
    const named = Object.keys(files).filter((name) => /\.(?:graphql|json)$/.test(name) && name !== "./package.json");
    for (const name of named) expect(PAGE).toContain(`\`mediagraph${name.slice(1)}\``);
    const options = readFileSync(join(root, "src/embed/options.ts"), "utf8").split("export interface")[1] ?? "";
    for (const [, name] of options.matchAll(/^ {2}readonly (\w+)\?/gm)) expect(PAGE).toContain(`| \`${name}\` |`);
  });
});
