import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { accountKey, urlKey, wikidataKey } from "../../src/domain/identity/identity";
import { askedGroups } from "../builders/asked-groups";
import { exportedItems } from "../../src/upkeep/exported-items";
import { repairStore } from "../../src/upkeep/repair";
import { oneByOne } from "../../src/domain/collections/lists";
import { bringTextsUpToDate } from "../../src/ingest/relinking/text-versions";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { version } from "../../package.json";
import { rejectionsOf } from "../builders/writes";
import { runCommand } from "../builders/run-command";
import { itSlowly } from "../builders/thorough";

const KEPT = join(__dirname, "../fixtures/stores");
const versions = readdirSync(KEPT).flatMap((name) => /^(.+)\.db$/.exec(name)?.[1] ?? []);

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "mediagraph-")), "store.db");
});

afterEach(() => rmSync(join(path, ".."), { recursive: true }));

it("a store of this version is kept", () => expect(versions).toContain(version));

describe.each(versions)("a store that version %s wrote", (kept) => {
  beforeEach(() => copyFileSync(join(KEPT, `${kept}.db`), path));

  it("opens, has all that its inputs said under the same ids, and no faults", async () => {
    const store = await openSqlite(path);
    await bringTextsUpToDate(store);
    const items: unknown[] = [];
    for await (const item of oneByOne(exportedItems(store))) items.push(JSON.parse(JSON.stringify(item)));
    const expected = readFileSync(join(KEPT, `${kept}.expected.jsonl`), "utf8")
      .trimEnd()
      .split("\n");
    expect(items).toEqual(expected.map((line): unknown => JSON.parse(line)));
    expect(await verifyStore(store)).toMatchObject({ faults: [], tombstones: 1 });
    expect(await rejectionsOf(store)).toEqual([
      expect.objectContaining({ input: "broken.txt", content: new Uint8Array(Buffer.from("kept bytes")) }),
    ]);
    await store.close();
  });

  it("is read as one of this version: by key, by word, along edges", async () => {
    const store = await openSqlite(path);
    await bringTextsUpToDate(store);
    const reader = store.reader();
    const [[article, removed], [person], [account]] = await Promise.all([
      reader.lookup("article", [urlKey("https://kept.example/talks"), urlKey("https://kept.example/taken-back")]),
      reader.lookup("entity", [wikidataKey("Q900001")]),
      reader.lookup("account", [accountKey("MASTODON", "ada@kept.example")]),
    ]);
    if (!article || !person || !account) throw new Error("Expected the kept items.");
    expect([removed, article.headline, account.displayName]).toEqual([null, "Talks open in Mali", "Ada Keeper"]);
    expect(await reader.count("article", { words: askedGroups("إن المحادثات بدأت") })).toBe(1);
    expect(await reader.countRelated("Article.posts", [article.id])).toEqual([1]);
    expect(await reader.countRelated("Article.cites", [article.id])).toEqual([1]);
    expect(await reader.countRelated("Entity.articles", [person.id])).toEqual([2]);
    expect(await reader.countRelated("Entity.mentions", [person.id])).toEqual([4]);
    await store.close();
  });

  it("is told as an older one by a check that finds its texts not up to date", async () => {
    const env = { STORE_URL: `sqlite:${path}` };
    const { stdout, stderr } = await runCommand(["check"], { env });
    const isUpToDate = stdout.includes(": no faults");
    expect(stderr.includes("An older version of this program wrote the store")).toBe(!isUpToDate);
    const store = await openSqlite(path);
    await bringTextsUpToDate(store);
    await store.close();
    expect(await runCommand(["check"], { env })).toMatchObject({ code: 0, stderr: "" });
  });

  itSlowly("needs no repair, and survives one", async () => {
    const store = await openSqlite(path);
    await bringTextsUpToDate(store);
    expect(await repairStore(store)).toMatchObject({ repaired: [], unsaved: [], left: { faults: [] } });
    await store.close();
  });

  it("is refused in one clear line when its version is newer than the program's", async () => {
    const store = await openSqlite(path);
    await store.setMeta("linker", "999");
    await expect(bringTextsUpToDate(store)).rejects.toThrow(
      /^\S+ was written by a newer version of this program \(linker 999, this one has \d+\)\. [^\n]*$/,
    );
    await store.setMeta("schema", "999");
    await store.close();
    await expect(openSqlite(path)).rejects.toThrow(
      /^The store \S+ has version 999, newer than \d+, the newest that this program knows\. [^\n]*$/,
    );
  });
});
