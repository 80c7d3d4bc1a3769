import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mentionId } from "../../src/domain/mention";
import { inTurns } from "../../src/domain/async/turns";
import { findCoMentions } from "../../src/loaders/co-mentions";
import { openDriver, type OpenDriver } from "../../src/store/sqlite/engine/driver";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { anArticle, aMention, aPerson } from "../builders/items";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";

/** The turns of the event loop, and what was done in each. */
class Turns {
  private turn = 0;
  private done = new Map<number, number>();
  private isOver = false;

  note(amount: number): void {
    this.done.set(this.turn, (this.done.get(this.turn) ?? 0) + amount);
  }

  /** The most that was done in one turn, and in how many turns something was. */
  async during(work: () => Promise<unknown>): Promise<{ most: number; turns: number }> {
    this.done = new Map();
    this.isOver = false;
    const next = (): void => {
      this.turn += 1;
      if (!this.isOver) setImmediate(next);
    };
    setImmediate(next);
    await work();
    this.isOver = true;
    return { most: Math.max(...this.done.values()), turns: this.done.size };
  }
}

const turns = new Turns();
const noting: OpenDriver = (path, timeout) => {
  const driver = openDriver(path, timeout);
  return {
    prepare(sql) {
      const statement = driver.prepare(sql);
      return {
        run: (...values) => statement.run(...values),
        all(...values) {
          const rows = statement.all(...values);
          turns.note(rows.length);
          return rows;
        },
      };
    },
    exec: (sql) => driver.exec(sql),
    close: () => driver.close(),
    get isOpen() {
      return driver.isOpen;
    },
    get isTransaction() {
      return driver.isTransaction;
    },
  };
};

const MOST = 600;
const articles = Array.from({ length: MOST }, (_, index) => anArticle(`text ${index}`));
const people = Array.from({ length: 120 }, (_, index) => aPerson(`person ${index}`));
const [hub = aPerson("none"), ...others] = people;
let store: Store;

beforeAll(async () => {
  store = await openSqlite(":memory:", noting);
  const texts = articles.map((item, index) => {
    const sortKey = new Date(Date.UTC(2024, 0, 1, 0, index)).toISOString();
    const mentions = [hub, others[index % others.length] ?? hub].map((person, place) => {
      const found = { ...aMention(item, person, "x"), start: place, end: place + 1 };
      return { ...found, id: mentionId(item.id, found) };
    });
    return aWrite(
      { ...item, mentions },
      {
        sortKey,
        mentions: mentions.map((mention) => aMentionWrite(mention, { sortKey })),
        edges: mentions.map(({ entityId }) => ({
          relation: "Entity.articles" as const,
          parent: entityId,
          sortKey,
          child: item.id,
        })),
      },
    );
  });
  await saveAll(store, [...people.map((person) => aWrite(person)), ...texts]);
});
afterAll(() => store.close());

const READS: Readonly<Record<string, (size: number) => Promise<unknown>>> = {
  "items by their ids": (size) => read().get("article", idsOf(size)),
  "the newest texts": (size) => read().newestTexts("article", { newest: size }),
  "texts that name a profile": (size) => read().textsNaming("article", [{ profile: hub.id }], size),
  "counts of children": (size) =>
    read().countRelated(
      "Entity.articles",
      Array.from({ length: size }, (_, at) => people[at % people.length]?.id ?? hub.id),
    ),
};
const read = () => store.reader();
const idsOf = (size: number) => articles.slice(0, size).map(({ id }) => id);

describe("a long read", () => {
  it.each(Object.keys(READS))("of %s reads as much in a turn of the event loop, however much it is", async (name) => {
    const some = await turns.during(() => READS[name]?.(MOST / 2) ?? Promise.resolve());
    const all = await turns.during(() => READS[name]?.(MOST) ?? Promise.resolve());
    expect(all.most).toBeLessThanOrEqual(some.most + 2);
    expect(all.turns).toBeGreaterThan(some.turns);
  });

  it("gives the same as if it was read at once", async () => {
    const one = await Promise.all(idsOf(MOST).map(async (id) => (await read().get("article", [id]))[0]));
    expect(await read().get("article", idsOf(MOST))).toEqual(one);
    const [texts = []] = await read().textsNaming("article", [{ profile: hub.id }], MOST);
    expect(texts.map(({ id }) => id)).toEqual(idsOf(MOST).reverse());
  });

  it("of what goes together with many profiles takes a turn for each of them, and is one batch", async () => {
    let batches = 0;
    const reader = {
      ...read(),
      textsNaming: async (_: unknown, lists: readonly unknown[]) => {
        batches += 1;
        return lists.map(() => [
          {
            id: articles[0]?.id ?? "article_",
            sortKey: "2024",
            get profiles() {
              turns.note(1);
              return [];
            },
          },
        ]);
      },
    };
    const ids = people.slice(0, 6).map(({ id }) => id);
    const { most, turns: taken } = await turns.during(() => findCoMentions(reader, ids, {}));
    // Each profile has an article and a post, and each is looked into twice.
    expect([most, taken, batches]).toEqual([4, 6, 2]);
  });

  it("that is short does not wait", async () => {
    const { turns: taken } = await turns.during(() => inTurns([1, 2], 2, (some) => (turns.note(1), some)));
    expect(taken).toBe(1);
    expect(await inTurns([], 2, (some) => some)).toEqual([]);
  });
});
