"use strict";
// One stage of the ingest benchmark in its own process: `node ingest-stage.cjs STAGE EXPECTED ARGUMENTS…`. It sends the
// elapsed seconds, the CPU seconds of this process (user and system), and its memory (resident set, MB) at every tenth
// of the expected items.
const { createReadStream } = require("node:fs");
const { createInterface } = require("node:readline");
const { openStore } = require("../dist/src/store/open-store.js");

const stages = { parse, ingest, count, export: exportItems, migrate };

async function main([stage, expected, ...args]) {
  const memory = [];
  const reached = (count) => {
    while (memory.length < 10 && count >= ((memory.length + 1) * Number(expected)) / 10)
      memory.push(Math.round(process.memoryUsage.rss() / 1e6));
  };
  const result = await stages[stage](reached, ...args);
  process.send({ ...result, memory });
  process.disconnect();
}

/** The floor: only JSON.parse of the lines. */
async function parse(reached, path) {
  let [seconds, cpuSeconds, lines] = [0, 0, 0];
  for await (const group of inGroups(createInterface({ input: createReadStream(path) }))) {
    const taken = await timed(() => group.forEach((line) => JSON.parse(line)));
    seconds += taken.seconds;
    cpuSeconds += taken.cpuSeconds;
    reached((lines += group.length));
  }
  return { seconds, cpuSeconds };
}

async function* inGroups(lines) {
  let group = [];
  for await (const line of lines) {
    group.push(line);
    if (group.length < 100) continue;
    yield group;
    group = [];
  }
  yield group;
}

async function ingest(reached, path, url) {
  const { ingestDocuments } = require("../dist/src/ingest/ingest.js");
  const { loadReference } = require("../dist/src/cli/bundled-data.js");
  const store = await openStore(url);
  await loadReference(store);
  let items = 0;
  const time = await timed(async () => {
    const options = { listItems: false, onItem: () => reached(++items) };
    const { rejected } = await ingestDocuments(store, [{ name: path, open: () => createReadStream(path) }], options);
    if (rejected.length > 0) throw new Error(`${rejected.length} items were rejected: ${rejected[0].reason}`);
  });
  await store.close();
  return time;
}

/** The number of items in a store, with the reference profiles. */
async function count(_reached, url) {
  const { RECORD_KINDS } = require("../dist/src/domain/item.js");
  const store = await openStore(url);
  let items = 0;
  for (const kind of RECORD_KINDS) for await (const record of store.upkeep.records(kind)) items += record ? 1 : 0;
  await store.close();
  return { items };
}

async function exportItems(reached, path, url) {
  const { exportedItems } = require("../dist/src/upkeep/exported-items.js");
  const { HEADER_LINE, writeRecord } = require("../dist/src/formats/mediagraph/write.js");
  const { writeFileWhole } = require("../dist/src/cli/output-file.js");
  const store = await openStore(url);
  let items = 0;
  async function* lines() {
    yield HEADER_LINE;
    for await (const item of exportedItems(store)) {
      reached(++items);
      yield writeRecord(item);
    }
  }
  const time = await timed(() => writeFileWhole(path, lines()));
  await store.close();
  return time;
}

/** Copies a store, and compares both at the end. */
async function migrate(reached, from, to) {
  const { copyStore } = require("../dist/src/upkeep/copy-store.js");
  const source = await openStore(from);
  const target = await openStore(to);
  const copied = (done) => reached(Number(/^\w+: (\d+) items$/.exec(done)?.[1] ?? 0));
  const time = await timed(async () => {
    const { differing } = await copyStore(source, target, copied);
    if (differing.length > 0) throw new Error(`the copy differs in ${differing.join(", ")}`);
  });
  await source.close();
  await target.close();
  return time;
}

async function timed(work) {
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - begin) / 1000, cpuSeconds: (user + system) / 1e6 };
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
