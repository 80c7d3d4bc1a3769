import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { idKey } from "../../src/domain/identity/identity";
import type { Id } from "../../src/domain/ids";
import type { Selection } from "../../src/domain/item-parts";
import { USUAL_LOG } from "../../src/domain/change";
import type { Store } from "../../src/store/store";
import { LogFollower, logChanges } from "../../src/store/sqlite/saving/changes";
import { makeTables } from "../../src/store/sqlite/form/form";
import { Numbers } from "../../src/store/sqlite/records/numbers";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { KeptValues } from "../../src/store/sqlite/engine/kept-values";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aMention, anArticle, aPerson, aSource } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";

const SOURCE = aSource("harbour");
const PERSON = aPerson("keeper");
const AT = "2023-02-07T08:00:00.000Z";
const NEWEST = { order: "DESC", take: { first: 5 } } as const;

const NAMES: Selection<"source"> = new Set(["name"]);
const HEADLINES: Selection<"article"> = new Set(["headline"]);
const SHOWN = [NAMES, HEADLINES] as const;

/** Every way to an item that is kept in memory: to whole items, or to what lists show. */
async function seen(store: Store, [names, headlines]: readonly [typeof NAMES?, typeof HEADLINES?] = []) {
  const reader = store.reader();
  const [page] = await reader.related("Entity.articles", [PERSON.id], NEWEST, headlines);
  const [mentions] = await reader.related("Entity.mentions", [PERSON.id], NEWEST);
  return {
    got: (await reader.get("source", [SOURCE.id], names))[0]?.name,
    found: (await reader.lookup("source", [idKey(SOURCE.id)], names))[0]?.name,
    listed: (await reader.list("article", NEWEST, headlines)).rows.map(({ item }) => item.headline),
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

/** The statements that some work sends. */
async function statementsOf(work: () => Promise<void>): Promise<string[]> {
  const all = jest.spyOn(SqliteDatabase.prototype, "all");
  try {
    await work();
    return all.mock.calls.map(([text]) => text);
  } finally {
    all.mockRestore();
  }
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

  it.each([
    ["this process", () => store],
    ["another process", () => other],
  ])("stays there while %s saves other records", async (_, writer) => {
    const before = await seen(store, SHOWN);
    await saveAll(writer(), [aWrite(aSource("another"))]);
    await saveAgain(writer(), aSource("another"));
    const texts = await statementsOf(async () => expect(await seen(store, SHOWN)).toEqual(before));
    // Pages are read, and which record a key leads to; of the items themselves nothing.
    const items = texts.filter((text) => text.includes("c.card") && !text.includes("identities"));
    expect([items, texts.filter((text) => text.includes("AS own"))]).toEqual([[], []]);
  });

  it("is forgotten where profiles became one, which changes the mentions of texts that are not saved", async () => {
    const survivor = aPerson("warden");
    await saveAll(store, [aWrite(survivor)]);
    const mentioned = async () => {
      const [page] = await store.reader().related("Entity.mentions", [survivor.id], NEWEST);
      const [article] = await store.reader().get("article", [anArticle("tide").id], new Set(["mentions"]));
      return [...(page?.rows.map(({ item }) => item) ?? []), ...(article?.mentions ?? [])].map(
        ({ entityId }) => entityId,
      );
    };
    expect(await mentioned()).toEqual([PERSON.id]);
    await saveAgain(other, survivor, { absorbs: [{ id: PERSON.id, expectedRevision: 1 }] });
    expect(await mentioned()).toEqual([survivor.id, survivor.id]);
  });

  it("is not older than what an input said again, which the log does not name", async () => {
    const reader = () => store.reader();
    const inputs = async () => (await reader().get("source", [SOURCE.id], new Set(["inputs"])))[0]?.inputs;
    await inputs();
    const again = { paste: { input: "b.txt", format: "plain-text", precedence: 10, observedAt: AT } };
    await other.replaceItems([{ kind: "source", item: { ...SOURCE, inputs: again }, expectedRevision: 1 }]);
    expect(await inputs()).toEqual(again);
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
    const statements = await statementsOf(async () => expect(await read()).toEqual(first));
    expect(statements).toEqual(["PRAGMA data_version"]);
  });

  it("has the pages and counts too, while nobody saves, each for its own question", async () => {
    const counted = async () => {
      const reader = store.reader();
      const strange = aPerson("nobody").id;
      return [
        await reader.count("article"),
        await reader.countRelated("Entity.articles", [PERSON.id, strange]),
        await reader.countRelated("Entity.mentions", [PERSON.id, strange]),
        (await reader.related("Entity.articles", [strange, PERSON.id], NEWEST)).map(({ rows }) => rows.length),
        (await reader.related("Entity.mentions", [strange, PERSON.id], NEWEST)).map(({ rows }) => rows.length),
      ];
    };
    const first = [await seen(store), await counted()];
    expect(first[1]).toEqual([1, [1, 0], [1, 0], [0, 1], [0, 1]]);
    const again = await statementsOf(async () => expect(await seen(store)).toEqual(first[0]));
    expect(new Set(again)).toEqual(new Set(["PRAGMA data_version"]));
    expect(await counted()).toEqual(first[1]);
    const empty = { order: "DESC", take: { first: 5 }, filter: { all: ["nothing"] } } as const;
    expect((await store.reader().related("Entity.articles", [PERSON.id], empty))[0]?.rows).toEqual([]);
    expect((await store.reader().list("article", empty)).rows).toEqual([]);
  });

  it("gives the counts that another process has made, too", async () => {
    const count = () => store.reader().countRelated("Entity.articles", [PERSON.id]);
    expect([await count(), await store.reader().count("article")]).toEqual([[1], 1]);
    await saveAgain(other, anArticle("tide"), { removedAt: "2026-11-26T12:00:00.000Z" });
    expect([await count(), await store.reader().count("article")]).toEqual([[0], 0]);
  });
});

describe("kept values", () => {
  const database = new SqliteDatabase(":memory:");
  makeTables(database);
  const source = {};

  it("stay below their limit, and those that are asked for stay longest", () => {
    const kept = new KeptValues(database, undefined, 10_000).of<number>(source);
    for (let n = 0; n < 1_000; n++) {
      kept.keep(n, n, { size: 100 });
      expect(kept.get(0)).toBe(0);
    }
    const left = Array.from({ length: 1_000 }, (_, n) => kept.get(n)).filter((value) => value !== undefined);
    expect(left.length).toBeLessThanOrEqual(50);
    expect(left).toContain(999);
  });

  it("never hold a value that is larger than half of the limit", () => {
    const kept = new KeptValues(database, undefined, 10_000).of<number>(source);
    kept.keep("large", 1, { size: 5_000 });
    expect(kept.get("large")).toBeUndefined();
  });

  it("are told apart by their source", () => {
    const values = new KeptValues(database);
    values.of<number>(source).keep(1, 1, { size: 1 });
    expect(values.of<number>({}).get(1)).toBeUndefined();
    expect(values.of<number>(source).get(1)).toBe(1);
  });

  it("of a record are forgotten when the log names it, and others are not", () => {
    const saved: Id[][] = [];
    const values = new KeptValues(database, { sinceLast: () => saved.shift() });
    const [one, other] = [aSource("one").id, aSource("other").id];
    const keep = () => {
      values.of<string>(source).keep(1, "one", { size: 1, of: one });
      values.of<string>(source).keep(2, "other", { size: 1, of: other });
      values.of<string>(source).keep(3, "of nobody", { size: 1 });
    };
    const kept = () => [1, 2, 3].map((key) => values.of<string>(source).get(key));
    keep();
    saved.push([other]);
    database.transaction(() => undefined);
    expect(kept()).toEqual(["one", undefined, undefined]);
    keep();
    expect(kept()).toEqual(["one", "other", "of nobody"]);
    // The log does not tell.
    database.transaction(() => undefined);
    expect(kept()).toEqual([undefined, undefined, undefined]);
  });
});

describe("who follows the log", () => {
  it("gets the records that were saved since, and is told when that cannot be known", () => {
    const database = new SqliteDatabase(":memory:");
    makeTables(database);
    const log = new LogFollower(database);
    const [one, other] = [aSource("one"), aSource("other")];
    const settings = { ...USUAL_LOG, now: () => 0 };
    const numbers = new Numbers(database);
    for (const { id } of [one, other]) numbers.of("source", id);
    const save = (...sources: (typeof one)[]) =>
      logChanges(
        database,
        sources.map((source) => aWrite(source)),
        settings,
      );
    expect(log.sinceLast()).toBeUndefined();
    save(one);
    // It had seen no line yet.
    expect(log.sinceLast()).toBeUndefined();
    save(other, one);
    expect([log.sinceLast(), log.sinceLast()]).toEqual([[other.id, one.id], []]);
    logChanges(database, [aWrite(one, { absorbs: [{ id: other.id, expectedRevision: 1 }] })], settings);
    expect([log.sinceLast(), log.sinceLast()]).toEqual([undefined, []]);
    // Somebody put back a copy, and saved other records.
    database.execute("DELETE FROM changes WHERE seq > 1");
    for (let n = 0; n < 6; n++) save(other);
    expect(log.sinceLast()).toBeUndefined();
    database.close();
  });
});
