import { afterAll, beforeAll } from "@jest/globals";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChangeLogSettings } from "../../src/domain/change";
import { openDriver } from "../../src/store/sqlite/engine/driver";
import type { RecentSizes } from "../../src/store/sqlite/records/recent-rows";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Harness } from "./store.contract";

const created = mkdtemp(join(tmpdir(), "mediagraph-empty-"));
const empty = async () => join(await created, "empty.db");
// Making the tables takes most of the time of a small test.
beforeAll(async () => (await openSqlite(await empty())).close());
afterAll(async () => rm(await created, { recursive: true, force: true }));

/** Two handles of one new store in a folder of its own. */
export async function openInNewFolder(log?: ChangeLogSettings, sizes?: RecentSizes): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
  const path = join(folder, "store.db");
  await copyFile(await empty(), path);
  const openHandle = () => openSqlite(path, openDriver, log, undefined, sizes);
  const open = [await openHandle(), await openHandle()] as const;
  const handles = [...open];
  const closeAll = () => Promise.all(handles.splice(0).map((handle) => handle.close()));
  return {
    store: open[0],
    other: open[1],
    async reopen() {
      await closeAll();
      const again = await openHandle();
      handles.push(again);
      return again;
    },
    async close() {
      await closeAll();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
