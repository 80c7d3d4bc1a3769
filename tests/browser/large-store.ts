import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";

const STORES = pathToFileURL(join(__dirname, "../../bench/stores.mjs")).href;

/** A copy of the store with 10,000 generated articles, and how to remove it. The store is filled once and kept. */
export async function largeStore(): Promise<{ readonly store: Store; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-large-"));
  const path = join(folder, "store.db");
  const fill = `const { copyStoreFile, storeOf } = await import(${JSON.stringify(STORES)});
    await copyStoreFile((await storeOf("feed", 10_000, 1_000)).path, ${JSON.stringify(path)});`;
  execFileSync(process.execPath, ["--input-type=module", "-e", fill], { stdio: ["ignore", "ignore", "inherit"] });
  return { store: await openSqlite(path), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
