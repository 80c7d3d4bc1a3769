import { createHash } from "node:crypto";
import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";

const APP = "https://app.example";
const JSON_TYPE = "application/json";
const GRAPH_TYPE = "application/graphql-response+json";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ origins: [APP], token: "correct-horse-battery" });
});
afterAll(() => server.stop());

type Headers = Record<string, string>;

const post = (body: unknown, headers: Headers = {}, url = server.url) =>
  fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": JSON_TYPE, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const get = (parameters: Record<string, string>, headers: Headers = {}) =>
  fetch(`${server.url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers });
const SAFE = { "apollo-require-preflight": "1" };

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
}

/** What `fetch` decides by itself: the origin, the encodings, who asks. */
async function raw(
  path: string,
  headers: Headers,
  body?: string,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; bytes: Buffer }> {
  const request = httpRequest(`${server.url}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers,
    agent: false,
  });
  request.end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) };
}

describe("the media type of an answer", () => {
  it.each([
    [undefined, JSON_TYPE, 200],
    ["*/*", JSON_TYPE, 200],
    [JSON_TYPE, JSON_TYPE, 200],
    [GRAPH_TYPE, GRAPH_TYPE, 400],
    [GRAPH_TYPE.toUpperCase(), GRAPH_TYPE, 400],
    ["Application/Json", JSON_TYPE, 200],
    [`${JSON_TYPE}, ${GRAPH_TYPE};q=0.9`, JSON_TYPE, 200],
    [`${JSON_TYPE};q=0.5, ${GRAPH_TYPE}`, GRAPH_TYPE, 400],
    [`${GRAPH_TYPE};q=0, */*`, JSON_TYPE, 200],
    [`application/*;q=0.1, ${GRAPH_TYPE};q=0.2`, GRAPH_TYPE, 400],
    [`${JSON_TYPE}; charset=utf-8`, JSON_TYPE, 200],
    [`text/html, ${GRAPH_TYPE}`, GRAPH_TYPE, 400],
  ])("for %s is %s, and a wrong document has the status %i of that type", async (accept, type, status) => {
    const headers = { "content-type": JSON_TYPE, ...(accept !== undefined && { accept }) };
    const answer = await raw("/graphql", headers, JSON.stringify({ query: "{ nothing }" }));
    expect([answer.headers["content-type"], answer.status]).toEqual([`${type}; charset=utf-8`, status]);
  });

  it("that a client cannot take is told before anything is written", async () => {
    const content = "Unacceptable Ferry\n\nThe ferry sails again.";
    const query = "mutation ($content: String!) { ingest(documents: [{ content: $content }]) { accepted } }";
    const headers = { authorization: "Bearer correct-horse-battery", accept: "text/csv" };
    const response = await post({ query, variables: { content } }, headers);
    expect([response.status, await codeOf(response)]).toEqual([406, "BAD_REQUEST"]);
    const { data } = await server.query('{ articles(filter: { text: "unacceptable" }) { totalCount } }');
    expect(data).toEqual({ articles: { totalCount: 0 } });
  });

  it("is one of two that caches keep apart, also where a browser gets a page", async () => {
    for (const headers of [{ accept: "text/html" }, { accept: JSON_TYPE, ...SAFE }]) {
      expect((await get({ query: "{__typename}" }, headers)).headers.get("vary")).toMatch(/\baccept\b/i);
    }
  });
});

describe("the parameters of a request", () => {
  const two = "query A { __typename } query B { articles { totalCount } }";

  it("have an operation's name that is empty for none, by GET and by POST", async () => {
    expect(await (await get({ query: "query A { __typename }", operationName: "" }, SAFE)).json()).toEqual({
      data: { __typename: "Query" },
    });
    expect(await (await post({ query: "query A { __typename }", operationName: "" })).json()).toEqual({
      data: { __typename: "Query" },
    });
    expect(await codeOf(await get({ query: two, operationName: "" }, SAFE))).toBe("OPERATION_RESOLUTION_FAILURE");
  });

  it("may have a null for what is not there", async () => {
    const nothing = { variables: "null", extensions: "null" };
    expect((await get({ query: "{ __typename }", ...nothing }, SAFE)).status).toBe(200);
  });

  it("are told what is wrong with a persisted query, and nothing of the server", async () => {
    const query = "{ __typename }";
    const sha256Hash = createHash("sha256").update(query).digest("hex");
    for (const [persistedQuery, told] of [
      [{ version: 1, sha256Hash: "0".repeat(64) }, "sha"],
      [{ version: 2, sha256Hash }, "Version 2 of persisted queries is not supported"],
      [{ version: "1", sha256Hash }, 'Version "1"'],
      [[], "must be an object"],
      [{ version: 1, sha256Hash: `${sha256Hash} ` }, "64 hexadecimal digits"],
    ] as const) {
      const response = await post({ query, extensions: { persistedQuery } });
      const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: unknown }[] };
      expect([response.status, errors[0]?.extensions]).toEqual([400, { code: "BAD_REQUEST" }]);
      expect(errors[0]?.message).toContain(told);
    }
    expect((await post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } })).status).toBe(200);
    expect((await post({ extensions: { persistedQuery: { version: 1, sha256Hash } } })).status).toBe(200);
  });

  it("may have any number of wrong variables", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `$v${index}`);
    const query = `query (${names.map((name) => `${name}: Int!`).join(" ")}) { ${names.map((name, index) => `${index < 30 ? "articles" : "sources"}_${index}: ${index < 30 ? "articles" : "sources"}(first: ${name}) { totalCount }`).join(" ")} }`;
    for (const [accept, status] of [
      [JSON_TYPE, 200],
      [GRAPH_TYPE, 400],
    ] as const) {
      const response = await post({ query }, { accept });
      const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      expect([response.status, errors.length, new Set(errors.map(({ extensions }) => extensions.code))]).toEqual([
        status,
        51,
        new Set(["BAD_USER_INPUT"]),
      ]);
    }
  });
});

describe("a request's body", () => {
  const ingest = (content: string) =>
    JSON.stringify({
      query: "mutation ($c: String!) { ingest(documents: [{ content: $c }]) { accepted } }",
      variables: { c: content },
    });
  const headers = { authorization: "Bearer correct-horse-battery" };

  it.each([
    ["iso-8859-1", Buffer.from(ingest("Élection annoncée\n\nLe ferry est parti."), "latin1"), 415],
    ["windows-1256", Buffer.from(ingest("A\n\nB."), "latin1"), 415],
    ["utf-8", Buffer.from(ingest("Élection annoncée\n\nLe ferry est parti."), "latin1"), 400],
    ["UTF-8", Buffer.from(ingest("Half \ud83d\n\nThe ferry sails."), "utf8"), 400],
  ])("of letters that are not what it says (%s) leaves none of them in the store", async (charset, body, status) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { ...headers, "content-type": `${JSON_TYPE}; charset=${charset}` },
      body,
    });
    expect([response.status, await codeOf(response)]).toEqual([status, "BAD_REQUEST"]);
    expect((await server.query('{ articles(filter: { text: "ferry" }) { nodes { headline } } }')).data).not.toEqual(
      expect.stringContaining("\uFFFD"),
    );
  });

  it("may have signs beyond the first plane, as they are or in two halves", async () => {
    const answer = await post(
      '{"query":"query ($a: String) { articles(filter: { text: $a }) { totalCount } }","variables":{"a":"🚢 \\ud83d\\udea2"}}',
    );
    expect(answer.status).toBe(200);
  });

  it("that is compressed is refused with what is taken", async () => {
    const response = await post("{}", { "content-encoding": "gzip" });
    expect([response.status, response.headers.get("accept-encoding")]).toEqual([415, "identity"]);
  });
});

describe("pages of other origins", () => {
  const HEADERS =
    "content-type,authorization,mediagraph-report,mediagraph-max-round-trips,apollographql-client-name,baggage";
  const preflight = (origin: string) =>
    fetch(`${server.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": HEADERS,
      },
    });

  it("may use the graph where the setting names them, with the headers of any client", async () => {
    const asked = await preflight(APP);
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, APP]);
    expect(asked.headers.get("access-control-allow-headers")).toBe(HEADERS);
    expect(asked.headers.get("vary")).toMatch(/access-control-request-headers/i);
    const answer = await raw("/graphql", { origin: APP, "content-type": JSON_TYPE }, '{"query":"{ __typename }"}');
    expect(answer.headers["access-control-allow-origin"]).toBe(APP);
    expect(answer.headers["access-control-expose-headers"]).toContain("x-request-id");
    expect(answer.headers["vary"]).toMatch(/origin/i);
    expect(answer.headers["vary"]).toMatch(/accept/i);
  });

  it("may not where it does not, and may never read the other addresses", async () => {
    expect((await preflight("https://elsewhere.example")).headers.get("access-control-allow-origin")).toBeNull();
    const metrics = await raw("/metrics", { origin: APP });
    expect(metrics.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it.each([
    ["a page of an origin that is let in", { origin: APP, "sec-fetch-site": "cross-site" }, 200],
    ["a page of the server's own", { "sec-fetch-site": "same-origin" }, 200],
    ["a client that sends the header", SAFE, 200],
    ["a page of another origin", { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }, 400],
    ["an image on another page", { "sec-fetch-site": "cross-site", accept: "image/*" }, 406],
    ["nobody that can be told", { accept: `${GRAPH_TYPE}, ${JSON_TYPE}` }, 400],
  ])("are told from others by GET: %s", async (_who, headers, status) => {
    const answer = await raw("/graphql?query=%7B__typename%7D", headers as Headers);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.bytes.toString()).toContain("apollo-require-preflight");
  });
});

describe("an answer", () => {
  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("of some length is compressed with %s for who takes it", async (encoding, decompress) => {
    const body = JSON.stringify({ query: "{ articles(first: 20) { nodes { id headline } } }" });
    const plain = await raw("/graphql", { "content-type": JSON_TYPE }, body);
    const answer = await raw("/graphql", { "content-type": JSON_TYPE, "accept-encoding": encoding }, body);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers["vary"]).toMatch(/accept-encoding/i);
    expect(answer.bytes.length).toBeLessThan(plain.bytes.length);
    expect(decompress(answer.bytes).toString()).toBe(plain.bytes.toString());
  });

  it("of a few words is not compressed", async () => {
    const answer = await raw(
      "/graphql",
      { "content-type": JSON_TYPE, "accept-encoding": "gzip" },
      '{"query":"{ __typename }"}',
    );
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });

  it.each(["/", "/graphql", "/livez", "/nowhere", "/%zz"])(
    "of %s cannot be framed, sniffed or followed",
    async (path) => {
      const { headers } = await raw(path, { accept: "text/html" });
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect([headers["x-content-type-options"], headers["referrer-policy"], headers["x-frame-options"]]).toEqual([
        "nosniff",
        "no-referrer",
        "DENY",
      ]);
    },
  );

  it("that is no page may load nothing", async () => {
    expect((await post({ query: "{ __typename }" })).headers.get("content-security-policy")).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });

  it.each([
    ["GET", "/nowhere", 404, "NOT_FOUND"],
    ["PUT", "/graphql", 405, "BAD_REQUEST"],
    ["POST", "/livez", 404, "NOT_FOUND"],
    ["GET", "/%zz", 400, "BAD_REQUEST"],
  ])("to %s %s has the shape of GraphQL", async (method, path, status, code) => {
    const response = await fetch(`${server.url}${path}`, { method });
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    if (status === 405) expect(response.headers.get("allow")).toContain("POST");
  });

  it("to OPTIONS says what may be asked", async () => {
    const response = await fetch(`${server.url}/graphql`, { method: "OPTIONS" });
    expect([response.status, response.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
  });
});
