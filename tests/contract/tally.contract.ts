import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Tally } from "../../src/domain/coverage/coverage";
import type { Filter, Grouping } from "../../src/store/store-reader";
import { entityIds, filters, graphPlans, HOST, writesOf, type ArticlePlan } from "../builders/graphs";
import { anArticle, aPost } from "../builders/items";
import { saveAll } from "../builders/writes";
import { compareText, passing, type NaiveRow } from "./naive-list";
import type { Harness } from "./store.contract";

const groupings: fc.Arbitrary<Grouping> = fc.oneof(
  fc.constantFrom(0, 1, 4, 7, 100).map((sortKeyStart) => ({ sortKeyStart })),
  fc.constantFrom("language:", "hashtag:م", "platform:X", "none:", "").map((facetPrefix) => ({ facetPrefix })),
);

/** `graphs`: how many random graphs are tried. */
export function tallyContract(open: () => Promise<Harness>, graphs: number): void {
  describe("tallies of random graphs are those of a naive implementation", () => {
    it("count children by the start of their sort keys and by their facets", async () => {
      const property = fc.asyncProperty(
        graphPlans,
        fc.array(fc.tuple(groupings, filters), { minLength: 25, maxLength: 25 }),
        async (plans, requests) => {
          const harness = await open();
          try {
            await saveAll(harness.store, writesOf(plans));
            for (const [by, filter] of requests) await expectTallies(harness, plans, by, filter);
          } finally {
            await harness.close();
          }
        },
      );
      await fc.assert(property, { seed: 20230208, numRuns: graphs, endOnFailure: true });
    });
  });
}

async function expectTallies(
  { store }: Harness,
  plans: readonly ArticlePlan[],
  by: Grouping,
  filter: Filter,
): Promise<void> {
  const reader = store.reader();
  const live = plans.filter(({ removed }) => !removed);
  const parents = [...entityIds, anArticle("no parent at all").id, ...entityIds.slice(0, 1)];
  const mentioning = parents.map((parent) =>
    live.filter(({ entities }) => entities.includes(entityIds.findIndex((id) => id === parent))),
  );
  const naive = (rows: readonly NaiveRow[]) => tallyOf(passing(rows, filter), by);
  const rows = (plan: ArticlePlan): NaiveRow => ({ ...plan, id: anArticle(plan.name).id, ownSortKey: plan.sortKey });
  expect(await reader.tally("Entity.articles", parents, by, filter)).toEqual(
    mentioning.map((children) => naive(children.map(rows))),
  );
  const mentions = ({ sortKey, facets, name }: ArticlePlan): NaiveRow => ({
    sortKey,
    ownSortKey: sortKey,
    facets,
    words: [],
    id: anArticle(name).id,
  });
  expect(await reader.tally("Entity.mentions", parents, by, filter)).toEqual(
    mentioning.map((children) => naive(children.map(mentions))),
  );
  const posts = live.map((plan): NaiveRow => ({ ...rows(plan), id: aPost(plan.name).id, sortKey: plan.position }));
  expect(await reader.tally("Article.posts", [HOST.id], by, filter)).toEqual([naive(posts)]);
}

function tallyOf(rows: readonly NaiveRow[], by: Grouping): Tally[] {
  const values = rows.flatMap(({ ownSortKey, facets }) =>
    "sortKeyStart" in by
      ? [[...ownSortKey].slice(0, by.sortKeyStart).join("")]
      : facets.filter((facet) => facet.startsWith(by.facetPrefix)).map((facet) => facet.slice(by.facetPrefix.length)),
  );
  return [...new Set(values)]
    .sort(compareText)
    .map((value) => ({ value, count: values.filter((other) => other === value).length }));
}
