import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Id } from "../../src/domain/ids";
import type { Relation } from "../../src/domain/relations";
import type { Store } from "../../src/store/store";
import type { Page, PageRequest } from "../../src/store/store-reader";
import {
  entityIds,
  filters,
  graphPlans,
  HOST,
  mentionIn,
  pageRequests,
  writesOf,
  type ArticlePlan,
} from "../builders/graphs";
import { anArticle, aPost } from "../builders/items";
import { aWrite, saveAgain, saveAll } from "../builders/writes";
import { naivePage, passing, type NaivePage, type NaiveRow } from "./naive-list";
import type { Harness, Opened } from "./store.contract";

const SEED = 20230207;
const REQUESTS_PER_GRAPH = 25;

/** `graphs`: how many random graphs each test tries. */
export function pagingContract(opened: Opened, open: () => Promise<Harness>, graphs: number): void {
  const overGraphs = (check: Check) => overRandomGraphs(open, graphs, check);

  describe("paging through random graphs is that of a naive implementation", () => {
    it("lists and counts articles", async () => {
      await overGraphs(async (store, plans, requests) => {
        const rows = [
          ...plans.filter((plan) => !plan.removed).map(rowOf("article")),
          { ...rowOf("article")(HOST_PLAN), id: HOST.id },
        ];
        for (const request of requests) {
          const page = await store.reader().list("article", request);
          expect(summaryOf(page)).toEqual(naivePage(rows, request));
          expect(page.rows.every((row) => row.item.id === row.id)).toBe(true);
          expect(await store.reader().count("article", request.filter)).toBe(passing(rows, request.filter).length);
        }
      });
    });

    it("lists articles by the time when they were first seen", async () => {
      await overGraphs(async (store, plans, requests) => {
        const live = [
          ...plans.filter((plan) => !plan.removed).map(rowOf("article")),
          { ...rowOf("article")(HOST_PLAN), id: HOST.id },
        ];
        const rows = live.map((row) => ({ ...row, sortKey: row.firstSeenAt ?? "" }));
        for (const request of requests) {
          const page = await store.reader().list("article", { ...request, by: "firstSeenAt" });
          expect(summaryOf(page)).toEqual(naivePage(rows, request));
          expect(page.rows.every((row) => row.item.id === row.id && row.item.firstSeenAt === row.sortKey)).toBe(true);
        }
      });
    });

    it.each([
      ["Entity.articles", "article"],
      ["Entity.mentions", "mention"],
    ] as const)(
      "pages and counts %s for many parents at once, some of them without children and some asked twice",
      async (relation, kind) => {
        await overGraphs(async (store, plans, requests) => {
          const parents = [...entityIds, anArticle("no parent at all").id, ...entityIds.slice(0, 1)];
          const rows = parents.map((parent) => {
            const entity = entityIds.findIndex((id) => id === parent);
            return plans.filter((plan) => !plan.removed && plan.entities.includes(entity)).map(rowOf(kind, entity));
          });
          await expectRelated(store, relation, parents, rows, requests);
        });
      },
    );

    it("pages and counts a relation in the order of positions, filtered by the child's own sort key", async () => {
      await overGraphs(async (store, plans, requests) => {
        const rows = plans
          .filter((plan) => !plan.removed)
          .map((plan) => ({ ...rowOf("post")(plan), sortKey: plan.position }));
        await expectRelated(store, "Article.posts", [HOST.id, anArticle("without posts").id], [rows, []], requests);
      });
    });

    it("counts all items when there is no filter", async () => {
      await overGraphs(async (store, plans) => {
        const live = plans.filter((plan) => !plan.removed);
        expect(await store.reader().count("article")).toBe(live.length + 1);
        expect(await store.reader().count("post")).toBe(live.length);
        const [filter] = fc.sample(filters, { numRuns: 1, seed: plans.length });
        expect(await store.reader().countRelated("Article.posts", [HOST.id], filter)).toEqual([
          passing(live.map(rowOf("post")), filter).length,
        ]);
      });
    });
  });

  describe("paging while the list changes", () => {
    const saveNumbers = (numbers: readonly number[]) =>
      saveAll(
        opened().store,
        numbers.map((number) =>
          aWrite(anArticle(`n${number}`), { sortKey: keyOf(number), facets: ["f"], words: ["w"] }),
        ),
      );

    it("shows each item that stays exactly once, although others are added and removed between the pages", async () => {
      const { store } = opened();
      const stays = Array.from({ length: 30 }, (_, index) => index * 10);
      const goes = stays.map((number) => number + 5);
      await saveNumbers([...stays, ...goes]);
      const seen: string[] = [];
      let after: PageRequest["after"];
      for (let pages = 0; pages < 40; pages += 1) {
        const filter = pages % 2 === 0 ? {} : { all: ["f"] };
        const page = await store
          .reader()
          .list("article", { order: "ASC", take: { first: 7 }, filter, ...(after && { after }) });
        seen.push(...page.rows.map((row) => row.sortKey));
        await saveNumbers([pages * 10 + 2, pages * 10 + 7].filter((number) => number < 300));
        const last = page.rows.at(-1);
        if (last !== undefined && goes.map(keyOf).includes(last.sortKey))
          await saveAgain(store, anArticle(`n${Number(last.sortKey)}`), { removedAt: "2024-01-01T00:00:00.000Z" });
        if (!page.hasNext || last === undefined) break;
        after = { sortKey: last.sortKey, id: last.id };
      }
      expect(seen).toEqual([...seen].sort());
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((key) => stays.map(keyOf).includes(key))).toEqual(stays.map(keyOf));
    });

    it("shows the same rows when paging backwards", async () => {
      await saveNumbers(Array.from({ length: 20 }, (_, index) => index));
      const reader = opened().store.reader();
      const forth = await reader.list("article", { order: "DESC", take: { first: 20 } });
      const end = forth.rows.at(-1);
      const back = await reader.list("article", { order: "DESC", take: { last: 19 }, ...(end && { before: end }) });
      expect(back).toEqual({ rows: forth.rows.slice(0, 19), hasPrevious: false, hasNext: true });
    });

    it("accepts hundreds of alternatives in one filter", async () => {
      await saveNumbers(Array.from({ length: 20 }, (_, index) => index));
      const many = Array.from({ length: 700 }, (_, index) => `x${index}`);
      const reader = opened().store.reader();
      expect(await reader.count("article", { any: [[...many, "f"]] })).toBe(20);
      expect(
        (await reader.list("article", { order: "ASC", take: { first: 3 }, filter: { any: [[...many, "f"]] } })).rows,
      ).toHaveLength(3);
      expect(
        (await reader.list("article", { order: "ASC", take: { first: 3 }, filter: { any: [many] } })).rows,
      ).toEqual([]);
      expect(
        await reader.count("article", {
          words: [
            [...many, "w"],
            ["w", ...many],
          ],
        }),
      ).toBe(20);
      expect(await reader.count("article", { words: [many] })).toBe(0);
    });
  });
}

const HOST_PLAN: ArticlePlan = {
  name: "host",
  sortKey: "2023-02",
  firstSeenAt: HOST.firstSeenAt,
  facets: [],
  words: [],
  removed: false,
  entities: [],
  position: "",
};

function rowOf(kind: "article" | "post" | "mention", entity = 0): (plan: ArticlePlan) => NaiveRow {
  return ({ name, sortKey, firstSeenAt, facets, words }) => {
    const items = { article: anArticle(name), post: aPost(name), mention: mentionIn(name, entity) };
    // A mention has facets, no words, and no time when it was first seen.
    return {
      id: items[kind].id,
      sortKey,
      ownSortKey: sortKey,
      facets,
      ...(kind === "mention" ? { words: [] } : { words, firstSeenAt }),
    };
  };
}

async function expectRelated(
  store: Store,
  relation: Relation,
  parents: readonly Id[],
  rows: readonly NaiveRow[][],
  requests: readonly PageRequest[],
): Promise<void> {
  for (const request of requests) {
    const pages = await store.reader().related(relation, parents, request);
    expect(pages.map(summaryOf)).toEqual(rows.map((children) => naivePage(children, request)));
    expect(pages.flatMap((page) => page.rows).every((row) => row.item.id === row.id)).toBe(true);
    const counts = await store.reader().countRelated(relation, parents, request.filter);
    expect(counts).toEqual(rows.map((children) => passing(children, request.filter).length));
  }
}

type Check = (store: Store, plans: readonly ArticlePlan[], requests: readonly PageRequest[]) => Promise<void>;

async function overRandomGraphs(open: () => Promise<Harness>, graphs: number, check: Check): Promise<void> {
  const requests = fc.array(pageRequests, { minLength: REQUESTS_PER_GRAPH, maxLength: REQUESTS_PER_GRAPH });
  const property = fc.asyncProperty(graphPlans, requests, async (plans, pages) => {
    const harness = await open();
    try {
      await saveAll(harness.store, writesOf(plans));
      await check(harness.store, plans, pages);
    } finally {
      await harness.close();
    }
  });
  await fc.assert(property, { seed: SEED, numRuns: graphs, endOnFailure: true });
}

function summaryOf(page: Page<unknown>): NaivePage {
  return {
    keys: page.rows.map(({ sortKey, id }) => ({ sortKey, id })),
    hasPrevious: page.hasPrevious,
    hasNext: page.hasNext,
  };
}

function keyOf(number: number): string {
  return String(number).padStart(4, "0");
}
