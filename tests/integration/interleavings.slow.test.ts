import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { describeInterleavings } from "../contract/interleavings.contract";
import { describeRemovals } from "../contract/removals.contract";
import { isThorough } from "../builders/thorough";
import type { Harness } from "../contract/store.contract";

/** Both handles are one, since a store in memory belongs to its handle. */
async function openInMemory(): Promise<Harness> {
  const store = await openSqlite(":memory:");
  return { store, other: store, reopen: async () => store, close: () => store.close() };
}

async function openInFolder(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
  const path = join(folder, "store.db");
  const handles = [await openSqlite(path), await openSqlite(path)] as const;
  return {
    store: handles[0],
    other: handles[1],
    reopen: () => openSqlite(path),
    async close() {
      await Promise.all(handles.map((handle) => handle.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describeInterleavings("sqlite", { alone: openInMemory, together: openInFolder }, isThorough ? 10 : 1);
describeRemovals("sqlite", { alone: openInMemory, together: openInFolder }, isThorough ? 40 : 1);
