import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { mustRebuild, openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, "store.db");

async function save(name: string): Promise<void> {
  const store = await openSqlite(path);
  await saveAll(store, [aWrite(aSource(name))]);
  await store.close();
}

async function sourcesIn(file: string): Promise<number> {
  const store = await openSqlite(file);
  const count = await store.reader().count("source");
  await store.close();
  return count;
}

it("refuses a backup beside the log of a later state, and changes neither", async () => {
  await save("a");
  copyFileSync(path, join(folder, "backup.db"));
  await save("b");
  const store = await openSqlite(path);
  await saveAll(store, [aWrite(aSource("c"))]);
  await saveAll(store, [aWrite(aSource("d"))]);
  for (const end of ["", "-wal"]) copyFileSync(`${path}${end}`, join(folder, `killed.db${end}`));
  await store.close();

  copyFileSync(join(folder, "backup.db"), join(folder, "restored.db"));
  copyFileSync(join(folder, "killed.db-wal"), join(folder, "restored.db-wal"));
  await expect(openSqlite(join(folder, "restored.db"))).rejects.toThrow(/is older than .*restored\.db-wal, the log/);
  expect(() => mustRebuild(join(folder, "restored.db"))).toThrow(/is older than/);
  symlinkSync(join(folder, "restored.db"), join(folder, "link.db"));
  await expect(openSqlite(join(folder, "link.db"))).rejects.toThrow(/is older than/);
  rmSync(join(folder, "restored.db-wal"));
  expect(await sourcesIn(join(folder, "restored.db"))).toBe(1);
  expect(await sourcesIn(join(folder, "killed.db"))).toBe(4);
});

it("takes every log that a killed process may leave: with and without its first saves in the file", () => {
  const file = join(folder, "copied.db");
  const database = new SqliteDatabase(file, 0);
  database.execute("PRAGMA journal_mode = WAL; CREATE TABLE rows (text)");
  const reader = new SqliteDatabase(file);
  const taken: unknown[] = [];
  for (let saves = 1; saves <= 60; saves += 1) {
    database.transaction(() => database.run("INSERT INTO rows VALUES (?)", "a row ".repeat(saves * 20)));
    // A reader that is in the middle keeps a part of the log out of the file.
    if (saves % 7 === 3) reader.execute("BEGIN; SELECT 1 FROM rows");
    if (saves % 7 === 6) reader.execute("COMMIT");
    if (saves % 5 === 0) database.execute(`PRAGMA wal_checkpoint(${saves % 10 === 0 ? "RESTART" : "PASSIVE"})`);
    for (const end of ["", "-wal"]) copyFileSync(`${file}${end}`, join(folder, `left${saves}.db${end}`));
    const left = new SqliteDatabase(join(folder, `left${saves}.db`));
    taken.push(left.all("SELECT count(*) AS n FROM rows")[0]?.["n"]);
    left.close();
  }
  expect(taken).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  reader.close();
  database.close();
});
