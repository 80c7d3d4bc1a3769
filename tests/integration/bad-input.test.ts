import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const CURSOR_OF_ANOTHER_ORDER = Buffer.from(JSON.stringify([1, "OLDEST", "2023", "x"])).toString("base64url");

describe("bad input is told with its argument and what is allowed", () => {
  it.each([
    ["a page above the ceiling", "{ articles(first: 101) { nodes { id } } }", "first", "100"],
    ["a page below one", "{ articles(first: 0) { nodes { id } } }", "first", "1"],
    ["a negative page from the end", "{ articles(last: -3) { nodes { id } } }", "last", "1"],
    ["pages from both ends", "{ articles(first: 1, last: 1) { nodes { id } } }", "last", "first"],
    ["a malformed cursor", '{ articles(after: "not a cursor") { nodes { id } } }', "after", "cursor"],
    [
      "a cursor of another order",
      `{ articles(after: "${CURSOR_OF_ANOTHER_ORDER}") { nodes { id } } }`,
      "after",
      "order",
    ],
    ["a malformed id of a lookup", '{ article(by: { id: "article-1" }) { id } }', "by.id", "32 hexadecimal digits"],
    [
      "an id of another kind",
      '{ article(by: { id: "post_00000000000000000000000000000000" }) { id } }',
      "id",
      "article",
    ],
    [
      "a malformed date",
      '{ articles(filter: { publishedAfter: "yesterday" }) { nodes { id } } }',
      "publishedAfter",
      "yesterday",
    ],
    ["an unknown value of an enum", "{ articles(orderBy: SIDEWAYS) { nodes { id } } }", "orderBy", "NEWEST"],
    [
      "an unknown value of an enum inside an input",
      "{ articles(filter: { platforms: MYSPACE }) { nodes { id } } }",
      "platform",
      "BLUESKY",
    ],
    ["a lookup by nothing", "{ article(by: {}) { id } }", "by", "exactly one"],
    ["a lookup by two keys", '{ article(by: { id: "x", url: "https://a.example/" }) { id } }', "by", "exactly one"],
  ])("%s", async (_title, document, argument, allowed) => {
    const answer = await server.query(document);
    const [error] = answer.errors ?? [];
    expect(error?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(String(error?.extensions["argument"])).toContain(argument);
    expect(error?.message).toContain(argument);
    expect(error?.message.toLowerCase()).toContain(allowed.toLowerCase());
    expect(error?.message).not.toContain("Did you mean");
  });

  it("names an enum's values for a variable too", async () => {
    const answer = await server.query("query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { id } } }", {
      filter: { platforms: "MYSPACE" },
    });
    const [error] = answer.errors ?? [];
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "filter.platforms" });
    expect(error?.message).toContain("BLUESKY");
  });

  it.each([
    [
      "a null where the default is meant",
      "query ($x: TimeOrder) { articles(orderBy: $x) { nodes { id } } }",
      { x: null },
      "orderBy",
      "NEWEST, OLDEST",
    ],
    [
      "a number that is none",
      "query ($x: Int) { articles(first: $x) { nodes { id } } }",
      { x: "ten" },
      "first",
      "1 to 100",
    ],
    ["no value at all", "query ($x: ID!) { node(id: $x) { id } }", {}, "id", "required"],
    [
      "a date deep in a filter",
      "query ($x: ArticleFilter) { articles(filter: $x) { nodes { id } } }",
      { x: { publishedAfter: "yesterday" } },
      "filter.publishedAfter",
      "2023-02-07",
    ],
    [
      "a value of a list",
      "query ($x: ArticleFilter) { articles(filter: $x) { nodes { id } } }",
      { x: { platforms: ["X", {}] } },
      "filter.platforms[1]",
      "BLUESKY",
    ],
    [
      "text that looks like the end of the message",
      "query ($x: [Platform!]) { articles(filter: { platforms: $x }) { nodes { id } } }",
      { x: 'X" at "y"; z' },
      "filter.platforms",
      "BLUESKY",
    ],
    [
      "an unknown field of an input",
      "query ($x: ArticleFilter) { articles(filter: $x) { nodes { id } } }",
      { x: { platfrom: "X" } },
      "filter",
      "platform",
    ],
  ])("names the argument that a variable is for: %s", async (_title, document, variables, argument, allowed) => {
    const [error] = (await server.query(document, variables)).errors ?? [];
    expect(error?.extensions).toEqual({ code: "BAD_USER_INPUT", argument });
    expect(error?.message).toContain(`${argument}:`);
    expect(error?.message).toContain(allowed);
  });

  it.each([
    [
      "a variable",
      "query ($x: ArticleFilter) { articles(filter: $x) { nodes { id } } }",
      { x: { platform: "x".repeat(20_000) } },
    ],
    [
      "a variable with much in it",
      "query ($x: DateTime) { articles(filter: { publishedAfter: $x }) { nodes { id } } }",
      { x: { a: "x".repeat(20_000) } },
    ],
    [
      "a value in the document",
      `{ articles(filter: { publishedAfter: "${"x".repeat(20_000)}" }) { nodes { id } } }`,
      {},
    ],
    [
      "an object in the document",
      `{ articles(filter: { publishedAfter: { a: "${"x".repeat(20_000)}" } }) { nodes { id } } }`,
      {},
    ],
    ["a name", `{ ${"x".repeat(20_000)} }`, {}],
  ])("does not send %s back whole", async (_title, document, variables) => {
    const answer = await server.query(document, variables);
    expect(answer.errors?.[0]?.message.length).toBeLessThan(500);
  });

  it("tells what is wrong once, not for each parent", async () => {
    const answer = await server.query(
      "{ articles { nodes { mentions(first: 3) { nodes { entity { articles(first: 200) { nodes { id } } } } } } } }",
    );
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message:
          "first must be from 1 to 100; got 200. For more, ask for the next page: give after the endCursor of this one.",
      }),
    ]);
    expect(answer.data).not.toBeNull();
  });

  it("tells the same fault at two places twice", async () => {
    const answer = await server.query('{ a: article(by: { id: "x" }) { id } b: article(by: { id: "x" }) { id } }');
    expect(answer.errors).toHaveLength(2);
  });

  it.each([
    ["a variable that is not used", "query ($x: Int) { __typename }", "GRAPHQL_VALIDATION_FAILED"],
    [
      "a nullable variable for a key of a lookup",
      "query ($x: Url) { article(by: { url: $x }) { id } }",
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a nullable variable for a key inside a key",
      "query ($x: String) { account(by: { handle: { platform: X, handle: $x } }) { id } }",
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a nullable variable for a key of a lookup, in a fragment",
      "query ($x: ID = null) { ...F } fragment F on Query { article(by: { id: $x }) { id } }",
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a subscription of what there is not", "subscription { x }", "GRAPHQL_VALIDATION_FAILED"],
  ])("takes %s for a fault of the document", async (_title, document, code) => {
    const [error] = (await server.query(document)).errors ?? [];
    expect(error?.extensions).toEqual({ code });
  });

  it("takes a variable that is never null for a key of a lookup", async () => {
    const answer = await server.query("query ($x: Url!) { article(by: { url: $x }) { id } }", {
      x: "https://nowhere.example/",
    });
    expect(answer).toEqual({ status: 200, data: { article: null } });
  });

  it("gives null in the place of an id that is none of the graph's, and what it has in the others", async () => {
    const { data } = await server.query("{ articles(first: 1) { nodes { id } } }");
    const [{ id = "" } = {}] = (data?.["articles"] as { nodes: { id: string }[] }).nodes;
    const strange = [
      "",
      "x",
      "article_12",
      `Article_${"0".repeat(32)}`,
      "QXJ0aWNsZToy",
      `shop_${"0".repeat(32)}`,
      "__proto__",
      "x".repeat(1_000),
    ];
    const answer = await server.query(
      "query ($ids: [ID!]!, $one: ID!) { nodes(ids: $ids) { id } node(id: $one) { id } }",
      { ids: [...strange, id], one: "x" },
    );
    expect(answer).toEqual({ status: 200, data: { nodes: [...strange.map(() => null), { id }], node: null } });
  });

  it("gives null for ids that nothing has", async () => {
    const answer = await server.query(
      `{ node(id: "article_${"0".repeat(32)}") { id } article(by: { url: "https://nowhere.example/" }) { id } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ node: null, article: null });
  });

  it("does not show what the schema might have meant by an unknown field beyond the message of the language", async () => {
    const answer = await server.query("{ articlez { id } }");
    expect(answer.errors?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  });
});
