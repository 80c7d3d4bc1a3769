import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";
import { startServer, type RunningServer } from "./running-server";

let server: RunningServer;
beforeAll(async () => {
  const store = await openSqlite(":memory:");
  await saveAll(store, [aWrite(aSource("tide"))]);
  server = await startServer({ store, token: "a token of some length" });
});
afterAll(() => server.stop());

const SOURCES = "{ sources(first: 50) { totalCount nodes { name url language country __typename } } }";

function get(document: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> {
  const url = `${server.url}/graphql?query=${encodeURIComponent(document)}`;
  return fetch(url, { method, headers: { "apollo-require-preflight": "1", ...headers } });
}

const tagOf = (response: Response) => response.headers.get("etag");

describe("an answer to a GET", () => {
  it("may be kept, and is asked for again each time: 304 while it is the same", async () => {
    const first = await get(SOURCES);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("vary")).toContain("accept");
    const tag = tagOf(first) ?? "";
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const known of [tag, tag.slice(2), `"other", ${tag}`]) {
      const again = await get(SOURCES, { "if-none-match": known });
      expect([again.status, await again.text(), tagOf(again)]).toEqual([304, "", tag]);
      expect(again.headers.get("cache-control")).toBe("no-cache");
    }
    await saveAll(server.store, [aWrite(aSource("ebb"))]);
    const changed = await get(SOURCES, { "if-none-match": tag });
    expect(changed.status).toBe(200);
    expect(tagOf(changed)).not.toBe(tag);
  });

  it("has another tag in another media type, and the same one when it is compressed", async () => {
    const json = await get(SOURCES, { "accept-encoding": "identity" });
    const compressed = await get(SOURCES, { "accept-encoding": "br" });
    const other = await get(SOURCES, { accept: "application/graphql-response+json" });
    expect(tagOf(compressed)).toBe(tagOf(json));
    expect(tagOf(other)).not.toBe(tagOf(json));
  });

  it.each([
    ["has errors", "{ article(by: {}) { id } }", {}],
    ["is not valid", "{ nothing }", {}],
    ["is for a writer", SOURCES, { authorization: "Bearer a token of some length" }],
    ["is for whoever has a wrong token", SOURCES, { authorization: "Bearer another one" }],
    ["reports its round trips", SOURCES, { "mediagraph-report": "1" }],
    ["has a limit of round trips", SOURCES, { "mediagraph-max-round-trips": "9" }],
  ])("is kept by nobody if it %s", async (_, document, headers: Record<string, string>) => {
    const response = await get(document, headers);
    expect([response.headers.get("cache-control"), tagOf(response)]).toEqual(["no-store", null]);
  });
});

describe("an answer to a POST", () => {
  it("says nothing of caches, which do not keep it", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: SOURCES }),
    });
    expect([response.headers.get("cache-control"), tagOf(response)]).toEqual([null, null]);
  });
});
