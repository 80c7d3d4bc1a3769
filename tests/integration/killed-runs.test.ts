import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/serial-writer";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { compileProgram, outputOf, runProgram } from "../contract/compiled-program";
import { isThorough } from "../builders/thorough";
import { MENTIONS, READERS } from "../contract/ingesting-process";

const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? (isThorough ? 10 : 1));
/** About as long as a run takes, so that some are killed early, some late, and some have just ended. */
const LONGEST_MS = Number(process.env["KILL_WITHIN_MS"] ?? 1_200);

jest.setTimeout(300_000 + ROUNDS * 60_000);

describe("two processes that read documents into one store, killed at any moment", () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
    program = await compileProgram("tests/contract/ingesting-process.ts", join(folder, "program"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(`leave nothing unlinked, and the same documents complete what they began (${ROUNDS} rounds)`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const path = join(folder, `store-${round}.db`);
      // The first is killed always, the second in every other round.
      const killed = [Math.random() * LONGEST_MS, round % 2 === 0 ? Infinity : Math.random() * LONGEST_MS];
      await (await openSqlite(path)).close();
      await runTogether(
        ["texts", "profiles"].map((reader) => runProgram(program, path, reader)),
        killed,
      );
      const store = await openSqlite(path);
      await createWriter(store).finishRelinking();
      expect({ round, killed, faults: await faultsOf(store, "links") }).toEqual({ round, killed, faults: [] });
      expect((await ingestDocuments(store, [...READERS.texts, ...READERS.profiles])).rejected).toEqual([]);
      expect({ round, killed, faults: await faultsOf(store) }).toEqual({ round, killed, faults: [] });
      expect({ round, killed, mentions: await mentionsIn(store) }).toEqual({ round, killed, mentions: MENTIONS });
      await store.close();
    }
  });
});

/** Lets all begin at the same moment once each is ready, and kills each after its time, or never. */
async function runTogether(children: readonly ChildProcess[], killedAfterMs: readonly number[]): Promise<void> {
  const ends = children.map((child) => outputOf(child));
  await Promise.all(children.flatMap(({ stdout }) => (stdout === null ? [] : [once(stdout, "data")])));
  for (const child of children) child.stdin?.write("go\n");
  await Promise.all(
    children.map(async (child, index) => {
      const after = killedAfterMs[index] ?? Infinity;
      if (after === Infinity) return;
      await pause(after);
      child.kill("SIGKILL");
    }),
  );
  for (const { code, errors } of await Promise.all(ends))
    expect({ code: code ?? 0, errors }).toEqual({ code: 0, errors: "" });
}

async function faultsOf(store: Store, rule?: string): Promise<string[]> {
  const { faults } = await verifyStore(store);
  return faults.filter((fault) => rule === undefined || fault.rule === rule).map(({ id, fault }) => `${id}: ${fault}`);
}

async function mentionsIn(store: Store): Promise<number> {
  let mentions = 0;
  for await (const article of store.scan("article")) mentions += article.mentions.length;
  return mentions;
}
