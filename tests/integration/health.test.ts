import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { StoreMigrating } from "../../src/domain/errors/errors";
import { RESPONSE_TYPE } from "../../src/server/http/answer-type";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { startServer, type RunningServer } from "./running-server";

const REMOVAL = `mutation { removeArticle(id: "article_00000000000000000000000000000000") { __typename } }`;

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

  it("readiness says how far an older store is brought up to date, and readers are served", async () => {
    let progress: { done: number; of: number } | undefined = { done: 3, of: 10 };
    const server = await startServer({ migrating: () => progress });
    const ready = async () => (await fetch(`${server.url}/readyz`)).json();
    expect(await ready()).toEqual({ status: "migrating", done: 3, of: 10 });
    progress = undefined;
    expect(await ready()).toEqual({ status: "ok" });
    await server.stop();
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

  it("readiness says how far an older store is, and fails if nothing can be served meanwhile; writes are refused", async () => {
    const migration = { finished: new Promise<void>(() => undefined), progress: () => ({ done: 7, of: 9 }) };
    const told = { status: "migrating", done: 7, of: 9 };
    const ready = async (store: Store): Promise<readonly [number, unknown]> => {
      const migrating = await startServer({ store, token: "secret" });
      try {
        const write = await migrating.query(REMOVAL, {}, { authorization: "Bearer secret", accept: RESPONSE_TYPE });
        expect(write.errors?.map(({ extensions }) => extensions["code"])).toEqual(["STORE_MIGRATING"]);
        expect(write.status).toBe(503);
        const response = await fetch(`${migrating.url}/readyz`);
        return [response.status, await response.json()];
      } finally {
        await migrating.stop();
      }
    };
    const some = alteredStore(server.store, { migration, close: () => Promise.resolve() });
    const none = alteredStore(some, {
      close: () => Promise.resolve(),
      ping: () => Promise.reject(new StoreMigrating(7, 9)),
    });
    expect(await ready(some)).toEqual([200, told]);
    expect(await ready(none)).toEqual([503, told]);
  });

  it("the page of prepared queries leads to the playground, and to each prepared operation in it", async () => {
    const response = await get("/queries");
    expect(response.headers.get("content-type")).toContain("text/html");
    const page = await response.text();
    expect(page).toContain('href="/graphql"');
    expect(page.match(/<dt><a href="\/graphql\?operation=[^"]+"/g)).toHaveLength(11);
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
