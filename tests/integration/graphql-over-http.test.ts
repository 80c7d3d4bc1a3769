import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { auditServer, type AuditResult } from "graphql-http";
import { startServer, type RunningServer } from "./running-server";

let server: RunningServer;
let results: AuditResult[];

beforeAll(async () => {
  server = await startServer();
  results = await auditServer({ url: `${server.url}/graphql` });
});
afterAll(() => server.stop());

const namesOf = (status: AuditResult["status"]) =>
  results.filter((result) => result.status === status).map(({ id, name }) => `${id} ${name}`);

describe("GraphQL over HTTP, as the specification's audit suite sees it", () => {
  it("runs the whole suite", () => expect(results.length).toBeGreaterThanOrEqual(61));

  it("breaks no MUST", () => expect(namesOf("error")).toEqual([]));

  it("breaks no SHOULD", () => expect(namesOf("warn")).toEqual([]));

  it("declines only the plain GET queries that cross-site request forgery prevention refuses", () => {
    expect(
      namesOf("notice")
        .map((name) => name.slice(0, 4))
        .sort(),
    ).toEqual(["5A70", "6A70", "D6D5"]);
  });
});

describe("a request that any page could make a browser send", () => {
  const mutation = 'mutation { removeArticle(id: "article_00000000000000000000000000000000") { __typename } }';

  it("is answered by GET with a header that no page can set unasked", async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent("{ __typename }")}`;
    const response = await fetch(url, { headers: { "apollo-require-preflight": "1" } });
    expect(await response.json()).toEqual({ data: { __typename: "Query" } });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect((await fetch(url)).status).toBe(400);
  });

  it("writes nothing by GET", async () => {
    const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(mutation)}`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(response.status).toBe(405);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded"])("writes nothing by a POST of %s", async (type) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": type },
      body: JSON.stringify({ query: mutation }),
    });
    expect([400, 415]).toContain(response.status);
  });
});
