import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { dirname, join } from "node:path";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";

/** What `tests/sample-store.js` fills once before the tests: filling takes seconds, a copy takes none. */
export type Filled = "SAMPLE_STORE" | "REFERENCE_STORE" | "BARE_STORE";

/** A store with the reference profiles and the sample. */
export function sampleStore(): Promise<Store> {
  return openSqlite(copyOf("SAMPLE_STORE"));
}

/** A store with the reference profiles alone. */
export function referenceStore(): Promise<Store> {
  return openSqlite(copyOf("REFERENCE_STORE"));
}

/** Copies a filled store with its lexicon, to `target` where one is named, and gives the path of the copy. */
export function copyOf(filled: Filled, target?: string): string {
  const path = process.env[filled];
  if (path === undefined) throw new Error(`${filled} names no store: tests/sample-store.js runs before the tests`);
  const copy = target ?? join(mkdtempSync(join(dirname(path), "copy-")), "store.db");
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(path, copy);
  if (existsSync(`${path}-lexicon`)) copyFileSync(`${path}-lexicon`, `${copy}-lexicon`);
  return copy;
}
