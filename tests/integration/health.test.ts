import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

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

  it("the front page leads to the playground", async () => {
    const response = await get("/");
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain('href="/graphql"');
  });

  it("a browser gets the playground with three prepared operations and nothing from elsewhere", async () => {
    const page = await (await get("/graphql", { accept: "text/html,application/xhtml+xml" })).text();
    expect(page).toContain("<title>Mediagraph</title>");
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });

  it("metrics are in Prometheus' format", async () => {
    const text = await (await get("/metrics")).text();
    expect(text).toContain("# TYPE mediagraph_http_request_duration_seconds histogram");
  });
});
