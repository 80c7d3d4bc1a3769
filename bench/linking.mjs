// Linking alone: texts and profiles in, mentions out, without a store. `npm run bench:linking -- --help`
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";
import { PROFILES } from "./generated-profiles.mjs";
import { machine } from "./measuring/machine.mjs";
import { number, report } from "./measuring/report.mjs";
import { inTurn, median } from "./measuring/statistics.mjs";
import { runStage } from "./stages/run-stage.mjs";
import { writeArticles } from "./stores.mjs";

/**
 * Articles before those that are measured, as in the work of a day. By then V8 has compiled all that it calls; among the
 * first ones it still compiles, and they take twice as long.
 */
const WARM_UP = 4_000;
const USAGE = `npm run bench:linking -- [--articles 8000] [--more 0] [--rounds 5]

  --articles  dense and feed-like articles that are linked; the first ${number(WARM_UP)} are not measured
  --more      1000000: also against so many profiles`;
const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "8000" },
    more: { type: "string", default: "0" },
    rounds: { type: "string", default: "5" },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
if (Number(options.articles) <= WARM_UP)
  throw new Error(`--articles must be more than the ${number(WARM_UP)} that are not measured.`);
const [articles, more, rounds] = [options.articles, options.more, options.rounds].map(Number);

await build();
const folder = mkdtempSync(join(tmpdir(), "mediagraph-bench-"));
const file = (shape) => join(folder, `${shape}.jsonl`);
try {
  for (const shape of ["dense", "feed"]) await writeArticles(file(shape), articles, { shape });
  const sizes = [PROFILES, ...(more > PROFILES ? [more] : [])];
  const runs = sizes.flatMap((profiles) => ["dense", "feed"].map((shape) => ({ profiles, shape })));
  const measuring = machine();
  const taken = await inTurn(
    rounds,
    Object.fromEntries(
      runs.map(({ profiles, shape }) => [
        nameOf(profiles, shape),
        () => runStage("link", file(shape), profiles, WARM_UP),
      ]),
    ),
  );
  const rate = (profiles) => middle(taken[nameOf(profiles, "dense")], megabytesPerSecond);
  report("linking", {
    machine: measuring.end(),
    values: {
      linking: rate(PROFILES),
      ...(more >= 1_000_000 && { "linking-large": rate(more) / rate(PROFILES) }),
    },
    details: [
      {
        title: "Linking alone",
        columns: [
          "articles, profiles",
          "MB of text a CPU second",
          "CPU µs an article",
          "of it words and traces, CPU µs",
          "mentions an article",
          "to learn all profiles, CPU s",
          "MB for them",
        ],
        rows: Object.entries(taken).map(([name, all]) => [name, ...rowOf(all)]),
      },
    ],
    isWhole: articles >= 6_000 && rounds >= 5,
    settings: `${number(articles)} articles of each shape, the first ${number(WARM_UP)} unmeasured, medians of ${rounds} rounds`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function nameOf(profiles, shape) {
  return `${shape === "feed" ? "feed-like" : shape}, ${number(profiles)}`;
}

function megabytesPerSecond({ bytes, linkingSeconds }) {
  return bytes / 1e6 / linkingSeconds;
}

function middle(all, value) {
  return median(all.map(value));
}

function rowOf(all) {
  return [
    number(middle(all, megabytesPerSecond)),
    number(middle(all, ({ items, linkingSeconds, wordsSeconds }) => ((linkingSeconds + wordsSeconds) * 1e6) / items)),
    number(middle(all, ({ items, wordsSeconds }) => (wordsSeconds * 1e6) / items)),
    number(middle(all, ({ items, mentions }) => mentions / items)),
    number(middle(all, ({ learningSeconds }) => learningSeconds)),
    number(middle(all, ({ learningMB }) => learningMB)),
  ];
}
