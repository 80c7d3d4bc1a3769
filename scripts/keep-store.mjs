// Writes a small store of this version into the fixtures. A test checks that later versions can open it. It is part of
// a release: see CONTRIBUTING.md.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "tests/fixtures/stores");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const path = join(folder, `${version}.db`);
if (existsSync(path) && !process.argv.includes("--again")) {
  console.error(
    `${path} exists. The store of a released version never changes. If this version is not released yet, replace it with --again.`,
  );
  process.exit(1);
}

await build();
const require = createRequire(import.meta.url);
const { openSqlite } = require("../dist/src/store/sqlite/open-sqlite.js");
const { ingestDocuments } = require("../dist/src/ingest/ingest.js");
const { removeItem } = require("../dist/src/ingest/removing/remove.js");
const { bringTextsUpToDate } = require("../dist/src/ingest/relinking/text-versions.js");
const { exportedItems } = require("../dist/src/upkeep/exported-items.js");

const clock = () => "2023-02-09T08:00:00.000Z";
const working = mkdtempSync(join(tmpdir(), "mediagraph-"));
const store = await openSqlite(join(working, "store.db"));
await bringTextsUpToDate(store);
const { rejected } = await ingestDocuments(store, documents(), { clock });
if (rejected.length > 0) throw new Error(`The input is refused: ${rejected[0].reason}`);
const [removed] = await store.find("article", ["url:https://kept.example/taken-back"]);
await removeItem(store, removed.item.id, clock);
await store.rejections.keep([
  { id: "kept", input: "broken.txt", reason: "is empty", rejectedAt: clock(), content: Buffer.from("kept bytes") },
]);
const lines = [];
for await (const batch of exportedItems(store)) for (const item of batch) lines.push(JSON.stringify(item));
await store.close();
rmSync(path, { force: true });
inOneFile(join(working, "store.db"), path);
rmSync(working, { recursive: true });
writeFileSync(join(folder, `${version}.expected.jsonl`), `${lines.join("\n")}\n`);
console.log(`${path}: ${lines.length} items`);

/** One document per line, so that items are merged in the store, and not before. */
function documents() {
  const drafts = readFileSync(join(folder, "input.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return drafts.map((line) => ({
    name: "input.jsonl",
    format: "mediagraph",
    async *open() {
      yield Buffer.from(line);
    },
  }));
}

/** SQLite's pages are small here, since most tables have one row or none. */
function inOneFile(from, to) {
  const { DatabaseSync } = require("@photostructure/sqlite");
  const database = new DatabaseSync(from);
  database.exec("PRAGMA page_size = 1024");
  database.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
  database.close();
}
