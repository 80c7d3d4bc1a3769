// What dense articles become in a MongoDB: documents, index keys and bytes of BSON an article, by collection.
// MONGODB_URI=… node bench/mongo-rows.mjs [--articles N] [--profiles N]. It makes a database and drops it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BSON, MongoClient } from "mongodb";
import { build } from "../scripts/build.mjs";
import { MONGO } from "./mongo-databases.mjs";
import { storeWithProfiles, writeArticles } from "./stores.mjs";

const PROGRAM = fileURLToPath(new URL("../bin/mediagraph.js", import.meta.url));

const { values } = parseArgs({ options: { articles: { type: "string" }, profiles: { type: "string" } } });
const articles = Number(values.articles ?? 300);
const profiles = Number(values.profiles ?? 300);
if (!MONGO) throw new Error("Name a server in MONGODB_URI.");
await build();
const folder = mkdtempSync(join(tmpdir(), "mediagraph-rows-"));
const client = new MongoClient(MONGO.store);
const db = client.db();
try {
  await storeWithProfiles(MONGO.store, profiles);
  await writeArticles(join(folder, "articles.jsonl"), articles, { shape: "dense", profiles });
  const before = await counted();
  ingest("articles.jsonl");
  const after = await counted();
  print(before, after);
} finally {
  await db.dropDatabase();
  await client.close();
  rmSync(folder, { recursive: true, force: true });
}

function ingest(name) {
  execFileSync(process.execPath, [PROGRAM, "ingest", join(folder, name)], {
    env: { ...process.env, STORE_URL: MONGO.store },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function counted() {
  const counts = {};
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    const indexes = (await db.collection(name).listIndexes().toArray()).map(({ key }) => Object.keys(key));
    const count = { documents: 0, keys: 0, bytes: 0 };
    for await (const document of db.collection(name).find({})) {
      count.documents += 1;
      count.keys += indexes.reduce((total, fields) => total + keysOf(document, fields), 0);
      count.bytes += BSON.calculateObjectSize(document);
    }
    counts[name] = count;
  }
  return counts;
}

/** An index has a key per distinct value of its one list, or one key. */
function keysOf(document, fields) {
  const lists = fields.map((field) => document[field]).filter(Array.isArray);
  return lists.reduce((total, list) => total * Math.max(1, new Set(list).size), 1);
}

function print(before, after) {
  console.log(`${articles} dense articles, ${profiles} profiles, an article:\n`);
  console.log("| collection | documents | index keys | bytes of BSON |\n|---|--:|--:|--:|");
  const sum = { documents: 0, keys: 0, bytes: 0 };
  for (const [name, count] of Object.entries(after)) {
    const own = Object.keys(sum).map((field) => (count[field] - (before[name]?.[field] ?? 0)) / articles);
    if (own.every((value) => value === 0)) continue;
    Object.keys(sum).forEach((field, index) => (sum[field] += own[index]));
    row(name, own);
  }
  row("**sum**", Object.values(sum));
}

function row(name, [documents, keys, bytes]) {
  console.log(`| ${name} | ${documents.toFixed(1)} | ${keys.toFixed(1)} | ${Math.round(bytes).toLocaleString("en")} |`);
}
