import { describe, expect, it } from "@jest/globals";
import { parse } from "graphql";
import { buildMediagraphSchema } from "../../../schema/build-schema";
import { roundTripBound } from "../../builders/round-trip-bound";

const bound = (operation: string, variables: Record<string, unknown> = {}, name?: string): number =>
  roundTripBound(buildMediagraphSchema(), parse(operation), name, variables);

describe("the bound of an operation", () => {
  it.each([
    ["{ __typename }", 0],
    ["{ articles { __typename } }", 0],
    ["{ articles { nodes { id } edges { cursor } pageInfo { hasNextPage } } }", 1],
    ["{ articles { totalCount } }", 1],
    ["{ articles { nodes { id } totalCount } }", 2],
    ["{ a: articles { nodes { id } } b: articles { nodes { id } } }", 2],
    ["{ articles(first: 1) { nodes { source { name } } } }", 2],
    ["{ articles(first: 100) { nodes { source { name } } } }", 2],
    ["{ articles { nodes { source { name } } edges { node { source { name } } } } }", 3],
    ["{ articles { nodes { mentions { nodes { surface start end } totalCount } } } }", 1],
    [
      "{ entities { nodes { ... on Person { articles { totalCount } } ... on Place { articles { totalCount } } } } }",
      3,
    ],
    ["{ entities { nodes { articles { totalCount } } } }", 2],
    ["{ articles { nodes { similar { nodes { id } } } } }", 2],
    ["{ articles { nodes { similar { nodes { source { id } } totalCount } } } }", 4],
    ["{ entities { nodes { timeline(by: DAY) { start } ... on Person { languages { language } } } } }", 5],
    ["{ entities { nodes { sources { articles } } } }", 2],
    ["{ entities { nodes { sources { source { name } } } } }", 3],
    ['{ node(id: "x") { ... on Mention { subject { id } } } }', 3],
    ['{ nodes(ids: ["x"]) { id } }', 6],
    ['{ node(id: "x") { ... on Mention { start(unit: CODE_POINT) end(unit: CODE_POINT) } } }', 1],
    [
      "fragment F on Article { source { name } } { a: articles { nodes { ...F } } b: articles { nodes { ...F ...F } } }",
      5,
    ],
    ["fragment A on Article { ...B ...B } fragment B on Article { source { id } } { articles { nodes { ...A } } }", 3],
    ["fragment C on ArticleConnection { totalCount } { articles { ...C ... { nodes { id } } } }", 2],
    ["{ articles { nodes { id } totalCount @skip(if: true) } }", 1],
    ["{ articles @include(if: false) { nodes { id } } }", 0],
    ["{ articles { nodes { entities { nodes { id } edges { mentionCount } totalCount } } } }", 2],
    ["{ entities { nodes { mentions { nodes { subject { entities(types: PLACE) { totalCount } } } } } } }", 5],
    ['{ articles(filter: { languages: "en" }) { nodes { id } } }', 1],
    [
      '{ articles(filter: { mentionsAny: [{ name: "a" }, { name: "b" }], mentionsAll: { name: "c" } }) { nodes { id } totalCount } }',
      3,
    ],
    ['{ articles(filter: { mentionsAny: { name: "a" }, sources: [{ name: "b" }] }) { totalCount } }', 3],
    ["{ articles(filter: { mentionsAny: [], sources: null }) { totalCount } }", 1],
    ['{ articles(filter: { mentionsAny: { name: "a" } }) { __typename } }', 0],
    ['{ entities { nodes { posts(filter: { authors: [{ id: "x" }] }) { nodes { id } } } } }', 3],
    ['{ accounts(filter: { owners: { name: "a" } }) { nodes { id } } }', 2],
  ])("%s is %i", (operation, expected) => {
    expect(bound(operation)).toBe(expected);
  });

  it("uses the operation with the given name, and the variables of conditions", () => {
    const operation =
      "query A($more: Boolean!) { articles { nodes { source @include(if: $more) { id } } } } query B { __typename }";
    expect(bound(operation, { more: true }, "A")).toBe(2);
    expect(bound(operation, { more: false }, "A")).toBe(1);
    expect(bound(operation, {}, "A")).toBe(2);
    expect(bound(operation, {}, "B")).toBe(0);
    expect(bound(operation, {}, "C")).toBe(0);
  });

  it("reads filters in variables, in part or whole, and by their defaults", () => {
    const part = "query ($countries: [EntityBy!]) { articles(filter: { mentionsAll: $countries }) { totalCount } }";
    expect([bound(part, { countries: [{ name: "Mali" }] }), bound(part, { countries: [] }), bound(part)]).toEqual([
      2, 1, 1,
    ]);
    const whole =
      'query ($filter: ArticleFilter = { sources: [{ name: "News" }] }) { articles(filter: $filter) { totalCount } }';
    expect([
      bound(whole),
      bound(whole, { filter: null }),
      bound(whole, { filter: { sources: [{ id: "x" }], mentionsAny: [{ id: "y" }] } }),
    ]).toEqual([2, 1, 3]);
  });

  it("is computed at once for fragments that would be spread a billion times", () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) =>
        `fragment F${level} on Article { ${level === 0 ? "source { id }" : `...F${level - 1} ...F${level - 1}`} }`,
    );
    expect(bound(`${levels.join(" ")} { articles { nodes { ...F29 } } }`)).toBe(1 + 2 ** 29);
  });
});
