import { describe, expect, it } from "@jest/globals";
import { idKey, urlKey } from "../../src/domain/identity/identity";
import { append } from "../../src/domain/collections/lists";
import type { RecordKind } from "../../src/domain/item";
import type { Store, StoredRecord } from "../../src/store/store";
import type { DerivedRows, RecordWithKeys, Stray } from "../../src/store/store-upkeep";
import { aMention, anArticle, aPerson, aPost } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

export function upkeepContract(opened: Opened): void {
  describe("upkeep", () => {
    const article = anArticle("Mali and Iraq");
    const mali = aPerson("Mali");
    const mention = aMention(article, mali, "Mali");
    const edges = [{ relation: "Entity.articles", parent: mali.id, sortKey: "1", child: article.id }] as const;
    const write = aWrite(article, {
      sortKey: "1",
      facets: ["f:a", "f:b", "f:a"],
      words: ["x", "y z"],
      edges,
      mentions: [aMentionWrite(mention)],
      identities: [{ key: urlKey("https://a.example/1"), exclusive: true }],
    });

    it("reads every record in the order of ids, also tombstones, and more than one batch", async () => {
      const { store } = opened();
      const posts = Array.from({ length: 503 }, (_, index) => aPost(`post ${index}`));
      await saveAll(
        store,
        posts.map((post) => aWrite(post)),
      );
      const [removed] = posts;
      if (removed !== undefined) await saveAgain(store, removed, { removedAt: "2023-02-08T00:00:00.000Z" });
      const records = await allRecords(store, "post");
      expect(records.map(({ item }) => item.id)).toEqual(posts.map(({ id }) => id).sort());
      expect(records.filter(({ removedAt }) => removedAt !== undefined)).toEqual([
        { kind: "post", item: removed, revision: 2, removedAt: "2023-02-08T00:00:00.000Z" },
      ]);
    });

    it("gives every record with its keys and without its mentions, also tombstones, and more than one batch", async () => {
      const { store, other } = opened();
      const posts = Array.from({ length: 503 }, (_, index) => aPost(`post ${index}`));
      await saveAll(store, [write, aWrite(mali), ...posts.map((post) => aWrite(post))]);
      const [removed] = posts;
      if (removed !== undefined) await saveAgain(store, removed, { removedAt: "2023-02-08T00:00:00.000Z" });
      const found = await withKeys(other, "post");
      expect(found.map(({ record }) => record.item.id)).toEqual(posts.map(({ id }) => id).sort());
      expect(found.filter(({ record }) => record.removedAt !== undefined)).toEqual([
        {
          record: { kind: "post", item: removed, revision: 2, removedAt: "2023-02-08T00:00:00.000Z" },
          keys: [idKey(removed?.id ?? "")],
        },
      ]);
      const [text] = await withKeys(other, "article");
      expect(text?.record.item).toEqual({ ...article, mentions: [] });
      expect([...(text?.keys ?? [])].sort()).toEqual([idKey(article.id), urlKey("https://a.example/1")].sort());
      expect(await withKeys(other, "account")).toEqual([]);
    });

    it("shows the rows that a record was saved with", async () => {
      const { store, other } = opened();
      await saveAll(store, [write, aWrite(mali)]);
      const [derived, , none] = await other.upkeep.derived("article", [
        article.id,
        anArticle("unknown").id,
        anArticle("other").id,
      ]);
      expect(inOrder(derived)).toEqual({
        sortKey: "1",
        facets: ["f:a", "f:b"],
        words: store.upkeep.wordsDigest(["x", "y z"]),
        edges: [...edges],
        mentions: [{ ...aMentionWrite(mention), parent: mali.id }],
        identities: [idKey(article.id), urlKey("https://a.example/1")].sort(),
      });
      expect(none).toEqual({
        sortKey: "",
        facets: [],
        words: store.upkeep.wordsDigest([]),
        edges: [],
        mentions: [],
        identities: [],
      });
    });

    it("gives the keys that lead to each record, none of another kind, and none for an unknown id", async () => {
      const { store, other } = opened();
      await saveAll(store, [write, aWrite(mali)]);
      const keys = await other.upkeep.identities("article", [anArticle("unknown").id, article.id, mali.id]);
      expect(keys.map((some) => [...some].sort())).toEqual([
        [],
        [idKey(article.id), urlKey("https://a.example/1")].sort(),
        [],
      ]);
      expect(await other.upkeep.identities("article", [])).toEqual([]);
    });

    it("reads every key of a kind except ids, with the id that it leads to, and more than one batch", async () => {
      const { store, other } = opened();
      const posts = Array.from({ length: 503 }, (_, index) => aPost(`post ${index}`));
      await saveAll(store, [
        write,
        ...posts.map((post) => aWrite(post, { identities: [{ key: `native:X:${post.text}`, exclusive: true }] })),
      ]);
      const keys: [string, string][] = [];
      for await (const { key, id } of other.upkeep.keys("post")) keys.push([key, id]);
      expect(new Map(keys)).toEqual(new Map(posts.map((post) => [`native:X:${post.text}`, post.id])));
      expect(keys).toHaveLength(posts.length);
    });

    it("scrubs deleted data, and loses nothing else", async () => {
      const { store } = opened();
      await saveAll(store, [write, aWrite(anArticle("other"), { words: ["x"] })]);
      await saveAgain(store, article, { removedAt: "2023-02-08T00:00:00.000Z" });
      await store.upkeep.scrub();
      expect(await store.reader().count("article", { words: [["x"]] })).toBe(1);
    });

    it("gives different words different digests, and the same words the same one, with any characters", async () => {
      const { store } = opened();
      const digests = [[], [""], ["x"], ["x", "y"], ["x y"], ["é"], ["إيران"]].map((words) =>
        store.upkeep.wordsDigest(words),
      );
      expect(new Set(digests).size).toBe(digests.length);
      await saveAll(store, [aWrite(article, { words: ["إيران", "a-b", "x", "x"] })]);
      expect((await store.upkeep.derived("article", [article.id]))[0]?.words).toBe(
        store.upkeep.wordsDigest(["إيران", "a-b", "x", "x"]),
      );
    });

    it("shows only the identity keys of a tombstone", async () => {
      const { store } = opened();
      await saveAll(store, [write]);
      await saveAgain(store, article, { removedAt: "2023-02-08T00:00:00.000Z", sortKey: "1" });
      const [derived] = await store.upkeep.derived("article", [article.id]);
      expect(derived).toMatchObject({ facets: [], words: store.upkeep.wordsDigest([]), edges: [], mentions: [] });
      expect(derived?.identities).toHaveLength(2);
    });

    it("finds no strays after saves, removals and unions, and dropping no strays changes nothing", async () => {
      const { store } = opened();
      const twin = anArticle("twin");
      await saveAll(store, [
        write,
        aWrite(mali),
        aWrite(twin, { facets: ["f:t"], words: ["t"] }),
        aWrite(aPost("p"), { words: ["w"], facets: ["f"] }),
      ]);
      await saveAgain(store, aPost("p"), { removedAt: "2023-02-08T00:00:00.000Z" });
      await saveAgain(store, article, {
        ...write,
        expectedRevision: 1,
        absorbs: [{ id: twin.id, expectedRevision: 1 }],
      });
      const before = inOrder((await store.upkeep.derived("article", [article.id]))[0]);
      expect(await allStrays(store)).toEqual([]);
      await store.upkeep.dropStrays();
      expect(inOrder((await store.upkeep.derived("article", [article.id]))[0])).toEqual(before);
      expect(before.identities).toContain(idKey(twin.id));
    });

    it("gives every value of the meta", async () => {
      const { store } = opened();
      await store.setMeta("b", "2");
      await store.setMeta("a", "1");
      expect(await store.upkeep.meta()).toMatchObject({ a: "1", b: "2" });
    });
  });
}

async function allRecords<K extends RecordKind>(store: Store, kind: K): Promise<StoredRecord<K>[]> {
  const records: StoredRecord<K>[] = [];
  for await (const record of store.upkeep.records(kind)) records.push(record);
  return records;
}

async function allStrays(store: Store): Promise<Stray[]> {
  const strays: Stray[] = [];
  for await (const stray of store.upkeep.strays()) strays.push(stray);
  return strays;
}

function inOrder(derived: DerivedRows | undefined): DerivedRows {
  if (derived === undefined) throw new Error("Expected what is stored beside the record.");
  const { facets, edges, identities } = derived;
  return {
    ...derived,
    facets: [...facets].sort(),
    identities: [...identities].sort(),
    edges: [...edges].sort((a, b) => (a.relation < b.relation ? -1 : 1)),
  };
}

async function withKeys<K extends RecordKind>(store: Store, kind: K): Promise<RecordWithKeys<K>[]> {
  const all: RecordWithKeys<K>[] = [];
  for await (const batch of store.upkeep.recordsWithKeys(kind)) append(all, batch);
  return all;
}
