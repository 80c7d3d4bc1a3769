import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse, type GraphQLSchema } from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { FanOutLimit } from "../../src/domain/errors/errors";
import { roundTripBound } from "../builders/round-trip-bound";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { fillGraph } from "../builders/filled-graph";
import { FILLED_OPERATIONS } from "../builders/filled-operations";
import { GraphClient } from "../builders/graph-client";
import { lateStore } from "../builders/late-store";
import { isThorough } from "../builders/thorough";
import { Dice, randomOperation } from "../builders/random-operation";

const SEED = Number(process.env["PROPERTY_SEED"] ?? 7);
const COUNT = Number(process.env["ROUND_TRIP_OPERATIONS"] ?? (isThorough ? 300 : 8));
const SIZES = [10, 100] as const;

const stores: Store[] = [];
let small: GraphClient;
let large: GraphClient;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = buildMediagraphSchema();
  small = await openFilled(SIZES[0]);
  large = await openFilled(SIZES[1]);
});
afterAll(() => Promise.all(stores.map((store) => store.close())));

async function openFilled(size: number): Promise<GraphClient> {
  const store = await openSqlite(":memory:");
  stores.push(store);
  await fillGraph(store, size);
  return new GraphClient(store);
}

describe("the round trips of an operation", () => {
  it(`are within the bound of its shape and the same on graphs of ${SIZES.join(" and ")}, for ${COUNT} random operations`, async () => {
    const faults: string[] = [];
    let trips = 0;
    for (let index = 0; index < COUNT; index++) {
      const operation = randomOperation(schema, new Dice(SEED + index));
      const fault = await compare(operation, (count) => (trips += count));
      if (fault) faults.push(`seed ${SEED + index}: ${fault}\n${operation}`);
    }
    expect(faults.slice(0, 3)).toEqual([]);
    expect(trips).toBeGreaterThan(COUNT * 2);
  });

  it("do not depend on which answer comes first", async () => {
    for (let index = 0; index < COUNT / 10; index++) {
      const dice = new Dice(SEED + index);
      const document = parse(randomOperation(schema, dice));
      const prompt = await small.run(document);
      const late = await new GraphClient(lateStore(firstStore(), () => dice.next() * 3)).run(document);
      expect([SEED + index, late.report.byCollection]).toEqual([SEED + index, prompt.report.byCollection]);
      expect(JSON.stringify(late.result)).toBe(JSON.stringify(prompt.result));
    }
  });
});

function firstStore(): Store {
  const [store] = stores;
  if (!store) throw new Error("No store is open.");
  return store;
}

async function compare(operation: string, made: (trips: number) => void): Promise<string | undefined> {
  const document = parse(operation);
  const [few, many] = [await small.run(document), await large.run(document)];
  const errors = [...(few.result.errors ?? []), ...(many.result.errors ?? [])];
  // A level that asks something costly of many items is refused before it is loaded.
  if (errors.length > 0 && errors.every(({ originalError }) => originalError instanceof FanOutLimit)) return undefined;
  if (errors.length > 0) return `failed: ${errors[0]?.message ?? ""}`;
  const bound = roundTripBound(schema, document);
  const counts = [few.report.roundTrips, many.report.roundTrips];
  made(counts[0] ?? 0);
  if (counts.some((count) => count > bound)) return `took ${counts.join(" and ")} round trips; the bound is ${bound}`;
  // What rises, what a search finds, the articles of a story and whom a profile is mentioned with differ from graph to
  // graph, and with them their types and what is loaded below.
  return counts[0] === counts[1] || /\b(?:trending\(|search\(|story\b|coMentioned\b)/.test(operation)
    ? undefined
    : `took ${counts.join(" and ")} round trips (bound ${bound})`;
}

const OPERATIONS: readonly [file: string, roundTrips: number, variables: Record<string, unknown>][] =
  FILLED_OPERATIONS.map(({ file, roundTrips, variables }) => [file, roundTrips, variables]);

const FOLDER = join(__dirname, "../../data/operations");

describe("the round trips of the named operations", () => {
  it("are kept here for every file", () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith(".graphql"));
    expect(files).toEqual(OPERATIONS.map(([file]) => `${file}.graphql`));
  });

  it.each(OPERATIONS)("%s takes %i", async (file, roundTrips, variables) => {
    const operation = readFileSync(join(FOLDER, `${file}.graphql`), "utf8");
    expect(operation).toMatch(new RegExp(`^# Round trips: ${roundTrips}\\b`, "m"));
    for (const client of [small, large]) {
      const { result, report } = await client.run(operation, variables);
      expect(result.errors).toBeUndefined();
      expect(Object.values(result.data ?? {})).not.toContain(null);
      expect(report.roundTrips).toBe(roundTrips);
    }
    expect(roundTripBound(schema, parse(operation), null, variables)).toBeGreaterThanOrEqual(roundTrips);
  });

  it("are bounded exactly", () => {
    for (const { file, roundTrips, bound = roundTrips, variables } of FILLED_OPERATIONS) {
      const document = parse(readFileSync(join(FOLDER, `${file}.graphql`), "utf8"));
      expect([file, roundTripBound(schema, document, null, variables)]).toEqual([file, bound]);
    }
  });
});
