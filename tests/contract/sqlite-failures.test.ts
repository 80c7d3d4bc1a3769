import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadReference, loadSample } from "../../src/cli/bundled-data";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { makeTables } from "../../src/store/sqlite/form/form";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { SqliteStore } from "../../src/store/sqlite/sqlite-store";
import { anArticle, aSource } from "../builders/items";
import { copyOf } from "../builders/filled-stores";
import { describeSlowly } from "../builders/thorough";
import { aWrite, saveAgain, saveAll } from "../builders/writes";

const PROGRAM = join(__dirname, "../../bin/mediagraph.js");

describe("a sqlite store whose writes fail", () => {
  let folder: string;
  let path: string;
  let database: SqliteDatabase;
  let store: SqliteStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
    path = join(folder, "store.db");
    await (await openSqlite(path)).close();
    database = new SqliteDatabase(path, 50);
    makeTables(database);
    store = new SqliteStore(database);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("says that the disk is full, keeps nothing of the batch, and writes again when there is space", async () => {
    await saveAll(store, [aWrite(aSource("before"))]);
    const [pages] = database.all("PRAGMA page_count");
    database.execute(`PRAGMA max_page_count = ${Number(pages?.["page_count"]) + 10}`);
    const batch = [aWrite(aSource("small")), aWrite(anArticle("large", { headline: "خبر ".repeat(100_000) }))];
    await expect(store.save(batch)).rejects.toThrow(StoreUnavailable);
    await expect(store.save(batch)).rejects.toThrow(/disk is full/);
    expect(await store.records("source", [aSource("small").id, aSource("before").id])).toMatchObject([
      null,
      { revision: 1 },
    ]);
    database.execute("PRAGMA max_page_count = 4294967294");
    await saveAll(store, batch);
    expect(await store.reader().count("article")).toBe(1);
  });

  it("says that another process has locked the file, reads meanwhile, and writes again when it is free", async () => {
    await saveAll(store, [aWrite(aSource("a"))]);
    const other = new SqliteDatabase(path);
    other.execute("BEGIN IMMEDIATE");
    await expect(saveAgain(store, aSource("a"))).rejects.toThrow(/locked by another process/);
    await expect(store.setMeta("name", "value")).rejects.toThrow(StoreUnavailable);
    await expect(store.rejections.forget(["a"])).rejects.toThrow(StoreUnavailable);
    expect(await store.reader().get("source", [aSource("a").id])).toEqual([aSource("a")]);
    other.execute("COMMIT");
    other.close();
    expect(await saveAgain(store, aSource("a"))).toEqual({ status: "saved", revision: 2 });
  });

  it("refuses an item that is larger than SQLite can keep, and saves the others of the batch", async () => {
    database.execute(
      "CREATE TRIGGER huge BEFORE INSERT ON article WHEN instr(NEW.card, 'huge') BEGIN SELECT hex(zeroblob(1000000001)); END",
    );
    const batch = [
      aWrite(aSource("before")),
      aWrite(anArticle("huge", { headline: "huge" }), { identities: [{ key: "url:x", exclusive: true }] }),
      aWrite(aSource("after")),
    ];
    const [before, refused, after] = await store.save(batch);
    expect([before, after]).toEqual([
      { status: "saved", revision: 1 },
      { status: "saved", revision: 1 },
    ]);
    expect(refused).toEqual({
      status: "refused",
      reason: `the article ${anArticle("huge").id} is larger than SQLite can keep (1 GB): split or shorten it`,
    });
    expect(await store.find("article", ["url:x"])).toEqual([null]);
    expect(await store.reader().count("source")).toBe(2);
  });

  it("rolls a batch back when one of its writes cannot be written at all", async () => {
    const item = aSource("a");
    database.execute(
      "CREATE TRIGGER broken BEFORE INSERT ON source WHEN (SELECT count(*) FROM source) > 0 BEGIN SELECT RAISE(ABORT, 'broken'); END",
    );
    await expect(store.save([aWrite(item), aWrite(aSource("b"))])).rejects.toThrow(/broken/);
    expect(await store.reader().get("source", [item.id])).toEqual([null]);
    await saveAll(store, [aWrite(item)]);
  });
});

it("a store that was filled before is opened and made ready while another process writes to it", async () => {
  const path = copyOf("SAMPLE_STORE");
  const other = new SqliteDatabase(path);
  other.execute("BEGIN IMMEDIATE");
  const database = new SqliteDatabase(path, 50);
  makeTables(database);
  const store = new SqliteStore(database);
  expect([await loadReference(store), await loadSample(store)]).toEqual([null, null]);
  other.close();
  await store.close();
});

// Each starts processes.
describeSlowly("a process that cannot write", () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
    path = copyOf("BARE_STORE", join(folder, "store.db"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const documents = Array.from({ length: 400 }, (_, number) =>
    JSON.stringify({ type: "Article", url: `https://a.example/${number}`, headline: `Tide ${number}`, body: [] }),
  );
  const INPUT = ['{"mediagraph":1}', ...documents, ""].join("\n");

  function run(command: string, args: readonly string[], user?: number) {
    const env = { ...process.env, STORE_URL: `sqlite:${path}` };
    const given = { env, input: INPUT, encoding: "utf8", ...(user !== undefined && { uid: user, gid: user }) } as const;
    const { status, stdout, stderr } = spawnSync(command, args, given);
    return { status, stdout, stderr: stderr.trim() };
  }

  it("because files may not grow says so, and the same input completes it where they may", () => {
    const limited = run("sh", ["-c", 'ulimit -f 200; exec "$0" "$1" ingest -', process.execPath, PROGRAM]);
    expect([limited.status, limited.stderr]).toEqual([
      1,
      expect.stringMatching(/store\.db cannot (be read or written|grow)/),
    ]);
    expect(run(process.execPath, [PROGRAM, "check"])).toMatchObject({ status: 0 });
    expect(run(process.execPath, [PROGRAM, "ingest", "-"])).toMatchObject({ status: 0 });
    const { status, stdout } = run(process.execPath, [PROGRAM, "check"]);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^400 article/)]);
  });

  const NOBODY = 65_534;
  // Root may write everything, so root runs the program as another user, who must be able to read the program.
  const user = process.getuid?.() === 0 ? NOBODY : undefined;
  const canRun = user === undefined || run(process.execPath, [PROGRAM, "--version"], user).status === 0;
  const itRuns = canRun ? it : it.skip;
  const why = canRun ? "" : " (skipped: this is root, and no other user can read the program)";

  itRuns.each([
    ["the file", 0o444, 0o755, () => path],
    ["its folder", 0o666, 0o555, () => folder],
    ["both", 0o444, 0o555, () => path],
  ])(`because it has no right to write %s says so, and changes nothing${why}`, async (_, file, of, named) => {
    await chmod(path, file);
    await chmod(folder, of);
    const before = await readFile(path);
    const { status, stderr } = run(process.execPath, [PROGRAM, "ingest", "-"], user);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(`${named()} cannot be written. Give this user the right to write`),
    ]);
    expect((await readFile(path)).equals(before)).toBe(true);
    await chmod(folder, 0o755);
  });
});
