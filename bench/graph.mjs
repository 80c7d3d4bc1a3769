// What the graph knows: the cost of coMentioned, trending, story and firstSeenIn in a small and in a large store, as
// items read and CPU time of the process, with everything read anew. `npm run bench:graph -- --help`
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";
import { articleUrl } from "./generated-articles.mjs";
import { wikidataId } from "./generated-profiles.mjs";
import { median } from "./measuring/statistics.mjs";
import { storeOf } from "./stores.mjs";

const USAGE = `npm run bench:graph -- [--size 100000] [--small 1000] [--shape feed] [--rounds 5] [--store PATH]...

  --size, --small  articles in the large and in the small store
  --store PATH     measures this store instead of the two; may be given twice`;
const { values: options } = parseArgs({
  options: {
    size: { type: "string", default: "100000" },
    small: { type: "string", default: "1000" },
    shape: { type: "string", default: "feed" },
    rounds: { type: "string", default: "5" },
    store: { type: "string", multiple: true },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
await build();
const require = createRequire(import.meta.url);
const { execute, parse } = require("graphql");
const { buildMediagraphSchema } = require("../dist/schema/build-schema.js");
const { createLoaders } = require("../dist/src/loaders/loaders.js");
const { createMeter } = require("../dist/src/loaders/budgets/meter.js");
const { openSqlite } = require("../dist/src/store/sqlite/open-sqlite.js");

/** Profile 1 is in a tenth of all articles, number 50 in some, number 5,000 in few. */
const PROFILES = { hub: 1, frequent: 50, seldom: 5000 };
const OPERATIONS = {
  ...Object.fromEntries(
    Object.entries(PROFILES).map(([name, number]) => [
      `coMentioned, ${name}`,
      `{ entity(by: { wikidataId: "${wikidataId(number)}" }) { coMentioned(first: 10) { edges { weight node { id } texts { id } } } } }`,
    ]),
  ),
  "trending, a day against a week": "{ trending { trends { score entity { id } } } }",
  "trending, 30 days against 300": '{ trending(window: "P30D", baseline: "P300D") { trends { score entity { id } } } }',
  "story of a feed-like article": storyOf(articleUrl(7, "feed")),
  "story of a dense article": storyOf(articleUrl(7, "dense")),
  "firstSeenIn of 20 posts": "{ socialPosts(first: 20) { nodes { firstSeenIn { id } } } }",
};

function storyOf(url) {
  return `{ article(by: { url: "${url}" }) { story(first: 10) { edges { reason score node { id } } } } }`;
}

const schema = buildMediagraphSchema();
const rounds = Number(options.rounds);
const paths =
  options.store ??
  (await Promise.all(
    [options.small, options.size].map(async (size) => (await storeOf(options.shape, Number(size))).path),
  ));
const table = {};
for (const path of paths) {
  const store = await openSqlite(path);
  for (const [name, text] of Object.entries(OPERATIONS)) (table[name] ??= []).push(await costOf(store, parse(text)));
  await store.close();
}
for (const [name, costs] of Object.entries(table)) console.log(name.padEnd(32), costs.map(shown).join("   "));

async function costOf(store, document) {
  const times = [];
  let report;
  for (let round = 0; round <= rounds; round++) {
    const meter = createMeter(undefined, true);
    const loaders = createLoaders(store.reader(meter));
    const before = process.cpuUsage();
    const { data, errors } = await execute({ schema, document, contextValue: { loaders, meter } });
    const { user, system } = process.cpuUsage(before);
    if (errors) throw errors[0];
    // The first round only compiles the code.
    if (round > 0) times.push((user + system) / 1000);
    report = { ...meter.report(), found: JSON.stringify(data).split('"id"').length - 1 };
  }
  return { ...report, cpu: median(times) };
}

function shown({ cpu, documents, roundTrips, found }) {
  return `${cpu.toFixed(1)} ms CPU, ${documents} items, ${roundTrips} round trips, ${found} ids`;
}
