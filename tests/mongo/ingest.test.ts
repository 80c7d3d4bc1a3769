import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { IngestReport } from "../../src/ingest/ingest-types";
import { loadReference, loadSample } from "../../src/cli/bundled-data";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { runAll } from "../builders/connected-runs";
import { graphState } from "../builders/graph-state";
import { openHarness } from "./databases";

const clock = () => "2023-02-07T08:00:00.000Z";

let harness: Awaited<ReturnType<typeof openHarness>>;

beforeAll(async () => {
  harness = await openHarness();
}, 60_000);

afterAll(() => harness.close(), 60_000);

async function load(store: Store): Promise<(IngestReport | null)[]> {
  return [await loadReference(store, { clock }), await loadSample(store, { clock })];
}

describe("the same inputs in the same order", () => {
  it("give the same ids, items and edges on both stores", async () => {
    const sqlite = await openSqlite(":memory:");
    expect(await load(harness.store)).toEqual(await load(sqlite));
    expect(await graphState(harness.store)).toEqual(await graphState(sqlite));
    expect((await verifyStore(harness.store)).faults).toEqual([]);
    await sqlite.close();
  }, 1_200_000);
});

describe("several writers of the same documents at once", () => {
  it("end in the state of one", async () => {
    const [own, alone] = [await openHarness(), await openSqlite(":memory:")];
    try {
      await runAll(alone);
      await Promise.all([runAll(own.store), runAll(own.other), runAll(own.store)]);
      expect(await graphState(own.store)).toEqual(await graphState(alone));
    } finally {
      await alone.close();
      await own.close();
    }
  }, 1_200_000);
});
