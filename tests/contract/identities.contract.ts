import { describe, expect, it } from "@jest/globals";
import { hashedKey, idKey, nativeKey, urlKey } from "../../src/domain/identity/identity";
import { aMention, anArticle, aPerson, aPost } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

const exclusive = (key: string) => ({ key, exclusive: true });
const shared = (key: string) => ({ key, exclusive: false });
const NEWEST = { order: "DESC", take: { first: 10 } } as const;

export function identitiesContract(opened: Opened): void {
  describe("identities", () => {
    it("deletes the keys that a write releases, also those of records that it absorbs, and no others", async () => {
      const { store } = opened();
      const [erased, absorbed, other] = [aPost("erased"), aPost("absorbed"), aPost("other")];
      await saveAll(store, [
        aWrite(erased, { identities: [exclusive(nativeKey("X", "1")), exclusive("content:1")] }),
        aWrite(absorbed, { identities: [exclusive(nativeKey("X", "2"))] }),
        aWrite(other, { identities: [exclusive(nativeKey("X", "3"))] }),
      ]);
      const keys = ["1", "2", "3"].map((nativeId) => nativeKey("X", nativeId));
      const claims = keys.slice(0, 2).map((key) => exclusive(hashedKey(key)));
      await saveAgain(store, erased, {
        absorbs: [{ id: absorbed.id, expectedRevision: 1 }],
        releases: keys,
        identities: claims,
      });
      const asked = [...keys, ...claims.map(({ key }) => key), "content:1", idKey(absorbed.id)];
      expect(await store.reader().lookup("post", asked)).toEqual([null, null, other, erased, erased, erased, erased]);
    });

    it("meets a conflict when the hashed form of an exclusive key leads to another item", async () => {
      const { store } = opened();
      await saveAll(store, [aWrite(aPost("erased"), { identities: [exclusive(hashedKey(nativeKey("X", "1")))] })]);
      const claim = aWrite(aPost("claimant"), { identities: [exclusive(nativeKey("X", "1"))] });
      expect(await store.save([claim])).toEqual([
        { status: "conflict", reason: expect.stringContaining(hashedKey(nativeKey("X", "1"))) },
      ]);
    });

    it("keeps every key that an item once had", async () => {
      const { store } = opened();
      const article = anArticle("a");
      await saveAll(store, [aWrite(article, { identities: [exclusive(urlKey("https://a.example/old"))] })]);
      await saveAgain(store, article, { identities: [exclusive(urlKey("https://a.example/new"))] });
      const keys = ["https://a.example/old", "https://a.example/new"].map(urlKey);
      expect(await store.reader().lookup("article", keys)).toEqual([article, article]);
    });

    it("meets a conflict when an exclusive key leads to another item, and adds none of the write's keys", async () => {
      const { store } = opened();
      const [holder, claimant] = [aPost("holder"), aPost("claimant")];
      await saveAll(store, [aWrite(holder, { identities: [exclusive(nativeKey("X", "1"))] })]);
      const claim = aWrite(claimant, { identities: [exclusive(nativeKey("X", "2")), exclusive(nativeKey("X", "1"))] });
      expect(await store.save([claim])).toEqual([
        { status: "conflict", reason: expect.stringContaining("native:X:1") },
      ]);
      expect(await store.reader().lookup("post", [nativeKey("X", "1"), nativeKey("X", "2")])).toEqual([holder, null]);
      expect(await store.reader().get("post", [claimant.id])).toEqual([null]);
    });

    it("meets the same conflict when a known item is saved, and leaves that item as it was", async () => {
      const { store } = opened();
      const [holder, claimant] = [aPost("holder"), aPost("claimant")];
      await saveAll(store, [aWrite(holder, { identities: [exclusive("native:X:1")] }), aWrite(claimant)]);
      const changed = aPost("claimant", { text: "changed" });
      expect(await saveAgain(store, changed, { identities: [exclusive("native:X:1")] })).toMatchObject({
        status: "conflict",
      });
      expect(await store.records("post", [claimant.id])).toEqual([{ kind: "post", item: claimant, revision: 1 }]);
    });

    it("gives a key that is not exclusive to the first item that is saved with it, without a conflict", async () => {
      const { store } = opened();
      const [first, second] = [aPerson("first"), aPerson("second")];
      await saveAll(store, [
        aWrite(first, { identities: [shared("account:X:mali")] }),
        aWrite(second, { identities: [shared("account:X:mali"), shared("account:X:mali2")] }),
      ]);
      expect(await store.reader().lookup("entity", ["account:X:mali", "account:X:mali2"])).toEqual([first, second]);
    });

    it("accepts keys that the item already has, and the same key twice in one write", async () => {
      const { store } = opened();
      const article = anArticle("a");
      const identities = [exclusive("url:1"), exclusive("url:1"), shared("url:2"), exclusive(idKey(article.id))];
      await saveAll(store, [aWrite(article, { identities })]);
      expect(await saveAgain(store, article, { identities })).toEqual({ status: "saved", revision: 2 });
    });
  });

  describe("absorption", () => {
    const survivor = anArticle("survivor");
    const absorbed = anArticle("absorbed");
    const entity = aPerson("entity");
    const citing = anArticle("citing");

    async function saveBoth(): Promise<void> {
      const mention = aMention(absorbed, entity, "absorbed");
      await saveAll(opened().store, [
        aWrite(survivor, { identities: [exclusive("url:s")], sortKey: "5" }),
        aWrite(absorbed, {
          identities: [exclusive("url:a"), shared("content:a")],
          sortKey: "3",
          facets: ["language:ar"],
          words: ["مالي"],
          edges: [{ relation: "Entity.articles", parent: entity.id, sortKey: "3", child: absorbed.id }],
          mentions: [aMentionWrite(mention)],
        }),
        aWrite(citing, {
          edges: [
            { relation: "Article.cites", parent: citing.id, sortKey: "1", child: absorbed.id },
            { relation: "Article.citedBy", parent: absorbed.id, sortKey: "9", child: citing.id },
            { relation: "Article.citedBy", parent: survivor.id, sortKey: "9", child: citing.id },
          ],
        }),
      ]);
    }

    const merge = {
      absorbs: [{ id: absorbed.id, expectedRevision: 1 }],
      identities: [exclusive("url:a")],
      sortKey: "5",
    };

    it("makes every identity key of the absorbed item lead to the survivor, also that of its id", async () => {
      const { store } = opened();
      await saveBoth();
      expect(await saveAgain(store, survivor, merge)).toEqual({ status: "saved", revision: 2 });
      const keys = ["url:s", "url:a", "content:a", idKey(absorbed.id), idKey(survivor.id)];
      expect(await store.reader().lookup("article", keys)).toEqual(keys.map(() => survivor));
      expect(await store.find("article", [idKey(absorbed.id)])).toEqual([
        { kind: "article", item: survivor, revision: 2 },
      ]);
    });

    it("deletes the absorbed item with its edges and mentions", async () => {
      const { store } = opened();
      await saveBoth();
      await saveAgain(store, survivor, merge);
      const reader = store.reader();
      expect(await store.records("article", [absorbed.id])).toEqual([null]);
      expect(await reader.get("article", [absorbed.id])).toEqual([null]);
      expect(await reader.get("mention", [aMention(absorbed, entity, "absorbed").id])).toEqual([null]);
      expect(await reader.count("article", { all: ["language:ar"] })).toBe(0);
      expect(await reader.count("article", { words: [["مالي"]] })).toBe(0);
      expect(await reader.countRelated("Entity.articles", [entity.id])).toEqual([0]);
      expect(await reader.countRelated("Entity.mentions", [entity.id])).toEqual([0]);
    });

    it("moves the mentions of an absorbed profile to the survivor", async () => {
      const { store } = opened();
      const [known, absorbedToo] = [aPerson("known"), aPerson("absorbed too")];
      const mentions = [entity, absorbedToo, known].map((person, start) =>
        aMention(citing, person, "citing", { start, end: start + 6 }),
      );
      await saveAll(store, [
        ...[entity, absorbedToo, known].map((person) => aWrite(person)),
        aWrite(citing, { mentions: mentions.map((mention, index) => aMentionWrite(mention, { sortKey: `${index}` })) }),
      ]);
      await saveAgain(store, known, { absorbs: [entity, absorbedToo].map(({ id }) => ({ id, expectedRevision: 1 })) });
      const [page, none] = await store
        .reader()
        .related("Entity.mentions", [known.id, entity.id], { order: "ASC", take: { first: 5 } });
      expect(page?.rows.map(({ id, sortKey }) => [id, sortKey])).toEqual(
        mentions.map(({ id }, index) => [id, `${index}`]),
      );
      expect(none?.rows).toEqual([]);
    });

    it("leads mentions to a profile that got its id back", async () => {
      const { store } = opened();
      const known = aPerson("known");
      const mentionsOf = (person: typeof known) => [
        aMentionWrite(aMention(citing, person, "citing", { start: 0, end: 6 })),
      ];
      await saveAll(store, [aWrite(known), aWrite(entity)]);
      await saveAgain(store, known, { absorbs: [{ id: entity.id, expectedRevision: 1 }] });
      // Whoever has not seen that names the old id once more, and sees it then.
      await saveAll(store, [aWrite(citing, { mentions: mentionsOf(entity) })]);
      await saveAgain(store, citing, { mentions: mentionsOf(known) });
      await saveAgain(store, known, { releases: [idKey(entity.id)] });
      await saveAll(store, [aWrite(entity)]);
      await saveAgain(store, citing, { mentions: mentionsOf(entity) });
      const [own, other] = await store
        .reader()
        .related("Entity.mentions", [entity.id, known.id], { order: "ASC", take: { first: 5 } });
      expect(own?.rows.map(({ item }) => item.entityId)).toEqual([entity.id]);
      expect(other?.rows).toEqual([]);
    });

    it("joins the mentions of an absorbed profile with those that the same text has of the survivor", async () => {
      const { store } = opened();
      const known = aPerson("known");
      const mentions = [entity, known].map((person, start) =>
        aMentionWrite(aMention(citing, person, "citing", { start, end: start + 6 })),
      );
      const edges = [entity, known].map(
        ({ id }) => ({ relation: "Entity.articles", parent: id, sortKey: "1", child: citing.id }) as const,
      );
      await saveAll(store, [
        aWrite(entity),
        aWrite(known),
        aWrite(citing, { sortKey: "1", mentions, edges, facets: [`entity:${entity.id}`, `entity:${known.id}`] }),
      ]);
      await saveAgain(store, known, { absorbs: [{ id: entity.id, expectedRevision: 1 }] });
      const counts = async () => [
        await store.reader().countRelated("Entity.articles", [known.id, entity.id]),
        await store.reader().countRelated("Entity.mentions", [known.id, entity.id]),
      ];
      expect(await counts()).toEqual([
        [1, 0],
        [2, 0],
      ]);
      const ids = mentions.map(({ item }) => item.id);
      expect((await store.reader().get("mention", ids)).map((mention) => mention?.id)).toEqual(ids);
      for await (const stray of store.upkeep.strays()) throw new Error(`Expected no strays, and there is ${stray.id}.`);
      await saveAgain(store, citing, { sortKey: "1" });
      expect(await counts()).toEqual([
        [0, 0],
        [0, 0],
      ]);
    });

    it("moves the edges of other items to the survivor, each once", async () => {
      const { store } = opened();
      await saveBoth();
      await saveAgain(store, survivor, merge);
      const [cited] = await store.reader().related("Article.cites", [citing.id], NEWEST);
      expect(cited?.rows).toEqual([{ id: survivor.id, sortKey: "1", item: survivor }]);
      const citedBy = await store.reader().related("Article.citedBy", [survivor.id, absorbed.id], NEWEST);
      expect(citedBy.map((page) => page.rows.map((row) => row.id))).toEqual([[citing.id], []]);
      await saveAgain(store, citing);
      expect(await store.reader().countRelated("Article.cites", [citing.id])).toEqual([0]);
      expect(await store.reader().countRelated("Article.citedBy", [survivor.id])).toEqual([0]);
    });

    it("makes the keys lead to the last survivor when the first one is absorbed too", async () => {
      const { store } = opened();
      await saveBoth();
      const last = anArticle("last");
      await saveAgain(store, survivor, merge);
      await saveAll(store, [aWrite(last, { absorbs: [{ id: survivor.id, expectedRevision: 2 }] })]);
      expect(await store.reader().lookup("article", [idKey(absorbed.id), "url:a", "url:s"])).toEqual([
        last,
        last,
        last,
      ]);
    });

    it("meets a conflict when the absorbed item was changed meanwhile, and changes nothing", async () => {
      const { store } = opened();
      await saveBoth();
      await saveAgain(store, absorbed, { identities: [exclusive("url:a")] });
      expect(await saveAgain(store, survivor, merge)).toEqual({
        status: "conflict",
        reason: expect.stringContaining(absorbed.id),
      });
      expect(await store.reader().get("article", [survivor.id, absorbed.id])).toEqual([survivor, absorbed]);
      expect(await store.reader().lookup("article", ["url:a"])).toEqual([absorbed]);
    });

    it("does not let an absorbed id become an item again", async () => {
      const { store } = opened();
      await saveBoth();
      await saveAgain(store, survivor, merge);
      expect(await store.save([aWrite(absorbed)])).toEqual([
        { status: "conflict", reason: expect.stringContaining(survivor.id) },
      ]);
    });
  });
}
