import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, expect, it } from "@jest/globals";
import { openTellingNew } from "../../../src/cli/stores/told-new-store";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-new-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function toldAt(path: string, env: Record<string, string>): Promise<string> {
  let told = "";
  const stderr = new Writable({
    write: (chunk: Buffer, _, done) => {
      told += chunk.toString();
      done();
    },
  });
  const store = await openTellingNew({ env, stderr })(`sqlite:${path}`);
  await store.close();
  return told;
}

it("tells where a new store is that nobody named, once", async () => {
  const path = join(folder, "usual.db");
  expect(await toldAt(path, {})).toBe(`A new store: ${path}\n`);
  expect(await toldAt(path, {})).toBe("");
});

it("tells nothing of a store that the settings name", async () => {
  const path = join(folder, "named.db");
  expect(await toldAt(path, { STORE_URL: `sqlite:${path}` })).toBe("");
});
