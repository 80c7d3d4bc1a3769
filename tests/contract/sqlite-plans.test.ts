import { describe, expect, it } from "@jest/globals";
import { idFor } from "../../src/domain/ids";
import { RELATIONS, type Relation } from "../../src/domain/relations";
import { SqliteDatabase, type Sql } from "../../src/store/sqlite/database";
import { countQuery, listQuery } from "../../src/store/sqlite/list-query";
import { migrate } from "../../src/store/sqlite/migrations";
import { countRelatedQuery, relatedQuery, tallyQuery } from "../../src/store/sqlite/related-query";
import { countSimilarQuery, similarQuery } from "../../src/store/sqlite/similar-query";
import { openCountingDriver } from "../builders/counting-driver";
import type { Filter, PageRequest } from "../../src/store/store-reader";

const FACETS: Filter = {
  all: ["language:ar", "platform:X"],
  any: [["hashtag:مالي", "hashtag:mali"]],
  sortKeys: { from: "2023", before: "2024" },
};
const KEY = { sortKey: "2023-02-07", id: "x" };
const PAGES: readonly PageRequest[] = (["ASC", "DESC"] as const).flatMap((order) => [
  { order, take: { first: 5 } },
  { order, take: { first: 5 }, after: KEY },
  { order, take: { last: 5 }, after: KEY, before: KEY },
]);
const PARENTS = [idFor("entity", "a"), idFor("entity", "b")];

describe("the plans of the sqlite store's statements", () => {
  const database = new SqliteDatabase(":memory:");
  migrate(database);
  const counting = new SqliteDatabase(":memory:", undefined, openCountingDriver);
  migrate(counting);

  it.each([
    ["a root list", "article_in_order", {}],
    ["a list filtered by facets", "PRIMARY KEY (facet=?", FACETS],
    ["a list filtered by alternatives", "MERGE (UNION)", { any: [["language:ar", "language:fa", "language:he"]] }],
  ])("%s walks an index to its limit", (_, walk, filter) => {
    for (const page of PAGES) {
      const plan = planOf(listQuery("article", { ...page, filter }, "PUBLIC"));
      expect(plan.some(({ detail }) => detail.includes(walk))).toBe(true);
      expectBounded(plan);
    }
  });

  it.each(Object.keys(RELATIONS) as Relation[])("%s walks the rows of each parent to its limit", (relation) => {
    for (const page of PAGES) {
      for (const filter of [{}, FACETS, { firstSeen: { from: "2023-02-07" } }]) {
        const plan = planOf(relatedQuery(relation, PARENTS, { ...page, filter }, "PUBLIC"));
        expect(
          plan.some(({ detail }) =>
            /SEARCH (edges|mention) USING COVERING INDEX \S+ \((relation=\? AND parent=\?|entity=\?)/.test(detail),
          ),
        ).toBe(true);
        expectBounded(plan);
        expect(plan.filter(({ detail }) => isSearchOfWholeRelation(detail))).toEqual([]);
      }
    }
  });

  it("counts and tallies search a relation by its parents", () => {
    for (const relation of Object.keys(RELATIONS) as Relation[]) {
      for (const query of [
        countRelatedQuery(relation, PARENTS, {}, "PUBLIC"),
        countRelatedQuery(relation, PARENTS, FACETS, "PUBLIC"),
        tallyQuery(relation, PARENTS, { sortKeyStart: 10 }, {}, "PUBLIC"),
      ]) {
        expect(planOf(query).filter(({ detail }) => isSearchOfWholeRelation(detail))).toEqual([]);
      }
    }
  });

  it.each([
    ["alone", {}],
    ["with a time since", { firstSeen: { from: "2023-02-07T00:00:00.000Z" } }],
    ["with facets to check", { ...FACETS, firstSeen: { from: "2023-02-07T00:00:00.000Z" } }],
  ])("a list by first sight, %s, walks its index to its limit", (_, filter) => {
    for (const page of PAGES) {
      const plan = planOf(listQuery("article", { ...page, by: "firstSeenAt", filter }, "PUBLIC"));
      expect(
        plan.some(({ detail }) => /^(SCAN|SEARCH) k USING COVERING INDEX article_by_first_seen/.test(detail)),
      ).toBe(true);
      expectBounded(plan);
    }
  });

  it("a list of items that were first seen since a time reads only that part of the index", () => {
    for (const filter of [
      { firstSeen: { from: "2023-02-07" } },
      { ...FACETS, firstSeen: { from: "2023-02-07", before: "2023-02-08" } },
    ]) {
      for (const query of [
        ...PAGES.map((page) => listQuery("article", { ...page, filter }, "PUBLIC")),
        countQuery("article", filter, "PUBLIC"),
      ]) {
        const plan = planOf(query);
        expect(
          plan.some(({ detail }) =>
            /^SEARCH k USING COVERING INDEX article_by_first_seen \(first_seen>\?/.test(detail),
          ),
        ).toBe(true);
        expect(plan.filter(({ detail }) => isScanOfTable(detail))).toEqual([]);
      }
    }
  });

  it("a list filtered by words starts from the words", () => {
    const plan = planOf(
      listQuery(
        "article",
        { order: "DESC", take: { first: 5 }, filter: { ...FACETS, words: [["mali", "مالي"]] } },
        "PUBLIC",
      ),
    );
    expect(plan.find(({ detail }) => detail.startsWith("SCAN"))?.detail).toMatch(/^SCAN w VIRTUAL TABLE INDEX 0:M/);
    expect(plan.filter(({ detail }) => isScanOfTable(detail))).toEqual([]);
  });

  it("counts read only indexes, and search edges and children by key", () => {
    expect(planOf(countQuery("article", {}, "PUBLIC")).map(({ detail }) => detail)).toEqual([
      "SCAN k USING COVERING INDEX article_in_order",
    ]);
    for (const query of [
      countQuery("article", FACETS, "PUBLIC"),
      countRelatedQuery("Entity.articles", PARENTS, FACETS, "PUBLIC"),
      countRelatedQuery("Entity.mentions", PARENTS, FACETS, "PUBLIC"),
    ]) {
      expect(planOf(query).filter(({ detail }) => isScanOfTable(detail))).toEqual([]);
    }
  });

  it.each([{ sortKeyStart: 10 }, { facetPrefix: "language:" }])(
    "a tally by %j searches edges and children by key",
    (by) => {
      for (const filter of [{}, FACETS])
        expect(
          planOf(tallyQuery("Entity.articles", PARENTS, by, filter, "PUBLIC")).filter(({ detail }) =>
            isScanOfTable(detail),
          ),
        ).toEqual([]);
    },
  );

  it("similar articles are found by their keys: a scan reads only the articles of those keys", () => {
    const likenesses = [{ id: idFor("article", "a"), facets: ["entity:a"], words: ["mali"] }];
    for (const page of PAGES) {
      const steps = planOf(similarQuery(likenesses, page)).map(({ detail }) => detail);
      expect(steps.filter(isScanOfTable)).toEqual(["SCAN found", "SCAN alike", "SCAN a"]);
      expect(steps).toContainEqual(expect.stringMatching(/^SEARCH article_facets USING PRIMARY KEY \(facet=\?\)/));
      expect(steps).toContainEqual(expect.stringMatching(/^SCAN article_words VIRTUAL TABLE INDEX 0:M/));
      expect(steps).toContainEqual(expect.stringMatching(/^SEARCH c USING INDEX \S+ \(id=\?\)/));
    }
    expect(
      planOf(countSimilarQuery(likenesses))
        .map(({ detail }) => detail)
        .filter(isScanOfTable),
    ).toEqual(["SCAN found", "SCAN alike"]);
  });

  interface Step {
    readonly parent: unknown;
    readonly detail: string;
  }

  /** Also makes sure that the engine that counts steps (tests/integration/growth.test.ts) walks the same indexes. */
  function planOf(query: Sql | undefined): Step[] {
    if (query === undefined) throw new Error("Expected a statement.");
    const [plan, counted] = [database, counting].map((engine) =>
      engine
        .all(`EXPLAIN QUERY PLAN ${query.text}`, ...query.values)
        .map((row) => ({ parent: row["parent"], detail: String(row["detail"]) })),
    ) as [Step[], Step[]];
    expect(readsOf(counted)).toEqual(readsOf(plan));
    return plan;
  }

  /**
   * No table is read to its end, and the only sort, if there is one, is the outermost: it sorts the rows that are left
   * after the limits.
   */
  function expectBounded(plan: readonly Step[]): void {
    expect(plan.filter(({ detail }) => isScanOfTable(detail))).toEqual([]);
    const sorts = plan.filter(({ detail }) => detail.includes("TEMP B-TREE"));
    expect(sorts.filter(({ parent }) => parent !== 0)).toEqual([]);
  }
});

/** What a plan reads, in its order. A newer SQLite says EXISTS where it stops at the first row. */
function readsOf(plan: readonly { detail: string }[]): string[] {
  return plan.map(({ detail }) => detail.replace(" EXISTS ", " ")).filter((detail) => /^(SCAN|SEARCH) /.test(detail));
}

/**
 * A SCAN that reads a table to its end. These do not: the scan of the page's own keys (`k`), of lists of values
 * (virtual tables), and of an index in list order, which the limit ends.
 */
function isScanOfTable(detail: string): boolean {
  return (
    detail.startsWith("SCAN") &&
    !/VIRTUAL TABLE|^SCAN (k|\(subquery-\d+\))$|^SCAN k USING COVERING INDEX article_(in_order|by_first_seen)$/.test(
      detail,
    )
  );
}

/**
 * A SEARCH of rows with parents that gives neither the parent nor the row itself: it reads every row of the relation.
 */
function isSearchOfWholeRelation(detail: string): boolean {
  return /^SEARCH (e|edges|mention)\b/.test(detail) && !/\((relation=\? AND parent=\?|entity=\?|rowid=\?)/.test(detail);
}
