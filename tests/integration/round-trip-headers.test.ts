import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";

const FRONT_PAGE =
  "{ articles(first: 5) { totalCount nodes { headline source { name } posts(first: 3) { nodes { author { handle } } } } } }";
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe("round trips, by header", () => {
  it("are not reported unasked", async () => {
    expect((await server.query(FRONT_PAGE)).extensions).toBeUndefined();
  });

  it("are reported in total and by collection", async () => {
    const { extensions } = await server.query(FRONT_PAGE, {}, { "mediagraph-report": "1" });
    expect(extensions?.["mediagraph"]).toEqual({
      roundTrips: 5,
      byCollection: { articles: 2, sources: 1, edges: 1, accounts: 1 },
      documents: expect.any(Number),
    });
  });

  it("stop an operation that would exceed its ceiling, with one error and no data", async () => {
    const answer = await server.query(FRONT_PAGE, {}, { "mediagraph-max-round-trips": "4", "mediagraph-report": "1" });
    expect(answer.data).toBeNull();
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("ROUND_TRIP_LIMIT");
    expect(answer.extensions?.["mediagraph"]).toMatchObject({ roundTrips: 4 });
  });

  it("let an operation pass that needs just the ceiling", async () => {
    const answer = await server.query(FRONT_PAGE, {}, { "mediagraph-max-round-trips": "5" });
    expect(answer.errors).toBeUndefined();
  });

  it("refuse a ceiling that is no number", async () => {
    const answer = await server.query(FRONT_PAGE, {}, { "mediagraph-max-round-trips": "few" });
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});
