import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { BadUserInput } from "../../src/domain/errors/errors";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { fillGraph } from "../builders/filled-graph";
import { articleId, postId } from "../builders/filled-items";
import { GraphClient } from "../builders/graph-client";

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  await fillGraph(store, 10);
  client = new GraphClient(store);
});
afterAll(() => store.close());

const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");
const ARTICLE = articleId(0);

describe("an argument that cannot be right", () => {
  it.each([
    ["{ articles(first: 0) { nodes { id } } }", "first", "first must be from 1 to 100; got 0."],
    [
      "{ articles(first: 101) { nodes { id } } }",
      "first",
      "first must be from 1 to 100; got 101. For more, ask for the next page: give after the endCursor of this one.",
    ],
    ["{ articles(last: -1) { nodes { id } } }", "last", "last must be from 1 to 100; got -1."],
    ["{ articles(last: 500) { nodes { id } } }", "last", "ask for the page before: give before the startCursor"],
    ["{ articles(first: 1, last: 1) { totalCount } }", "last", "together with first"],
    [`{ node(id: "${ARTICLE}") { ... on Article { mentions(first: 1000) { totalCount } } } }`, "first", "1 to 100"],
    [`{ node(id: "${ARTICLE}") { ... on Article { posts(last: 0) { totalCount } } } }`, "last", "1 to 100"],
    ['{ articles(after: "?") { nodes { id } } }', "after", "cursor that this list gave"],
    [`{ articles(before: "${cursor("a")}") { nodes { id } } }`, "before", "cursor that this list gave"],
    [
      `{ articles(after: "${cursor(1, "OLDEST", "2023", ARTICLE)}") { nodes { id } } }`,
      "after",
      'order "OLDEST"; this list is in the order NEWEST. Use the same orderBy for all pages, or start again without after.',
    ],
    [`{ articles(after: "${cursor(2, "NEWEST", "2023", ARTICLE)}") { nodes { id } } }`, "after", "version 2"],
    ['{ article(by: { id: "article_12" }) { id } }', "by.id", '32 hexadecimal digits; got "article_12"'],
    [
      `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`,
      "ids",
      "at most 100 values; got 101. Ask for the rest in another request.",
    ],
    [`{ article(by: { id: "${postId(0)}" }) { id } }`, "by.id", "the id of an article"],
    ['{ entity(by: { wikidataId: "42" }) { id } }', "by.wikidataId", 'such as Q42; got "42"'],
    [
      '{ articles(filter: { sources: [{ id: "bbc" }] }) { nodes { id } } }',
      "filter.sources[0].id",
      "the id of a source",
    ],
    [
      `{ articles(filter: { mentionsAll: [{ wikidataId: "Q1" }, { id: "${ARTICLE}" }] }) { nodes { id } } }`,
      "filter.mentionsAll[1].id",
      "the id of an entity",
    ],
    [
      '{ articles(filter: { mentionsAny: { wikidataId: "159" } }) { nodes { id } } }',
      "filter.mentionsAny[0].wikidataId",
      'such as Q42; got "159"',
    ],
    [
      `{ articles(filter: { mentionsAny: [${'{ name: "Mali" } '.repeat(101)}] }) { nodes { id } } }`,
      "filter.mentionsAny",
      "at most 100 values; got 101.",
    ],
    [
      `{ articles(filter: { languages: [${'"ar" '.repeat(101)}] }) { nodes { id } } }`,
      "filter.languages",
      "at most 100 values; got 101.",
    ],
    [
      `{ entities(filter: { text: "${Array.from({ length: 101 }, (_, index) => `w${index}`).join(" ")}" }) { nodes { id } } }`,
      "filter.text",
      "filter.text may have at most 100 words.",
    ],
    [
      '{ entities(filter: { countries: ["ML", "Mali"] }) { nodes { id } } }',
      "filter.countries[1]",
      'alpha-2 code, such as ML; got "Mali"',
    ],
    [
      '{ sources(filter: { countries: "223" }) { nodes { id } } }',
      "filter.countries[0]",
      'alpha-2 code, such as ML; got "223"',
    ],
    [
      '{ socialPosts(filter: { authors: { id: "@someone" } }) { nodes { id } } }',
      "filter.authors[0].id",
      "the id of an account",
    ],
  ])("%s", async (operation, argument, message) => {
    const { result, report } = await client.run(operation);
    const [error] = result.errors ?? [];
    const cause = error?.originalError;
    expect(cause).toBeInstanceOf(BadUserInput);
    expect(cause instanceof BadUserInput && cause.argument).toBe(argument);
    expect(error?.message).toContain(message);
    expect(report.roundTrips).toBeLessThanOrEqual(1);
  });

  it.each([
    ['{ articles(filter: { publishedAfter: "yesterday" }) { nodes { id } } }', "2023-02-07T10:30:00Z"],
    ['{ articles(filter: { publishedAfter: "2023-02-31" }) { nodes { id } } }', "2023-02-31"],
    ['{ articles(filter: { languages: ["ar", "_"] }) { nodes { id } } }', "BCP 47"],
    ['{ articles(filter: { languages: "arabic" }) { nodes { id } } }', 'got "arabic"'],
    ["{ articles(filter: { mentionsAll: [{}] }) { nodes { id } } }", "exactly one key"],
    ['{ article(by: { url: "ftp://a.example/" }) { id } }', "http or https"],
    ["{ article(by: {}) { id } }", "exactly one key"],
    ["{ articles(orderBy: SIDEWAYS) { nodes { id } } }", "SIDEWAYS"],
  ])("%s is refused before anything is run", async (operation, message) => {
    const { result, report } = await client.run(operation);
    expect(result.data).toBeUndefined();
    expect(result.errors?.[0]?.message).toContain(message);
    expect(report.roundTrips).toBe(0);
  });

  it("never repeats a long value whole", async () => {
    const { result } = await client.run(`{ article(by: { id: "${"x".repeat(10_000)}" }) { id } }`);
    expect(result.errors?.[0]?.message.length).toBeLessThan(300);
  });
});

describe("a text filter", () => {
  it("asks for nothing when it is blank, and finds nothing when it has no word", async () => {
    const { result } = await client.run(
      '{ all: articles { totalCount } blank: articles(filter: { text: "  " }) { totalCount } signs: articles(filter: { text: "?!" }) { totalCount } }',
    );
    expect(result.data).toMatchObject({ blank: { totalCount: 12 }, all: { totalCount: 12 }, signs: { totalCount: 0 } });
  });
});

describe("what is not known", () => {
  it("is null", async () => {
    const nobody = "0".repeat(32);
    const data = await client.data(`{
      node(id: "article_${nobody}") { id }
      nodes(ids: ["post_${nobody}", "mention_${nobody}"]) { id }
      article(by: { url: "https://nowhere.example/" }) { id }
      socialPost(by: { native: { platform: X, id: "none" } }) { id }
      entity(by: { name: "Nobody" }) { id }
      account(by: { handle: { platform: X, handle: "nobody" } }) { id }
      source(by: { name: "Nothing" }) { id }
    }`);
    expect(data).toEqual({
      node: null,
      nodes: [null, null],
      article: null,
      socialPost: null,
      entity: null,
      account: null,
      source: null,
    });
  });

  it.each(["", "  ", "\\u200f", "!!!", "🙂"])("so is a name without a letter: %j", async (name) => {
    const data = await client.data(`{
      entity(by: { name: "${name}" }) { id }
      source(by: { name: "${name}" }) { id }
      articles(filter: { mentionsAll: [{ name: "${name}" }] }) { nodes { id } }
    }`);
    expect(data).toEqual({ entity: null, source: null, articles: { nodes: [] } });
  });
});
