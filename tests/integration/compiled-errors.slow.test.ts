import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { pino } from "pino";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { createServer, type MediagraphServer } from "../../src/server/server";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { brokenStore, DAMAGES } from "../builders/broken-store";
import { fillGraph } from "../builders/filled-graph";
import { entityId } from "../builders/filled-items";
import { FILLED_OPERATIONS } from "../builders/filled-operations";
import { keepLostErrors } from "../builders/lost-errors";
import { Dice, randomOperationWithVariables, randomVariables } from "../builders/random-operation";
import { everyNth, isThorough } from "../builders/thorough";

const SEED = Number(process.env["PROPERTY_SEED"] ?? 31);
/** Faults of the store: few items that are damaged, many, and none. */
const STORES = [
  { damages: DAMAGES, items: 12, reads: 10 },
  { damages: DAMAGES, items: 3, reads: 100 },
  { damages: DAMAGES, items: 1_000, reads: 5 },
];
const COUNT = Number(process.env["PROPERTY_RUNS"] ?? (isThorough ? 60 : 1));
const FOLDER = join(__dirname, "../../data/operations");
/** The first request makes no plan, and the one after a failure is left to graphql-js. */
const TIMES = 4;

let schema: GraphQLSchema;
let store: Store;
let whole: Pair;
const servers: MediagraphServer[] = [];

beforeAll(async () => {
  schema = buildMediagraphSchema();
  store = await openSqlite(":memory:");
  await fillGraph(store, 24);
  whole = await pairOver(store);
});

keepLostErrors();
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await store.close();
});

/** The addresses of two servers over one store. */
interface Pair {
  readonly compiled: string;
  readonly plain: string;
}

async function pairOver(on: Store): Promise<Pair> {
  const start = async (compiles: boolean): Promise<string> => {
    const server = await createServer({
      store: on,
      logger: pino({ level: "silent" }),
      compiles,
      drain: { quietMs: 20 },
    });
    servers.push(server);
    return `${await server.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
  };
  return { compiled: await start(true), plain: await start(false) };
}

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

async function answerOf(url: string, asked: Asked, headers: Record<string, string>): Promise<[string, ...unknown[]]> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-request-id": "one", "mediagraph-report": "1", ...headers },
    body: JSON.stringify(asked),
  });
  const others = [...response.headers].filter(([name]) => name !== "date");
  return [await response.text(), response.status, others];
}

async function expectSame({ compiled, plain }: Pair, asked: Asked, headers: Record<string, string> = {}) {
  const expected = await answerOf(plain, asked, headers);
  expect(expected[0]).toMatch(/^\{"(errors|data)":/);
  for (let time = 0; time < TIMES; time++)
    expect([asked, ...(await answerOf(compiled, asked, headers))]).toEqual([asked, ...expected]);
  return expected[0];
}

describe("an answer with errors, where operations are compiled", () => {
  it.each(STORES.map((faults, index) => [SEED + index, faults] as const))(
    "is the same to the byte as without, from a store with random faults (seed %i)",
    async (seed, faults) => {
      const pair = await pairOver(brokenStore(store, seed, faults));
      let failed = 0;
      const ask = async (asked: Asked) => (failed += (await expectSame(pair, asked)).startsWith('{"errors"') ? 1 : 0);
      for (let index = 0; index < COUNT; index++) {
        const dice = new Dice(seed * 1_000 + index);
        await ask({ query: randomOperationWithVariables(schema, dice), variables: randomVariables(dice) });
      }
      // In `npm test` each of them on one of the stores.
      for (const { file, variables } of everyNth(FILLED_OPERATIONS, STORES.length, STORES.indexOf(faults)))
        await ask({ query: readFileSync(join(FOLDER, `${file}.graphql`), "utf8"), variables });
      expect(failed).toBeGreaterThan(COUNT / 4);
    },
  );

  it("is the same for wrong and missing variables, and for limits of round trips", async () => {
    for (let index = 0; index < COUNT; index++) {
      const dice = new Dice(SEED + index);
      const query = randomOperationWithVariables(schema, dice);
      await expectSame(whole, { query, variables: randomVariables(dice, true) });
      await expectSame(whole, { query, variables: randomVariables(dice) }, { "mediagraph-max-round-trips": "1" });
      await expectSame(whole, { query });
    }
  });
});

describe("an operation that is not compiled", () => {
  it.each([
    ["introspection", "{ __schema { queryType { name } } articles(first: 1) { nodes { __typename } } }"],
    ["a key that is a name of JavaScript", "{ __proto__: __typename constructor: __typename toString: __typename }"],
    ["a list that is too long", `{ nodes(ids: ${JSON.stringify(Array.from({ length: 101 }, () => "x"))}) { id } }`],
    ["an argument that nobody may give", '{ articles(first: 1, after: "x") { nodes { id } } }'],
    ["a mutation that may not be made", `mutation { removeEntity(id: "${entityId(0)}") { outcome } }`],
    ["no operation of the name", "query A { __typename } query B { __typename }"],
  ])("is answered the same: %s", async (_, query) => {
    await expectSame(whole, { query });
  });
});
