// Reads: the CPU that a request takes, of Mediagraph, of a floor by hand, and of other servers, all over one file. Every
// answer is compared first; then each server runs alone in a new process, in turn. `npm run bench -- --help`
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";
import { machine } from "./measuring/machine.mjs";
import { number, report } from "./measuring/report.mjs";
import { inTurn, median } from "./measuring/statistics.mjs";
import { OPERATIONS } from "./operations.mjs";
import { cpuOfRequests, sameAnswers } from "./reading.mjs";
import { installPeers } from "./servers/install-peers.mjs";
import { CONTENDERS, PEERS } from "./servers/contenders.mjs";
import { storeOf } from "./stores.mjs";

const USAGE = `npm run bench -- [--articles 10000] [--rounds 5] [--requests 400] [--warm-up 4] [--without-peers]

  --warm-up  unmeasured requests for each measured one: V8 compiles a server's code during its first 2,000 or so`;
const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    requests: { type: "string", default: "400" },
    "warm-up": { type: "string", default: "4" },
    "without-peers": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const [articles, rounds, requests] = [options.articles, options.rounds, options.requests].map(Number);
const warmUp = Number(options["warm-up"]);
const isWithPeers = !options["without-peers"];
const names = Object.keys(CONTENDERS).filter((name) => isWithPeers || !isPeer(name));

await build();
if (isWithPeers) installPeers();
const { path } = await storeOf("dense", articles);
const measuring = machine();
const bodies = await sameAnswers(names, path, articles);
const taken = await inTurn(
  rounds,
  Object.fromEntries(names.map((name) => [name, () => cpuOfRequests(name, path, bodies, requests, { warmUp })])),
);
const cpu = (name, operation) => median(taken[name].map((round) => round[operation]));
report("reads", {
  machine: measuring.end(),
  values: valuesOf(),
  details: [
    {
      title: "CPU milliseconds a request",
      columns: ["", ...Object.keys(OPERATIONS), `front-page, the first ${number(requests / 2)} of a process`],
      rows: names.map((name) => [name, ...[...Object.keys(OPERATIONS), "new"].map((one) => number(cpu(name, one)))]),
    },
  ],
  isWhole: articles >= 10_000 && rounds >= 5 && warmUp >= 4 && isWithPeers,
  settings:
    `${number(articles)} dense articles, medians of ${rounds} rounds of ${requests} requests ` +
    `after ${number(requests * warmUp)} others, 16 connections`,
});

function isPeer(name) {
  return PEERS.some((peer) => name.startsWith(peer));
}

function valuesOf() {
  const against = (operation, name = "mediagraph") => cpu(name, operation) / cpu("floor", operation);
  const faster = (peers) => Math.min(...peers.map((name) => cpu(name, "front-page"))) / cpu("mediagraph", "front-page");
  return {
    ...Object.fromEntries(Object.keys(OPERATIONS).map((operation) => [operation, against(operation)])),
    fallback: against("front-page", "mediagraph, graphql-js"),
    ...(isWithPeers && { "apollo-express": faster(PEERS.slice(0, 1)), "fastest-peer": faster(PEERS.slice(1)) }),
  };
}
