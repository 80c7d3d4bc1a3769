// A server on a large store: how soon it answers, what memory it takes, and what a second worker brings.
import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { residentMiB, stop } from "./measuring/processes.mjs";
import { number } from "./measuring/report.mjs";
import { ask, load } from "./measuring/requests.mjs";
import { inTurn, median } from "./measuring/statistics.mjs";
import { wikidataId } from "./generated-profiles.mjs";
import { OPERATIONS } from "./operations.mjs";
import { startMediagraph } from "./servers/contenders.mjs";

const SECONDS = 3;
const front = { ...OPERATIONS["front-page"], variables: {} };
/** Heavy for the server and light for who asks, because both share the cores: a page of JSON is neither. */
const SEARCH = `query Search($query: String!) {
  search(query: $query, first: 5) {
    totalCount
    edges {
      score
    }
  }
}`;
const SEARCHES = 32;

export async function measureServing(path, rounds) {
  const taken = await inTurn(rounds, {
    one: () => oneServer(path),
    ...(hasWorkers() && {
      "1 worker": () => perSecond(path, ["--workers", "1"]),
      "2 workers": () => perSecond(path, ["--workers", "2"]),
    }),
  });
  const middle = (value) => median(taken.one.map(value));
  const values = {
    start: middle(({ seconds }) => seconds),
    "memory-idle": middle(({ idle }) => idle),
    "memory-busy": middle(({ busy }) => busy),
    ...(taken["2 workers"] && { workers: median(taken["2 workers"]) / median(taken["1 worker"]) }),
  };
  const rows = [
    ["start to the answer of a front page, s", number(values.start)],
    ["memory after the start, MiB", number(values["memory-idle"])],
    ["most memory at 16 connections, MiB", number(values["memory-busy"])],
    ...["1 worker", "2 workers"].map((name) => [
      `answers a second, searches for names, ${name}`,
      taken[name] ? number(median(taken[name])) : "not measured",
    ]),
  ];
  return { values, detail: { title: "A server on the large store", columns: ["", ""], rows } };
}

async function oneServer(path) {
  const begun = performance.now();
  const server = await startMediagraph(path);
  try {
    await ask(server.url, front);
    const seconds = (performance.now() - begun) / 1000;
    await sleep(1000);
    const idle = residentMiB(server.pid);
    let busy = 0;
    const looking = setInterval(() => (busy = Math.max(busy, residentMiB(server.pid))), 100);
    await load(server.url, [front], { duration: SECONDS }).finally(() => clearInterval(looking));
    return { seconds, idle, busy };
  } finally {
    await stop(server);
  }
}

async function perSecond(path, flags) {
  const server = await startMediagraph(path, flags);
  try {
    const searches = await searchesForNames(server.url);
    // Each worker compiles its code.
    await load(server.url, searches, { duration: 2 * SECONDS });
    return await load(server.url, searches, { duration: SECONDS });
  } finally {
    await stop(server);
  }
}

function searchesForNames(url) {
  return Promise.all(
    Array.from({ length: SEARCHES }, async (_, index) => {
      const query = `{ entity(by: { wikidataId: "${wikidataId(index + 1)}" }) { name(language: "en") } }`;
      const { entity } = JSON.parse(await ask(url, { query })).data;
      return { query: SEARCH, variables: { query: entity.name } };
    }),
  );
}

function hasWorkers() {
  const program = fileURLToPath(new URL("../bin/mediagraph.js", import.meta.url));
  return spawnSync(process.execPath, [program, "serve", "--help"], { encoding: "utf8" }).stdout.includes("--workers");
}
