import { describe, expect, it } from "@jest/globals";
import { idFor } from "../../src/domain/ids";
import type { PageRequest } from "../../src/store/store-reader";
import { aMention, anAccount, anArticle, aPerson, aPost } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

const OLDEST: PageRequest = { order: "ASC", take: { first: 10 } };

export function derivedRowsContract(opened: Opened): void {
  describe("the rows of a record", () => {
    const article = anArticle("Mali and Iraq");
    const [mali, iraq] = [aPerson("Mali"), aPerson("Iraq")];
    const underEntity = (parent: typeof mali) =>
      ({ relation: "Entity.articles", parent: parent.id, sortKey: "1", child: article.id }) as const;

    it("are replaced by the next save: facets and words", async () => {
      const { store } = opened();
      await saveAll(store, [aWrite(article, { facets: ["f:a", "f:b"], words: ["x", "y"] })]);
      await saveAgain(store, article, { facets: ["f:b", "f:c"], words: ["y", "z"] });
      const count = (filter: PageRequest["filter"]) => store.reader().count("article", filter);
      expect(await Promise.all(["f:a", "f:b", "f:c"].map((facet) => count({ all: [facet] })))).toEqual([0, 1, 1]);
      expect(await Promise.all(["x", "y", "z"].map((word) => count({ words: [[word]] })))).toEqual([0, 1, 1]);
    });

    it("move in every list when the sort key changes", async () => {
      const { store } = opened();
      const edges = [underEntity(mali)];
      await saveAll(store, [
        aWrite(article, { sortKey: "1", facets: ["f:a"], words: ["x"], edges }),
        aWrite(anArticle("b"), { sortKey: "2", facets: ["f:a"], words: ["x"] }),
      ]);
      await saveAgain(store, article, {
        sortKey: "3",
        facets: ["f:a"],
        words: ["x"],
        edges: [{ ...underEntity(mali), sortKey: "3" }],
      });
      for (const filter of [{}, { all: ["f:a"] }, { words: [["x"]] }]) {
        const page = await store.reader().list("article", { ...OLDEST, filter });
        expect(page.rows.map((row) => row.sortKey)).toEqual(["2", "3"]);
      }
      const [page] = await store.reader().related("Entity.articles", [mali.id], OLDEST);
      expect(page?.rows).toEqual([{ id: article.id, sortKey: "3", item: article }]);
    });

    it("are replaced by the next save: edges", async () => {
      const { store } = opened();
      await saveAll(store, [aWrite(article, { edges: [underEntity(mali)] })]);
      await saveAgain(store, article, { edges: [underEntity(iraq)] });
      expect(await store.reader().countRelated("Entity.articles", [mali.id, iraq.id])).toEqual([0, 1]);
    });

    it("are replaced by the next save: mentions with their facets", async () => {
      const { store } = opened();
      const [first, second] = [aMention(article, mali, "Mali"), aMention(article, iraq, "Iraq")];
      await saveAll(store, [aWrite(article, { mentions: [first, second].map((item) => aMentionWrite(item)) })]);
      expect(await store.reader().get("mention", [second.id, first.id])).toEqual([second, first]);
      const surer = { ...second, method: "MANUAL" } as const;
      await saveAgain(store, article, { mentions: [aMentionWrite(surer)] });
      expect(await store.reader().get("mention", [second.id, first.id])).toEqual([surer, null]);
      const pages = await store
        .reader()
        .related("Entity.mentions", [mali.id, iraq.id], { ...OLDEST, filter: { all: ["method:MANUAL"] } });
      expect(pages.map((page) => page.rows.map((row) => row.item))).toEqual([[], [surer]]);
      expect(await store.reader().countRelated("Entity.mentions", [iraq.id], { all: ["method:NAME"] })).toEqual([0]);
    });

    it("are replaced without a change to the rows of other records", async () => {
      const { store } = opened();
      const [one, two] = [aPost("one"), aPost("two")];
      const account = anAccount("author");
      const edge = (post: typeof one) =>
        ({ relation: "SocialAccount.posts", parent: account.id, sortKey: "1", child: post.id }) as const;
      await saveAll(store, [
        aWrite(account),
        aWrite(one, { edges: [edge(one)], facets: ["f"] }),
        aWrite(two, { edges: [edge(two)], facets: ["f"] }),
      ]);
      await saveAgain(store, one);
      const [page] = await store.reader().related("SocialAccount.posts", [account.id], OLDEST);
      expect(page?.rows.map(({ id }) => id)).toEqual([two.id]);
      expect(await store.reader().count("post", { all: ["f"] })).toBe(1);
    });

    it("may have a parent that is saved later, and show no child that is never saved", async () => {
      const { store } = opened();
      const embed = (name: string, sortKey: string) =>
        ({ relation: "Article.posts", parent: article.id, sortKey, child: idFor("post", name) }) as const;
      await saveAll(store, [aWrite(article, { edges: [embed("late", "1"), embed("never", "2")] })]);
      expect(await store.reader().countRelated("Article.posts", [article.id])).toEqual([0]);
      await saveAll(store, [aWrite(aPost("late"))]);
      const [page] = await store.reader().related("Article.posts", [article.id], { order: "ASC", take: { first: 1 } });
      expect(page).toEqual({
        rows: [{ id: aPost("late").id, sortKey: "1", item: aPost("late") }],
        hasPrevious: false,
        hasNext: false,
      });
    });

    it("may show one child twice for a parent, at two positions", async () => {
      const { store } = opened();
      const post = aPost("twice");
      const edges = ["1", "2"].map(
        (sortKey) => ({ relation: "Article.posts", parent: article.id, sortKey, child: post.id }) as const,
      );
      await saveAll(store, [aWrite(post), aWrite(article, { edges })]);
      const [page] = await store.reader().related("Article.posts", [article.id], OLDEST);
      expect(page?.rows.map(({ id, sortKey }) => [id, sortKey])).toEqual([
        [post.id, "1"],
        [post.id, "2"],
      ]);
    });

    it("are the same after the same save is made again", async () => {
      const { store } = opened();
      const mention = aMention(article, mali, "Mali");
      const owned = {
        facets: ["f", "f"],
        words: ["w", "w"],
        mentions: [aMentionWrite(mention)],
        edges: [underEntity(mali)],
      };
      const seen = async () => ({
        list: await store.reader().list("article", { ...OLDEST, filter: { all: ["f"], words: [["w"]] } }),
        related: await store.reader().related("Entity.articles", [mali.id], OLDEST),
        mentions: await store.reader().related("Entity.mentions", [mali.id], OLDEST),
      });
      await saveAll(store, [aWrite(article, owned)]);
      const before = await seen();
      expect(before.mentions[0]?.rows).toHaveLength(1);
      await saveAgain(store, article, owned);
      expect(await seen()).toEqual(before);
    });
  });
}
