import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const TRACE = "0af7651916cd43dd8448eb211c80319c";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ logLevel: "debug", token: TOKEN });
});
afterAll(() => server.stop());

async function send(query: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  await response.text();
  return response;
}

/** The line of a request, which is written once its answer is out. */
async function lineOf(response: Response): Promise<Record<string, unknown>> {
  const requestId = response.headers.get("x-request-id");
  for (;;) {
    const line = server.log.find((each) => each["requestId"] === requestId && each["msg"] === "request");
    if (line) return line;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function metrics(): Promise<string> {
  return (await fetch(`${server.url}/metrics`)).text();
}

describe("the access log", () => {
  it("has a line for each request with what it was and what it cost", async () => {
    const line = await lineOf(
      await send("query Newest { articles(first: 2) { totalCount nodes { source { name } } } }"),
    );
    expect(line).toMatchObject({
      level: 30,
      method: "POST",
      path: "/graphql",
      status: 200,
      operation: "Newest",
      type: "query",
      roundTrips: 3,
    });
    expect(line).toMatchObject({ ms: expect.any(Number), bytes: expect.any(Number) });
    expect(Number(line["bytes"])).toBeGreaterThan(100);
    expect(line).not.toHaveProperty("codes");
  });

  it.each([
    ["{ nothing }", ["GRAPHQL_VALIDATION_FAILED"]],
    ["{ articles(first: 0) { totalCount } }", ["BAD_USER_INPUT"]],
    ["{ ", ["GRAPHQL_PARSE_FAILED"]],
  ])("has the codes of errors: %s", async (query, codes) => {
    expect(await lineOf(await send(query))).toMatchObject({ codes });
  });

  it("has the codes of faults of HTTP, and no part of an address behind its path", async () => {
    const response = await fetch(`${server.url}/nowhere?token=hunter2`);
    expect(await lineOf(response)).toMatchObject({ status: 404, path: "/nowhere", codes: ["NOT_FOUND"] });
    expect(JSON.stringify(server.log)).not.toContain("hunter2");
  });

  it("leaves probes to a more talkative level", async () => {
    for (const path of ["/livez", "/readyz", "/metrics"])
      expect(await lineOf(await fetch(server.url + path))).toMatchObject({ level: 20, path });
  });

  it("takes over the id and the trace that a proxy gave, and answers with the id", async () => {
    const response = await send("{ __typename }", {
      "x-request-id": "edge-7:42",
      traceparent: `00-${TRACE}-b7ad6b7169203331-01`,
    });
    expect(response.headers.get("x-request-id")).toBe("edge-7:42");
    expect(await lineOf(response)).toMatchObject({ traceId: TRACE, parentSpanId: "b7ad6b7169203331" });
  });

  it.each(["", "a b", "x".repeat(129), 'a"b', "<script>", "é"])(
    "gives a new id for one that no log should have: %j",
    async (given) => {
      const id = (await send("{ __typename }", { "x-request-id": given })).headers.get("x-request-id");
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    },
  );

  it.each([`00-${"0".repeat(32)}-b7ad6b7169203331-01`, `ff-${TRACE}-b7ad6b7169203331-01`, "rubbish"])(
    "has no trace of a wrong header: %s",
    async (traceparent) => {
      expect(await lineOf(await send("{ __typename }", { traceparent }))).not.toHaveProperty("traceId");
    },
  );
});

describe("metrics", () => {
  it("count operations, their round trips and their errors by name and code", async () => {
    await lineOf(await send("query Counted { articles(first: 2) { totalCount } }"));
    await lineOf(await send("{ nothing }"));
    const text = await metrics();
    expect(text).toContain('mediagraph_operation_duration_seconds_count{operation="Counted",type="query"} 1\n');
    expect(text).toContain('mediagraph_store_round_trips_total{operation="Counted"} 1\n');
    expect(text).toMatch(/mediagraph_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} [1-9]/);
    expect(text).toMatch(/mediagraph_http_request_duration_seconds_count\{route="\/graphql",status="200"\} [1-9]/);
  });

  it("count what became of documents", async () => {
    const content = JSON.stringify("Counted Ferry\n\nThe ferry sails again.");
    await lineOf(
      await send(`mutation { ingest(documents: [{ content: ${content} }, { content: "" }]) { accepted } }`, {
        authorization: `Bearer ${TOKEN}`,
      }),
    );
    const text = await metrics();
    expect(text).toContain('mediagraph_ingested_total{outcome="accepted"} 1\n');
    expect(text).toContain('mediagraph_ingested_total{outcome="rejected"} 1\n');
  });

  it("keep a bounded number of names, and those of the prepared operations whatever comes", async () => {
    for (let index = 0; index < 120; index++) await send(`query Flood${index} { __typename }`);
    await lineOf(await send("query FrontPage { __typename }"));
    const text = await metrics();
    const names = new Set(
      [...text.matchAll(/operation_duration_seconds_count\{operation="([^"]+)"/g)].map(([, name]) => name),
    );
    expect(names.size).toBeLessThanOrEqual(102);
    expect(names).toContain("FrontPage");
    expect(names).toContain("(other)");
  });

  it("are not there when they are switched off", async () => {
    const without = await startServer({ showsMetrics: false });
    expect((await fetch(`${without.url}/metrics`)).status).toBe(404);
    await without.stop();
  });
});
