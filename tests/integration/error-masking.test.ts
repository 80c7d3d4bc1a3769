import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store, StoreReader } from "../../src/store/store";
import { startServer, type RunningServer } from "./running-server";

const SECRET = "password=hunter2 at /home/somebody/store.db";
let server: RunningServer;

beforeAll(async () => {
  const store = await openSqlite(":memory:");
  server = await startServer({ store: withBrokenList(store) });
});
afterAll(() => server.stop());

/** A store whose lists fail in a way that nobody foresaw. */
function withBrokenList(store: Store): Store {
  const broken: Pick<StoreReader, "list"> = { list: () => Promise.reject(new TypeError(SECRET)) };
  return new Proxy(store, {
    get: (target, name) =>
      name === "reader"
        ? (...args: Parameters<Store["reader"]>) => Object.assign(Object.create(target.reader(...args)) as StoreReader, broken)
        : bound(target, name as keyof Store),
  });
}

function bound(store: Store, name: keyof Store): unknown {
  const value: unknown = store[name];
  return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(store) : value;
}

describe("an error that nobody foresaw", () => {
  const operation = "{ articles(first: 2) { nodes { headline } } }";

  it("is masked for the client and keeps no stack", async () => {
    const answer = await server.query(operation);
    const text = JSON.stringify(answer);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
    expect(text).not.toContain("hunter2");
    expect(text).not.toContain("stacktrace");
    expect(text).not.toContain("node_modules");
  });

  it("is logged with the request's id, which the client is told too", async () => {
    const answer = await server.query(operation);
    const requestId = answer.errors?.[0]?.extensions["requestId"];
    expect(requestId).toEqual(expect.any(String));
    const line = server.log.find((entry) => entry["requestId"] === requestId);
    expect(JSON.stringify(line)).toContain("hunter2");
  });
});
