import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreReadOnly } from "../../src/domain/errors/errors";
import { openForReading } from "../../src/store/sqlite/engine/read-only";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { SqliteStore } from "../../src/store/sqlite/sqlite-store";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

const PROGRAM = join(__dirname, "../../bin/mediagraph.js");
/** Rights do not bind the root user. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canRun = spawnSync(process.execPath, [PROGRAM, "--version"], user).status === 0;
const itAsUser = canRun ? it : it.skip;
const whySkipped = canRun ? "" : " (skipped: another user cannot run the program here)";

let folder: string;
let path: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-read-only-"));
  path = join(folder, "store.db");
  store = await openSqlite(path);
  await saveAll(store, [aWrite(aSource("tide"))]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder with the store's file, and maybe its log, of which nothing can be written. */
function unwritable(...ends: string[]): string {
  const place = join(folder, "unwritable");
  mkdirSync(place);
  for (const end of ends) {
    copyFileSync(path + end, join(place, `store.db${end}`));
    chmodSync(join(place, `store.db${end}`), 0o444);
  }
  chmodSync(folder, 0o755);
  chmodSync(place, 0o555);
  return join(place, "store.db");
}

function run(file: string, args: readonly string[]) {
  const env = { PATH: process.env["PATH"], STORE_URL: `sqlite:${file}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { ...user, env, input: "Text" });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

describe("a sqlite file that is opened for reading alone", () => {
  it("is read beside another process that writes it, and refuses every write", async () => {
    const reading = new SqliteStore(openForReading(path));
    expect(reading.isReadOnly).toBe(true);
    await saveAll(store, [aWrite(aSource("later"))]);
    expect(await reading.reader().get("source", [aSource("later").id])).toEqual([aSource("later")]);
    expect((await verifyStore(reading)).items.source).toBe(2);
    await expect(reading.save([aWrite(aSource("new"))])).rejects.toThrow(StoreReadOnly);
    await expect(reading.setMeta("name", "value")).rejects.toThrow("The store can only be read");
    await reading.close();
  });
});

describe("a sqlite file in a folder where nothing can be written", () => {
  itAsUser(`is exported, with one line that says so; ingest says what to do${whySkipped}`, async () => {
    await store.close();
    const file = unwritable("");
    const before = readFileSync(file);
    const { status, stdout, stderr } = run(file, ["export"]);
    expect([status, stdout.split("\n").length - 1]).toEqual([0, 2]);
    expect(stderr).toBe(`sqlite:${file}: the store can only be read, since its file or its disk cannot be written\n`);
    const { status: code, stderr: error } = run(file, ["ingest", "-"]);
    expect([code, error]).toEqual([1, expect.stringContaining("Give this user the right to write the store's file")]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(folder, "unwritable"))).toEqual(["store.db"]);
  });

  itAsUser(`is not read without the saves that are in its log only${whySkipped}`, async () => {
    const file = unwritable("", "-wal");
    const { status, stdout, stderr } = run(file, ["export"]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${file}-wal has saves that are not in the file yet`);
    expect(stderr).toContain("Copy both to a place that can be written.");
  });

  itAsUser(`is copied by migrate${whySkipped}`, async () => {
    await store.close();
    const file = unwritable("");
    const target = mkdtempSync(join(tmpdir(), "mediagraph-target-"));
    chmodSync(target, 0o777);
    const { status, stdout } = run(file, ["migrate", `sqlite:${file}`, `sqlite:${join(target, "copy.db")}`]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("The stores hold the same")]);
    rmSync(target, { recursive: true });
  });
});
