"use strict";
// One stage of a bench of writes in its own process: `node stage.cjs STAGE ARGUMENTS…`. It sends what its work took:
// seconds, CPU seconds of this process (user and system), bytes written to the disk, most memory.
const { readFileSync, createReadStream, statSync } = require("node:fs");
const { Readable } = require("node:stream");
const { withLeanHeap } = require("../../dist/src/cli/reading/lean-heap.js");
const { compileQuickly } = require("../../dist/src/cli/reading/quick-compiling.js");
const { openStore } = require("../../dist/src/store/open-store.js");
const { link } = require("./linking.cjs");

const stages = { parse, link, ingest, lexicon, live, profile, export: exportItems, exportAgain, migrate };

async function main([stage, ...args]) {
  const result = await stages[stage](...args);
  process.send({ ...result, memoryMB: Math.round(process.resourceUsage().maxRSS / 1000) });
  process.disconnect();
}

/** The floor: only JSON.parse of the lines. */
async function parse(path) {
  const lines = readFileSync(path, "utf8").split("\n").slice(1, -1);
  return measured(lines.length, () => lines.forEach((line) => JSON.parse(line)));
}

/** Reads a document into a store that has its profiles already, as the command `ingest` does. */
async function ingest(url, path, items) {
  compileQuickly();
  const { store, add } = await opened(url);
  return measured(Number(items), async () => {
    await add(withLeanHeap(Readable.from([{ ...documentOf(path), size: statSync(path).size }])));
    await store.close();
  });
}

/** Leaves the lexicon beside a store that has only profiles, as the first text does that is linked. */
async function lexicon(url) {
  const { store, known } = await opened(url);
  return measured(1, async () => {
    await (await known.linker()).open();
    await store.close();
  });
}

/** One article a transaction, as a feed that is read all day brings them. */
async function live(url, path, unmeasured) {
  const { store, add } = await opened(url);
  const lines = readFileSync(path, "utf8").split("\n").slice(1, -1);
  const addOne = (line) => add([lineDocument(line)]);
  for (const line of lines.splice(0, Number(unmeasured))) await addOne(line);
  const result = await measured(lines.length, async () => {
    for (const line of lines) await addOne(line);
  });
  await store.close();
  return result;
}

/** New profiles that no text has, one after the other: the median of them. */
async function profile(url, lines) {
  const { store, add } = await opened(url);
  const [warmUp, ...profiles] = lines.split("\n");
  await add([lineDocument(warmUp)]);
  const results = [];
  for (const line of profiles) results.push(await measured(1, () => add([lineDocument(line)])));
  await store.close();
  return results.sort((one, other) => one.cpuSeconds - other.cpuSeconds)[Math.floor(results.length / 2)];
}

async function exportItems(url, path) {
  compileQuickly();
  const { exportedItems } = require("../../dist/src/upkeep/exported-items.js");
  const { linesOf } = require("../../dist/src/cli/stores/export.js");
  const { writeFileWhole } = require("../../dist/src/cli/output-file.js");
  const store = await openStore(url);
  let items = 0;
  const lines = linesOf(exportedItems(store), true, (count) => (items = count));
  const result = await measured(0, () => writeFileWhole(path, lines));
  await store.close();
  return { ...result, items };
}

/** The second of two: all code is compiled, and the pages that fit are in memory, as in an export of a large store. */
async function exportAgain(url, path) {
  await exportItems(url, path);
  return exportItems(url, path);
}

/** Copies a store, and compares both at the end. */
async function migrate(from, to) {
  const { copyStore } = require("../../dist/src/upkeep/copy-store.js");
  const [source, target] = [await openStore(from), await openStore(to)];
  let items = 0;
  const result = await measured(0, async () => {
    const { copied, differing } = await copyStore(source, target);
    if (differing.length > 0) throw new Error(`the copy differs in ${differing.join(", ")}`);
    items = copied;
    await target.close();
  });
  await source.close();
  return { ...result, items };
}

async function opened(url) {
  const { ingestDocuments } = require("../../dist/src/ingest/ingest.js");
  const { KnownProfiles } = require("../../dist/src/ingest/relinking/known-profiles.js");
  const { loadReference } = require("../../dist/src/cli/bundled-data.js");
  const store = await openStore(url);
  await loadReference(store);
  const known = new KnownProfiles(store);
  const add = async (documents) => {
    const { rejected } = await ingestDocuments(store, documents, { listItems: false }, known);
    if (rejected.length > 0) throw new Error(`${rejected.length} items were rejected: ${rejected[0].reason}`);
  };
  return { store, known, add };
}

/** Under a short name, as somebody names it who works in its folder: the name of its document is stored with each item. */
const documentOf = (path) => ({ name: "articles.jsonl", open: () => createReadStream(path) });
const lineDocument = (line) => ({ name: "line.json", open: () => Readable.from([Buffer.from(line)]) });

async function measured(items, work) {
  const [begin, cpu, written] = [performance.now(), process.cpuUsage(), bytesWritten()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    items,
    seconds: (performance.now() - begin) / 1000,
    cpuSeconds: (user + system) / 1e6,
    bytesWritten: bytesWritten() - written,
  };
}

/** To the disk, with what SQLite writes twice. Linux only. */
function bytesWritten() {
  return Number(/^write_bytes: (\d+)/m.exec(readFileSync("/proc/self/io", "utf8"))[1]);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
