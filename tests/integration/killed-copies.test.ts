import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { besides } from "../../src/store/sqlite/form/rebuild";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { copyStore } from "../../src/upkeep/copy-store";
import { verifyStore } from "../../src/upkeep/verify";
import { exported } from "../builders/exported";
import { describeSlowly, isThorough } from "../builders/thorough";
import { compileProgram, outputOf, runProgram } from "../contract/compiled-program";

const OLD = join(__dirname, "../fixtures/stores/0.1.0-version-4.db");
const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 5);
/** About as long as the work takes. */
const LONGEST_MS = Number(process.env["KILL_WITHIN_MS"] ?? 400);

jest.setTimeout(300_000 + ROUNDS * 60_000);

const folder = mkdtempSync(join(tmpdir(), "mediagraph-killed-"));
const source = join(folder, "source.db");
copyFileSync(process.env["SAMPLE_STORE"] ?? "", source);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a copy from file to file that ends at any table", () => {
  it("leaves an empty target, and the next run copies all", async () => {
    const target = await openSqlite(join(folder, "target.db"));
    const tables: string[] = [];
    for (let last = 0; ; last += isThorough ? 9 : 25) {
      tables.length = 0;
      const onTable = (table: string): void => {
        if (tables.push(table) > last) throw new Error("the process died");
      };
      const taken = await target.upkeep.takeAll(`sqlite:${source}`, onTable).catch(() => undefined);
      if (taken !== undefined) break;
      expect(await target.reader().count("entity")).toBe(0);
    }
    expect(tables.length).toBeGreaterThan(20);
    const whole = await openSqlite(source);
    expect(await exported(target)).toBe(await exported(whole));
    await Promise.all([target.close(), whole.close()]);
  });
});

// Each round starts a process.
describeSlowly("a process that is killed at a random moment", () => {
  let program: string;
  beforeAll(async () => {
    program = await compileProgram("tests/contract/copying-process.ts", join(folder, "program"));
  });

  it(`while it copies leaves nothing half, and the next one completes it (${ROUNDS} rounds)`, async () => {
    const whole = await openSqlite(source);
    const expected = await exported(whole);
    for (let round = 0; round < ROUNDS; round++) {
      const path = join(folder, `target-${round}.db`);
      await killed(source, path);
      const target = await openSqlite(path);
      const report = await copyStore(whole, target).catch(expectDone);
      expect(report?.differing ?? []).toEqual([]);
      expect((await verifyStore(target)).faults).toEqual([]);
      expect((await exported(target)) === expected).toBe(true);
      await target.close();
    }
    await whole.close();
  });

  it(`while it rebuilds an older store leaves that one whole, and the next one rebuilds it (${ROUNDS} rounds)`, async () => {
    const unkilled = join(folder, "unkilled.db");
    copyFileSync(OLD, unkilled);
    const once = await openSqlite(unkilled);
    const expected = await exported(once);
    await once.close();
    for (let round = 0; round < ROUNDS; round++) {
      const path = join(folder, `old-${round}.db`);
      copyFileSync(OLD, path);
      await killed(path);
      const store = await openSqlite(path);
      expect((await exported(store)) === expected).toBe(true);
      expect(existsSync(besides(path))).toBe(false);
      await store.close();
    }
  });

  async function killed(...paths: readonly string[]): Promise<void> {
    const child = runProgram(program, ...paths);
    const ended = outputOf(child);
    if (child.stdout !== null) await once(child.stdout, "data");
    await pause(Math.random() * LONGEST_MS);
    child.kill("SIGKILL");
    expect((await ended).errors).toBe("");
  }
});

/** The process may have ended before it was killed. */
function expectDone(error: unknown): undefined {
  expect(String(error)).toMatch(/is not empty \(migrated: done from/);
  return undefined;
}
