import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openMongo } from "../../src/store/mongo/open-mongo";
import { runAll } from "../builders/connected-runs";
import { graphState } from "../builders/graph-state";
import { faultsOf, mentionsIn, runTogether } from "../builders/killed-processes";
import { compileProgram, runProgram } from "../contract/compiled-program";
import { MENTIONS, READERS } from "../contract/ingesting-process";
import { dropDatabase, newDatabaseUri, withDriver } from "./databases";
import { asVersion } from "./older-database";

const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 1);
/** About as long as the work takes, so that some are killed early, some late, and some have just ended. */
const LONGEST_MS = { read: 12_000, migrate: 2_000 } as const;
/** What a process says while it waits for one that was killed, whose transaction the server has not ended yet. */
const WAITING = /^\S+ is being brought to the present form: .*\n/gm;
const TIMES = { lookMs: 10, silenceMs: 500 } as const;

jest.setTimeout(300_000 + ROUNDS * 120_000);

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
  program = await compileProgram("tests/contract/mongo-process.ts", join(folder, "program"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe(`two processes on one database, killed at any moment (${ROUNDS} rounds)`, () => {
  it("that read documents lose nothing that was acknowledged, and the same documents complete what they began", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const uri = newDatabaseUri();
      await (await openMongo(uri)).close();
      const killed = timesOf(round, LONGEST_MS.read);
      const outputs = await runTogether(
        (["texts", "profiles"] as const).map((reader) => runProgram(program, reader, uri)),
        killed,
        WAITING,
      );
      const store = await openMongo(uri);
      const stored = new Set<string>();
      for await (const { url = "" } of store.scan("article")) stored.add(url);
      const lost = acknowledgedUrls(outputs).filter((url) => !stored.has(url));
      expect({ round, killed, lost }).toEqual({ round, killed, lost: [] });
      await createWriter(store).finishRelinking();
      expect({ round, killed, faults: await faultsOf(store, "links") }).toEqual({ round, killed, faults: [] });
      expect((await ingestDocuments(store, [...READERS.texts, ...READERS.profiles])).rejected).toEqual([]);
      expect({ round, killed, faults: await faultsOf(store) }).toEqual({ round, killed, faults: [] });
      expect({ round, killed, mentions: await mentionsIn(store) }).toEqual({ round, killed, mentions: MENTIONS });
      await store.close();
      await dropDatabase(uri);
    }
  });

  it("that bring an older database to the present form leave it whole for the next", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const uri = newDatabaseUri();
      const before = await openMongo(uri);
      await runAll(before);
      await ingestDocuments(before, READERS.texts.slice(0, 12));
      const state = await graphState(before);
      await withDriver(uri, (_, db) => asVersion(4, before, db));
      await before.close();
      const killed = timesOf(round, LONGEST_MS.migrate);
      await runTogether(
        [1, 2].map(() => runProgram(program, "migrate", uri)),
        killed,
        WAITING,
      );
      const store = await openMongo(uri, { migrationTimes: TIMES });
      const [is, faults] = [await graphState(store), await faultsOf(store)];
      expect({ round, killed, faults, is }).toEqual({ round, killed, faults: [], is: state });
      await store.close();
      await dropDatabase(uri);
    }
  });
});

/** The first is killed always, the second in every other round. */
const timesOf = (round: number, longest: number): number[] => [
  Math.random() * longest,
  round % 2 === 0 ? Infinity : Math.random() * longest,
];

/** The articles of the documents whose numbers the processes have said. */
function acknowledgedUrls(outputs: readonly string[]): string[] {
  return outputs.flatMap((output, index) => {
    const isOfTexts = index === 0;
    const numbers = [...output.matchAll(/^(\d+)$/gm)].map(([number]) => Number(number));
    const [profiles, first] = isOfTexts ? [2, 0] : [READERS.profiles.length - 6, READERS.texts.length - 2];
    return numbers
      .filter((number) => number >= profiles)
      .map((number) => `https://a.example/${first + number - profiles}`);
  });
}
