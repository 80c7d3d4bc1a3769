import { hashOf } from "../../src/domain/ids";
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
import { everyNth } from "../builders/thorough";

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

const FROM_MALI = "card ->> 0 = 'From Mali'";

/** Statements of SQL that damage what is derived from items, and the rule that each breaks. */
const DAMAGE: readonly (readonly [damage: string, rule: Fault["rule"], statement: string])[] = [
  ["a lost edge", "edges", "UPDATE article_posting SET uses = uses & ~1 WHERE term % 16 = 10"],
  [
    "an edge to a wrong place",
    "sort-keys",
    "UPDATE post_posting SET place = '1999', sort_key = '1999' WHERE keeper > 0 AND term % 16 = 1",
  ],
  [
    "an edge that no item says",
    "edges",
    "UPDATE article_posting SET term = term + 1 WHERE term = (SELECT min(term) FROM article_posting WHERE term % 16 = 10)",
  ],
  ["an edge of nobody", "strays", "INSERT INTO article_posting VALUES (90010, 5, 99999, 0, '', 1)"],
  ["an edge that nobody keeps", "strays", "INSERT INTO post_posting VALUES (90001, '1', 1, 1600005, '1', 1)"],
  ["a lost facet", "facets", "DELETE FROM article_posting WHERE term = 'language:en'"],
  [
    "a facet that no item says",
    "strays",
    "INSERT INTO article_posting SELECT 'language:xx', place, n, 0, '', 2 FROM article WHERE place IS NOT NULL LIMIT 1",
  ],
  ["lost words", "words", "DELETE FROM article_words WHERE rowid IN (SELECT id FROM article_words_docsize)"],
  ["words of nobody", "strays", "INSERT INTO article_words (rowid, words) VALUES (999999, 'stray')"],
  ["a record at a wrong place", "sort-keys", "UPDATE entity SET own_key = 'zzz' WHERE place IS NOT NULL"],
  ["a wrong number of articles", "strays", "UPDATE article_total SET items = items + 1 WHERE term = 0"],
  ["a lost number of mentions", "strays", "DELETE FROM article_total WHERE mentions > 0"],
  ["a text that is not listed where its time is", "sort-keys", "UPDATE article SET place = 5 WHERE place IS NOT NULL"],
  ["a lost mention", "mention-records", "UPDATE article_posting SET uses = uses & 3 WHERE uses >= 4"],
  [
    "a mention under another profile",
    "mention-records",
    "UPDATE article_posting SET term = 90010 WHERE term = (SELECT min(term) FROM article_posting WHERE uses >= 4)",
  ],
  ["a mention of nobody", "strays", "INSERT INTO article_posting VALUES (90010, 6, 99999, 0, '', 4)"],
  ["an item's lost keys", "identities", "DELETE FROM identities WHERE kind = 5"],
  ["identities of nothing", "strays", "INSERT INTO identities (hash, kind, n) VALUES (zeroblob(16), 5, 99999)"],
  [
    "a tombstone with an edge",
    "tombstones",
    `INSERT INTO post_posting (term, place, n, keeper, sort_key, uses)
     SELECT t.n * 16 + 1, '000000', p.n, t.n * 16 + 5, '000000', 1 FROM article t, post p WHERE t.removed_at IS NOT NULL LIMIT 1`,
  ],
  [
    "a mention of other words",
    "mentions",
    `UPDATE article SET mentions = replace(mentions, 'Mali', 'Mall') WHERE ${FROM_MALI}`,
  ],
  [
    "a mention that is said twice",
    "mentions",
    `UPDATE article SET mentions = (SELECT json_insert(mentions, '$.m."' || j.key || '"[#]', json_extract(j.value, '$[0]'))
     FROM json_each(mentions, '$.m') j LIMIT 1) WHERE ${FROM_MALI}`,
  ],
  [
    "a block with another id",
    "block-ids",
    "UPDATE article_body SET body = json_set(body, '$[0][0][0]', 'x') WHERE json_type(body, '$[0][0][0]') = 'text'",
  ],
  [
    "a related link that leads nowhere",
    "related-links",
    `UPDATE article_body SET body = json_set(body, '$[0][1].articleId', 'article_${"0".repeat(32)}')
     WHERE n = (SELECT n FROM article WHERE ${FROM_MALI})`,
  ],
];

describe("a repair", () => {
  it.each(everyNth(DAMAGE, 6))("finds and mends %s", async (_, rule, statement) => {
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
    for (const n of everyNth([0, 2, 4], 3, 1)) {
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
    const { items } = await graphState(store);
    const [source] = items.filter((item) => item.type === "Source");
    const [first] = items.filter((item) => item.type === "Article").sort((one, other) => (one.id < other.id ? -1 : 1));
    damage(
      `UPDATE source SET revision = 0, place = NULL WHERE id = unhex('${source?.id.slice(-32)}')`,
      `INSERT INTO identities SELECT unhex('${hashOf(`article|id:${first?.id}`)}'), 5, n FROM article ORDER BY id DESC LIMIT 1`,
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
    save: (writes, note) =>
      dying.save(writes, note).catch((error: unknown) => ((isDead = true), Promise.reject(error))),
    records: (kind, ids) => (isDead ? Promise.reject(new Error("the process died")) : whole.records(kind, ids)),
  });
}
