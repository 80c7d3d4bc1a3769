// The short form, for CI: every answer is compared, round trips and rows are counted, and ratios have a wide margin.
// Nothing here depends on how fast the machine is. `npm run bench:short`
import { build } from "../scripts/build.mjs";
import { number, table } from "./measuring/report.mjs";
import { OPERATIONS } from "./operations.mjs";
import { cpuOfRequests, sameAnswers } from "./reading.mjs";
import { countWork } from "./short-work.mjs";
import { CONTENDERS } from "./servers/contenders.mjs";
import { installPeers } from "./servers/install-peers.mjs";
import { storeOf } from "./stores.mjs";

const [FEW, MANY, PROFILES, REQUESTS] = [200, 600, 500, 100];
/** What each operation reads, whatever the size of the store. A change must be meant. */
const WORK = {
  "front-page": { roundTrips: 5, documents: 174 },
  "article-page": { roundTrips: 5, documents: 38 },
  "entity-page": { roundTrips: 7, documents: 55 },
  "nested-paging": { roundTrips: 3, documents: 312 },
  "type-name": { roundTrips: 0, documents: 0 },
};
/** The steps of the engine may differ by so much between the sizes. */
const MOST_GROWTH = 1.25;
/** CPU a request against the floor. The code is hardly compiled after so few requests, and the machine may be busy. */
const MOST_TIMES = 15;
/** Bytes stored for each byte of input, without the profiles. */
const MOST_STORED = 5;

await build();
installPeers();
const faults = [];
const few = await storeOf("dense", FEW, PROFILES);
const many = await storeOf("dense", MANY, PROFILES);
await checkWork();
await checkRatios();
checkBytes();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function checkWork() {
  const [before, after] = [await countWork(few.path, FEW), await countWork(many.path, MANY)];
  const rows = Object.entries(WORK).map(([name, { roundTrips, documents }]) => {
    const [at, to] = [before[name], after[name]];
    if (to.roundTrips !== roundTrips || to.documents !== documents)
      faults.push(
        `${name}: ${to.roundTrips} round trips and ${to.documents} rows, not ${roundTrips} and ${documents}.`,
      );
    if (to.steps > at.steps * MOST_GROWTH)
      faults.push(`${name}: ${at.steps} steps at ${FEW} articles became ${to.steps} at ${MANY}.`);
    return [name, to.roundTrips, to.documents, at.steps, to.steps];
  });
  console.log(`${table(["", "round trips", "rows", `steps at ${FEW}`, `at ${MANY}`], rows)}\n`);
}

async function checkRatios() {
  const bodies = await sameAnswers(Object.keys(CONTENDERS), many.path, MANY);
  const floor = await cpuOfRequests("floor", many.path, bodies, REQUESTS);
  const ours = await cpuOfRequests("mediagraph", many.path, bodies, REQUESTS);
  for (const name of Object.keys(OPERATIONS)) {
    const times = ours[name] / floor[name];
    if (times > MOST_TIMES)
      faults.push(`${name} takes ${number(times)} times the CPU of the floor, over ${MOST_TIMES}.`);
  }
  const row = (name) => [name, number(ours[name] / floor[name])];
  console.log(`${table(["", "CPU x floor"], Object.keys(OPERATIONS).map(row))}\n`);
}

function checkBytes() {
  const { bytesStored, bytesIn } = many.filled;
  console.log(`Stored for each byte of input: ${number(bytesStored / bytesIn)} bytes.`);
  if (bytesStored > bytesIn * MOST_STORED)
    faults.push(`More than ${MOST_STORED} bytes are stored for each byte of input.`);
}
