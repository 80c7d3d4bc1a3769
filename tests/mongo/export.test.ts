import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { loadSample } from "../../src/cli/bundled-data";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { exported, ingestExport } from "../builders/exported";
import { happenings, play } from "../builders/random-graph";
import { openHarness } from "./databases";

type Opened = Awaited<ReturnType<typeof openHarness>>;
const harnesses: Opened[] = [];

async function emptyMongo() {
  const harness = await openHarness();
  harnesses.push(harness);
  return harness.store;
}

describe("an export", () => {
  let sample = "";

  beforeAll(async () => {
    const store = await openSqlite(":memory:");
    await loadSample(store);
    sample = await exported(store);
    await store.close();
  }, 120_000);

  afterAll(() => Promise.all(harnesses.map((harness) => harness.close())), 60_000);

  it("goes from SQLite to MongoDB, on to another database and back, the same to the byte", async () => {
    const [one, two, back] = [await emptyMongo(), await emptyMongo(), await openSqlite(":memory:")];
    for (const store of [one, two, back]) {
      const text: string = store === one ? sample : await exported(one);
      expect((await ingestExport(store, text)).rejected).toEqual([]);
      expect(await exported(store)).toBe(sample);
    }
    expect((await verifyStore(two)).faults).toEqual([]);
    await back.close();
  }, 300_000);

  it("of any graph that was made in MongoDB gives the same bytes in SQLite", async () => {
    const property = fc.asyncProperty(happenings, async (all) => {
      const [store, other] = [await openHarness(), await openSqlite(":memory:")];
      await play(store.store, all);
      const text = await exported(store.store);
      await ingestExport(other, text);
      expect(await exported(other)).toBe(text);
      await Promise.all([store.close(), other.close()]);
    });
    await fc.assert(property, { numRuns: 5 });
  }, 300_000);
});
