import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../src/ingest/ingest-types";
import type { SourceAccess } from "../../src/ingest/writing/writer";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const INGEST =
  "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { accepted rejected { reason } } }";
const NOWHERE = "0".repeat(32);
const MUTATIONS = [
  ["ingest", 'mutation { ingest(documents: [{ content: "A ferry\\n\\nIt sails." }]) { accepted } }'],
  ["ingest", 'mutation { ingest(dryRun: true, documents: [{ content: "A ferry\\n\\nIt sails." }]) { accepted } }'],
  ["erase", `mutation { erase(id: "article_${NOWHERE}") { outcome } }`],
  ["removeArticle", `mutation { removeArticle(id: "article_${NOWHERE}") { outcome } }`],
  ["removePost", `mutation { removePost(id: "post_${NOWHERE}") { outcome } }`],
  ["removeEntity", `mutation { removeEntity(id: "entity_${NOWHERE}") { outcome } }`],
  ["addSource", 'mutation { addSource(url: "https://ferries.example/feed") { outcome } }'],
  ["pullSource", 'mutation { pullSource(url: "https://ferries.example/feed") { outcome } }'],
  ["restore", `mutation { restore(id: "source_${NOWHERE}") { outcome } }`],
] as const;

/** Fetches nothing. */
const SOURCES: SourceAccess = {
  addSource: async ({ url }) => ({
    outcome: "added",
    subscription: { url, kind: "FEED", addedAt: "2024-03-01T10:00:00.000Z" },
    others: [],
  }),
  pullSource: async () => null,
  fetchDocument: async ({ name }) => ({ name, open: () => Readable.from([]) }),
};

let open: RunningServer;
let closed: RunningServer;

beforeAll(async () => {
  const store = await openSqlite(":memory:");
  open = await startServer({ store, token: TOKEN, writer: createWriter(store, systemClock, SOURCES) });
  closed = await startServer({ store: await openSqlite(":memory:") });
});
afterAll(async () => {
  await open.stop();
  await closed.stop();
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe.each(MUTATIONS)("%s", (name, document) => {
  it("is off where the server has no token, and says how to switch it on", async () => {
    const answer = await closed.query(document, {}, bearer(TOKEN));
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining("MEDIAGRAPH_TOKEN"),
        path: [name],
        extensions: { code: "FORBIDDEN" },
      }),
    ]);
  });

  it.each([
    ["no token", {}],
    ["a wrong token", bearer("correct-horse-batterz")],
    ["another scheme", { authorization: `Basic ${TOKEN}` }],
  ])("is refused with %s", async (_case, headers) => {
    const answer = await open.query(document, {}, headers);
    expect(answer.errors).toEqual([expect.objectContaining({ path: [name], extensions: { code: "UNAUTHENTICATED" } })]);
  });

  it("is done with the token", async () => {
    const answer = await open.query(document, {}, bearer(TOKEN));
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toHaveProperty(name);
  });
});

describe("a refused mutation", () => {
  it("changes nothing", async () => {
    await open.query(INGEST, { documents: [{ content: "Never read\n\nIt must not be." }] });
    const { data } = await open.query("{ articles { nodes { headline } } }");
    expect(JSON.stringify(data)).not.toContain("Never read");
  });

  it("is no error of the server's, and never logs a token", () => {
    expect(open.log).toEqual([]);
  });
});

describe("reading", () => {
  it("needs no token, and takes a wrong one", async () => {
    expect((await open.query("{ articles { totalCount } }", {}, bearer("whatever-it-is-not"))).errors).toBeUndefined();
  });
});

describe("a page of another site", () => {
  it("cannot write by a request that browsers send without asking", async () => {
    const body = JSON.stringify({ query: MUTATIONS[0][1] });
    const response = await fetch(`${open.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "text/plain", ...bearer(TOKEN) },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it("cannot write by GET", async () => {
    const response = await fetch(`${open.url}/graphql?query=${encodeURIComponent(MUTATIONS[0][1])}`, {
      headers: { "apollo-require-preflight": "1", ...bearer(TOKEN) },
    });
    expect(response.status).toBe(405);
  });
});

describe("a body of more than 1 MiB", () => {
  // Long by its spaces, which are read in no time.
  const documents = ["A long story", "Another long story"].map((headline) => ({
    content: JSON.stringify({ type: "Article", headline }) + " ".repeat(900_000),
    format: "mediagraph",
  }));

  it.each([
    ["no token", {}],
    ["a wrong token", bearer("correct-horse-batterz")],
  ])("is not read with %s", async (_case, headers) => {
    const answer = await open.query(INGEST, { documents }, headers);
    expect(answer.status).toBe(413);
    expect(answer.errors?.[0]?.message).toContain("bearer token");
  });

  it("is read with the token", async () => {
    const answer = await open.query(INGEST, { documents }, bearer(TOKEN));
    expect(answer).toEqual({ status: 200, data: { ingest: { accepted: 2, rejected: [] } } });
  });
});
