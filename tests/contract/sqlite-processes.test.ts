import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Change } from "../../src/domain/change";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aPerson, aSource } from "../builders/items";
import { everyNth, isThorough } from "../builders/thorough";
import { compileProgram, outputOf, runProgram } from "./compiled-program";
import { anArticleWrite } from "./saving-process";

/** How many saves each process makes of those that write at once. */
const EACH = isThorough ? 60 : 20;

describe("a sqlite store in several processes", () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
    program = await compileProgram("tests/contract/saving-process.ts", join(folder, "program"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("loses no confirmed save, and keeps none half done, when the process is killed while it saves", async () => {
    const path = join(folder, "killed.db");
    let acknowledged = 0;
    for (const stopAfter of everyNth([1, 7, 40], 3, 1)) {
      const child = runProgram(program, path, `killed ${stopAfter}`, "100000");
      child.stdout?.on("data", (chunk: Buffer) => {
        if (chunk.toString().split("\n").includes(String(stopAfter))) child.kill("SIGKILL");
      });
      const { output, code } = await outputOf(child);
      expect(code).toBeNull();
      const saved = output.trim().split("\n").length;
      const store = await openSqlite(path);
      await expectWhole(store, `killed ${stopAfter}`, saved);
      acknowledged += saved;
      expect(await counter(store)).toBeGreaterThanOrEqual(acknowledged);
      const { rows } = await store.reader().changes({ first: 1_000, kinds: ["source"] });
      expect(rows).toHaveLength(await counter(store));
      await store.close();
    }
  });

  it("is opened and written by several at once: nothing is lost and no process is refused", async () => {
    const path = join(folder, "shared", "store.db");
    const names = isThorough ? ["server", "command line", "third"] : ["server", "command line"];
    const running = Promise.all(names.map((name) => outputOf(runProgram(program, path, name, String(EACH)))));
    const read = changesDuring(running, path);
    const ends = await running;
    expect(ends.map(({ code, errors }) => ({ code, errors }))).toEqual(names.map(() => ({ code: 0, errors: "" })));
    const store = await openSqlite(path);
    for (const name of names) await expectWhole(store, name, EACH);
    expect(await counter(store)).toBe(names.length * EACH);
    expectEverySaveOnce(await read, names, EACH);
    expect(await store.reader().countRelated("Entity.articles", [aPerson("person").id])).toEqual([names.length * EACH]);
    await store.close();
  });
});

/**
 * The first `saved` articles of a process are there with all their rows. At most one more was saved before the process
 * could write its line.
 */
async function expectWhole(store: Store, name: string, saved: number): Promise<void> {
  const writes = Array.from({ length: saved }, (_, number) => anArticleWrite(name, number));
  const reader = store.reader();
  expect(
    await reader.lookup(
      "article",
      writes.flatMap((write) => write.identities.map(({ key }) => key)),
    ),
  ).toEqual(writes.map((write) => write.item));
  const mentions = writes.flatMap((write) => write.mentions.map(({ item }) => item));
  expect(
    await reader.get(
      "mention",
      mentions.map(({ id }) => id),
    ),
  ).toEqual(mentions);
  const total = await reader.count("article", { all: [`hashtag:${name}`] });
  expect([saved, saved + 1]).toContain(total);
  expect(await reader.count("article", { words: [[name]] })).toBe(total);
  expect(await reader.countRelated("Entity.mentions", [aPerson("person").id], { all: ["field:HEADLINE"] })).toEqual(
    await reader.countRelated("Entity.articles", [aPerson("person").id]),
  );
}

/** What a reader of the log sees, who reads on and on until the others have ended. */
async function changesDuring(running: Promise<unknown>, path: string): Promise<Change[]> {
  const store = await openSqlite(path);
  let isOver = false;
  void running.finally(() => (isOver = true));
  const read: Change[] = [];
  for (let last = false; !last; await pause(5)) {
    last = isOver;
    for (let hasNext = true; hasNext;) {
      const page = await store.reader().changes({ after: read.at(-1)?.seq ?? 0, first: 7 });
      read.push(...page.rows);
      ({ hasNext } = page);
    }
  }
  await store.close();
  return read;
}

/** The lines are numbered without a gap, those of each process stand in its order, and none is there twice. */
function expectEverySaveOnce(read: readonly Change[], names: readonly string[], each: number): void {
  expect(read.map(({ seq }) => seq)).toEqual(read.map((_, index) => index + 1));
  for (const name of names) {
    const saved = Array.from({ length: each }, (_, number): string => anArticleWrite(name, number).item.id);
    expect(read.filter(({ id }) => saved.includes(id)).map(({ id }) => id)).toEqual(saved);
  }
  expect(read.filter(({ id }) => id === aSource("counter").id)).toHaveLength(names.length * each);
  expect(read).toHaveLength(2 * names.length * each);
}

async function counter(store: Store): Promise<number> {
  const [source] = await store.reader().get("source", [aSource("counter").id]);
  return Number(source?.name);
}
