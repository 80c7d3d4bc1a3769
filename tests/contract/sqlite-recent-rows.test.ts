import { describe, expect, it } from "@jest/globals";
import type { ChangeLogSettings } from "../../src/domain/change";
import { idFor } from "../../src/domain/ids";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import type { Store } from "../../src/store/store";
import { aMention, anArticle, aPerson } from "../builders/items";
import { propertyRuns } from "../builders/thorough";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";
import { openInNewFolder } from "./sqlite-harness";
import { describeStore } from "./store.contract";

// Every save writes its new rows aside, and they move now and then: so lists have rows in both tables.
const OFTEN = { fewest: 1, mostInLists: 40, mostKeys: 20 };
const open = (log?: ChangeLogSettings) => openInNewFolder(log, OFTEN);

describeStore("sqlite with recent rows", open, propertyRuns(1, 12));

const person = aPerson("Ada Keeper");
const articleNaming = (name: string) => {
  const item = anArticle(name);
  const mention = aMention(item, person, "Ada Keeper");
  const edge = { relation: "Entity.articles", parent: person.id, sortKey: "", child: item.id } as const;
  return aWrite(
    { ...item, mentions: [mention] },
    { facets: ["language:en"], edges: [edge], mentions: [aMentionWrite(mention, { sortKey: "" })] },
  );
};
const rowsAside = (store: Store): unknown[] => {
  const database = new SqliteDatabase(store.address.slice("sqlite:".length));
  const counts = database.all(
    "SELECT (SELECT count(*) FROM article_recent) AS lists, (SELECT count(*) FROM identities_recent) AS keys",
  );
  database.close();
  return counts;
};
const listed = async (store: Store): Promise<string[]> => {
  const [page] = await store.reader().related("Entity.articles", [person.id], { order: "DESC", take: { first: 9 } });
  return page?.rows.map(({ id }) => id) ?? [];
};

describe("rows that a large batch wrote aside", () => {
  it("are read by every process, before they move and after", async () => {
    const { store, other, close } = await open();
    await saveAll(store, [aWrite(person), articleNaming("a"), articleNaming("b")]);
    expect(rowsAside(store)).toEqual([{ lists: expect.any(Number), keys: expect.any(Number) }]);
    expect(rowsAside(store)).not.toMatchObject([{ lists: 0 }]);
    const before = await listed(other);
    expect(before.sort()).toEqual([idFor("article", "a"), idFor("article", "b")].sort());
    await store.settle();
    expect(rowsAside(store)).toMatchObject([{ lists: 0, keys: 0 }]);
    expect((await listed(other)).sort()).toEqual(before);
    await close();
  });

  it("stay where they are when another process ends that wrote none", async () => {
    const { store, other, close } = await open();
    await saveAll(store, [aWrite(person), articleNaming("a")]);
    await other.settle();
    expect(rowsAside(store)).not.toMatchObject([{ lists: 0 }]);
    await close();
  });

  it("move when their store closes", async () => {
    const { store, reopen, close } = await open();
    await saveAll(store, [aWrite(person), articleNaming("a")]);
    const again = await reopen();
    expect(rowsAside(again)).toMatchObject([{ lists: 0, keys: 0 }]);
    await close();
  });
});
