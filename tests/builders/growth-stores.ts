import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { openCountingDriver } from "./counting-driver";
import { fillGraph } from "./filled-graph";

const ROOT = join(__dirname, "../..");
const CACHE = join(ROOT, "node_modules/.cache/mediagraph");
/** What a generated store depends on. */
const SOURCES = ["src/store/sqlite", "src/domain", "tests/builders"];

/**
 * A graph of `size` articles with hubs, in a file. Filling 10,000 takes a while, so that the file is kept, under a name
 * that changes with the code that it depends on.
 */
export async function openGrowthStore(size: number): Promise<Store> {
  const file = join(CACHE, `growth-${size}-${fingerprint()}.db`);
  if (!existsSync(file)) await fill(file, size);
  return openSqlite(file, openCountingDriver);
}

async function fill(file: string, size: number): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  for (const older of readdirSync(CACHE).filter((name) => name.startsWith(`growth-${size}-`)))
    rmSync(join(CACHE, older));
  const unfinished = `${file}.${process.pid}`;
  const store = await openSqlite(unfinished);
  await fillGraph(store, size, { window: 3, hubs: true });
  await store.close();
  renameSync(unfinished, file);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of SOURCES) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    for (const file of files.sort()) hash.update(readFileSync(join(ROOT, folder, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
