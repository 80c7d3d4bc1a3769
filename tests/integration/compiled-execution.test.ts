import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execute, getOperationAST, parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import type { RoundTripReport } from "../../src/loaders/budgets/meter";
import { createContext, REPORT_HEADER } from "../../src/server/create-context";
import { CompiledExecution } from "../../src/server/execution/compiled-execution";
import { refuseWriting } from "../../src/server/execute";
import { countedField } from "../../src/server/limits/count-answers";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { brokenStore, DAMAGES } from "../builders/broken-store";
import { fillGraph } from "../builders/filled-graph";
import { FILLED_OPERATIONS } from "../builders/filled-operations";
import { lateStore } from "../builders/late-store";
import { keepLostErrors } from "../builders/lost-errors";
import { Dice, randomOperationWithVariables, randomVariables } from "../builders/random-operation";
import { everyNth, isThorough } from "../builders/thorough";

const SEED = Number(process.env["PROPERTY_SEED"] ?? 23);
const COUNT = Number(process.env["PROPERTY_RUNS"] ?? (isThorough ? 400 : 5));
const FOLDER = join(__dirname, "../../data/operations");

let store: Store;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = buildMediagraphSchema();
  store = await openSqlite(":memory:");
  await fillGraph(store, 24);
});
afterAll(() => store.close());
keepLostErrors();

interface Answered {
  readonly text: string;
  readonly report: RoundTripReport;
}

type Variables = Record<string, unknown>;

const contextOver = (on: Pick<Store, "reader">) =>
  createContext(on, { headers: { [REPORT_HEADER]: "1" }, id: "test" }, () => {
    throw new Error("nothing is written");
  });

/** As Apollo Server executes an operation without plans. */
async function byGraphqlJs(
  document: DocumentNode,
  variableValues: Variables,
  on: Pick<Store, "reader"> = store,
): Promise<Answered> {
  const contextValue = contextOver(on);
  const result = await execute({ schema, document, contextValue, variableValues, fieldResolver: countedField });
  return { text: JSON.stringify(result), report: contextValue.meter.report() };
}

/** By a plan; undefined where it is left to graphql-js. The first request makes no plan. */
async function byPlan(
  document: DocumentNode,
  variables: Variables,
  on: Pick<Store, "reader"> = store,
): Promise<Answered | undefined> {
  const operation = getOperationAST(document);
  if (!operation) throw new Error("The document has no operation.");
  const compiled = new CompiledExecution(countedField);
  const answer = () => {
    const context = contextOver(on);
    const data = compiled.answer({ schema, document, operation, variables, context });
    return data.then((made) => made && { text: JSON.stringify({ data: made }), report: context.meter.report() });
  };
  expect(await answer()).toBeUndefined();
  return answer();
}

async function expectSame(text: string, variables: Variables): Promise<void> {
  const document = parse(text);
  expect([text, validate(schema, document)]).toEqual([text, []]);
  const [expected, planned] = [await byGraphqlJs(document, variables), await byPlan(document, variables)];
  expect([text, variables, planned]).toEqual([text, variables, unlessHandedBack(expected)]);
  const again = await answersAgain(document, variables);
  if (planned) expect([text, variables, ...again.by]).toEqual([text, variables, ...again.by.map(() => again.expected)]);
}

/**
 * The answers of a plan one after the other, with what the store and the plan keep of the one before, and how much each
 * counts. Who asks for a report gets nothing that is kept.
 */
async function answersAgain(document: DocumentNode, variables: Variables) {
  const operation = getOperationAST(document);
  if (!operation) throw new Error("The document has no operation.");
  const compiled = new CompiledExecution(countedField);
  const context = () => createContext(store, { headers: {}, id: "test" }, () => refuseWriting());
  const one = context();
  const result = await execute({
    ...{ schema, document, contextValue: one, variableValues: variables, fieldResolver: countedField },
  });
  await compiled.answer({ schema, document, operation, variables, context: context() });
  const by: unknown[] = [];
  for (let run = 0; run < 3; run++) {
    const each = context();
    const data = await compiled.answer({ schema, document, operation, variables, context: each });
    by.push({ text: JSON.stringify({ data }), characters: each.answer.characters });
  }
  return { expected: { text: JSON.stringify(result), characters: one.answer.characters }, by };
}

/** What cannot be answered is handed back: here, a level that asks something costly of many items. */
const unlessHandedBack = (expected: Answered): Answered | undefined =>
  /^\{"errors":\[\{"message":"[^"]* would be loaded for /.test(expected.text) ? undefined : expected;

describe("an operation that is answered by a plan", () => {
  it(`has the same bytes and the same round trips as by graphql-js, for ${COUNT} random operations`, async () => {
    for (let index = 0; index < COUNT; index++) {
      const dice = new Dice(SEED + index);
      await expectSame(randomOperationWithVariables(schema, dice), randomVariables(dice));
    }
  });

  it.each(FILLED_OPERATIONS)("has them for $file", ({ file, variables }) =>
    expectSame(readFileSync(join(FOLDER, `${file}.graphql`), "utf8"), variables),
  );

  it.each(DAMAGES.map((damage, index) => [Object.keys(damage).join(", "), index, damage] as const))(
    "is left to graphql-js where an item is damaged in %s and that is an error",
    async (_, index, damage) => {
      const broken = brokenStore(store, index, { damages: [damage], items: 6, reads: 1_000_000 });
      for (const { file, variables } of everyNth(FILLED_OPERATIONS, 5, index % 5)) {
        const document = parse(readFileSync(join(FOLDER, `${file}.graphql`), "utf8"));
        const planned = await byPlan(document, variables, broken);
        const expected = await byGraphqlJs(document, variables, broken);
        const hasFailed = expected.text.startsWith('{"errors"');
        expect([file, planned]).toEqual([file, hasFailed ? undefined : expected]);
      }
    },
  );

  it("has them whichever batch of the store comes first", async () => {
    for (let index = 0; index < COUNT / 10; index++) {
      const dice = new Dice(SEED + index);
      const document = parse(randomOperationWithVariables(schema, dice));
      const variables = randomVariables(dice);
      const late = await byPlan(
        document,
        variables,
        lateStore(store, () => dice.next() * 3),
      );
      expect([SEED + index, late]).toEqual([SEED + index, unlessHandedBack(await byGraphqlJs(document, variables))]);
    }
  });
});

/** Whether each of the operations, one after the other, is answered by a plan. */
async function answeredByPlans(text: string, all: readonly Variables[], on: Pick<Store, "reader">): Promise<boolean[]> {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("The document has no operation.");
  const compiled = new CompiledExecution(countedField);
  const answered: boolean[] = [];
  for (const variables of all)
    answered.push(
      (await compiled.answer({ schema, document, operation, variables, context: contextOver(on) })) !== undefined,
    );
  return answered;
}

describe("plans", () => {
  it("are at most sixteen for one operation, whatever its conditions: others are left to graphql-js", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const fields = names.map((name) => `${name}: __typename @include(if: $${name})`).join(" ");
    const text = `query (${names.map((name) => `$${name}: Boolean!`).join(" ")}) { __typename ${fields} }`;
    const all = Array.from({ length: 32 }, (_, number) =>
      Object.fromEntries(names.map((name, bit) => [name, (number & (1 << bit)) !== 0])),
    );
    // The first request makes no plan.
    const answered = await answeredByPlans(text, [{ ...all[0] }, ...all, ...all], store);
    expect(answered.filter(Boolean)).toHaveLength(32);
    expect(answered.slice(1, 17).every(Boolean)).toBe(true);
  });

  it("rest longer after each failure, so that an operation that always fails is tried ever less often", async () => {
    const failing = brokenStore(store, 1, { damages: [], items: 1_000_000, reads: 1 });
    let readers = 0;
    const counted: Pick<Store, "reader"> = { reader: (meter) => ((readers += 1), failing.reader(meter)) };
    const answered = await answeredByPlans("{ articles { nodes { id } } }", Array<Variables>(100).fill({}), counted);
    expect(answered.some(Boolean)).toBe(false);
    // Each try of a plan has a reader: at requests 2, 4, 7, 12, 21, 38 and 71.
    expect(readers).toBe(7);
  });
});
