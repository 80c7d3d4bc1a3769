import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { packFacet, unpackFacet } from "../../src/store/sqlite/records/packed-facets";
import fc from "fast-check";
import type { Article } from "../../src/domain/article";
import { idFor } from "../../src/domain/ids";
import type { ItemOf, RecordKind } from "../../src/domain/item";
import { PART_OF } from "../../src/domain/item-parts";
import { packKeys, unpackKeys } from "../../src/store/sqlite/records/packed-keys";
import { packFields } from "../../src/store/sqlite/records/packed-fields";
import { packOrigins, unpackOrigins } from "../../src/store/sqlite/records/packed-origins";
import { Numbers } from "../../src/store/sqlite/records/numbers";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import { makeTables } from "../../src/store/sqlite/form/form";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { anAccount, anArticle, aPerson, aPost, aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";

const HASH = "0123456789abcdef0123456789abcdef";
const URL_OF_ITEM = "https://news.example/1";

let store: Store;
beforeAll(async () => {
  store = await openSqlite(":memory:");
});
afterAll(async () => store.close());

/** What the store gives back for an item that it has just saved. */
async function stored<K extends RecordKind>(kind: K, item: ItemOf<K>): Promise<unknown> {
  const [known] = await store.records(kind, [item.id as never]);
  await store.save([{ ...aWrite(item), expectedRevision: known?.revision ?? null }]);
  const [record] = await store.records(kind, [item.id as never]);
  return record?.item;
}

describe("items come back as they were saved", () => {
  it.each<[string, Partial<Article>]>([
    ["numbers that stand for something else", { wordCount: 0 }],
    ["a small number", { wordCount: 2 }],
    ["a field of no kind", { unknown: { is: "kept" } } as Partial<Article>],
    ["a date before 1970", { publishedAt: { instant: "1969-12-31T23:59:59.999Z", precision: "DAY" } }],
    ["the first moment of 1970", { publishedAt: { instant: "1970-01-01T00:00:00.000Z", precision: "YEAR" } }],
    ["a date that is written otherwise", { publishedAt: { instant: "2023-02-07", precision: "DAY" } }],
    ["a date with more", { publishedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY", is: 1 } as never }],
    ["a source that is not stored", { sourceId: idFor("source", "nobody") }],
    ["a text that looks like a list", { headline: '["x",0,1]' }],
    ["a direction of no language", { direction: "TTB" as never }],
    [
      "paragraphs, plain and not",
      { body: [paragraph("a"), { ...paragraph("b"), spans: [] }, { ...paragraph("c"), is: 1 } as never] },
    ],
    ["an address without a scheme", { url: "//news.example/1" }],
    ["an address with slashes alone", { url: "////" }],
    ["another scheme", { url: "http://news.example/1" }],
    ["empty lists where they are rare", { contributors: [], isBasedOn: [] }],
  ])("%s", async (name, overrides) => {
    const article = anArticle(name, overrides);
    expect(await stored("article", article)).toEqual(article);
  });

  it("a post whose text is no text, and one without a text", async () => {
    for (const post of [aPost("a", { text: 5 as never }), aPost("b", { spans: [] }), aPost("c", { text: "" })])
      expect(await stored("post", post)).toEqual(post);
  });

  it("an item that names a source, and one that names its own number's neighbours", async () => {
    await saveAll(store, [aWrite(aSource("one")), aWrite(aSource("two")), aWrite(anAccount("author"))]);
    const article = anArticle("named", { sourceId: idFor("source", "two") });
    const post = aPost("written", { authorId: idFor("account", "author") });
    expect([await stored("article", article), await stored("post", post)]).toEqual([article, post]);
  });

  it("a source that another one absorbed is still named as it was", async () => {
    const [old, survivor] = [aSource("old"), aSource("survivor")];
    await saveAll(store, [aWrite(old), aWrite(survivor)]);
    const article = anArticle("of the old", { sourceId: old.id });
    await saveAll(store, [aWrite(article, { facets: [`source:${old.id}`] })]);
    await store.save([{ ...aWrite(survivor), expectedRevision: 1, absorbs: [{ id: old.id, expectedRevision: 1 }] }]);
    expect((await store.records("article", [article.id]))[0]?.item).toEqual(article);
    const other = anArticle("of the old, later", { sourceId: old.id });
    expect(await stored("article", other)).toEqual(other);
  });

  it("a new record that is its own parent", async () => {
    const post = aPost("itself");
    const edge = {
      relation: "SocialPost.replies",
      parent: post.id,
      sortKey: post.firstSeenAt,
      child: post.id,
    } as const;
    await saveAll(store, [aWrite(post, { edges: [edge] })]);
    expect((await store.upkeep.derived("post", [post.id]))[0]?.edges).toEqual([edge]);
  });
});

describe("an article is found by its source and its headline", () => {
  it("with and without an edge, whatever the facet looks like", async () => {
    const source = aSource("Quay Wire");
    await saveAll(store, [aWrite(source)]);
    const facets = [
      `source:${source.id}`,
      `headline:${HASH}`,
      `headline:${HASH.toUpperCase()}`,
      "headline:short",
      "source:source_x",
      "entity:entity_x",
      `source:source_${"x".repeat(32)}`,
      `source:${idFor("source", "never saved")}`,
    ];
    const item = anArticle("faceted");
    const edge = { relation: "Source.articles", parent: source.id, sortKey: item.firstSeenAt, child: item.id } as const;
    for (const edges of [[], [edge], [{ ...edge, sortKey: "2020" }]]) {
      const [known] = await store.records("article", [item.id]);
      await store.save([{ ...aWrite(item, { facets, edges }), expectedRevision: known?.revision ?? null }]);
      for (const one of facets) {
        expect([one, await store.withFacets("article", [one])]).toEqual([one, [item.id]]);
        expect(await store.reader().count("article", { all: [one] })).toBe(1);
        expect(
          await store.reader().count("article", {
            any: [
              [one, "x:y"],
              ["none:1", one],
            ],
          }),
        ).toBe(1);
      }
      const [derived] = await store.upkeep.derived("article", [item.id]);
      expect([[...(derived?.facets ?? [])].sort(), derived?.edges]).toEqual([[...facets].sort(), edges]);
    }
    const parts: unknown[] = [];
    for await (const stray of store.upkeep.strays()) parts.push(stray);
    expect(parts).toEqual([]);
  });
});

describe("the packed parts", () => {
  it("identity keys come back in their order, hashes and others", () => {
    const key = fc.oneof(
      fc.constantFrom(
        `url:${URL_OF_ITEM}`,
        `content:${HASH}`,
        `profile:${HASH}`,
        `content:${HASH}0`,
        "content:",
        "url:",
        "",
      ),
      fc.string({ unit: "grapheme", maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 6 }), (keys) => {
        expect(unpackKeys(packKeys(keys, URL_OF_ITEM), () => URL_OF_ITEM)).toEqual(keys);
        expect(unpackKeys(packKeys(keys, undefined), () => "not asked")).toEqual(keys);
      }),
      { numRuns: 100 },
    );
  });

  it("origins come back, with odd speakers, times, fields and rules", () => {
    const SEEN = "2023-02-07T08:00:00.000Z";
    const speaker = fc.constantFrom(HASH, "remarks:x", "~", `~${HASH}`, "", "a b");
    const instant = fc.constantFrom(SEEN, "2023-02-07T07:59:59.001Z", "2023-02-07", "", "1969-01-01T00:00:00.000Z");
    const path = fc.constantFrom(
      "headline",
      "url",
      "names:ar",
      "names:",
      "headline:a;b",
      "body:x:y",
      "nothing",
      "summary",
    );
    const input = fc.record(
      {
        input: fc.string({ maxLength: 4 }),
        format: fc.constant("rss"),
        precedence: fc.nat(99),
        observedAt: instant,
        fullAt: instant,
        says: fc.constant({ url: true }),
      },
      { requiredKeys: ["input", "format", "precedence", "observedAt"] },
    );
    const said = fc.record({ speaker, rule: fc.constant("r"), asOf: instant }, { requiredKeys: ["speaker"] });
    const origins = fc.record(
      {
        inputs: fc.dictionary(speaker, input, { maxKeys: 3, noNullPrototype: true }),
        provenance: fc.dictionary(path, said, { maxKeys: 6, noNullPrototype: true }),
        erased: fc.constant(true),
      },
      { requiredKeys: ["inputs", "provenance"] },
    );
    fc.assert(
      fc.property(origins, fc.constantFrom<RecordKind>("article", "entity"), instant, (value, kind, firstSeenAt) => {
        const item = {};
        unpackOrigins(kind, packOrigins(kind, value, firstSeenAt), firstSeenAt, item);
        expect(item).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });

  it.each([3, 30])("what one speaker said of %d alike records is unpacked once", (count) => {
    const firstSeenAt = "2023-02-07T10:15:00.000Z";
    const said = Array.from({ length: count }, (_, index) => {
      const input = { input: `${index}.html`, format: "html", precedence: 40, observedAt: firstSeenAt };
      const provenance = { headline: { speaker: "news.example" }, url: { speaker: "news.example" } };
      const item: Record<string, unknown> = {};
      const packed = packOrigins("article", { inputs: { "news.example": input }, provenance }, firstSeenAt);
      unpackOrigins("article", packed, firstSeenAt, item);
      expect(item).toEqual({ inputs: { "news.example": input }, provenance });
      return item["provenance"];
    });
    expect(new Set(said).size).toBe(1);
    expect(Object.isFrozen(said[0])).toBe(true);
  });

  it("every field of a card or a body has a place in its list", () => {
    const database = new SqliteDatabase(":memory:");
    makeTables(database);
    const numbers = new Numbers(database);
    const items = {
      article: anArticle("a"),
      post: aPost("p"),
      account: anAccount("c"),
      entity: aPerson("e"),
      source: aSource("s"),
    };
    for (const [kind, item] of Object.entries(items) as [RecordKind, ItemOf<RecordKind>][])
      for (const [field, part] of Object.entries(PART_OF[kind])) {
        if ((part !== "card" && part !== "body") || ["id", "firstSeenAt", "type"].includes(field)) continue;
        const packed = packFields(
          kind,
          part,
          { ...item, [field]: field === "direction" ? "RTL" : "text" } as never,
          numbers,
        );
        expect([field, packed.startsWith("[")]).toEqual([field, true]);
      }
    database.close();
  });
});

function paragraph(text: string) {
  return {
    type: "Paragraph",
    id: text.repeat(32),
    text,
    spans: [{ kind: "TEXT", start: 0, end: text.length }],
  } as const;
}

describe("a packed facet", () => {
  it("comes back as it was, and is short for a headline and a language", () => {
    const facets = [
      "language:ru",
      `headline:${"0f".repeat(16)}`,
      "headline:no hash",
      "author:~#",
      "hashtag:#",
      "country:ML",
    ];
    expect(facets.map((facet) => unpackFacet(String(packFacet(facet))))).toEqual(facets);
    expect(facets.slice(0, 2).map((facet) => String(packFacet(facet)).length)).toEqual([3, 23]);
    expect(packFacet(-12)).toBe(-12);
  });
});
