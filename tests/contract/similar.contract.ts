import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  MOST_ARTICLES_PER_KEY,
  LIKENESS_KEY_BASE,
  WEIGHTS,
  type Likeness,
} from "../../src/domain/text/likeness/likeness";
import type { SimilarRequest } from "../../src/store/store-reader";
import { anArticle } from "../builders/items";
import { aWrite, saveAgain, saveAll } from "../builders/writes";
import { naivePage, type NaiveRow } from "./naive-list";
import type { Harness, Opened } from "./store.contract";

const FACETS = ["entity:a", "entity:b", "entity:c", "hashtag:مالي"];
const WORDS = ["مالي", "روسيا", "mali", "it's", '"', "entity:a", "🇲🇱"];

interface Plan {
  readonly facets: readonly string[];
  readonly words: readonly string[];
  readonly removed: boolean;
}

const plans: fc.Arbitrary<Plan[]> = fc.array(
  fc.record({
    facets: fc.uniqueArray(fc.constantFrom(...FACETS)),
    words: fc.uniqueArray(fc.constantFrom(...WORDS)),
    removed: fc.boolean(),
  }),
  { maxLength: 25 },
);
const asked = fc.record({
  self: fc.nat({ max: 25 }),
  facets: fc.subarray([...FACETS, "entity:x"]),
  words: fc.subarray([...WORDS, "x"]),
});
const size = fc.integer({ min: 0, max: 8 });
const key = fc.record({
  sortKey: fc.integer({ min: LIKENESS_KEY_BASE - 20, max: LIKENESS_KEY_BASE }).map(String),
  id: fc.nat({ max: 25 }).map((index) => idOf(index)),
});
const requests: fc.Arbitrary<SimilarRequest> = fc.record(
  {
    take: fc.oneof(
      size.map((first) => ({ first })),
      size.map((last) => ({ last })),
    ),
    after: key,
    before: key,
  },
  { requiredKeys: ["take"] },
);

const idOf = (index: number) => anArticle(`article ${index}`).id;

/** `graphs`: how many random graphs are tried. */
export function similarContract(opened: Opened, open: () => Promise<Harness>, graphs: number): void {
  describe("similar articles", () => {
    it("are in the order of what they share, as in a naive implementation", async () => {
      const property = fc.asyncProperty(
        plans,
        fc.array(asked, { maxLength: 4 }),
        fc.array(requests, { minLength: 10, maxLength: 10 }),
        async (graph, questions, pages) => {
          const harness = await open();
          try {
            await saveAll(
              harness.store,
              graph.map(({ facets, words }, index) => aWrite(anArticle(`article ${index}`), { facets, words })),
            );
            for (const [index, { removed }] of graph.entries()) {
              if (removed)
                await saveAgain(harness.store, anArticle(`article ${index}`), {
                  removedAt: "2024-01-01T00:00:00.000Z",
                });
            }
            const likenesses = questions.map(({ self, facets, words }): Likeness => ({
              id: idOf(self),
              facets,
              words,
            }));
            const rows = likenesses.map((likeness) => naiveRows(graph, likeness));
            for (const page of pages) {
              const found = await harness.store.reader().similar(likenesses, page);
              expect(
                found.map((one) => ({
                  ...one,
                  rows: one.rows.map(({ sortKey, id, item }) => ({ sortKey, id, item: item.id })),
                })),
              ).toEqual(
                rows
                  .map((one) => naivePage(one, { order: "ASC", ...page }))
                  .map(({ keys, ...rest }) => ({ rows: keys.map((row) => ({ ...row, item: row.id })), ...rest })),
              );
            }
            expect(await harness.store.reader().countSimilar(likenesses)).toEqual(rows.map((one) => one.length));
          } finally {
            await harness.close();
          }
        },
      );
      await fc.assert(property, { seed: 20230209, numRuns: graphs, endOnFailure: true });
    });

    it("are not found by a key that too many articles have", async () => {
      const { store } = opened();
      const articles = Array.from({ length: MOST_ARTICLES_PER_KEY + 1 }, (_, index) => index);
      const shared = (index: number) => ({
        facets: ["common", ...(index < MOST_ARTICLES_PER_KEY ? ["shared"] : [])],
        words: ["common", ...(index < 2 ? ["rare"] : [])],
      });
      await saveAll(
        store,
        articles.map((index) => aWrite(anArticle(`article ${index}`), shared(index))),
      );
      const reader = store.reader();
      const count = (facets: readonly string[], words: readonly string[]) =>
        reader.countSimilar([{ id: idOf(0), facets, words }]);
      expect(await count(["common"], ["common"])).toEqual([0]);
      expect(await count(["common", "shared"], [])).toEqual([MOST_ARTICLES_PER_KEY - 1]);
      const [page] = await reader.similar([{ id: idOf(0), facets: ["shared"], words: ["rare"] }], {
        take: { first: 2 },
      });
      expect(page?.rows.map(({ sortKey }) => LIKENESS_KEY_BASE - Number(sortKey))).toEqual([8, 1]);
      expect(page?.rows[0]?.id).toBe(idOf(1));
    });
  });
}

function naiveRows(graph: readonly Plan[], { id, facets, words }: Likeness): NaiveRow[] {
  const live = graph.map((plan, index) => ({ ...plan, id: idOf(index) })).filter(({ removed }) => !removed);
  const weight = (has: (plan: Plan) => boolean) => {
    const share = live.filter(has).length;
    return share < 2 ? 0 : (WEIGHTS.find(({ upTo }) => share <= upTo)?.weight ?? 0);
  };
  const shared = (plan: Plan) => [
    ...facets
      .filter((facet) => plan.facets.includes(facet))
      .map((facet) => weight((other) => other.facets.includes(facet))),
    ...words.filter((word) => plan.words.includes(word)).map((word) => weight((other) => other.words.includes(word))),
  ];
  return live.flatMap((plan) => {
    const sum = shared(plan).reduce((total, one) => total + one, 0);
    return plan.id === id || sum === 0
      ? []
      : [{ id: plan.id, sortKey: String(LIKENESS_KEY_BASE - sum), ownSortKey: "", facets: [], words: [] }];
  });
}
