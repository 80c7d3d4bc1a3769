// Ingests generated articles into both stores, exports them, and copies each store, in one run. Each stage is compared
// with its floor, JSON.parse of the same bytes. The ratio is of CPU time, which other programs on the machine disturb
// less.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MongoClient } from "mongodb";
import { build } from "../scripts/build.mjs";
import { generatedArticles } from "./generated-articles.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const USAGE = `npm run bench:ingest -- [ARTICLES] [--store sqlite|mongodb] [--no-migrate]

  ARTICLES      how many articles are generated, 10 or more (1000)
  --store       only one store; MongoDB needs a server that MONGODB_URI names
  --no-migrate  without the copy to a second store, which takes as long as the ingest`;
const { articles: ARTICLES, stores, migrates } = settings();
const DATABASE = `mediagraph_bench_${process.pid}`;

await build();
const folder = mkdtempSync(join(tmpdir(), "mediagraph-bench-"));
const input = join(folder, "articles.jsonl");
const sqlite = { name: "SQLite", url: `sqlite:${join(folder, "bench.db")}`, copy: `sqlite:${join(folder, "copy.db")}` };
const mongo = process.env.MONGODB_URI && {
  name: "MongoDB",
  url: inDatabase(DATABASE),
  copy: inDatabase(`${DATABASE}_copy`),
};
try {
  const made = await writeArticles();
  console.log(`${cpus()[0]?.model ?? "unknown CPU"}, ${cpus().length} cores, Node ${process.version}`);
  console.log(
    `${ARTICLES} articles with ${made.posts} posts of ${made.accounts} accounts: ${made.items} items, ${megabytes(input)} MB\n`,
  );
  console.log(
    "| stage | items | seconds | items/s | CPU seconds | x floor | memory at each tenth, MB |\n|---|--:|--:|--:|--:|--:|---|",
  );
  if (stores.includes("sqlite")) await measureStore(sqlite, made.items);
  if (mongo && stores.includes("mongodb")) await measureStore(mongo, made.items);
  else if (stores.includes("mongodb")) console.log("\nMongoDB was skipped: MONGODB_URI is not set.");
} finally {
  if (mongo && process.env.MONGODB_THROWN_AWAY !== "yes") await dropDatabases();
  rmSync(folder, { recursive: true, force: true });
}

function settings() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { store: { type: "string" }, "no-migrate": { type: "boolean" }, help: { type: "boolean" } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const [articles = "1000", more] = positionals;
    if (!/^\d+$/.test(articles) || Number(articles) < 10 || more !== undefined)
      throw new Error(`Expected a number of articles, 10 or more, not ${JSON.stringify(more ?? articles)}.`);
    const known = ["sqlite", "mongodb"];
    if (values.store !== undefined && !known.includes(values.store))
      throw new Error(`--store is ${known.join(" or ")}, not ${JSON.stringify(values.store)}.`);
    return {
      articles: Number(articles),
      stores: values.store === undefined ? known : [values.store],
      migrates: !values["no-migrate"],
    };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(1);
  }
}

async function writeArticles() {
  const file = createWriteStream(input);
  const [posts, accounts, sources] = [new Set(), new Set(), new Set()];
  file.write('{"mediagraph":1}\n');
  for (const { line, post, account, source } of generatedArticles(ARTICLES, join(here, ".."))) {
    sources.add(source);
    if (post !== undefined) posts.add(post);
    if (account !== undefined) accounts.add(account);
    if (!file.write(line)) await once(file, "drain");
  }
  file.end();
  await finished(file);
  return { posts: posts.size, accounts: accounts.size, items: ARTICLES + posts.size + accounts.size + sources.size };
}

async function measureStore({ name, url, copy }, items) {
  const exported = join(folder, `${name}.jsonl`);
  const floorIn = await run("parse", ARTICLES, input);
  row(`JSON.parse of the document`, ARTICLES, floorIn, floorIn);
  row(`ingest into ${name}`, items, await run("ingest", ARTICLES, input, url), floorIn);
  const all = (await run("count", items, url)).items;
  const stage = await run("export", all, exported, url);
  const floorOut = await run("parse", all, exported);
  row(`JSON.parse of the export, ${megabytes(exported)} MB`, all, floorOut, floorOut);
  row(`export from ${name}`, all, stage, floorOut);
  if (migrates) row(`migrate from ${name} to ${name}`, all, await run("migrate", all, url, copy), floorOut);
}

async function run(stage, expected, ...args) {
  const child = fork(join(here, "ingest-stage.cjs"), [stage, String(expected), ...args], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  const [answer] = await Promise.race([once(child, "message"), once(child, "exit").then(([code]) => [{ code }])]);
  if (answer.memory === undefined)
    throw new Error(`${stage} ended with exit code ${answer.code}; the rows above stand`);
  return answer;
}

function row(stage, items, { seconds, cpuSeconds, memory }, floor) {
  const cells = [
    stage,
    items,
    rounded(seconds),
    (items / seconds).toFixed(0),
    rounded(cpuSeconds),
    (cpuSeconds / floor.cpuSeconds).toFixed(0),
    memory.join(" "),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

function rounded(seconds) {
  return seconds.toFixed(seconds < 1 ? 3 : 1);
}

function megabytes(path) {
  return (statSync(path).size / 1e6).toFixed(1);
}

function inDatabase(name) {
  return process.env.MONGODB_URI.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${name}`);
}

async function dropDatabases() {
  const client = new MongoClient(process.env.MONGODB_URI);
  for (const name of [DATABASE, `${DATABASE}_copy`]) await client.db(name).dropDatabase();
  await client.close();
}
