import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { CHARACTER_LIMIT, FIELD_LIMIT } from "../../src/loaders/budgets/answer-budget";
import { ITEM_LIMIT } from "../../src/loaders/budgets/item-budget";
import { FAN_OUT_LIMIT } from "../../src/loaders/batching";
import { MOST_ROUND_TRIPS } from "../../src/server/create-context";
import { ANSWER_CODES } from "../../src/server/error-codes";
import { MOST_LEVELS, MOST_NAMES, MOST_SELECTED } from "../../src/server/limits/document-limits";
import { MOST_BRACKETS } from "../../src/server/limits/nesting";
import { MOST_TOKENS } from "../../src/server/server";
import type { Store } from "../../src/store/store";
import type { StoreReader } from "../../src/store/store-reader";
import { startServer, type RunningServer } from "./running-server";

const SECRET = "password=hunter2 at /home/somebody/store.db";
let server: RunningServer;

beforeAll(async () => {
  const store = await openSqlite(":memory:");
  server = await startServer({ store: withBrokenList(store) });
});
afterAll(() => server.stop());

/** How the store's lists fail. */
let failure: Error = new TypeError(SECRET);

function withBrokenList(store: Store): Store {
  const broken: Pick<StoreReader, "list"> = { list: () => Promise.reject(failure) };
  return new Proxy(store, {
    get: (target, name) =>
      name === "reader"
        ? (...args: Parameters<Store["reader"]>) =>
            Object.assign(Object.create(target.reader(...args)) as StoreReader, broken)
        : bound(target, name as keyof Store),
  });
}

function bound(store: Store, name: keyof Store): unknown {
  const value: unknown = store[name];
  return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(store) : value;
}

const operation = "{ articles(first: 2) { nodes { headline } } }";

describe("an error that nobody foresaw", () => {
  beforeAll(() => {
    failure = new TypeError(SECRET);
  });

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

describe("a store that does not answer", () => {
  beforeAll(() => {
    failure = new StoreUnavailable(
      `mongodb://db-7.internal:27017 cannot be reached: ${SECRET}`,
      new Error("connect ECONNREFUSED 10.0.0.7"),
    );
  });

  it.each(["application/json", "application/graphql-response+json"])(
    "is a 503 that says when to come again, to clients that take %s",
    async (accept) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { accept, "content-type": "application/json" },
        body: JSON.stringify({ query: operation }),
      });
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: "STORE_UNAVAILABLE" } }],
        data: null,
      });
    },
  );

  it("is told without its address, its path and its driver's words", async () => {
    const answer = await server.query(operation);
    expect(answer.errors?.[0]?.message).toBe("The store does not answer. Try again later.");
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|internal|27017|10\.0\.0\.7|somebody/);
  });

  it("is logged with all of that under the request's id", async () => {
    const requestId = (await server.query(operation)).errors?.[0]?.extensions["requestId"];
    const line = server.log.find((entry) => entry["requestId"] === requestId && entry["err"] !== undefined);
    expect(JSON.stringify(line)).toMatch(/hunter2.*ECONNREFUSED 10\.0\.0\.7/);
  });

  it("fills the log with ten lines at most for one answer", async () => {
    const many = Array.from({ length: 30 }, (_, index) => `a${index}: articles { totalCount nodes { id } }`).join(" ");
    const before = server.log.length;
    await server.query(`{ ${many} }`);
    expect(server.log.length - before).toBeLessThanOrEqual(10);
  });
});

describe("the page on errors", () => {
  const page = readFileSync(join(__dirname, "../../docs/errors.md"), "utf8");

  it("has a line for each code, and no other", () => {
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
    expect(listed.sort()).toEqual([...ANSWER_CODES].sort());
  });

  it.each(
    Object.entries({
      FIELD_LIMIT,
      CHARACTER_LIMIT,
      ITEM_LIMIT,
      FAN_OUT_LIMIT,
      MOST_NAMES,
      MOST_LEVELS,
      MOST_SELECTED,
      MOST_ROUND_TRIPS,
      MOST_BRACKETS,
      MOST_TOKENS,
    }),
  )("tells the limit %s as it is", (_name, limit) =>
    expect(page).toMatch(new RegExp(`\\b${limit.toLocaleString("en-US")}\\b`)),
  );
});
