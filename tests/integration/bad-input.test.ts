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
    ["a cursor of another order", `{ articles(after: "${CURSOR_OF_ANOTHER_ORDER}") { nodes { id } } }`, "after", "order"],
    ["a malformed id", '{ node(id: "article-1") { id } }', "id", "id"],
    ["an id of another kind", '{ article(by: { id: "post_00000000000000000000000000000000" }) { id } }', "id", "article"],
    ["a malformed date", '{ articles(filter: { publishedAfter: "yesterday" }) { nodes { id } } }', "publishedAfter", "yesterday"],
    ["an unknown value of an enum", "{ articles(orderBy: SIDEWAYS) { nodes { id } } }", "orderBy", "NEWEST"],
    ["an unknown value of an enum inside an input", "{ articles(filter: { platform: MYSPACE }) { nodes { id } } }", "platform", "BLUESKY"],
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
    const answer = await server.query("query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { id } } }", { filter: { platform: "MYSPACE" } });
    const [error] = answer.errors ?? [];
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "filter.platform" });
    expect(error?.message).toContain("BLUESKY");
  });

  it("gives null for ids that nothing has", async () => {
    const answer = await server.query(`{ node(id: "article_${"0".repeat(32)}") { id } article(by: { url: "https://nowhere.example/" }) { id } }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ node: null, article: null });
  });

  it("does not show what the schema might have meant by an unknown field beyond the message of the language", async () => {
    const answer = await server.query("{ articlez { id } }");
    expect(answer.errors?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  });
});
