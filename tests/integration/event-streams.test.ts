import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-sse";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { EventClient, type ServerEvent } from "../builders/event-client";
import { anArticle, aPost, aSource } from "../builders/items";
import { aWrite, saveAgain, saveAll } from "../builders/writes";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const FOLLOW = /* GraphQL */ `
  subscription Follow($after: String, $kinds: [ItemKind!], $texts: Boolean = true) {
    news: changes(after: $after, kinds: $kinds) {
      cursor
      ...Told
    }
  }
  fragment Told on ChangeEdge {
    node {
      cause
      itemId
      item @include(if: $texts) {
        ... on Article {
          headline
        }
      }
    }
  }
`;

interface News {
  readonly cursor: string;
  readonly node: {
    readonly cause: string;
    readonly itemId: string;
    readonly item?: { readonly headline?: string } | null;
  };
}

let store: Store;
let server: RunningServer;
beforeAll(async () => {
  store = await openSqlite(":memory:");
  server = await startServer({
    store,
    token: TOKEN,
    logLevel: "info",
    origins: ["https://wall.example"],
    live: { pollMs: 10, keepAliveMs: 20, most: 8 },
  });
});
afterAll(() => server.stop());

const open = (query = FOLLOW, asked: Parameters<typeof EventClient.open>[2] = {}) =>
  EventClient.open(server.url, query, asked);
const newsIn = ({ data }: ServerEvent): News => data?.data?.["news"] as News;
let saved = 0;
async function save(): Promise<string> {
  const article = anArticle(`Story ${(saved += 1)}`);
  await saveAll(store, [aWrite(article)]);
  return article.id;
}
async function newestCursor(): Promise<string> {
  const { data } = await server.query("{ changes(first: 1) { newestCursor } }");
  return (data?.["changes"] as { newestCursor: string }).newestCursor;
}
const codesIn = ({ data }: ServerEvent): unknown[] => (data?.errors ?? []).map(({ extensions }) => extensions["code"]);

describe("a subscription over server-sent events", () => {
  it("tells each change that is saved from now on, as the query would, and its cursor as the event's id", async () => {
    await save();
    const client = await open();
    expect(client.response.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
    });
    expect(client.response.headers["content-encoding"]).toBeUndefined();
    const id = await save();
    const told = await client.event();
    expect(newsIn(told)).toEqual({
      cursor: told.id,
      node: { cause: "INPUT", itemId: id, item: { headline: `Story ${saved}` } },
    });
    await saveAgain(store, anArticle(`Story ${saved}`), { removedAt: "2024-01-01T00:00:00.000Z" });
    expect(newsIn(await client.event()).node).toEqual({ cause: "REMOVAL", itemId: id, item: null });
    client.kill();
  });

  it("begins with the place from which it goes on, and says now and then that it is alive", async () => {
    const cursor = await newestCursor();
    const client = await open();
    expect(await client.next()).toEqual({ retry: "1000", id: cursor });
    expect(await client.next()).toEqual({});
    client.kill();
  });

  it("misses nothing and repeats nothing, however often the connection is lost", async () => {
    let after = await newestCursor();
    const all: string[] = [];
    for (let index = 0; index < 60; index += 1) all.push(await save());
    const told: string[] = [];
    while (told.length < 60) {
      // A browser says by itself what it has seen; a program names the cursor in the document.
      const isBrowser = told.length % 2 === 0;
      const client = await open(FOLLOW, {
        variables: isBrowser ? { after: "of no matter" } : { after },
        ...(isBrowser && { headers: { "last-event-id": after } }),
      });
      for (const event of await client.events(Math.min(7, 60 - told.length))) {
        after = newsIn(event).cursor;
        told.push(newsIn(event).node.itemId);
      }
      client.kill();
    }
    expect(told).toEqual(all);
  });

  it("goes on after a lost connection with graphql-sse too, whose variables may be a getter", async () => {
    let after = await newestCursor();
    const all = [await save()];
    const told: string[] = [];
    const connections: AbortController[] = [];
    const client = createClient({
      url: `${server.url}/graphql`,
      retry: () => Promise.resolve(),
      retryAttempts: 100,
      fetchFn: (url: string, init: RequestInit) => {
        const cut = new AbortController();
        connections.push(cut);
        return fetch(url, { ...init, signal: AbortSignal.any([cut.signal, init.signal ?? cut.signal]) });
      },
    });
    const request = {
      query: FOLLOW,
      get variables() {
        return { after };
      },
    };
    for await (const { data } of client.iterate(request)) {
      const news = (data as Record<string, unknown>)["news"] as News;
      told.push(news.node.itemId);
      after = news.cursor;
      if (told.length === 3) break;
      connections.at(-1)?.abort();
      all.push(await save());
    }
    client.dispose();
    expect(told).toEqual(all);
    expect(connections.length).toBeGreaterThan(1);
  });

  it("obeys directives, variables and kinds", async () => {
    const client = await open(FOLLOW, { variables: { kinds: ["POST"], texts: false } });
    await save();
    await saveAll(store, [aWrite(aPost("Only this"))]);
    expect(newsIn(await client.event()).node).toEqual({ cause: "INPUT", itemId: aPost("Only this").id });
    client.kill();
  });

  it("tells what is written over GraphQL, and reports the round trips of each event", async () => {
    const client = await open(FOLLOW, { headers: { "mediagraph-report": "1" }, variables: { kinds: ["ARTICLE"] } });
    const content = "A bridge opens\n\nBy Ada Reyes, 17 March 2024\n\nThe new bridge of Oslo was opened on Sunday.";
    await server.query(
      "mutation ($content: String!) { ingest(documents: [{ content: $content }]) { accepted } }",
      { content },
      { authorization: `Bearer ${TOKEN}` },
    );
    const { data } = await client.event();
    expect(data).toMatchObject({
      data: { news: { node: { item: { headline: "A bridge opens" } } } },
      extensions: { mediagraph: { roundTrips: 1, byCollection: { articles: 1 } } },
    });
    client.kill();
  });

  it("is known by its hash, as a query is", async () => {
    const sha256Hash = createHash("sha256").update("{ __typename }").digest("hex");
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const by = (parameters: Record<string, string>) =>
      EventClient.open(server.url, "", {
        method: "GET",
        path: `/graphql?${new URLSearchParams({ ...parameters, extensions }).toString()}`,
        headers: { "apollo-require-preflight": "1" },
      });
    expect(codesIn(await (await by({})).event())).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
    await (await by({ query: "{ __typename }" })).event();
    expect((await (await by({})).event()).data).toEqual({ data: { __typename: "Query" } });
  });

  it("answers a query too, and completes", async () => {
    const client = await open("{ __typename }");
    expect(await client.events(2)).toEqual([
      { event: "next", data: { data: { __typename: "Query" } } },
      { event: "complete", data: null },
    ]);
    expect(await client.next()).toBeUndefined();
  });

  it.each([
    ["a document that is none", "subscription {", {}, "GRAPHQL_PARSE_FAILED"],
    ["two fields", "subscription { changes { cursor } other: changes { cursor } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["what the schema says", "subscription { __typename }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["a field that there is not", "subscription { weather }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["nothing", "subscription { changes @skip(if: true) { cursor } }", {}, "BAD_USER_INPUT"],
    ["a bad variable", FOLLOW, { kinds: "FISH" }, "BAD_USER_INPUT"],
    ["a bad cursor", FOLLOW, { after: "nonsense" }, "BAD_USER_INPUT"],
    ["a cursor that is too long", FOLLOW, { after: "x".repeat(70_000) }, "BAD_USER_INPUT"],
    [
      "too many names",
      `subscription { changes { ${"abcdefghijklmnopqrstuvwxyzABCDEFG"
        .split("")
        .map((name) => `${name}: cursor`)
        .join(" ")} } }`,
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
  ])("that asks for %s gets its error and is complete", async (_what, query, variables, code) => {
    const client = await open(query, { variables });
    const [told, end] = await client.events(2);
    expect(told && codesIn(told)).toEqual([code]);
    expect(told?.data?.data).toBeUndefined();
    expect(end?.event).toBe("complete");
    expect(await client.next()).toBeUndefined();
  });

  it("names the argument of a bad cursor, and the header that brought one", async () => {
    const [inDocument, inHeader] = await Promise.all([
      open(FOLLOW, { variables: { after: "nonsense" } }),
      open(FOLLOW, { headers: { "last-event-id": "nonsense" } }),
    ]);
    expect((await inDocument.event()).data?.errors?.[0]?.extensions["argument"]).toBe("after");
    expect((await inHeader.event()).data?.errors?.[0]?.extensions["argument"]).toBe("Last-Event-ID");
  });

  it("of another store's cursor is told as the query tells it", async () => {
    const other = Buffer.from(JSON.stringify([1, "CHANGES", "another", "1"])).toString("base64url");
    const [told] = await (await open(FOLLOW, { variables: { after: other } })).events(1);
    const { errors } = await server.query(`{ changes(after: "${other}") { newestCursor } }`);
    expect(told?.data?.errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual(
      errors?.map(({ message, extensions }) => ({ message, extensions })),
    );
    expect(told && codesIn(told)).toEqual(["CHANGES_GONE"]);
  });

  it("ends after an event that could not be answered, since its client would miss it", async () => {
    const client = await open(FOLLOW, { headers: { "mediagraph-max-round-trips": "1" } });
    await saveAll(store, [aWrite(aSource("within the limit"))]);
    expect(newsIn(await client.event()).node.itemId).toBe(aSource("within the limit").id);
    client.kill();
    const narrow = await open(FOLLOW, {
      headers: { "mediagraph-max-round-trips": "0" },
      variables: { after: undefined },
    });
    await save();
    const [told, end] = await narrow.events(2);
    expect(told && codesIn(told)).toEqual(["ROUND_TRIP_LIMIT"]);
    expect(end?.event).toBe("complete");
  });

  it("is logged once, at its end, with how many events it told", async () => {
    const client = await open("subscription Logged { changes { cursor } }");
    await save();
    await client.event();
    client.kill();
    const line = () => server.log.find(({ operation }) => operation === "Logged");
    while (line() === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(line()).toMatchObject({ path: "/graphql", status: 200, type: "subscription", events: 1 });
    expect(line()).not.toHaveProperty("isCutOff");
  });

  it("and each of its events count as operations once", async () => {
    const client = await open("subscription Counted { changes { cursor } }");
    await save();
    await client.event();
    client.kill();
    await (await open("query CountedQuery { __typename }")).events(2);
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const counted = (name: string) =>
      new RegExp(`operation_duration_seconds_count{operation="${name}",type="\\w+"} (\\d+)`).exec(text)?.[1];
    // It begins, and tells one event.
    expect([counted("Counted"), counted("CountedQuery")]).toEqual(["2", "1"]);
  });

  it("is refused with a status when the server has too many, and taken when one of them ends", async () => {
    const metric = async () =>
      Number(/^mediagraph_live_operations (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1]);
    while ((await metric()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const clients: EventClient[] = [];
    for (let index = 0; index < 8; index += 1) clients.push(await open());
    const refused = await open();
    expect(refused.response.statusCode).toBe(503);
    expect(refused.response.headers["retry-after"]).toBe("5");
    expect(JSON.parse(await refused.text())).toMatchObject({
      errors: [{ extensions: { code: "SUBSCRIPTION_LIMIT" } }],
    });
    for (const client of clients) client.kill();
    while ((await metric()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const taken = await open();
    expect(taken.response.statusCode).toBe(200);
    taken.kill();
  });
});

describe("a subscription by GET", () => {
  const path = `/graphql?${new URLSearchParams({ query: "subscription { changes { cursor } }" }).toString()}`;
  const get = (headers: Record<string, string>, at = path) =>
    EventClient.open(server.url, "", { method: "GET", path: at, headers });

  it.each([
    ["a page of this server", { "sec-fetch-site": "same-origin" }, 200],
    ["a page of an allowed origin", { origin: "https://wall.example", "sec-fetch-site": "cross-site" }, 200],
    ["a program that says so", { "apollo-require-preflight": "1" }, 200],
    ["a page of another origin", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, 400],
    ["nobody knows whom", {}, 400],
  ])("from %s is answered accordingly", async (_whom, headers: Record<string, string>, status) => {
    const client = await get(headers);
    expect(client.response.statusCode).toBe(status);
    client.kill();
  });

  it("changes nothing", async () => {
    const query = new URLSearchParams({ query: 'mutation { restore(id: "x") { __typename } }' }).toString();
    const client = await get({ "apollo-require-preflight": "1" }, `/graphql?${query}`);
    expect(codesIn(await client.event())).toEqual(["BAD_REQUEST"]);
  });

  it("with variables that are no JSON is refused", async () => {
    const client = await get({ "apollo-require-preflight": "1" }, `${path}&variables=%7B`);
    expect(client.response.statusCode).toBe(400);
  });
});

describe("a subscription without a stream", () => {
  it.each(["POST", "GET"])("by %s is told where it is answered", async (method) => {
    const query = "subscription { changes { cursor } }";
    const headers = { accept: "application/json", "content-type": "application/json" };
    const response = await fetch(
      method === "GET" ? `${server.url}/graphql?${new URLSearchParams({ query }).toString()}` : `${server.url}/graphql`,
      { method, headers, ...(method === "POST" && { body: JSON.stringify({ query }) }) },
    );
    expect(response.ok).toBe(false);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: unknown }[] };
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/text\/event-stream.*graphql-transport-ws/);
    expect(errors[0]?.extensions).toEqual({ code: "BAD_REQUEST" });
  });

  it("does not run for HEAD", async () => {
    const response = await fetch(`${server.url}/graphql?query=subscription%7Bchanges%7Bcursor%7D%7D`, {
      method: "HEAD",
      headers: { accept: "text/event-stream", "apollo-require-preflight": "1" },
    });
    expect(response.status).toBe(406);
  });

  it("is JSON where a client takes events as well as JSON", async () => {
    const accept = "application/graphql-response+json, application/json, text/event-stream, multipart/mixed";
    const { data } = await server.query("{ __typename }", {}, { accept });
    expect(data).toEqual({ __typename: "Query" });
  });
});
