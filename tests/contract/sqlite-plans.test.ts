import { afterAll, describe, expect, it } from "@jest/globals";
import { idFor } from "../../src/domain/ids";
import { isEdgeRelation, RELATIONS, type Relation } from "../../src/domain/relations";
import { itemSource } from "../../src/store/sqlite/records/cards";
import { SqliteDatabase, type Sql } from "../../src/store/sqlite/engine/database";
import { makeTables } from "../../src/store/sqlite/form/form";
import { conditionsOf } from "../../src/store/sqlite/queries/filters";
import { countQuery, listQuery } from "../../src/store/sqlite/queries/list-query";
import { leadsOf, narrowest, type Lead } from "../../src/store/sqlite/queries/narrowest";
import {
  countMentionsQuery,
  mentionsQuery,
  subjectsQuery,
  tallyMentionsQuery,
} from "../../src/store/sqlite/queries/mention-query";
import { countRejectionsQuery, rejectionsQuery } from "../../src/store/sqlite/rejections";
import { countRelatedQuery, relatedQuery, tallyQuery } from "../../src/store/sqlite/queries/related-query";
import { countSimilarQuery, similarQuery } from "../../src/store/sqlite/queries/similar-query";
import { openCountingDriver } from "../builders/counting-driver";
import type { Filter, Grouping, ListedBy, ListRequest, PageRequest } from "../../src/store/store-reader";

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
const VIEW = { audience: "PUBLIC", hasRecent: false } as const;
const PARENTS = [idFor("entity", "a"), idFor("entity", "b")];
const EVERY_RELATION = Object.keys(RELATIONS) as Relation[];

/** What is read if each part of the filter that is not named has many items. */
function partsOf(kind: "article" | "entity", filter: Filter | undefined, few?: Lead["by"], listedBy?: ListedBy) {
  const conditions = conditionsOf(kind, filter);
  if (conditions === undefined) throw new Error("Expected conditions.");
  const choice = { kind, conditions, filter, view: VIEW, listedBy };
  const counts = leadsOf(choice).map(({ by }, place) => ({ place, total: by === few ? 1 : 100_000, kept: null }));
  return { kind, conditions, filter, view: VIEW, lead: narrowest(choice, counts) } as const;
}
const listOf = (kind: "article" | "entity", page: ListRequest, few?: Lead["by"]) =>
  listQuery(partsOf(kind, page.filter, few, page.by ?? "sortKey"), page);
const countOfList = (filter: Filter, few?: Lead["by"]) => countQuery(partsOf("article", filter, few));
const pageOf = (relation: Relation, page: PageRequest) =>
  isEdgeRelation(relation) ? relatedQuery(relation, PARENTS, page, VIEW) : mentionsQuery(PARENTS, page, VIEW);
const countOf = (relation: Relation, filter: Filter) =>
  isEdgeRelation(relation)
    ? countRelatedQuery(relation, PARENTS, filter, VIEW)
    : countMentionsQuery(PARENTS, filter, VIEW);
const talliesOf = (relation: Relation, by: Grouping, filter: Filter) =>
  isEdgeRelation(relation)
    ? tallyQuery(relation, PARENTS, by, filter, VIEW)
    : tallyMentionsQuery(PARENTS, by, filter, VIEW);

describe("the plans of the sqlite store's statements", () => {
  const database = new SqliteDatabase(":memory:");
  makeTables(database);
  const counting = new SqliteDatabase(":memory:", undefined, openCountingDriver);
  makeTables(counting);
  afterAll(() => [database, counting].forEach((one) => one.close()));

  it.each([
    ["a root list", "article_in_order", {}],
    ["a list filtered by facets", "PRIMARY KEY (term=?", FACETS],
    ["a list filtered by alternatives", "MERGE (UNION)", { any: [["language:ar", "entity:x", "language:he"]] }],
    ["a list of texts that mention a profile", "PRIMARY KEY (term=?", { all: [`entity:${PARENTS[0]}`] }],
  ])("%s walks an index to its limit", (_, walk, filter) => {
    for (const page of PAGES) {
      const plan = planOf(listOf("article", { ...page, filter }));
      expect(plan.some(({ detail }) => detail.includes(walk))).toBe(true);
      expectBounded(plan);
    }
  });

  it("a list by name walks an index to its limit", () => {
    for (const page of PAGES)
      for (const filter of [{}, { all: ["type:Person"] }]) expectBounded(planOf(listOf("entity", { ...page, filter })));
  });

  it.each(EVERY_RELATION)("%s walks the rows of each parent to its limit", (relation) => {
    for (const page of PAGES) {
      for (const filter of [{}, FACETS, { firstSeen: { from: "2023-02-07" } }]) {
        const plan = planOf(pageOf(relation, { ...page, filter }));
        expect(plan.some(({ detail }) => /^SEARCH t USING PRIMARY KEY \(term=\?/.test(detail))).toBe(true);
        expectBounded(plan);
      }
    }
  });

  it("the list of rejections walks their times to its limit, and a count of a time reads only that time", () => {
    for (const page of PAGES)
      for (const times of [{}, { from: "2024", before: "2025" }])
        expect(planOf(rejectionsQuery({ ...page, times })).map(({ detail }) => detail)).toEqual([
          expect.stringMatching(/^(SCAN|SEARCH) rejections USING INDEX rejections_by_time/),
        ]);
    expect(planOf(countRejectionsQuery({ times: { from: "2024" } })).map(({ detail }) => detail)).toEqual([
      "SEARCH rejections USING COVERING INDEX rejections_by_time (rejected_at>?)",
    ]);
  });

  it("counts and tallies search a relation by its parents", () => {
    for (const relation of EVERY_RELATION) {
      for (const query of [
        countOf(relation, {}),
        countOf(relation, FACETS),
        talliesOf(relation, { sortKeyStart: 10 }, {}),
        talliesOf(relation, { facetPrefix: "language:" }, FACETS),
      ]) {
        expect(planOf(query).filter(({ detail }) => isScanOfTable(detail))).toEqual([]);
      }
    }
  });

  it("a count without a filter reads one total", () => {
    expect(planOf(countOfList({})).map(({ detail }) => detail)).toContainEqual(
      "SEARCH article_total USING INTEGER PRIMARY KEY (rowid=?)",
    );
    expect(planOf(countOf("Entity.mentions", {})).filter(({ detail }) => detail.includes("posting"))).toEqual([]);
  });

  it.each([
    ["alone", {}],
    ["with a time since", { firstSeen: { from: "2023-02-07T00:00:00.000Z" } }],
    ["with facets to check", { ...FACETS, firstSeen: { from: "2023-02-07T00:00:00.000Z" } }],
  ])("a list by first sight, %s, walks its index to its limit", (_, filter) => {
    for (const page of PAGES) {
      const plan = planOf(listOf("article", { ...page, by: "firstSeenAt", filter }));
      expect(plan.some(({ detail }) => /^(SCAN|SEARCH) c USING .*INDEX article_by_first_seen/.test(detail))).toBe(true);
      expectBounded(plan);
    }
  });

  it("a list of items that were first seen since a time reads only that part of the index", () => {
    for (const filter of [
      { firstSeen: { from: "2023-02-07" } },
      { ...FACETS, firstSeen: { from: "2023-02-07", before: "2023-02-08" } },
    ]) {
      for (const query of [
        ...PAGES.map((page) => listOf("article", { ...page, filter }, "firstSeen")),
        countOfList(filter, "firstSeen"),
      ]) {
        const plan = planOf(query);
        expect(
          plan.some(({ detail }) => /^SEARCH c USING .*INDEX article_by_first_seen \(first_seen>\?/.test(detail)),
        ).toBe(true);
        expect(plan.filter(({ detail }) => isScanOfTable(detail))).toEqual([]);
      }
    }
  });

  it("a list filtered by words starts from the words, in their order", () => {
    for (const page of PAGES) {
      const filter = { ...FACETS, words: [["mali", "مالي"]] };
      const plan = planOf(listOf("article", { ...page, filter }));
      const scans = plan.filter(({ detail }) => detail.startsWith("SCAN w "));
      // Once to find where the page ends, and once to read it.
      expect(scans).toHaveLength(2);
      scans.forEach(({ detail }) => expect(detail).toMatch(/^SCAN w VIRTUAL TABLE INDEX \d*:.*M/));
      expect(plan.filter(({ detail }) => isScanOfTable(detail))).toEqual([]);
    }
  });

  it("mentions are found by the beginnings of their ids", () => {
    const plan = planOf(subjectsQuery([idFor("mention", "a")], VIEW)).map(({ detail }) => detail);
    for (const kind of ["article", "post"])
      expect(plan).toContainEqual(`SEARCH c USING INDEX sqlite_autoindex_${kind}_1 (id>? AND id<?)`);
    expect(plan.filter(isScanOfTable)).toEqual([]);
  });

  it("similar articles are found by their keys: a scan reads only the articles of those keys", () => {
    const likenesses = [{ id: idFor("article", "a"), facets: ["entity:a"], words: ["mali"] }];
    for (const page of PAGES) {
      const steps = planOf(similarQuery(likenesses, page, VIEW, itemSource("article"))).map(({ detail }) => detail);
      expect(steps.filter(isScanOfTable)).toEqual(["SCAN found", "SCAN alike", "SCAN a"]);
      expect(steps).toContainEqual(expect.stringMatching(/^SEARCH t USING PRIMARY KEY \(term=\?\)/));
      expect(steps).toContainEqual(expect.stringMatching(/^SCAN article_words VIRTUAL TABLE INDEX 0:M/));
      expect(steps).toContainEqual(expect.stringMatching(/^SEARCH c USING INTEGER PRIMARY KEY/));
    }
    expect(
      planOf(countSimilarQuery(likenesses, VIEW))
        .map(({ detail }) => detail)
        .filter(isScanOfTable),
    ).toEqual(["SCAN found", "SCAN alike"]);
  });

  interface Step {
    readonly parent: unknown;
    readonly detail: string;
  }

  /** Also makes sure that the engine that counts steps (`growth.slow.test.ts`) walks the same indexes. */
  function planOf(query: Sql | undefined): Step[] {
    if (query === undefined) throw new Error("Expected a statement.");
    const [plan, counted] = [database, counting].map((engine) =>
      engine
        .all(`EXPLAIN QUERY PLAN ${query.text}`, ...query.values)
        .map((row) => ({ parent: row["parent"], detail: String(row["detail"]) })),
    ) as [Step[], Step[]];
    // The engines name the looks of one row in different orders.
    expect(readsOf(counted).sort()).toEqual(readsOf(plan).sort());
    return plan;
  }

  /**
   * No table is read to its end. A sort inside orders only rows at one place; the outermost orders the rows that are
   * left after the limits.
   */
  function expectBounded(plan: readonly Step[]): void {
    expect(plan.filter(({ detail }) => isScanOfTable(detail))).toEqual([]);
    const sorts = plan.filter(({ detail }) => detail.includes("TEMP B-TREE") && !detail.includes("LAST"));
    const outermost = Math.min(...plan.map(({ parent }) => Number(parent)));
    expect(sorts.filter(({ parent }) => Number(parent) !== outermost)).toEqual([]);
  }
});

/**
 * What a plan reads of tables, in its order. A newer SQLite says EXISTS where it stops at the first row, and looks into
 * lists of values in another order.
 */
function readsOf(plan: readonly { detail: string }[]): string[] {
  return plan
    .map(({ detail }) => detail.replace(" EXISTS ", " "))
    .filter((detail) => /^(SCAN|SEARCH) /.test(detail) && !/^SCAN \w VIRTUAL TABLE INDEX \d:$/.test(detail));
}

/**
 * A SCAN that reads a table to its end. These do not: the scan of the page's own keys (`k`), of lists of values
 * (virtual tables), and of an index in list order, which the limit ends.
 */
function isScanOfTable(detail: string): boolean {
  return (
    detail.startsWith("SCAN") &&
    !/VIRTUAL TABLE|^SCAN (k|\(subquery-\d+\))$|^SCAN c USING (COVERING )?INDEX \w+_(in_order|by_first_seen)$/.test(
      detail,
    )
  );
}
