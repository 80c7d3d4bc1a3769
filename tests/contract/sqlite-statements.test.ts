import { expect, it } from "@jest/globals";
import { contentKey, urlKey } from "../../src/domain/identity/identity";
import { idFor } from "../../src/domain/ids";
import { openDriver, type OpenDriver } from "../../src/store/sqlite/engine/driver";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { RecordWrite } from "../../src/store/store";
import { aMention, anArticle, aPerson, aSource } from "../builders/items";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";

const person = aPerson("Ada Keeper");
const source = aSource("Kept News");

/** Articles with four keys, three facets, words, a source and a mention. */
function articles(from: number, count: number): RecordWrite[] {
  return Array.from({ length: count }, (_, place) => {
    const name = `Ada Keeper ${from + place}`;
    const item = anArticle(name, { url: `https://kept.example/${from + place}`, sourceId: source.id });
    const sortKey = new Date(1_600_000_000_000 + (from + place) * 60_000).toISOString();
    const keys = [urlKey(item.url ?? ""), ...[1, 2, 3].map((more) => contentKey(name, `${more}`))];
    const mention = aMention(item, person, "Ada Keeper");
    return aWrite(
      { ...item, mentions: [mention] },
      {
        sortKey,
        identities: keys.map((key) => ({ key, exclusive: true })),
        facets: ["language:en", `source:${source.id}`, `entity:${person.id}`],
        words: name.toLowerCase().split(" "),
        edges: [{ relation: "Source.articles", parent: source.id, sortKey, child: item.id }],
        mentions: [aMentionWrite(mention, { sortKey })],
      },
    );
  });
}

it("a batch of new articles takes three statements an article, and one article alone a few more", async () => {
  let statements = 0;
  const counting: OpenDriver = (path, timeout) => {
    const driver = openDriver(path, timeout);
    const prepare: typeof driver.prepare = (sql) => {
      const statement = driver.prepare(sql);
      const counted = <T>(work: () => T): T => {
        statements++;
        return work();
      };
      return {
        all: (...values) => counted(() => statement.all(...values)),
        run: (...values) => counted(() => statement.run(...values)),
      };
    };
    return new Proxy(driver, {
      get: (target, name) => {
        if (name === "prepare") return prepare;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };
  const store = await openSqlite(":memory:", counting);
  await saveAll(store, [aWrite(person), aWrite(source), ...articles(0, 2)]);
  const taken = async (from: number, count: number): Promise<number> => {
    statements = 0;
    await saveAll(store, articles(from, count));
    return statements;
  };
  const [few, many] = [await taken(100, 64), await taken(200, 128)];
  expect((many - few) / 64).toBeLessThan(3.5);
  expect(await taken(400, 1)).toBeLessThanOrEqual(18);
  expect((await store.records("article", [idFor("article", "Ada Keeper 400")]))[0]?.revision).toBe(1);
  await store.close();
});
