import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { DatabaseSync } from "@photostructure/sqlite";
import { removeItem } from "../../src/ingest/removing/remove";
import { repairStore } from "../../src/upkeep/repair";
import { verifyStore, type Fault } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore, dyingStore } from "../builders/altered-store";
import { clock, runAll } from "../builders/connected-runs";
import { graphState } from "../builders/graph-state";

let folder: string;
let path: string;
let store: Store;

let filled: string;

beforeAll(async () => {
  filled = mkdtempSync(join(tmpdir(), "mediagraph-"));
  const store = await openSqlite(join(filled, "store.db"));
  await runAll(store);
  const [article] = (await graphState(store)).items.filter(
    (item) => item.type === "Article" && item.headline === "Embeds another",
  );
  if (article !== undefined) await removeItem(store, article.id, clock);
  await store.close();
});
afterAll(() => rmSync(filled, { recursive: true }));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-"));
  path = join(folder, "store.db");
  copyFileSync(join(filled, "store.db"), path);
  store = await openSqlite(path);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Statements of SQL that damage what is derived from items, and the rule that each breaks. */
const DAMAGE: readonly (readonly [damage: string, rule: Fault["rule"], statement: string])[] = [
  ["a lost edge", "edges", "DELETE FROM edges WHERE n = (SELECT min(n) FROM edges)"],
  ["an edge to a wrong place", "sort-keys", "UPDATE edges SET sort_key = '1999' WHERE relation = 'Entity.articles'"],
  [
    "an edge that no item says",
    "edges",
    "UPDATE edges SET relation = 'Entity.posts' WHERE n = (SELECT min(n) FROM edges WHERE relation = 'Entity.articles')",
  ],
  [
    "an edge of nobody",
    "strays",
    `INSERT INTO edges (relation, parent, sort_key, child, owner) VALUES ('Entity.articles', 'entity_${"0".repeat(32)}', '1', 'article_${"0".repeat(32)}', 'article_${"0".repeat(32)}')`,
  ],
  ["a lost facet", "facets", "DELETE FROM article_facets WHERE facet = 'language:en'"],
  [
    "a facet that no item says",
    "strays",
    "INSERT INTO article_facets SELECT 'language:xx', sort_key, id FROM article WHERE removed_at IS NULL LIMIT 1",
  ],
  ["lost words", "words", "DELETE FROM article_words WHERE rowid IN (SELECT n FROM article)"],
  ["words of nobody", "strays", "INSERT INTO article_words (rowid, words) VALUES (999999, 'stray')"],
  ["a record at a wrong place", "sort-keys", "UPDATE entity SET sort_key = 'zzz' WHERE removed_at IS NULL"],
  ["a lost mention", "mention-records", "DELETE FROM mention WHERE n = (SELECT min(n) FROM mention)"],
  [
    "a mention that differs from its item's",
    "mention-records",
    "UPDATE mention SET item = json_set(item, '$.surface', 'x')",
  ],
  [
    "a mention under another profile",
    "edges",
    `UPDATE mention SET entity = 'entity_${"0".repeat(32)}' WHERE n = (SELECT min(n) FROM mention)`,
  ],
  [
    "a mention of nobody",
    "strays",
    `UPDATE mention SET owner = 'article_${"0".repeat(32)}' WHERE n = (SELECT min(n) FROM mention)`,
  ],
  ["an item's lost own identity", "identities", "DELETE FROM identities WHERE key LIKE 'id:article%'"],
  ["an item's lost URL", "identities", "DELETE FROM identities WHERE key LIKE 'url:%'"],
  [
    "identities of nothing",
    "strays",
    `INSERT INTO identities (kind, key, id) VALUES ('article', 'url:https://gone.example/', 'article_${"0".repeat(32)}')`,
  ],
  [
    "a tombstone with an edge",
    "tombstones",
    "UPDATE edges SET owner = (SELECT id FROM article WHERE removed_at IS NOT NULL) WHERE n = (SELECT min(n) FROM edges)",
  ],
  [
    "a span that does not fit",
    "mentions",
    "UPDATE article SET item = json_set(item, '$.mentions[0].start', 1) WHERE json_extract(item, '$.headline') = 'From Mali'",
  ],
  [
    "a mention that is said twice",
    "mentions",
    "UPDATE article SET item = json_set(item, '$.mentions[1]', json_extract(item, '$.mentions[0]')) WHERE json_extract(item, '$.headline') = 'From Mali'",
  ],
  [
    "a block with another id",
    "block-ids",
    "UPDATE article SET item = json_set(item, '$.body[0].id', 'x') WHERE json_array_length(item, '$.body') > 0",
  ],
  [
    "a related link that leads nowhere",
    "related-links",
    `UPDATE article SET item = json_set(item, '$.body[1].articleId', 'article_${"0".repeat(32)}') WHERE json_extract(item, '$.headline') = 'From Mali'`,
  ],
];

describe("a repair", () => {
  it.each(DAMAGE)("finds and mends %s", async (_, rule, statement) => {
    const before = await graphState(store);
    damage(statement);
    const { found, repaired, left, unsaved } = await repairStore(store);
    expect(found.faults.map((fault) => fault.rule)).toContain(rule);
    expect({ left: left.faults, unsaved, repaired }).toEqual({ left: [], unsaved: [], repaired: found.faults });
    expect(await graphState(store)).toEqual(before);
  });

  it("finds nothing in a sound store, and leaves it as it is", async () => {
    const before = await graphState(store);
    expect((await verifyStore(store)).tombstones).toBe(1);
    expect(await repairStore(store)).toMatchObject({
      found: { faults: [] },
      repaired: [],
      unsaved: [],
      left: { faults: [] },
    });
    expect(await graphState(store)).toEqual(before);
  });

  it("mends all at once, and what a crash at any save left, when it is made again", async () => {
    const before = await graphState(store);
    for (const n of [0, 2, 4]) {
      damage(
        ...DAMAGE.map(([, , statement]) => statement).filter(
          (statement) => !statement.includes("INSERT INTO article_words"),
        ),
      );
      await expect(repairStore(crashing(store, n))).rejects.toThrow("the process died");
      expect((await repairStore(store)).left.faults).toEqual([]);
      expect(await graphState(store)).toEqual(before);
    }
  });

  it("names what it cannot mend and leaves it: an item that is gone, and one whose key another holds", async () => {
    const [source] = (await graphState(store)).items.filter((item) => item.type === "Source");
    damage(
      `DELETE FROM source WHERE id = '${source?.id}'`,
      "UPDATE identities SET id = (SELECT max(id) FROM article) WHERE key = 'id:' || (SELECT min(id) FROM article)",
    );
    const { left, unsaved } = await repairStore(store);
    expect(left.faults.map(({ rule, fault }) => [rule, fault])).toEqual(
      expect.arrayContaining([
        ["references", `names ${source?.id}, which is not stored`],
        ["identities", expect.stringMatching(/^id:article_.* leads to article_/)],
      ]),
    );
    // The articles that cite the damaged one are saved together with it, and stay as they are too.
    const keys = unsaved.map(({ reason }) => /(id:\S+) leads to article_/.exec(reason)?.[1]);
    expect(new Set(keys).size).toBe(1);
    expect(unsaved.map(({ id }) => `id:${id}`)).toContain(keys[0]);
  });
});

function damage(...statements: readonly string[]): void {
  const database = new DatabaseSync(path);
  for (const statement of statements) database.exec(statement);
  database.close();
}

/**
 * Its upkeep is the store's own. A crash must not be taken for an item that cannot be saved, so that every later call
 * fails too.
 */
function crashing(whole: Store, n: number): Store {
  const dying = dyingStore(whole, n, "after");
  let isDead = false;
  return alteredStore(whole, {
    save: (writes) => dying.save(writes).catch((error: unknown) => ((isDead = true), Promise.reject(error))),
    records: (kind, ids) => (isDead ? Promise.reject(new Error("the process died")) : whole.records(kind, ids)),
  });
}
