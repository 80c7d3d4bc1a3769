import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { DatabaseSync } from "@photostructure/sqlite";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { repairStore } from "../../src/upkeep/repair";
import { verifyStore } from "../../src/upkeep/verify";
import { anArticle, aSource } from "../builders/items";
import { runCommand } from "../builders/run-command";
import { aWrite, saveAll } from "../builders/writes";

const PAGE = 8192;
const names = Array.from({ length: 40 }, (_, index) => `source ${index}`);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-damage-"));
  path = join(folder, "store.db");
  const store = await openSqlite(path);
  await saveAll(store, [...names.map((name) => aWrite(aSource(name))), aWrite(anArticle("tide"))]);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Turns the bits of some bytes of a file. */
function flip(file: string, from: number, length: number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < from + length; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

function withDatabase<T>(work: (database: InstanceType<typeof DatabaseSync>) => T): T {
  const database = new DatabaseSync(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Where the first page of a table begins in the file. */
function pageOf(table: string): number {
  const select = "SELECT rootpage FROM sqlite_schema WHERE name = ?";
  const row = withDatabase((database) => database.prepare(select).get(table)) as { rootpage: number };
  return (row.rootpage - 1) * PAGE;
}

/** What cannot be read, and rows that no record has. The items here have no rows of their own beside them. */
async function faultsOf(store: Store): Promise<string[]> {
  const faults = (await verifyStore(store)).faults.filter(({ rule }) => rule === "files" || rule === "strays");
  return faults.map(({ id, rule, fault }) => `${id} ${rule} ${fault}`);
}

describe("a damaged sqlite file", () => {
  it.each([
    ["its first bytes are others", () => flip(path, 0, 16), /is not a database\. Name another path/],
    ["its header is damaged", () => flip(path, 16, 84), /is not a database|is damaged/],
    ["the list of its tables is damaged", () => flip(path, 100, 400), /is damaged\. Restore it from a copy/],
    ["it is cut in the middle", () => truncateSync(path, statSync(path).size / 2), /is damaged\. Restore it/],
    ["it is cut in the middle of a page", () => truncateSync(path, PAGE + 777), /is damaged\. Restore it/],
    ["only its first bytes are left", () => truncateSync(path, 50), /is damaged|is not a database/],
  ])("is refused in one line that names it and the way out, and stays as it is: %s", async (_, damage, message) => {
    damage();
    const before = readFileSync(path);
    for (const command of ["check", "export", "ingest"]) {
      const input = command === "ingest" ? ["-"] : [];
      const run = runCommand([command, ...input], { env: { STORE_URL: `sqlite:${path}` }, input: "A headline" });
      const { stderr } = await run.catch((error: unknown) => ({ stderr: String(error) }));
      expect(stderr).toMatch(message);
      expect(stderr).toContain(path);
      expect(stderr.trim()).not.toContain("\n");
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is read where it is whole; check names the damaged table, and a repair leaves all as it is", async () => {
    flip(path, pageOf("source_body"), PAGE);
    const before = readFileSync(path);
    const store = await openSqlite(path);
    const reader = store.reader();
    const page = { order: "ASC", take: { first: 50 } } as const;
    expect((await reader.list("source", page, new Set(["name"]))).rows).toHaveLength(names.length);
    expect(await reader.get("article", [anArticle("tide").id])).toEqual([anArticle("tide")]);
    const whole = reader.get("source", [aSource("source 1").id]);
    await expect(whole).rejects.toThrow(StoreUnavailable);
    await expect(whole).rejects.toThrow(`The store ${path} is damaged.`);
    expect(await faultsOf(store)).toEqual([expect.stringMatching(/^source_body files cannot be read as a whole/)]);
    const { repaired, left } = await repairStore(store);
    expect([repaired, left.faults.length]).toEqual([[], 1]);
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    const { code, stdout } = await runCommand(["check", "--repair"], { env: { STORE_URL: `sqlite:${path}` } });
    expect([code, stdout]).toEqual([2, expect.stringContaining("nothing was changed: restore it from a copy")]);
  });

  it("has all its other records where one cannot be unpacked; check names that one", async () => {
    const bad = aSource("source 7");
    withDatabase((database) =>
      database.exec(`UPDATE source SET card = '["so' WHERE id = x'${bad.id.slice("source_".length)}'`),
    );
    const store = await openSqlite(path);
    expect(await store.reader().get("source", [aSource("source 8").id])).toEqual([aSource("source 8")]);
    expect(await faultsOf(store)).toEqual([expect.stringMatching(new RegExp(`^${bad.id} files cannot be read: `))]);
    await store.close();
  });
});

describe("check of a record with damaged bytes", () => {
  const bad = aSource("source 7");
  const n = `(SELECT n FROM source WHERE id = x'${bad.id.slice("source_".length)}')`;

  it.each([
    ["a text that is no UTF-8", `UPDATE source SET card = CAST(CAST(card AS BLOB) || x'ff' AS TEXT) WHERE n = ${n}`],
    ["a list that is no JSON", `UPDATE source_body SET listed = '{"f":[' WHERE n = ${n}`],
    ["a key that is no UTF-8", `UPDATE source_body SET keys = x'000200000062ff' WHERE n = ${n}`],
    ["a key that is cut", `UPDATE source_body SET keys = x'00ff00000062' WHERE n = ${n}`],
    ["a part that cannot be inflated", `UPDATE source_body SET origins = x'ffffffff' WHERE n = ${n}`],
  ])("names the record: %s", async (_, statement) => {
    withDatabase((database) => database.exec(statement));
    const store = await openSqlite(path);
    expect(await faultsOf(store)).toEqual([expect.stringMatching(new RegExp(`^${bad.id} files cannot be read: `))]);
    await store.close();
  });
});

describe("a damaged log beside a sqlite file", () => {
  /** A file with a log that has three saves, as a killed process leaves it. */
  async function withLog(): Promise<string> {
    const store = await openSqlite(path);
    for (const name of ["first", "second", "third"]) await saveAll(store, [aWrite(aSource(name))]);
    const copy = join(folder, "killed.db");
    for (const end of ["", "-wal"]) copyFileSync(path + end, copy + end);
    await store.close();
    return copy;
  }

  const there = async (store: Store) => {
    const ids = ["first", "second", "third"].map((name) => aSource(name).id);
    return (await store.reader().get("source", ids)).map((item) => item !== null);
  };

  it("gives all saves while it is whole", async () => {
    const store = await openSqlite(await withLog());
    expect(await there(store)).toEqual([true, true, true]);
    await store.close();
  });

  it.each([
    ["bytes in its middle are others", (log: string) => flip(log, Math.floor(statSync(log).size * 0.6), 64)],
    ["its end is missing", (log: string) => truncateSync(log, Math.floor(statSync(log).size * 0.6))],
    ["its first bytes are others", (log: string) => flip(log, 0, 32)],
  ])("gives the saves before the damage, none of them half, and goes on: %s", async (_, damage) => {
    const copy = await withLog();
    damage(`${copy}-wal`);
    const store = await openSqlite(copy);
    const found = await there(store);
    expect([...found].sort().reverse()).toEqual(found);
    expect(found).not.toEqual([true, true, true]);
    expect(await faultsOf(store)).toEqual([]);
    await saveAll(store, [aWrite(aSource("after"))]);
    expect(await faultsOf(store)).toEqual([]);
    await store.close();
  });
});
