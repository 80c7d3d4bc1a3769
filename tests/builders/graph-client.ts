import { execute, parse, validate, type DocumentNode, type ExecutionResult } from "graphql";
import type { GraphContext } from "../../resolvers/context";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { createLoaders } from "../../src/loaders/loaders";
import { createMeter, type RoundTripReport } from "../../src/loaders/budgets/meter";
import type { Store } from "../../src/store/store";

export interface Outcome {
  readonly result: ExecutionResult;
  readonly report: RoundTripReport;
}

/** Executes operations against a store as the server does, without HTTP. */
export class GraphClient {
  constructor(private readonly store: Pick<Store, "reader">) {}

  async run(
    operation: string | DocumentNode,
    variables: Record<string, unknown> = {},
    limit?: number,
  ): Promise<Outcome> {
    const schema = buildMediagraphSchema();
    const document = typeof operation === "string" ? parse(operation) : operation;
    const faults = validate(schema, document);
    if (faults.length > 0) return { result: { errors: faults }, report: createMeter().report() };
    const meter = createMeter(limit, true);
    const contextValue: GraphContext = {
      loaders: createLoaders(this.store.reader(meter)),
      meter,
      requestId: "test",
      writer: noWriter,
    };
    const result = await execute({ schema, document, contextValue, variableValues: variables });
    return { result, report: meter.report() };
  }

  /** The data of an operation that must not fail. */
  async data(operation: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const { result } = await this.run(operation, variables);
    if (result.errors)
      throw new Error(result.errors.map((error) => `${error.path?.join(".") ?? ""}: ${error.message}`).join("\n"));
    return JSON.parse(JSON.stringify(result.data ?? {})) as Record<string, unknown>;
  }
}

function noWriter(): never {
  throw new Error("This client only reads.");
}
