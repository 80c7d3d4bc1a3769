import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { idKey } from "../../src/domain/identity/identity";
import type { Id } from "../../src/domain/ids";
import { copyStore } from "../../src/upkeep/copy-store";
import { ingestDocuments } from "../../src/ingest/ingest";
import { mergeStore } from "../../src/upkeep/merge-store";
import { restoreItem } from "../../src/ingest/removing/restore";
import { removeItem } from "../../src/ingest/removing/remove";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore, dyingStore } from "../builders/altered-store";
import { both, clock, runAll } from "../builders/connected-runs";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, embed, paragraph } from "../builders/drafts";
import { graphState } from "../builders/graph-state";
import { exported } from "../builders/exported";
import { everyNth, isThorough } from "../builders/thorough";

/** Holds the file of a source, which each test copies. */
let filled: string;
let folder: string;
let source: Store;
let target: Store;

beforeAll(async () => {
  filled = mkdtempSync(join(tmpdir(), "mediagraph-"));
  const store = await openSqlite(join(filled, "source.db"));
  await runAll(store);
  await removeArticle(store, "Embeds another");
  await store.rejections.keep([
    { id: "r", input: "bad.txt", reason: "is empty", rejectedAt: clock(), content: new Uint8Array([1, 2]) },
  ]);
  await store.close();
});
afterAll(() => rmSync(filled, { recursive: true }));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-"));
  copyFileSync(join(filled, "source.db"), join(folder, "source.db"));
  [source, target] = [await openSqlite(join(folder, "source.db")), await openSqlite(join(folder, "target.db"))];
});

afterEach(async () => {
  await source.close();
  await target.close();
  rmSync(folder, { recursive: true });
});

describe.each(["in a file", "that is saved record by record, in memory"])("a copy of a store, %s", (how) => {
  beforeEach(async () => {
    if (how === "in a file") return;
    await target.close();
    target = await openSqlite(":memory:");
  });

  it("has the same items, tombstones, edges, identities, rejections and statements, and nothing to find fault with", async () => {
    const report = await copyStore(source, target);
    expect(report).toMatchObject({ known: 0, differing: [], to: report.from });
    expect(report.from).toMatchObject({ article: { count: 4 }, rejections: { count: 1 } });
    expect(await graphState(target)).toEqual(await graphState(source));
    expect(await verifyStore(target)).toEqual(await verifyStore(source));
    expect((await verifyStore(target)).tombstones).toBe(1);
  });

  it("has a log of changes of its own, which begins with what was copied", async () => {
    await copyStore(source, target);
    const [from, to] = await Promise.all([source, target].map((store) => store.reader().changes({ first: 1_000 })));
    expect(to?.log).not.toBe(from?.log);
    const removed = await idOfArticle(source, "Embeds another");
    expect(to?.rows.filter(({ id }) => id === removed)).toMatchObject([{ cause: "REMOVAL" }]);
    const ids = to?.rows.map(({ id }) => id);
    const merged = from?.rows.filter(({ mergedInto }) => mergedInto !== undefined).map(({ id }) => id);
    const kept = from?.rows.map(({ id }) => id).filter((id) => merged?.includes(id) === false);
    expect(new Set(ids)).toEqual(new Set(kept));
    expect(new Set(ids).size).toBe(ids?.length);
  });

  it("is found by the same words and facets", async () => {
    await copyStore(source, target);
    for (const filter of [{ words: [["mali"]] }, { all: ["language:en"] }]) {
      const page = { order: "ASC", take: { first: 100 }, filter } as const;
      const lists = await Promise.all([source, target].map((store) => store.reader().list("article", page)));
      expect(lists[1]).toEqual(lists[0]);
    }
  });

  it("that is whole takes no second one", async () => {
    await copyStore(source, target);
    await expect(copyStore(source, target)).rejects.toThrow(
      /is not empty \(migrated: done from .*source\.db\).*--merge/,
    );
  });

  it("is written out with the same bytes", async () => {
    await copyStore(source, target);
    expect(await exported(target)).toBe(await exported(source));
  });
});

describe("a copy that is saved record by record", () => {
  beforeEach(async () => {
    await target.close();
    target = await openSqlite(":memory:");
  });

  it("goes on where it was cut short, at any save, and knows what it has", async () => {
    let known = 0;
    for (const n of everyNth([0, 1, 2, 3, 4], 3, 1)) {
      for (const moment of ["before", "after"] as const) {
        const fresh = await openSqlite(":memory:");
        await expect(copyStore(source, dyingStore(fresh, n, moment))).rejects.toThrow("the process died");
        const report = await copyStore(source, fresh);
        expect(report.differing).toEqual([]);
        known += report.known;
        await fresh.close();
      }
    }
    expect(known).toBeGreaterThan(isThorough ? 5 : 0);
  });

  it("that is carried on after a removal and a restoration has both", async () => {
    const removed = await idOfArticle(source, "Embeds another");
    const live = await idOfArticle(source, "From Mali");
    await expect(copyStore(source, dyingStore(target, 4, "after"))).rejects.toThrow("the process died");
    expect(await target.find("article", [idKey(live), idKey(removed)])).toEqual([
      expect.objectContaining({ revision: 1 }),
      expect.objectContaining({ removedAt: clock() }),
    ]);
    await removeItem(source, live, clock);
    await restoreItem(source, removed);
    const report = await copyStore(source, target);
    expect(report.differing).toEqual([]);
    const [gone, back] = await target.find("article", [idKey(live), idKey(removed)]);
    expect(gone).toMatchObject({ removedAt: clock() });
    expect(back).not.toHaveProperty("removedAt");
    expect(await graphState(target)).toEqual(await graphState(source));
  });
});

describe("a copy from file to file", () => {
  it("keeps revisions, and texts that an earlier run left unlinked stay noted", async () => {
    await source.setMeta("saving:note", "{}");
    await copyStore(source, target);
    const id = await idOfArticle(source, "Embeds another");
    expect(await target.records("article", [id])).toEqual(await source.records("article", [id]));
    expect(await target.getMeta("saving:note")).toBe("{}");
  });

  it("whose word index was read before is found by its words at once, and takes further items", async () => {
    expect(await target.reader().count("article", { words: [["mali"]] })).toBe(0);
    await copyStore(source, target);
    expect(await target.reader().count("article", { words: [["mali"]] })).toBeGreaterThan(0);
    await ingestDocuments(target, [draftsDocument("own", anArticleDraft("Own", { body: [paragraph("In Mali")] }))]);
    expect((await verifyStore(target)).faults).toEqual([]);
  });

  it("that was killed between its rows and its last mark is completed by the next run", async () => {
    const killed = alteredStore(target, {
      setMeta: (name, value) =>
        value?.startsWith("done") === true ? Promise.reject(new Error("killed")) : target.setMeta(name, value),
    });
    await expect(copyStore(source, killed)).rejects.toThrow("killed");
    expect(await copyStore(source, target)).toMatchObject({ copied: 0, differing: [] });
    expect(await target.getMeta("migration")).toMatch(/^done from /);
  });

  it("of which a row came out otherwise keeps nothing, and names the table", async () => {
    inFile("target.db", "CREATE TRIGGER t AFTER INSERT ON article_total BEGIN UPDATE article_total SET items = 9; END");
    await expect(copyStore(source, target)).rejects.toThrow(
      /target\.db differs from its source in the table article_total.*Nothing was copied/,
    );
    inFile("target.db", "DROP TRIGGER t");
    expect(await target.reader().list("source", { order: "ASC", take: { first: 1 } })).toMatchObject({ rows: [] });
    expect((await copyStore(source, target)).differing).toEqual([]);
  });

  it("names the damaged file, and leaves the target empty", async () => {
    await source.close();
    const path = join(folder, "source.db");
    const bytes = readFileSync(path);
    // The first page tells what is in the file. All others are lost.
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 0xff)]));
    await expect(target.upkeep.takeAll(`sqlite:${path}`, () => undefined)).rejects.toThrow(
      /source\.db is damaged\. Restore it from a copy/,
    );
    expect(await target.upkeep.strays()[Symbol.asyncIterator]().next()).toMatchObject({ done: true });
    writeFileSync(path, bytes);
    source = await openSqlite(path);
    expect((await copyStore(source, target)).differing).toEqual([]);
  });
});

describe("a target that holds something else", () => {
  it("is refused and left as it is", async () => {
    await ingestDocuments(target, [draftsDocument("own", anArticleDraft("Own"))], { clock });
    const before = await graphState(target);
    await expect(copyStore(source, target)).rejects.toThrow(
      /target\.db is not empty\. Name an empty store, or add --merge/,
    );
    expect(await graphState(target)).toEqual(before);
  });

  it("that is the source itself, or a source that is half a copy, is refused", async () => {
    await expect(copyStore(source, source)).rejects.toThrow(/cannot be copied onto itself/);
    await expect(mergeStore(source, source)).rejects.toThrow(/cannot be merged with itself/);
    const half = await openSqlite(":memory:");
    await expect(copyStore(source, dyingStore(half, 1, "before"))).rejects.toThrow("the process died");
    await expect(copyStore(half, target)).rejects.toThrow(/is itself an unfinished copy/);
  });

  it("and a source of a newer program is refused, and named", async () => {
    await source.setMeta("folding", "999");
    await expect(copyStore(source, target)).rejects.toThrow(
      /source\.db was written by a newer version of this program \(folding 999/,
    );
  });
});

describe("merging two stores", () => {
  it("joins what is one item, keeps what only one has, and every id leads on", async () => {
    const ids = await allIds(source);
    await ingestDocuments(
      target,
      [
        draftsDocument(
          "own",
          anArticleDraft("Own", { body: [embed(both), paragraph("In Mali")] }),
          anArticleDraft("Target", { url: "https://b.example/1" }),
        ),
      ],
      { clock },
    );
    ids.push(...(await allIds(target)));
    const report = await mergeStore(source, target);
    expect(report.found).toBe(report.ids);
    for (const [kind, id] of ids) expect([id, (await target.find(kind, [idKey(id)]))[0]]).not.toEqual([id, null]);
    const { items } = await graphState(target);
    expect(items.filter(({ type }) => type === "Article")).toHaveLength(4);
    expect(items.filter(({ type }) => type === "SocialPost")).toHaveLength(2);
    expect((await verifyStore(target)).faults).toEqual([]);
  });

  it("again changes nothing, and a crash at any save is completed by merging again", async () => {
    await mergeStore(source, target);
    const expected = await graphState(target);
    const again = await mergeStore(source, target);
    expect([again.outcomes.accepted, again.outcomes.updated]).toEqual([0, 0]);
    expect(await graphState(target)).toEqual(expected);
    for (const n of [0, 1, 2, 3]) {
      const fresh = await openSqlite(":memory:");
      await expect(mergeStore(source, dyingStore(fresh, n, "after"))).rejects.toThrow("the process died");
      await mergeStore(source, fresh);
      expect({ n, state: await graphState(fresh) }).toEqual({ n, state: expected });
    }
  });

  it("removes what is removed in one of them", async () => {
    await runAll(target);
    await removeArticle(target, "From Mali");
    await mergeStore(source, target);
    const headlines = (await graphState(target)).items.flatMap((item) =>
      item.type === "Article" ? [item.headline] : [],
    );
    expect(headlines).toEqual(["Target", "Target"]);
  });
});

async function removeArticle(store: Store, headline: string): Promise<void> {
  for (const item of (await graphState(store)).items)
    if (item.type === "Article" && item.headline === headline) await removeItem(store, item.id, clock);
}

async function idOfArticle(store: Store, headline: string): Promise<Id<"article">> {
  for await (const { item } of store.upkeep.records("article")) if (item.headline === headline) return item.id;
  throw new Error(`Expected an article ${headline}.`);
}

async function allIds(store: Store) {
  const ids = [];
  for (const kind of ["article", "post", "account", "source", "entity"] as const)
    for await (const { item } of store.upkeep.records(kind)) ids.push([kind, item.id] as const);
  return ids;
}

function inFile(name: string, statement: string): void {
  const database = new DatabaseSync(join(folder, name));
  database.exec(statement);
  database.close();
}
