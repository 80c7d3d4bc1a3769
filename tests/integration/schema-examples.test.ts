import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  isObjectType,
  parse,
  print,
  validate,
  visit,
  type GraphQLNamedType,
  type OperationDefinitionNode,
} from "graphql";
import { printSchemaSdl } from "../../schema/build-schema";
import {
  EXAMPLE_OPERATIONS,
  EXAMPLE_PLACES,
  NOT_IN_SAMPLE,
  WITH_OWN_VALUES,
} from "../../src/server/web-pages/schema-pages/example-places";
import { exampleOf } from "../../src/server/web-pages/schema-pages/examples";
import { readModel } from "../../src/server/web-pages/schema-pages/schema-model";
import { Fetcher } from "../../src/fetching/fetcher";
import { systemClock } from "../../src/ingest/ingest-types";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { createSourceWriter } from "../../src/subscriptions/source-writer";
import { sampleStore } from "../builders/filled-stores";
import { startServer, type RunningServer } from "./running-server";
import { everyNth, itSlowly } from "../builders/thorough";

const TOKEN = "correct-horse-battery";
/** Only who may write sees what was rejected. */
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };
const model = readModel(printSchemaSdl());
const reached = model.types.filter((type) => model.isReached(type));
const examples = reached.map((type) => ({ type, document: exampleOf(model, type) ?? "" }));
let server: RunningServer;

beforeAll(async () => {
  const store = await sampleStore();
  const sources = createSourceWriter(store, new Fetcher({ allows: () => false }), undefined, { delayMs: 0 });
  server = await startServer({ store, token: TOKEN, writer: createWriter(store, systemClock, sources) });
});
afterAll(() => server.stop());

const askedFor = (type: GraphQLNamedType): string => examples.find((one) => one.type === type)?.document ?? "";

describe("the examples of the schema's web pages", () => {
  it("are there for every type that an operation comes to, and for no name that is gone", () => {
    expect(examples.filter(({ document }) => document === "").map(({ type }) => type.name)).toEqual([]);
    const names = new Set(reached.map(({ name }) => name));
    expect(
      [...Object.keys(EXAMPLE_PLACES), ...Object.keys(EXAMPLE_OPERATIONS)].filter((name) => !names.has(name)),
    ).toEqual([]);
  });

  it("are valid operations", () => {
    const faults = examples.flatMap(({ type, document }) =>
      validate(model.schema, parse(document)).map(({ message }) => `${type.name}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it("have answers in the sample without errors, and reads find something", async () => {
    const faults: unknown[] = [];
    for (const document of everyNth([...new Set(examples.map((one) => one.document))], 6)) {
      const [, name = ""] = /^\w+ (\w+)Example/.exec(document) ?? [];
      if (WITH_OWN_VALUES.has(name)) continue;
      // It tells nothing until something is saved. Of streams there are tests of their own.
      if (document.startsWith("subscription")) continue;
      const isWrite = document.startsWith("mutation");
      const { data, errors } = await server.query(document, {}, AUTHORIZED);
      if (errors || (!isWrite && !hasValue(data))) faults.push([name, errors?.[0]?.message ?? data]);
    }
    expect(faults).toEqual([]);
  });

  itSlowly("show an object of the type, unless the sample has none", async () => {
    const objects = reached.filter((type) => isObjectType(type) && !/^(Query|Mutation|Subscription)$/.test(type.name));
    const without: string[] = [];
    for (const type of objects) {
      const document = askedFor(type);
      if (document.startsWith("mutation")) continue;
      const { data } = await server.query(withTypes(document), {}, AUTHORIZED);
      if (!JSON.stringify(data).includes(`"typeHere":"${type.name}"`)) without.push(type.name);
    }
    expect(without).toEqual([...NOT_IN_SAMPLE]);
  });
});

/** The operation, which also asks for the type of every object. */
function withTypes(document: string): string {
  const TYPE = parse("{ typeHere: __typename }").definitions[0] as OperationDefinitionNode;
  const typed = visit(parse(document), {
    SelectionSet: {
      leave: (node) => ({ ...node, selections: [...TYPE.selectionSet.selections, ...node.selections] }),
    },
  });
  return print(typed);
}

function hasValue(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value !== null && value !== undefined;
  return Object.values(value).some(hasValue);
}
