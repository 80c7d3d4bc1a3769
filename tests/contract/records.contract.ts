import { describe, expect, it } from "@jest/globals";
import { idFor } from "../../src/domain/ids";
import { idKey, urlKey } from "../../src/domain/identity/identity";
import { aPerson, anAccount, anArticle, aPost, aSource } from "../builders/items";
import { aWrite, saveAgain, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

export function recordsContract(opened: Opened): void {
  describe("records", () => {
    it("gives back an item of every kind as it was saved", async () => {
      const { store } = opened();
      const [article, post, account, person, source] = [
        anArticle("a"),
        aPost("p"),
        anAccount("c"),
        aPerson("e"),
        aSource("s"),
      ];
      await saveAll(
        store,
        [article, post, account, person, source].map((item) => aWrite(item)),
      );
      const reader = store.reader();
      expect(await reader.get("article", [article.id])).toEqual([article]);
      expect(await reader.get("post", [post.id])).toEqual([post]);
      expect(await reader.get("account", [account.id])).toEqual([account]);
      expect(await reader.get("entity", [person.id])).toEqual([person]);
      expect(await reader.get("source", [source.id])).toEqual([source]);
    });

    it("answers in the order of the keys, null for an unknown key, and once per key in the list", async () => {
      const { store } = opened();
      const [one, two] = [anArticle("one"), anArticle("two")];
      await saveAll(store, [
        aWrite(one, { identities: [{ key: urlKey("https://a.example/1"), exclusive: true }] }),
        aWrite(two),
      ]);
      const unknown = idFor("article", "unknown");
      expect(await store.reader().get("article", [two.id, unknown, one.id, two.id])).toEqual([two, null, one, two]);
      const keys = [idKey(two.id), urlKey("https://a.example/2"), urlKey("https://a.example/1"), idKey(two.id)];
      expect(await store.reader().lookup("article", keys)).toEqual([two, null, one, two]);
      expect(await store.records("article", [unknown, two.id])).toEqual([
        null,
        { kind: "article", item: two, revision: 1 },
      ]);
      expect(await store.find("article", [idKey(unknown), idKey(two.id)])).toEqual([
        null,
        { kind: "article", item: two, revision: 1 },
      ]);
    });

    it("replaces items in the call that saves others, and answers for them after the writes", async () => {
      const { store, other } = opened();
      const [one, two, three] = [anArticle("one"), anArticle("two"), anArticle("three")];
      await saveAll(store, [aWrite(one), aWrite(two)]);
      const again = (item: typeof one, expectedRevision: number) =>
        ({ kind: "article", item: { ...item, provenance: { headline: { speaker: "a" } } }, expectedRevision }) as const;
      const outcomes = await store.save([aWrite(three)], undefined, [again(one, 1), again(two, 7)]);
      expect(outcomes).toMatchObject([{ status: "saved" }, { status: "saved", revision: 2 }, { status: "conflict" }]);
      expect(await other.records("article", [one.id, two.id, three.id])).toMatchObject([
        { item: again(one, 1).item, revision: 2 },
        { item: two, revision: 1 },
        { item: three, revision: 1 },
      ]);
    });

    it("replaces items that show the same, and nothing beside them, where nobody saved them meanwhile", async () => {
      const { store, other } = opened();
      const [one, two] = [anArticle("one"), anArticle("two")];
      const key = urlKey("https://a.example/1");
      await saveAll(store, [
        aWrite(one, { identities: [{ key, exclusive: true }], facets: ["language:en"], words: ["one"] }),
        aWrite(two),
      ]);
      const before = await store.upkeep.derived("article", [one.id, two.id]);
      const [anew, odd] = [
        { ...one, provenance: { headline: { speaker: "a" } } },
        { ...two, provenance: { "names:$a.b": { speaker: "a" } } },
      ];
      const replace = (expectedRevision: number) =>
        store.replaceItems([
          { kind: "article", item: anew, expectedRevision },
          { kind: "article", item: odd, expectedRevision },
        ]);
      const saved = { status: "saved", revision: 2 };
      expect(await replace(1)).toEqual([saved, saved]);
      expect(await other.upkeep.derived("article", [one.id, two.id])).toEqual(before);
      expect(await other.records("article", [one.id, two.id])).toEqual([
        { kind: "article", item: anew, revision: 2 },
        { kind: "article", item: odd, revision: 2 },
      ]);
      expect(await replace(1)).toMatchObject([{ status: "conflict" }, { status: "conflict" }]);
      const gone = { kind: "post", item: aPost("gone"), expectedRevision: 1 } as const;
      const [lost, kept] = await other.replaceItems([gone, { kind: "article", item: two, expectedRevision: 2 }]);
      expect([lost?.status, kept]).toEqual(["conflict", { status: "saved", revision: 3 }]);
      expect(await store.records("article", [two.id])).toEqual([{ kind: "article", item: two, revision: 3 }]);
      expect(await store.replaceItems([])).toEqual([]);
      await saveAgain(store, one, { identities: [{ key, exclusive: true }] });
      expect(await store.find("article", [key])).toEqual([{ kind: "article", item: one, revision: 3 }]);
    });

    it("gives an empty list for no keys", async () => {
      const { store } = opened();
      expect(await store.reader().get("article", [])).toEqual([]);
      expect(await store.reader().lookup("article", [])).toEqual([]);
      expect(await store.records("article", [])).toEqual([]);
      expect(await store.find("article", [])).toEqual([]);
      expect(await store.save([])).toEqual([]);
    });

    it("keeps the kinds apart, in ids and in identity keys", async () => {
      const { store } = opened();
      const [account, person] = [anAccount("mfa"), aPerson("ministry")];
      const identities = [{ key: "account:X:mfa", exclusive: true }];
      await saveAll(store, [aWrite(account, { identities }), aWrite(person, { identities })]);
      expect(await store.reader().lookup("account", ["account:X:mfa"])).toEqual([account]);
      expect(await store.reader().lookup("entity", ["account:X:mfa"])).toEqual([person]);
      expect(await store.reader().lookup("post", ["account:X:mfa"])).toEqual([null]);
    });

    it("grows the revision by one with each save and keeps the last item", async () => {
      const { store } = opened();
      await saveAll(store, [aWrite(anArticle("a", { headline: "first" }))]);
      const second = anArticle("a", { headline: "second" });
      expect(await saveAgain(store, second)).toEqual({ status: "saved", revision: 2 });
      expect(await saveAgain(store, second)).toEqual({ status: "saved", revision: 3 });
      expect(await store.records("article", [second.id])).toEqual([{ kind: "article", item: second, revision: 3 }]);
    });

    it.each([
      ["nothing is stored under the id", 1, false],
      ["a newer revision is stored", 1, true],
      ["something is stored and nothing was expected", null, true],
    ])("meets a conflict when %s, changes nothing and saves the others", async (_, expectedRevision, isStored) => {
      const { store } = opened();
      const [item, other] = [anArticle("a"), anArticle("b")];
      if (isStored) {
        await saveAll(store, [aWrite(item)]);
        await saveAgain(store, item);
      }
      const before = await store.records("article", [item.id]);
      const late = aWrite(anArticle("a", { headline: "late" }), {
        expectedRevision,
        facets: ["late"],
        words: ["late"],
        identities: [{ key: "url:late", exclusive: true }],
        edges: [{ relation: "Source.articles", parent: idFor("source", "s"), sortKey: "1", child: item.id }],
      });
      expect(await store.save([aWrite(other), late, aWrite(aPost("p"))])).toEqual([
        { status: "saved", revision: 1 },
        { status: "conflict", reason: expect.stringContaining(item.id) },
        { status: "saved", revision: 1 },
      ]);
      expect(await store.records("article", [item.id])).toEqual(before);
      expect(await store.reader().lookup("article", ["url:late"])).toEqual([null]);
      expect(await store.reader().count("article", { all: ["late"] })).toBe(0);
      expect(await store.reader().count("article", { words: [["late"]] })).toBe(0);
      expect(await store.reader().countRelated("Source.articles", [idFor("source", "s")])).toEqual([0]);
      expect(await store.reader().get("article", [other.id])).toEqual([other]);
    });

    it("saves the writes of one call in their order", async () => {
      const { store } = opened();
      const [first, second] = [anArticle("a", { headline: "first" }), anArticle("a", { headline: "second" })];
      expect(
        await store.save([
          aWrite(first),
          aWrite(second, { expectedRevision: 1 }),
          aWrite(first, { expectedRevision: 1 }),
        ]),
      ).toEqual([
        { status: "saved", revision: 1 },
        { status: "saved", revision: 2 },
        { status: "conflict", reason: expect.any(String) },
      ]);
      expect(await store.reader().get("article", [first.id])).toEqual([second]);
    });

    it("finds the live items that have one of many facets, each once", async () => {
      const { store } = opened();
      const [one, two, gone, other] = ["one", "two", "gone", "other"].map((name) => anArticle(name));
      if (!one || !two || !gone || !other) throw new Error("Expected four articles.");
      await saveAll(store, [
        aWrite(one, { facets: ["wants-url:https://a.example/1", "headline:abc"] }),
        aWrite(two, { facets: ["headline:abc"] }),
        aWrite(gone, { facets: ["headline:abc"] }),
        aWrite(other, { facets: ["headline:abcd"] }),
        aWrite(aPost("p"), { facets: ["headline:abc"] }),
      ]);
      await saveAgain(store, gone, { removedAt: "2024-01-01T00:00:00.000Z" });
      const many = Array.from({ length: 3_000 }, (_, index) => `wants-url:https://a.example/${index}`);
      const found = await store.withFacets("article", [...many, "headline:abc"]);
      expect([...found].sort()).toEqual([one.id, two.id].sort());
      expect(await store.withFacets("article", many.slice(2))).toEqual([]);
      expect(await store.withFacets("article", [])).toEqual([]);
    });

    it("scans every live item of a kind in the order of ids, over more than one batch", async () => {
      const { store } = opened();
      const sources = Array.from({ length: 1_203 }, (_, index) => aSource(`source ${index}`));
      await saveAll(store, [...sources.map((item) => aWrite(item)), aWrite(aPost("p"))]);
      await saveAgain(store, aSource("source 5"), { removedAt: "2024-01-01T00:00:00.000Z" });
      const seen: string[] = [];
      for await (const source of store.scan("source")) seen.push(source.id);
      expect(seen).toEqual(
        sources
          .map(({ id }) => id)
          .filter((id) => id !== aSource("source 5").id)
          .sort(),
      );
    });

    it("scans the selected fields as they are in the whole items", async () => {
      const { store } = opened();
      const people = ["a", "b"].map((name) => aPerson(name));
      await saveAll(
        store,
        people.map((item) => aWrite(item)),
      );
      const seen: unknown[] = [];
      for await (const { id, names, aliases } of store.scan("entity", new Set(["names", "aliases"])))
        seen.push({ id, names, aliases });
      const expected = people.map(({ id, names, aliases }) => ({ id, names, aliases }));
      expect(seen).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
    });

    it("lets a caller stop in the middle of a scan", async () => {
      const { store } = opened();
      await saveAll(
        store,
        ["a", "b", "c"].map((name) => aWrite(aSource(name))),
      );
      for await (const source of store.scan("source")) {
        expect(source.type).toBe("Source");
        break;
      }
      expect(await saveAgain(store, aSource("a"))).toEqual({ status: "saved", revision: 2 });
    });
  });
}
