import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import type * as Registry from "../../../src/formats/registry";

/** Node's own `require`, with the modules that all test files of this worker share. */
const { requireShared } = globalThis as unknown as { readonly requireShared: NodeJS.Require };
const FORMATS = join(__dirname, "../../../dist/src/formats");
const [REGISTRY, ALL] = [join(FORMATS, "registry.js"), join(FORMATS, "all-formats.js")];

// The registry anew, as at a start: others may have loaded all formats before.
const shared = [REGISTRY, ALL].map((path) => [path, requireShared.cache[path]] as const);
for (const [path] of shared) delete requireShared.cache[path];
const { detectFormat, formatByName } = requireShared(REGISTRY) as typeof Registry;
afterAll(() => {
  for (const [path, module] of shared) if (module !== undefined) requireShared.cache[path] = module;
});

const headOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("our own format comes first", () => {
  test("a document of our own format is recognised without loading the other formats", () => {
    const head = headOf('{"type":"Source","name":"The Ferry Post"}\n');
    expect(detectFormat(head, { name: "sources.jsonl" })?.name).toBe("mediagraph");
    expect(formatByName("mediagraph")?.name).toBe("mediagraph");
    expect(requireShared.cache[ALL]).toBeUndefined();
  });

  test("any other document needs them", () => {
    expect(detectFormat(headOf("<rss/>"), { name: "feed.xml" })).toBeDefined();
    expect(requireShared.cache[ALL]).toBeDefined();
  });
});
