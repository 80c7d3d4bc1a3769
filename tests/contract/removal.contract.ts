import { describe, expect, it } from "@jest/globals";
import { idKey } from "../../src/domain/identity/identity";
import type { PageRequest } from "../../src/store/store-reader";
import { aMention, anArticle, aPerson } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

const REMOVED_AT = "2024-05-01T10:00:00.000Z";
const OLDEST: PageRequest = { order: "ASC", take: { first: 10 } };

export function removalContract(opened: Opened): void {
  describe("a removed item", () => {
    const article = anArticle("Mali");
    const mali = aPerson("Mali");
    const citing = anArticle("citing");
    const mention = aMention(article, mali, "Mali");
    const owned = {
      identities: [{ key: "url:a", exclusive: true }],
      facets: ["f"],
      words: ["w"],
      mentions: [aMentionWrite(mention)],
      edges: [{ relation: "Entity.articles", parent: mali.id, sortKey: "1", child: article.id }],
    } as const;

    async function saveAndRemove(): Promise<void> {
      const citation = [{ relation: "Article.cites", parent: citing.id, sortKey: "1", child: article.id }] as const;
      await saveAll(opened().store, [aWrite(article, owned), aWrite(citing, { edges: citation })]);
      // The write has everything: the store itself leaves out what a tombstone must not have.
      await saveAgain(opened().store, article, { ...owned, removedAt: REMOVED_AT });
    }

    it("is not in any answer of a read", async () => {
      await saveAndRemove();
      const reader = opened().store.reader();
      expect(await reader.get("article", [article.id])).toEqual([null]);
      expect(await reader.lookup("article", ["url:a", idKey(article.id)])).toEqual([null, null]);
      expect(await reader.get("mention", [mention.id])).toEqual([null]);
      for (const filter of [{}, { all: ["f"] }, { any: [["f", "g"]] }, { words: [["w"]] }]) {
        const others = "all" in filter || "any" in filter || "words" in filter ? [] : [citing];
        const { rows, hasNext } = await reader.list("article", { ...OLDEST, filter });
        expect([rows.map(({ item }) => item), hasNext]).toEqual([others, false]);
        expect(await reader.count("article", filter)).toBe(others.length);
      }
      for (const [relation, parent] of [
        ["Entity.articles", mali.id],
        ["Entity.mentions", mali.id],
        ["Article.cites", citing.id],
      ] as const) {
        expect(await reader.related(relation, [parent], OLDEST)).toEqual([
          { rows: [], hasPrevious: false, hasNext: false },
        ]);
        expect(await reader.countRelated(relation, [parent])).toEqual([0]);
      }
    });

    it("is kept as a tombstone, and its ids and keys lead to it", async () => {
      await saveAndRemove();
      const tombstone = { kind: "article", item: article, revision: 2, removedAt: REMOVED_AT };
      expect(await opened().store.records("article", [article.id])).toEqual([tombstone]);
      expect(await opened().store.find("article", ["url:a", idKey(article.id)])).toEqual([tombstone, tombstone]);
    });

    it("keeps its exclusive keys: no other item gets them", async () => {
      await saveAndRemove();
      const claim = aWrite(anArticle("other"), { identities: [{ key: "url:a", exclusive: true }] });
      expect(await opened().store.save([claim])).toMatchObject([{ status: "conflict" }]);
    });

    it("does not take the place of another item in a page", async () => {
      const { store } = opened();
      await saveAll(
        store,
        ["1", "2", "3"].map((sortKey) => aWrite(anArticle(sortKey), { sortKey, facets: ["g"] })),
      );
      await saveAgain(store, anArticle("1"), { sortKey: "1", removedAt: REMOVED_AT });
      const page = await store.reader().list("article", { order: "ASC", take: { first: 2 } });
      expect(page.rows.map((row) => row.sortKey)).toEqual(["2", "3"]);
      expect(page.hasNext).toBe(false);
    });

    it("comes back whole when it is saved without the date of removal", async () => {
      await saveAndRemove();
      const { store } = opened();
      expect(await saveAgain(store, article, owned)).toEqual({ status: "saved", revision: 3 });
      const reader = store.reader();
      expect(await store.records("article", [article.id])).toEqual([{ kind: "article", item: article, revision: 3 }]);
      expect(await reader.get("mention", [mention.id])).toEqual([mention]);
      expect(await reader.count("article", { all: ["f"], words: [["w"]] })).toBe(1);
      expect(await reader.countRelated("Entity.articles", [mali.id])).toEqual([1]);
      expect(await reader.countRelated("Article.cites", [citing.id])).toEqual([1]);
    });

    it("may be saved as removed from the start, and saved so again", async () => {
      const { store } = opened();
      await saveAll(store, [aWrite(article, { ...owned, removedAt: REMOVED_AT })]);
      await saveAgain(store, article, { removedAt: REMOVED_AT });
      expect(await store.reader().count("article")).toBe(0);
      expect(await store.records("article", [article.id])).toEqual([
        { kind: "article", item: article, revision: 2, removedAt: REMOVED_AT },
      ]);
    });
  });
}
