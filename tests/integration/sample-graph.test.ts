import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Article } from "../../src/domain/article";
import type { Entity } from "../../src/domain/entity";
import { facet } from "../../src/domain/facets";
import { countryKey, nativeKey } from "../../src/domain/identity/identity";
import type { Store } from "../../src/store/store";
import { sampleStore } from "../builders/filled-stores";

let store: Store;
const articles: Article[] = [];
const profiles: Entity[] = [];

beforeAll(async () => {
  store = await sampleStore();
  for await (const article of store.scan("article")) articles.push(article);
  for await (const profile of store.scan("entity")) profiles.push(profile);
});
afterAll(() => store.close());

describe("the sample in a store", () => {
  it("has its profiles lead to those that they name", async () => {
    const keys = invented().flatMap(keysIn);
    const found = await store.reader().lookup("entity", keys);
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((_, at) => found[at] === null)).toEqual([]);
  });

  it("names each of its people, organizations, events and works in an article or a post", async () => {
    const named = await Promise.all(
      invented().map(async ({ id, names }) => {
        const counts = await Promise.all([
          store.reader().countRelated("Entity.articles", [id]),
          store.reader().countRelated("Entity.posts", [id]),
        ]);
        return { name: names["en"], count: counts.flat().reduce((sum, count) => sum + count, 0) };
      }),
    );
    expect(named.filter(({ count }) => count === 0)).toEqual([]);
  });

  it.each([
    ["Coral Link", ["ar", "en", "fr", "ur", "zh"]],
    ["Black Sea Grain Initiative", ["ar", "en", "ru", "tr"]],
    ["Rain Atlas", ["ar", "en", "fr"]],
    ["Wanjiru Achola", ["ar", "fa", "ru", "tr", "zh"]],
    ["Caravan Chess Open", ["ar", "fa", "ru", "tr", "zh"]],
    ["Forty Slabs of Salt", ["ar", "es", "fr"]],
    ["Inés Robledo", ["ar", "es", "fr"]],
    ["Mangrove Week", ["ar", "ur", "zh"]],
    ["Zhou Hailan", ["ar", "fr", "ur", "zh"]],
  ])("tells of %s in %j", (name, languages) => {
    const profile = profiles.find(({ names }) => names["en"] === name);
    const telling = articles.filter(({ mentions }) => mentions.some(({ entityId }) => entityId === profile?.id));
    expect([...new Set(telling.map(({ language }) => language))].sort()).toEqual(languages);
  });

  it.each([
    ["KE", "DJ", 4],
    ["ML", "ES", 1],
    ["PK", "CN", 2],
    ["IR", "KZ", 2],
  ])("has posts that name both %s and %s", async (one, other, least) => {
    const [first, second] = await store.reader().lookup("entity", [countryKey(one), countryKey(other)]);
    if (!first || !second) throw new Error(`${one} or ${other} is no country of the reference profiles`);
    expect(
      await store.reader().count("post", { all: [facet.entity(first.id), facet.entity(second.id)] }),
    ).toBeGreaterThanOrEqual(least);
  });

  it("shows a post that was quoted twice and answered twice", async () => {
    const [post] = await store.reader().lookup("post", [nativeKey("X", "9000000000000000116")]);
    const ids = post ? [post.id] : [];
    expect([
      await store.reader().countRelated("SocialPost.quotedBy", ids),
      await store.reader().countRelated("SocialPost.replies", ids),
    ]).toEqual([[2], [2]]);
  });
});

/** The profiles of the sample alone. */
function invented(): Entity[] {
  return profiles.filter(({ sameAs }) => sameAs.some((url) => new URL(url).hostname.endsWith(".example")));
}

function keysIn(entity: Entity): string[] {
  const own = [
    "country" in entity ? entity.country : undefined,
    "location" in entity ? entity.location : undefined,
    "seat" in entity ? entity.seat : undefined,
    ...("creators" in entity ? entity.creators : []),
    ...("offices" in entity ? entity.offices.map(({ organization }) => organization) : []),
  ];
  return own.filter((key) => key !== undefined);
}
