// Sizes: what changes when a store is large. It fills a store of feed-like articles and keeps it for the next run.
// `npm run bench:scale -- --help`
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";
import { profileWithoutTexts } from "./generated-profiles.mjs";
import { machine } from "./measuring/machine.mjs";
import { number, report } from "./measuring/report.mjs";
import { inTurn, median } from "./measuring/statistics.mjs";
import { measurePages } from "./scale-pages.mjs";
import { measureServing } from "./scale-serving.mjs";
import { runStage } from "./stages/run-stage.mjs";
import { copyStoreFile, storeOf, writeArticles } from "./stores.mjs";

const USAGE = `npm run bench:scale -- [--size 100000] [--small 10000] [--dense 0] [--more 20000] [--rounds 5]

  --size   articles in the large store
  --small  articles in the store that pages are compared with
  --dense  100000: also fills a new store with so many dense articles, once, and tells the bytes that this writes
  --more   articles that a new and the large store take in turn`;
const { values: options } = parseArgs({
  options: {
    size: { type: "string", default: "100000" },
    small: { type: "string", default: "10000" },
    dense: { type: "string", default: "0" },
    more: { type: "string", default: "20000" },
    rounds: { type: "string", default: "5" },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const [size, small, dense, more, rounds] = [
  options.size,
  options.small,
  options.dense,
  options.more,
  options.rounds,
].map(Number);

await build();
const measuring = machine();
const large = await storeOf("feed", size);
const few = await storeOf("feed", small);
const folder = mkdtempSync(join(tmpdir(), "mediagraph-bench-"));
try {
  const growth = await measureGrowth();
  const pages = await measurePages({ path: few.path, count: small }, { path: large.path, count: size }, rounds);
  const serving = await measureServing(large.path, rounds);
  const written = dense >= 100_000 ? writtenOf(await storeOf("dense", dense)) : {};
  report("sizes", {
    machine: measuring.end(),
    values: { ...growth.values, ...pages.values, ...serving.values, ...written },
    details: [fillingTable(), growth.detail, pages.detail, serving.detail],
    isWhole: size >= 100_000 && small >= 10_000 && more >= 10_000 && rounds >= 5,
    settings: `${number(size)} feed-like articles against ${number(small)}, medians of ${rounds} rounds`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The articles after those of the large store, into it and into a new one; then new profiles. */
async function measureGrowth() {
  const file = (name) => join(folder, name);
  await writeArticles(file("more.jsonl"), more, { shape: "feed", from: size });
  const empty = await storeOf("no", 0);
  const into = (path) => async () =>
    runStage("ingest", await copyStoreFile(path, file("grown.db")), file("more.jsonl"), more);
  const taken = await inTurn(rounds, { "a new store": into(empty.path), "the large store": into(large.path) });
  const profiles = [0, 1, 2].map((index) => JSON.stringify(profileWithoutTexts(index)));
  const found = await inTurn(rounds, {
    profile: async () => runStage("profile", await copyStoreFile(large.path, file("grown.db")), profiles.join("\n")),
  });
  const cpu = (name) => median(taken[name].map(({ cpuSeconds }) => cpuSeconds));
  return {
    values: {
      "ingest-rate-large": cpu("a new store") / cpu("the large store"),
      "new-profile": median(found.profile.map(({ cpuSeconds }) => cpuSeconds)),
    },
    detail: {
      title: `${number(more)} more articles`,
      columns: ["into", "CPU s", "articles a CPU second"],
      rows: Object.keys(taken).map((name) => [name, number(cpu(name)), number(more / cpu(name))]),
    },
  };
}

function writtenOf({ filled: { bytesWritten, bytesStored } }) {
  return { "written-dense": bytesWritten / bytesStored };
}

function fillingTable() {
  const row = ({ filled }) => [
    number(filled.items),
    number(filled.cpuSeconds),
    number(filled.items / filled.cpuSeconds),
    number(filled.bytesStored / 1e6),
    number(filled.bytesStored / filled.bytesIn),
    number(filled.bytesWritten / filled.bytesStored),
    number(filled.memoryMB),
  ];
  const columns = ["articles", "CPU s", "a CPU second", "MB stored", "x input", "written x stored", "most memory, MB"];
  return { title: "Filling the stores, once", columns, rows: [few, large].map(row) };
}
