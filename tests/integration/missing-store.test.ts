import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { openExistingStore, openStore } from "../../src/store/open-store";
import { runCommand } from "../builders/run-command";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-missing-"));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOWHERE = `sqlite:${path("none/store.db")}`;
const COMMANDS = [
  ["check"],
  ["check", "--repair"],
  ["export"],
  ["export", "--output", path("graph.jsonl")],
  ["remove", "article_1"],
  ["restore", "article_1"],
  ["retry"],
  ["retry", "--list"],
  ["migrate", NOWHERE, `sqlite:${path("copy.db")}`],
];

describe("where there is no store", () => {
  it.each(COMMANDS.map((args) => ({ args })))(
    "mediagraph $args.0 fails with exit 1, says so, and makes none",
    async ({ args }) => {
      const { code, stdout, stderr } = await runCommand(args, { env: { STORE_URL: NOWHERE } });
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toBe(
        `mediagraph: There is no store at ${NOWHERE}. Give the address of a store that exists; mediagraph ingest, serve and sources add make a new one.\n`,
      );
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("an empty file is none either, and stays empty", async () => {
    writeFileSync(path("empty.db"), "");
    expect(await runCommand(["check"], { env: { STORE_URL: `sqlite:${path("empty.db")}` } })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("empty.db"),
    });
    expect(statSync(path("empty.db")).size).toBe(0);
  });

  it("a store in memory is none: nobody has put anything into it", async () => {
    await expect(openExistingStore("sqlite::memory:")).rejects.toThrow(/There is no store at sqlite::memory:\./);
  });
});

describe("a store that was made and never closed", () => {
  it("is there", async () => {
    const maker = await openStore(`sqlite:${path("made.db")}`);
    const opened = await openExistingStore(`sqlite:${path("made.db")}`);
    expect(await opened.getMeta("schema")).not.toBeNull();
    await opened.close();
    await maker.close();
  });
});

describe("an address of no kind", () => {
  it("is told as such", async () => {
    await expect(openExistingStore("files:there")).rejects.toThrow(/is of no known kind/);
    await expect(openExistingStore(`sqlite:${folder}`)).rejects.toThrow(/cannot be opened/);
  });
});
