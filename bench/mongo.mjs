// Reads over a MongoDB: Mediagraph against a floor by hand on the same server, after a comparison of all answers: commands,
// bytes from and to the server, and the CPU of the process. MONGODB_URI=… npm run bench:mongo
import { parseArgs } from "node:util";
import { MongoClient } from "mongodb";
import { build } from "../scripts/build.mjs";
import { countingProxy } from "./measuring/counting-proxy.mjs";
import { machine } from "./measuring/machine.mjs";
import { stop } from "./measuring/processes.mjs";
import { number, report } from "./measuring/report.mjs";
import { ask } from "./measuring/requests.mjs";
import { inTurn, median } from "./measuring/statistics.mjs";
import { emptyMongo, MONGO } from "./mongo-databases.mjs";
import { OPERATIONS } from "./operations.mjs";
import { cpuOfRequests, sameAnswers } from "./reading.mjs";
import { MONGO_CONTENDERS } from "./servers/contenders.mjs";
import { fillMongo } from "./stores.mjs";

/** Of so many requests of each operation the commands are counted: the first profiles are the most mentioned. */
const COUNTED = 4;

/** A slow server must answer within the limit of a read, so requests come one after the other. */
const HOW = { contenders: MONGO_CONTENDERS, sent: { connections: 1 } };

const USAGE = `npm run bench:mongo -- [--articles 100] [--profiles 100] [--rounds 3] [--requests 100]
It makes a database on the server that MONGODB_URI names, and drops it.`;
const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "100" },
    profiles: { type: "string", default: "100" },
    rounds: { type: "string", default: "3" },
    requests: { type: "string", default: "100" },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
if (!MONGO) throw new Error("Name a server in MONGODB_URI.");
const [articles, profiles, rounds, requests] = ["articles", "profiles", "rounds", "requests"].map((name) =>
  Number(options[name]),
);
const names = Object.keys(MONGO_CONTENDERS);

await build();
const measuring = machine();
try {
  await fillMongo(MONGO.store, articles, profiles);
  const bodies = await sameAnswers(names, MONGO.store, articles, MONGO_CONTENDERS);
  const passed = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await counted(name, bodies)])));
  printPassed(passed);
  const taken = await inTurn(
    rounds,
    Object.fromEntries(names.map((name) => [name, () => cpuOfRequests(name, MONGO.store, bodies, requests, HOW)])),
  );
  const cpu = (name, operation) => median(taken[name].map((round) => round[operation]));
  print(passed, cpu, await serverName());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  // Some servers drop a database as slowly as they fill one.
  if (process.env.MONGODB_THROWN_AWAY !== "yes") await emptyMongo();
}

/** The most commands and bytes of some requests of each operation. */
async function counted(name, bodies) {
  const { hostname, port } = new URL(MONGO.store.replace(/^mongodb:/, "http:"));
  const proxy = await countingProxy(hostname, Number(port));
  const direct = MONGO.store.replace(/\/\/[^/]+/, `//127.0.0.1:${proxy.port}`).replace(/[?].*/, "");
  const server = await MONGO_CONTENDERS[name](`${direct}?directConnection=true`);
  try {
    const most = {};
    for (const [operation, each] of Object.entries(bodies)) {
      const counts = [];
      for (const body of each.slice(0, COUNTED)) {
        // The first request of all may open sockets.
        await ask(server.url, body);
        proxy.take();
        await ask(server.url, body);
        counts.push(proxy.take());
      }
      const largest = (field) => Math.max(...counts.map((count) => count[field]));
      most[operation] = { commands: largest("commands"), sent: largest("sent"), received: largest("received") };
    }
    return most;
  } finally {
    await stop(server);
    proxy.close();
  }
}

async function serverName() {
  const client = new MongoClient(MONGO.store);
  const { version } = await client.db("admin").command({ buildInfo: 1 });
  const { setName } = await client.db("admin").command({ hello: 1 });
  await client.close();
  return `a server that says it is MongoDB ${version}${setName ? `, replica set ${setName}` : ""}`;
}

/** At once, because the CPU takes long to measure. */
function printPassed(passed) {
  for (const name of names)
    for (const [operation, { commands, received, sent }] of Object.entries(passed[name]))
      console.log(`${name}, ${operation}: ${commands} commands, ${received} bytes received, ${sent} sent`);
}

function print(passed, cpu, server) {
  const row = (operation) => {
    const pair = (field) => names.map((name) => number(passed[name][operation][field]));
    const times = names.map((name) => cpu(name, operation));
    return [
      operation,
      ...["commands", "received", "sent"].flatMap(pair),
      ...times.map(number),
      number(times[1] / times[0]),
    ];
  };
  const columns = ["commands", "bytes received", "bytes sent", "CPU ms"].flatMap((what) => [`${what}, floor`, "ours"]);
  report("mongo", {
    machine: measuring.end(),
    values: {},
    details: [
      {
        title: "A request: what passes between the process and the server, and the CPU of the process",
        columns: ["", ...columns, "times"],
        rows: Object.keys(OPERATIONS).map(row),
      },
    ],
    isWhole: true,
    settings: `${server}; ${number(articles)} dense articles, ${number(profiles)} profiles beside the reference profiles, medians of ${rounds} rounds of ${requests} requests, one connection`,
  });
}
