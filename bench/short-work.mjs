// What each operation takes of the store: round trips, rows, and steps of the engine, which are the same on any machine.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { ask } from "./measuring/requests.mjs";
import { bodiesOf } from "./operations.mjs";

const require = createRequire(import.meta.url);
const fileOf = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The most that any request of an operation takes, by operation. */
export async function countWork(path, articles) {
  const { openSqlite } = require("../dist/src/store/sqlite/open-sqlite.js");
  const { createServer } = require("../dist/src/server/server.js");
  const { createLogger } = require("../dist/src/server/watching/logger.js");
  const store = await openSqlite(path, countingDriver());
  const server = await createServer({ store, logger: createLogger("error") });
  try {
    const url = `${await server.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
    const work = {};
    for (const [name, bodies] of Object.entries(await bodiesOf(url, articles, "dense"))) {
      const reports = [];
      for (const body of bodies) reports.push(await reportOf(url, body));
      const most = (value) => Math.max(...reports.map(value));
      work[name] = {
        roundTrips: most((report) => report.roundTrips),
        documents: most((report) => report.documents),
        steps: most((report) => report.steps ?? 0),
      };
    }
    return work;
  } finally {
    await server.stop();
    await store.close();
  }
}

async function reportOf(url, body) {
  return JSON.parse(await ask(url, body, { "mediagraph-report": "1" })).extensions.mediagraph;
}

/** The driver of the tests, whose SQLite counts. It is written in TypeScript, and needs only the package of SQLite. */
function countingDriver() {
  const source = readFileSync(fileOf("../tests/builders/counting-driver.ts"), "utf8");
  const folder = mkdtempSync(fileOf("../node_modules/.cache/counting-driver-"));
  try {
    writeFileSync(`${folder}/driver.cjs`, transformSync(source, { loader: "ts", format: "cjs" }).code);
    return require(`${folder}/driver.cjs`).openCountingDriver;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
