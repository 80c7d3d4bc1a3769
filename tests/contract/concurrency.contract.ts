import { describe, expect, it } from "@jest/globals";
import { idKey } from "../../src/domain/identity/identity";
import type { RecordWrite, Store } from "../../src/store/store";
import { aMention, anArticle, aPerson, aPost, aSource } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

export function concurrencyContract(opened: Opened): void {
  describe("saves at the same time", () => {
    it("lose nothing: many read-modify-write loops over two handles", async () => {
      const { store, other } = opened();
      const source = aSource("contested");
      await saveAll(store, [aWrite(source)]);
      await Promise.all(
        Array.from({ length: 12 }, (_, loop) => addName(loop % 2 === 0 ? store : other, `name ${loop}`)),
      );
      const [stored] = await store.records("source", [source.id]);
      expect(stored?.item.name.split("|").sort()).toEqual(
        ["contested", ...Array.from({ length: 12 }, (_, loop) => `name ${loop}`)].sort(),
      );
      expect(stored?.revision).toBe(13);
    });

    it("store one of two new items with the same exclusive key; the other is a conflict", async () => {
      const { store, other } = opened();
      const claims = (name: string) => aWrite(aPost(name), { identities: [{ key: "native:X:1", exclusive: true }] });
      const outcomes = (await Promise.all([store.save([claims("one")]), other.save([claims("two")])])).flat();
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["conflict", "saved"]);
      expect(
        (await store.reader().get("post", [aPost("one").id, aPost("two").id])).filter((post) => post !== null),
      ).toHaveLength(1);
    });

    it("are visible to the other handle as soon as they are confirmed", async () => {
      const { store, other } = opened();
      await saveAll(store, [aWrite(aSource("a"))]);
      expect(await other.reader().get("source", [aSource("a").id])).toEqual([aSource("a")]);
    });

    it("save each item once when two ingests read the same batch", async () => {
      const { store, other } = opened();
      const batch = Array.from({ length: 40 }, (_, index) =>
        aWrite(anArticle(`a${index}`), { facets: ["f"], words: ["w"], sortKey: String(index) }),
      );
      const [mine, theirs] = await Promise.all([store.save(batch), other.save([...batch].reverse())]);
      for (const [index, outcome] of mine.entries()) {
        expect([outcome.status, theirs.toReversed()[index]?.status].sort()).toEqual(["conflict", "saved"]);
      }
      expect(await store.reader().count("article", { all: ["f"], words: [["w"]] })).toBe(40);
    });
  });

  describe("a replay after a crash", () => {
    const article = anArticle("Mali");
    const mali = aPerson("Mali");
    const mention = aMention(article, mali, "Mali");
    const writes = (): RecordWrite[] => [
      aWrite(mali, { identities: [{ key: "wikidata:Q912", exclusive: true }] }),
      aWrite(article, {
        identities: [{ key: "url:a", exclusive: true }],
        facets: ["f"],
        words: ["w"],
        mentions: [aMentionWrite(mention)],
        sortKey: "1",
        edges: [{ relation: "Entity.articles", parent: mali.id, sortKey: "1", child: article.id }],
      }),
    ];

    it("meets conflicts for the writes that were already made, and changes nothing", async () => {
      const { store } = opened();
      await saveAll(store, writes());
      const before = await graph(store);
      expect((await store.save(writes())).map((outcome) => outcome.status)).toEqual(["conflict", "conflict"]);
      expect(await graph(store)).toEqual(before);
    });

    it("gives the same graph when it reads again and saves, at whatever save the first run stopped", async () => {
      const { store } = opened();
      for (const stoppedAfter of [0, 1, 2]) {
        await store.save(writes().slice(0, stoppedAfter));
        for (const write of writes()) await saveAgain(store, write.item, write);
        expect(await graph(store)).toEqual({
          byKey: [article, mali],
          mentions: [mention],
          list: { rows: [{ id: article.id, sortKey: "1", item: article }], hasPrevious: false, hasNext: false },
          related: [{ rows: [{ id: article.id, sortKey: "1", item: article }], hasPrevious: false, hasNext: false }],
          mentionsOf: [1],
        });
      }
    });

    async function graph(store: Store): Promise<unknown> {
      const reader = store.reader();
      const page = { order: "ASC", take: { first: 10 } } as const;
      return {
        byKey: [...(await reader.lookup("article", ["url:a"])), ...(await reader.lookup("entity", [idKey(mali.id)]))],
        mentions: await reader.get("mention", [mention.id]),
        list: await reader.list("article", { ...page, filter: { all: ["f"], words: [["w"]] } }),
        related: await reader.related("Entity.articles", [mali.id], page),
        mentionsOf: await reader.countRelated("Entity.mentions", [mali.id]),
      };
    }
  });
}

/** Adds a name to the source that all change: reads and saves again until there is no conflict. */
async function addName(store: Store, name: string): Promise<void> {
  for (;;) {
    const [stored] = await store.records("source", [aSource("contested").id]);
    if (!stored) throw new Error("The contested source is gone.");
    const item = { ...stored.item, name: `${stored.item.name}|${name}` };
    const [outcome] = await store.save([aWrite(item, { expectedRevision: stored.revision })]);
    if (outcome?.status === "saved") return;
  }
}
