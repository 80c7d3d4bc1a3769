// Writes: generated articles into new stores, linked against 10,000 profiles; then the export and the copy of a store.
// Each stage is a process of its own, and all take their turns. `npm run bench:ingest -- --help`
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";
import { machine } from "./measuring/machine.mjs";
import { number, report } from "./measuring/report.mjs";
import { inTurn, median } from "./measuring/statistics.mjs";
import { emptyMongo, MONGO } from "./mongo-databases.mjs";
import { runStage } from "./stages/run-stage.mjs";
import { copyStoreFile, storeOf, storeWithProfiles, writeArticles } from "./stores.mjs";

/** Live articles before those that are measured: a feed is read all day, and by then V8 has compiled all that it calls. */
const WARM_UP = 4_000;
const USAGE = `npm run bench:ingest -- [--feed 100000] [--dense 20000] [--live 1000] [--rounds 5]

With MONGODB_URI, a server that speaks MongoDB's protocol is measured as well.`;
const { values: options } = parseArgs({
  options: {
    feed: { type: "string", default: "100000" },
    dense: { type: "string", default: "20000" },
    live: { type: "string", default: "1000" },
    rounds: { type: "string", default: "5" },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const [feed, dense, live, rounds] = [options.feed, options.dense, options.live, options.rounds].map(Number);

await build();
const folder = mkdtempSync(join(tmpdir(), "mediagraph-bench-"));
const file = (name) => join(folder, name);
try {
  await writeArticles(file("feed.jsonl"), feed, { shape: "feed" });
  await writeArticles(file("less-feed.jsonl"), feed / 5, { shape: "feed" });
  await writeArticles(file("dense.jsonl"), dense);
  await writeArticles(file("live.jsonl"), WARM_UP + live, { shape: "feed" });
  const { path: profiles } = await storeOf("no", 0);
  const measuring = machine();
  const taken = await inTurn(rounds, {
    "JSON.parse of the dense articles": () => runStage("parse", file("dense.jsonl")),
    "feed-like articles": () => filled(profiles, "feed", feed),
    "feed-like articles, a fifth of them": () => filled(profiles, "less-feed", feed / 5),
    "dense articles": () => filled(profiles, "dense", dense),
    "one article a transaction": async () =>
      runStage("live", await copyStoreFile(profiles, file("live.db")), file("live.jsonl"), WARM_UP),
    export: () => runStage("export", `sqlite:${file("dense.db")}`, file("export.jsonl")),
    "export, once more in its process": () =>
      runStage("exportAgain", `sqlite:${file("dense.db")}`, file("export.jsonl")),
    migrate: () => (
      rmSync(file("copy.db"), { force: true }),
      runStage("migrate", `sqlite:${file("dense.db")}`, `sqlite:${file("copy.db")}`)
    ),
    ...(MONGO && (await mongoStages())),
  });
  report("writes", {
    machine: measuring.end(),
    values: valuesOf(taken),
    details: [
      {
        title: "Stages",
        columns: ["", "items", "CPU s", "items a CPU second", "s", "MB written", "most memory, MB"],
        rows: Object.entries(taken).map(stageRow),
      },
    ],
    isWhole: feed >= 100_000 && dense >= 20_000 && rounds >= 5,
    settings: `${number(feed)} feed-like and ${number(dense)} dense articles, 10,000 profiles, medians of ${rounds} rounds`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
  if (MONGO) await emptyMongo();
}

/** Reads articles into a copy of the store that has only profiles. */
async function filled(profiles, shape, count) {
  const url = await copyStoreFile(profiles, file(`${shape}.db`));
  const before = statSync(file(`${shape}.db`)).size;
  const taken = await runStage("ingest", url, file(`${shape}.jsonl`), count);
  const bytesStored = statSync(file(`${shape}.db`)).size - before;
  return { ...taken, bytesStored, bytesIn: statSync(file(`${shape}.jsonl`)).size };
}

/** The same on MongoDB: the profiles are read first, and only the articles are measured. */
async function mongoStages() {
  const { store, copy } = MONGO;
  return {
    "dense articles, MongoDB": async () => {
      await emptyMongo();
      await storeWithProfiles(store);
      return runStage("ingest", store, file("dense.jsonl"), dense);
    },
    "export, MongoDB": () => runStage("export", store, file("export.jsonl")),
    "migrate, MongoDB": () => runStage("migrate", store, copy),
  };
}

function valuesOf(taken) {
  const middle = (stage, value) => median(taken[stage].map(value));
  const rate = (stage) => middle(stage, ({ items, cpuSeconds }) => items / cpuSeconds);
  const stored = ({ bytesStored, bytesIn }) => bytesStored / bytesIn;
  return {
    "ingest-feed": rate("feed-like articles"),
    "ingest-dense": rate("dense articles"),
    "stored-dense": middle("dense articles", stored),
    "stored-feed": middle("feed-like articles", stored),
    ...(dense >= 100_000 && {
      "written-dense": middle("dense articles", ({ bytesWritten, bytesStored }) => bytesWritten / bytesStored),
    }),
    live: middle("one article a transaction", ({ items, cpuSeconds }) => (cpuSeconds * 1000) / items),
    export: rate("export"),
    migrate: rate("migrate"),
  };
}

function stageRow([stage, rows]) {
  const middle = (value) => median(rows.map(value));
  return [
    stage,
    number(rows[0].items),
    number(middle(({ cpuSeconds }) => cpuSeconds)),
    number(middle(({ items, cpuSeconds }) => items / cpuSeconds)),
    number(middle(({ seconds }) => seconds)),
    number(middle(({ bytesWritten }) => bytesWritten / 1e6)),
    number(middle(({ memoryMB }) => memoryMB)),
  ];
}
