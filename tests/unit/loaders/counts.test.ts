import { describe, expect, it } from "@jest/globals";
import type { GraphQLResolveInfo } from "graphql";
import { FanOutLimit } from "../../../src/domain/errors/errors";
import { likenessOf, type Likeness } from "../../../src/domain/text/likeness/likeness";
import { ITEM_LIMIT } from "../../../src/loaders/budgets/item-budget";
import { SIMILAR_LIMIT } from "../../../src/loaders/batching";
import { createLoaders, type Loaders } from "../../../src/loaders/loaders";
import type { StoreReader } from "../../../src/store/store-reader";
import { anArticle, aPerson } from "../../builders/items";
import { aPlaceOf } from "../../builders/resolve-info";

const NO_PAGE = { rows: [], hasPrevious: false, hasNext: false };
const people = ["a", "b"].map((name) => aPerson(name));
const [first = anArticle("x"), second = anArticle("y")] = [anArticle("first headline"), anArticle("second headline")];

/** Loaders with a reader that answers with so many groups and remembers the calls. */
function loadersOver(groups: number): { loaders: Loaders; asked: unknown[] } {
  const asked: unknown[] = [];
  const reader: Pick<StoreReader, "tally" | "similar" | "countSimilar"> = {
    tally: (relation, parents, by, filter) => {
      asked.push([relation, parents, by, filter]);
      return Promise.resolve(
        parents.map(() => Array.from({ length: groups }, (_, index) => ({ value: `${index}`, count: 1 }))),
      );
    },
    similar: (likenesses: readonly Likeness[]) => {
      asked.push(likenesses);
      return Promise.resolve(likenesses.map(() => NO_PAGE));
    },
    countSimilar: (likenesses: readonly Likeness[]) => {
      asked.push(likenesses);
      return Promise.resolve(likenesses.map(({ words }) => words.length));
    },
  };
  return { loaders: createLoaders(reader as StoreReader), asked };
}

describe("tallies", () => {
  it("are loaded once for all parents of a place, and each parent gets its own", async () => {
    const { loaders, asked } = loadersOver(2);
    const info = aPlaceOf("timeline");
    const [one = aPerson("x"), other = aPerson("y")] = people;
    const found = await Promise.all(
      [one, other, one].map(({ id }) =>
        loaders.tally("Entity.articles", id, info, { sortKeyStart: 7 }, { all: ["f"] }),
      ),
    );
    expect(found.map((groups) => groups.map(({ value }) => value))).toEqual([
      ["0", "1"],
      ["0", "1"],
      ["0", "1"],
    ]);
    expect(asked).toEqual([["Entity.articles", [one.id, other.id], { sortKeyStart: 7 }, { all: ["f"] }]]);
  });

  it("of two relations at one place are two loads", async () => {
    const { loaders, asked } = loadersOver(1);
    const info = aPlaceOf("timeline");
    const [one = aPerson("x")] = people;
    await Promise.all(
      (["Entity.articles", "Entity.posts"] as const).map((relation) =>
        loaders.tally(relation, one.id, info, { sortKeyStart: 7 }),
      ),
    );
    expect(asked).toHaveLength(2);
  });

  it("count as items of the answer, each group as one", async () => {
    const { loaders } = loadersOver(ITEM_LIMIT + 1);
    const [one = aPerson("x")] = people;
    await expect(
      loaders.tally("Entity.articles", one.id, aPlaceOf("timeline"), { sortKeyStart: 10 }),
    ).rejects.toBeInstanceOf(FanOutLimit);
  });
});

describe("similar articles", () => {
  it("are loaded once for all articles of a place, by the likeness of each", async () => {
    const { loaders, asked } = loadersOver(0);
    const info = aPlaceOf("similar");
    const sources = [first, second, first].map((article) =>
      loaders.similar(article, info, () => ({ take: { first: 5 } })),
    );
    expect(await Promise.all(sources.map(async (source) => await source.page()))).toEqual([NO_PAGE, NO_PAGE, NO_PAGE]);
    expect(await Promise.all(sources.map(async (source) => await source.count()))).toEqual([2, 2, 2]);
    expect(asked).toEqual([
      [likenessOf(first), likenessOf(second)],
      [likenessOf(first), likenessOf(second)],
    ]);
  });

  it(`are loaded for at most ${SIMILAR_LIMIT} articles at once`, async () => {
    const { loaders } = loadersOver(0);
    const ask = (info: GraphQLResolveInfo, count: number) =>
      Promise.all(
        Array.from(
          { length: count },
          async (_, index) =>
            await loaders.similar(anArticle(`n${index}`), info, () => ({ take: { first: 5 } })).page(),
        ),
      );
    expect(await ask(aPlaceOf("similar"), SIMILAR_LIMIT)).toHaveLength(SIMILAR_LIMIT);
    await expect(ask(aPlaceOf("similar"), SIMILAR_LIMIT + 1)).rejects.toThrow(
      /^Article.similar would be loaded for 501 parents at once; a level may have at most 500\./,
    );
  });
});
