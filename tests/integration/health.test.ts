import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

const playground = async (path: string) => (await get(path, { accept: "text/html,application/xhtml+xml" })).text();

describe("the pages beside the graph", () => {
  it.each(["/livez", "/readyz"])("%s answers ok", async (path) => {
    const response = await get(path);
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
  });

  it("readiness fails while the store does not answer; liveness does not", async () => {
    const ping = server.store.ping;
    server.store.ping = () => Promise.reject(new Error("gone"));
    try {
      expect((await get("/readyz")).status).toBe(503);
      expect((await get("/livez")).status).toBe(200);
    } finally {
      server.store.ping = ping;
    }
  });

  it("the front page leads to the playground, and to each prepared operation in it", async () => {
    const response = await get("/");
    expect(response.headers.get("content-type")).toContain("text/html");
    const page = await response.text();
    expect(page).toContain('href="/graphql"');
    expect(page.match(/<dt><a href="\/graphql\?operation=[^"]+"/g)).toHaveLength(10);
    expect(page).toContain(
      '<dt><a href="/graphql?operation=04-two-countries">Two countries</a></dt>\n<dd>The posts that two countries',
    );
  });

  it("a browser gets the playground, also when the address holds a query or an operation", async () => {
    for (const path of ["/graphql", "/graphql?query=%7B__typename%7D", "/graphql?operation=06-embedded-in"]) {
      expect(await playground(path)).toContain("<title>Mediagraph: playground</title>");
    }
  });

  it("metrics are in Prometheus' format", async () => {
    const text = await (await get("/metrics")).text();
    expect(text).toContain("# TYPE mediagraph_http_request_duration_seconds histogram");
  });
});
