import { beforeEach, describe, expect, it } from "@jest/globals";
import { RoundTripLimit } from "../../src/domain/errors/errors";
import { idFor, type Id } from "../../src/domain/ids";
import type { Likeness } from "../../src/domain/text/likeness/likeness";
import { idKey } from "../../src/domain/identity/identity";
import type { Meter, PageRequest, StoreReader } from "../../src/store/store-reader";
import { anArticle, aPerson } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

const NAMES = Array.from({ length: 300 }, (_, index) => `item ${index}`);
const PAGE: PageRequest = { order: "DESC", take: { first: 100 }, filter: { any: [["f", "g"]] } };
const articleIds = (count: number): Id<"article">[] => NAMES.slice(0, count).map((name) => idFor("article", name));
const entityIds = (count: number): Id<"entity">[] => NAMES.slice(0, count).map((name) => idFor("entity", name));
const likenesses = (count: number): Likeness[] =>
  articleIds(count).map((id) => ({ id, facets: ["f"], words: ["w", id] }));

/** Every read with so many keys; a read without keys is the same each time. */
const READS: readonly (readonly [string, string, (reader: StoreReader, keys: number) => Promise<unknown>])[] = [
  ["get", "articles", (reader, keys) => reader.get("article", articleIds(keys))],
  ["lookup", "articles", (reader, keys) => reader.lookup("article", articleIds(keys).map(idKey))],
  ["list", "articles", (reader) => reader.list("article", PAGE)],
  ["count", "articles", (reader) => reader.count("article", { words: [["w"]] })],
  ["related", "edges", (reader, keys) => reader.related("Entity.articles", entityIds(keys), PAGE)],
  ["countRelated", "edges", (reader, keys) => reader.countRelated("Entity.articles", entityIds(keys))],
  [
    "tally by sort keys",
    "edges",
    (reader, keys) => reader.tally("Entity.articles", entityIds(keys), { sortKeyStart: 10 }),
  ],
  [
    "tally by facets",
    "edges",
    (reader, keys) => reader.tally("Entity.articles", entityIds(keys), { facetPrefix: "f" }),
  ],
  ["similar", "articles", (reader, keys) => reader.similar(likenesses(keys), { take: { first: 100 } })],
  [
    "textsNaming",
    "edges",
    (reader, keys) =>
      reader.textsNaming(
        "article",
        entityIds(keys).map((profile) => ({ profile })),
        100,
      ),
  ],
  ["newestTexts", "articles", (reader) => reader.newestTexts("article", { newest: 100 })],
  ["reach", "articles", (reader) => reader.reach("article", { newest: 100, filter: { all: ["f"] } })],
  ["newestLanguages", "articles", (reader) => reader.newestLanguages("article", 100)],
  ["areTextsLinked", "meta", (reader) => reader.areTextsLinked()],
  ["changes", "changes", (reader, keys) => reader.changes({ first: keys, kinds: ["article"] })],
  ["rejections", "rejections", (reader, keys) => reader.rejections({ take: { first: keys } })],
  ["countRejections", "rejections", (reader) => reader.countRejections({ times: { from: "2024" } })],
  ["rejectionsById", "rejections", (reader, keys) => reader.rejectionsById(NAMES.slice(0, keys))],
  ["countSimilar", "articles", (reader, keys) => reader.countSimilar(likenesses(keys))],
];

export function roundTripsContract(opened: Opened): void {
  describe("round trips", () => {
    beforeEach(async () => {
      const parents = entityIds(3);
      await saveAll(opened().store, [
        ...NAMES.map((name) => aPerson(name)).map((person) => aWrite(person)),
        ...NAMES.map((name) => anArticle(name)).map((item) =>
          aWrite(item, {
            facets: ["f"],
            words: ["w"],
            edges: parents.map((parent) => ({ relation: "Entity.articles", parent, sortKey: "1", child: item.id })),
          }),
        ),
      ]);
    });

    it.each(READS)(
      "are one for %s, whatever the number of keys, and told before the read",
      async (_, collection, read) => {
        for (const keys of [1, 2, 300]) {
          const trips: string[] = [];
          let documents = 0;
          const meter: Meter = { roundTrip: (name) => trips.push(name), documents: (count) => (documents += count) };
          await read(opened().store.reader(meter), keys);
          expect(trips).toEqual([collection]);
          expect(documents).toBeGreaterThanOrEqual(0);
        }
      },
    );

    it("count the items that were returned", async () => {
      const counted: number[] = [];
      const reader = opened().store.reader({ roundTrip: () => undefined, documents: (count) => counted.push(count) });
      const total = () => counted.splice(0).reduce((sum, count) => sum + count, 0);
      await reader.get("article", [...articleIds(7), idFor("article", "unknown")]);
      expect(total()).toBe(7);
      await reader.list("article", { order: "ASC", take: { last: 11 } });
      expect(total()).toBe(11);
      await reader.related("Entity.articles", entityIds(5), { order: "ASC", take: { first: 4 } });
      expect(total()).toBe(12);
    });

    it.each(READS)("that are forbidden stop %s before it reads", async (_, __, read) => {
      let documents = 0;
      const meter: Meter = {
        roundTrip: () => {
          throw new RoundTripLimit(0);
        },
        documents: (count) => (documents += count),
      };
      await expect(read(opened().store.reader(meter), 3)).rejects.toThrow(RoundTripLimit);
      expect(documents).toBe(0);
    });

    it("are none for no keys", async () => {
      const trips: string[] = [];
      const reader = opened().store.reader({ roundTrip: (name) => trips.push(name), documents: () => undefined });
      expect(await reader.get("article", [])).toEqual([]);
      expect(await reader.lookup("article", [])).toEqual([]);
      expect(await reader.related("Entity.articles", [], PAGE)).toEqual([]);
      expect(await reader.countRelated("Entity.articles", [])).toEqual([]);
      expect(await reader.tally("Entity.articles", [], { sortKeyStart: 10 })).toEqual([]);
      expect(await reader.similar([], PAGE)).toEqual([]);
      expect(await reader.countSimilar([])).toEqual([]);
      expect(await reader.textsNaming("article", [], 1)).toEqual([]);
      expect(trips).toEqual([]);
    });
  });
}
