// Runs the tests that need a MongoDB: on the server that MONGODB_URI names, else on a server of
// mongodb-memory-server-core.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const USAGE = `npm run test:mongo [-- --required] [-- <Jest's arguments>]

Runs the store's contract and MongoDB's own cases (tests/mongo) on
  MONGODB_URI             the address of a replica set or a mongos; databases mediagraph_test_* are made there and dropped
  otherwise               a replica set of one member of mongodb-memory-server-core, which downloads a server,
                          or starts the one that MONGOMS_SYSTEM_BINARY names
  MONGODB_SECOND_URI      the address of another server: then two files run at once, each on a server of its own
Without a server it prints why, and ends with 0. --required: it ends with 1 when anything would be skipped.
Fail points need a server that was started with test commands (mongod --setParameter enableTestCommands=1).
MONGODB_THROWN_AWAY=yes   the server's data is deleted afterwards, so the databases are not dropped
MONGODB_SERVER_COMMAND    a command that starts a server on {port} with its data in {folder}, for the test that kills it
`;

const args = process.argv.slice(2);
if (args.includes("--help")) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const required = args.includes("--required");

const server = await findServer();
if (server.uri === undefined) {
  console.log(`skipped: ${server.reason}`);
  process.exit(required ? 1 : 0);
}
const found = await askServer(server.uri);
console.log(`Server: ${found.description} (${server.origin})`);
const missing = [
  found.hasFailPoints ? [] : ["fail points (start the server with test commands enabled)"],
  process.env.MONGODB_SERVER_COMMAND ? [] : ["MONGODB_SERVER_COMMAND"],
].flat();
if (missing.length > 0) console.log(`skipped: the cases that need ${missing.join(" and ")}`);
if (required && missing.length > 0) await stopAndExit(1);
const code = await runJest(server, found.hasFailPoints);
await stopAndExit(code);

async function stopAndExit(exitCode) {
  await server.stop?.();
  process.exit(exitCode);
}

async function findServer() {
  const uri = process.env.MONGODB_URI;
  if (uri) return { uri, secondUri: process.env.MONGODB_SECOND_URI, origin: "MONGODB_URI" };
  try {
    const replicaSet = await quietly(startReplicaSet);
    return { uri: replicaSet.getUri(), origin: "mongodb-memory-server-core", stop: () => replicaSet.stop() };
  } catch (error) {
    return {
      reason: `MONGODB_URI is not set, and mongodb-memory-server-core could not start a server: ${firstLine(error)}`,
    };
  }
}

async function startReplicaSet() {
  const { MongoMemoryReplSet } = await import("mongodb-memory-server-core");
  const args = ["--setParameter", "enableTestCommands=1"];
  return MongoMemoryReplSet.create({ replSet: { count: 1, storageEngine: "wiredTiger", ip: "127.0.0.1", args } });
}

/** The library prints every failure twice, with its stack. Our own line says why. */
async function quietly(work) {
  const { warn, error } = console;
  console.warn = console.error = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, error });
  }
}

/** The server's name and version, and whether it accepts fail points. */
async function askServer(uri) {
  const { MongoClient } = await import("mongodb");
  let client;
  try {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
    const admin = client.db("admin");
    const build = await admin.command({ buildInfo: 1 });
    const hello = await admin.command({ hello: 1 });
    const topology =
      hello.msg === "isdbgrid"
        ? "mongos"
        : hello.setName
          ? `replica set ${hello.setName}`
          : "standalone, without transactions";
    const hasFailPoints = await admin.command({ configureFailPoint: "failCommand", mode: "off" }).then(
      () => true,
      () => false,
    );
    return { description: `MongoDB ${build.version} by its own word, ${topology}`, hasFailPoints };
  } catch (error) {
    console.error(
      `The server of ${server.origin} does not answer (${error instanceof Error ? error.name : "unknown error"}).`,
    );
    return stopAndExit(1);
  } finally {
    await client?.close();
  }
}

function runJest({ uri, secondUri }, hasFailPoints) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const jest = fileURLToPath(new URL("../node_modules/jest/bin/jest.js", import.meta.url));
  const own = args.filter((arg) => arg !== "--required");
  // Each worker has a server of its own: tests/mongo/server-of-worker.js.
  const workers = secondUri ? "--maxWorkers=2" : "--runInBand";
  const child = spawn(process.execPath, [jest, "--config", "jest.mongo.config.js", workers, ...own], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MONGODB_URI: uri, MONGODB_FAIL_POINTS: hasFailPoints ? "yes" : "no" },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (exitCode) => resolve(exitCode ?? 1));
  });
}

function firstLine(error) {
  return String(error instanceof Error ? error.message : error)
    .split("\n", 1)[0]
    .replace(/, Details:$/, "");
}
