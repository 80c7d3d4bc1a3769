import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { idKey } from "../../src/domain/identity/identity";
import type { Store } from "../../src/store/store";
import { makeTables } from "../../src/store/sqlite/form/form";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { KeptValues } from "../../src/store/sqlite/engine/kept-values";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aMention, anArticle, aPerson, aSource } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";

const SOURCE = aSource("harbour");
const PERSON = aPerson("keeper");
const AT = "2023-02-07T08:00:00.000Z";
const NEWEST = { order: "DESC", take: { first: 5 } } as const;

/** Every way to an item that is kept in memory. */
async function seen(store: Store) {
  const reader = store.reader();
  const [page] = await reader.related("Entity.articles", [PERSON.id], NEWEST);
  const [mentions] = await reader.related("Entity.mentions", [PERSON.id], NEWEST);
  return {
    got: (await reader.get("source", [SOURCE.id]))[0]?.name,
    found: (await reader.lookup("source", [idKey(SOURCE.id)]))[0]?.name,
    listed: (await reader.list("article", NEWEST)).rows.map(({ item }) => item.headline),
    related: page?.rows.map(({ item }) => item.headline),
    mentions: mentions?.rows.map(({ item }) => item.surface),
  };
}

/** The article with a headline that names the person. */
function headlined(headline: string, surface: string) {
  const bare = anArticle("tide", { headline, sourceId: SOURCE.id });
  const mention = aMention(bare, PERSON, surface);
  const edge = { relation: "Entity.articles", parent: PERSON.id, child: bare.id, sortKey: AT } as const;
  return {
    item: { ...bare, mentions: [mention] },
    overrides: { mentions: [aMentionWrite(mention, { sortKey: AT })], sortKey: AT, edges: [edge] },
  };
}

describe("what the sqlite store keeps in memory", () => {
  let folder: string;
  let store: Store;
  let other: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
    store = await openSqlite(join(folder, "store.db"));
    const { item, overrides } = headlined("The keeper at high tide", "keeper");
    await saveAll(store, [aWrite(SOURCE), aWrite(PERSON), aWrite(item, overrides)]);
    // SQLite treats a second connection of this process as one of another process.
    other = await openSqlite(join(folder, "store.db"));
  });
  afterEach(async () => {
    await other.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ["this process", () => store],
    ["another process", () => other],
  ])("is never older than what %s has saved", async (_, writer) => {
    const before = await seen(store);
    expect(before).toEqual({
      got: SOURCE.name,
      found: SOURCE.name,
      listed: ["The keeper at high tide"],
      related: ["The keeper at high tide"],
      mentions: ["keeper"],
    });
    expect(await seen(store)).toEqual(before);
    await saveAgain(writer(), { ...SOURCE, name: "Renamed" });
    const { item, overrides } = headlined("The warden at low tide", "warden");
    await saveAgain(writer(), item, overrides);
    expect(await seen(store)).toEqual({
      got: "Renamed",
      found: "Renamed",
      listed: ["The warden at low tide"],
      related: ["The warden at low tide"],
      mentions: ["warden"],
    });
  });

  it.each([
    ["this process", () => store],
    ["another process", () => other],
  ])("gives no item that %s has removed", async (_, writer) => {
    await seen(store);
    const removedAt = "2026-11-26T12:00:00.000Z";
    await saveAgain(writer(), SOURCE, { removedAt });
    await saveAgain(writer(), anArticle("tide"), { removedAt });
    expect(await seen(store)).toEqual({ got: undefined, found: undefined, listed: [], related: [], mentions: [] });
  });

  it("does not keep what a transaction read that was rolled back", async () => {
    await seen(store);
    const lost = aWrite({ ...SOURCE, name: "Lost" }, { expectedRevision: 1 });
    await expect(store.save([lost, { ...aWrite(PERSON), kind: "nothing" as never }])).rejects.toThrow();
    expect((await seen(store)).got).toBe(SOURCE.name);
  });

  it("is not read from the file again while nobody saves", async () => {
    const read = () => store.reader().get("source", [SOURCE.id, SOURCE.id], new Set(["name"]));
    const first = await read();
    const all = jest.spyOn(SqliteDatabase.prototype, "all");
    const again = await read();
    const statements = all.mock.calls.map(([text]) => text);
    all.mockRestore();
    expect(again).toEqual(first);
    expect(statements).toEqual(["PRAGMA data_version"]);
  });
});

describe("kept values", () => {
  const database = new SqliteDatabase(":memory:");
  makeTables(database);
  const source = {};

  it("stay below their limit, and those that are asked for stay longest", () => {
    const kept = new KeptValues(database, 10_000).of<number>(source);
    for (let n = 0; n < 1_000; n++) {
      kept.keep(n, n, 100);
      expect(kept.get(0)).toBe(0);
    }
    const left = Array.from({ length: 1_000 }, (_, n) => kept.get(n)).filter((value) => value !== undefined);
    expect(left.length).toBeLessThanOrEqual(50);
    expect(left).toContain(999);
  });

  it("never hold a value that is larger than half of the limit", () => {
    const kept = new KeptValues(database, 10_000).of<number>(source);
    kept.keep("large", 1, 5_000);
    expect(kept.get("large")).toBeUndefined();
  });

  it("are told apart by their source", () => {
    const values = new KeptValues(database);
    values.of<number>(source).keep(1, 1, 1);
    expect(values.of<number>({}).get(1)).toBeUndefined();
    expect(values.of<number>(source).get(1)).toBe(1);
  });
});
