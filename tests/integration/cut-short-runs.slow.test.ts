import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { describeCutShortRuns } from "../contract/cut-short-runs.contract";
import { isThorough } from "../builders/thorough";
import type { Harness } from "../contract/store.contract";

/** Both handles are one: calls of the store never overlap here. */
async function openInMemory(): Promise<Harness> {
  const store = await openSqlite(":memory:");
  return { store, other: store, reopen: async () => store, close: () => store.close() };
}

describeCutShortRuns("sqlite", openInMemory, isThorough ? { every: 1, runs: 20 } : { every: 61, runs: 1 });
