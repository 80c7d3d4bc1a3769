import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RECORD_KINDS } from "../../src/domain/item";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { faultsOf, mentionsIn, runTogether } from "../builders/killed-processes";
import { compileProgram, runProgram } from "../contract/compiled-program";
import { MENTIONS, READERS } from "../contract/ingesting-process";

const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 10);
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

  it(`lose nothing that was acknowledged, leave nothing unlinked, and the same documents complete what they began (${ROUNDS} rounds)`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const path = join(folder, `store-${round}.db`);
      // The first is killed always, the second in every other round.
      const killed = [Math.random() * LONGEST_MS, round % 2 === 0 ? Infinity : Math.random() * LONGEST_MS];
      await (await openSqlite(path)).close();
      const outputs = await runTogether(
        ["texts", "profiles"].map((reader) => runProgram(program, path, reader)),
        killed,
      );
      const store = await openSqlite(path);
      expect({ round, killed, lost: await lostOf(store, outputs) }).toEqual({ round, killed, lost: [] });
      await createWriter(store).finishRelinking();
      expect({ round, killed, faults: await faultsOf(store, "links") }).toEqual({ round, killed, faults: [] });
      expect((await ingestDocuments(store, [...READERS.texts, ...READERS.profiles])).rejected).toEqual([]);
      expect({ round, killed, faults: await faultsOf(store) }).toEqual({ round, killed, faults: [] });
      expect({ round, killed, mentions: await mentionsIn(store) }).toEqual({ round, killed, mentions: MENTIONS });
      await store.close();
    }
  });
});

/** The records whose saves were acknowledged and that no id leads to. */
async function lostOf(store: Store, outputs: readonly string[]): Promise<string[]> {
  const lost: string[] = [];
  for (const id of outputs.join("").split("\n").filter(Boolean)) {
    const kind = RECORD_KINDS.find((one) => id.startsWith(`${one}_`));
    if (kind !== undefined && (await store.find(kind, [`id:${id}`]))[0] === null) lost.push(id);
  }
  return lost;
}
