import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aPerson, aSource } from "../builders/items";
import { compileProgram, outputOf, runProgram } from "./compiled-program";
import { anArticleWrite } from "./saving-process";

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
    for (const stopAfter of [1, 7, 40]) {
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
      await store.close();
    }
  });

  it("is opened and written by several at once: nothing is lost and no process is refused", async () => {
    const path = join(folder, "shared", "store.db");
    const names = ["server", "command line", "third"];
    const ends = await Promise.all(names.map((name) => outputOf(runProgram(program, path, name, "60"))));
    expect(ends.map(({ code, errors }) => ({ code, errors }))).toEqual(names.map(() => ({ code: 0, errors: "" })));
    const store = await openSqlite(path);
    for (const name of names) await expectWhole(store, name, 60);
    expect(await counter(store)).toBe(180);
    expect(await store.reader().countRelated("Entity.articles", [aPerson("person").id])).toEqual([180]);
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

async function counter(store: Store): Promise<number> {
  const [source] = await store.reader().get("source", [aSource("counter").id]);
  return Number(source?.name);
}
