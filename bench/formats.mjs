// How many documents of each format are detected, parsed and translated per second of CPU time, without a store. Each
// is compared with the floor of parsing the same bytes, in the same run. "At first" is the first time in the process, as
// in a command that ends soon; "warm" is as in a server that has read some thousands of items before, in the rounds that
// no neighbour of this machine disturbed.
import { cpus } from "node:os";
import { createRequire } from "node:module";
import { build } from "../scripts/build.mjs";
import { fullTextFeed, newsPage, teaserFeed, wikidataDump } from "./generated-media.mjs";
import { measureHtmlPages } from "./html-pages.mjs";
import { median } from "./measuring/statistics.mjs";
import { cpuSecondsOf, undisturbedRounds } from "./measuring/undisturbed.mjs";

const WARM_UP = 4;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SIZE = Number(process.env.BENCH_FORMAT_ITEMS ?? 5000);
const CHUNK = 65_536;

await build();
const require = createRequire(import.meta.url);
const { detectFormat } = require("../dist/src/formats/registry.js");
const { Parser } = require("htmlparser2");

const dump = Buffer.from([...wikidataDump(SIZE)].join(""));
const lines = dump.toString().split("\n").slice(1, -2);
const pages = Array.from({ length: Math.max(10, Math.ceil(SIZE / 100)) }, (_, index) => Buffer.from(newsPage(index)));

console.log(
  `${cpus()[0]?.model ?? "unknown CPU"}, ${cpus().length} cores, Node ${process.version}, median of ${ROUNDS} undisturbed rounds after ${WARM_UP}\n`,
);
console.log(
  "| what | bytes per item | items per CPU second, at first | warm | x floor | undisturbed |\n|---|--:|--:|--:|--:|--:|",
);

for (const [what, generated] of [
  ["RSS items with teasers", teaserFeed],
  ["RSS items with whole texts", fullTextFeed],
]) {
  const feed = Buffer.from([...generated(SIZE)].join(""));
  const floor = await measure(SIZE, () => new Parser({}, { xmlMode: true }).end(feed.toString()));
  row("the floor: the feed's tags alone", feed.length / SIZE, floor, floor);
  row(what, feed.length / SIZE, await measure(SIZE, () => readAll([feed], "rss", "feed.xml", SIZE)), floor);
}

const jsonFloor = await measure(SIZE, () => lines.forEach((line) => JSON.parse(line.replace(/,$/, ""))));
row("the floor: JSON.parse of the lines", dump.length / SIZE, jsonFloor, jsonFloor);
row(
  "Wikidata lines",
  dump.length / SIZE,
  await measure(SIZE, () => readAll([dump], "wikidata", "dump.json", SIZE)),
  jsonFloor,
);

const { bytes, results } = measureHtmlPages(pages);
const htmlFloor = results.find(({ way }) => way.startsWith("the floor"));
for (const { way, pagesPerSecond } of results)
  row(`HTML pages: ${way}`, bytes / pages.length, { warm: pagesPerSecond }, { warm: htmlFloor.pagesPerSecond });

/** Reads documents as ingest does, and counts what came. */
async function readAll(documents, expected, name, items) {
  let read = 0;
  for (const document of documents) {
    // A copy, because formats keep what they find in a head.
    const format = detectFormat(Buffer.from(document.subarray(0, CHUNK)), { name });
    if (format?.name !== expected) throw new Error(`${name} was taken for ${format?.name}, not ${expected}`);
    for await (const { outcome } of format.read(inChunks(document), { name })) if (outcome === "item") read += 1;
  }
  if (read < items) throw new Error(`only ${read} of ${items} items of ${expected} were read`);
}

async function* inChunks(document) {
  for (let at = 0; at < document.length; at += CHUNK) yield document.subarray(at, at + CHUNK);
}

/** Items per second of CPU time: of the first round, and the median of the undisturbed rounds after the warm-up. */
async function measure(items, work) {
  const first = items / (await cpuSecondsOf(work));
  for (let round = 1; round < WARM_UP; round++) await work();
  const { seconds, tried, undisturbed } = await undisturbedRounds(ROUNDS, work);
  return { first, warm: items / median(seconds), rounds: `${undisturbed} of ${tried}` };
}

function row(what, bytesPerItem, { first, warm, rounds = "" }, floor) {
  const cells = [
    what,
    bytesPerItem.toFixed(0),
    first?.toFixed(0) ?? "",
    warm.toFixed(0),
    (floor.warm / warm).toFixed(1),
    rounds,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
