// The front page on three servers over the same store, in one run: Mediagraph; Apollo's standalone server with the same
// schema; and the floor, a hand-written node:http server that makes the same store calls. CPU is that of the server
// process, user and system.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import autocannon from "autocannon";
import { build } from "../scripts/build.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const CONNECTIONS = 16;
const CONTENDERS = ["floor", "mediagraph", "standalone"];
const body = JSON.stringify({ query: readFileSync(join(here, "front-page.graphql"), "utf8") });

await build();
const folder = mkdtempSync(join(tmpdir(), "mediagraph-bench-"));
const servers = [];
try {
  await fillStore(`sqlite:${join(folder, "bench.db")}`);
  for (const name of CONTENDERS) servers.push(await start(name, `sqlite:${join(folder, "bench.db")}`));
  await assertSameAnswers(servers);
  await measureAll(servers);
} finally {
  for (const { child } of servers) child.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function fillStore(url) {
  const { openStore } = require("../dist/src/store/open-store.js");
  const { loadReference, loadSample } = require("../dist/src/cli/bundled-data.js");
  const store = await openStore(url);
  await loadReference(store);
  await loadSample(store);
  await store.close();
}

async function start(name, storeUrl) {
  const child = spawn(process.execPath, [join(here, "contender.cjs"), name, storeUrl], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const [{ url }] = await once(child, "message");
  return { name, child, url, cpu: [], rate: [] };
}

async function answerOf({ url }) {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  return JSON.stringify((await response.json()).data);
}

async function assertSameAnswers(all) {
  const answers = await Promise.all(all.map(answerOf));
  all.forEach(({ name }, index) => {
    if (answers[index] !== answers[0])
      throw new Error(
        `${name} answers otherwise than ${all[0].name}:\n${answers[index]?.slice(0, 600)}\n${answers[0]?.slice(0, 600)}`,
      );
  });
  console.log(`answer: ${(answers[0].length / 1000).toFixed(1)} kB, the same from all`);
}

async function measureAll(all) {
  for (const server of all) await load(server, 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const server of round % 2 === 0 ? all : [...all].reverse()) await measure(server);
  }
  const floor = median(all[0].cpu);
  console.log(
    `${cpus()[0]?.model ?? "unknown CPU"}, ${cpus().length} cores, Node ${process.version}; ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections\n`,
  );
  console.log("| server | CPU per request, ms | x floor | requests/s |\n|---|--:|--:|--:|");
  for (const { name, cpu, rate } of all)
    console.log(
      `| ${name} | ${median(cpu).toFixed(3)} | ${(median(cpu) / floor).toFixed(2)} | ${median(rate).toFixed(0)} |`,
    );
}

async function measure(server) {
  const before = await cpuOf(server);
  const result = await load(server, SECONDS);
  const after = await cpuOf(server);
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${server.name}: ${result.non2xx} bad answers, ${result.errors} errors`);
  server.cpu.push((after - before) / 1000 / result["2xx"]);
  server.rate.push(result["2xx"] / result.duration);
}

function load({ url }, duration) {
  return autocannon({
    url,
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    connections: CONNECTIONS,
    duration,
  });
}

async function cpuOf({ child }) {
  child.send("cpu");
  const [{ microseconds }] = await once(child, "message");
  return microseconds;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
