import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from "@apollo/server";
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { WrittenData } from "./json-text";
import { KeptTexts } from "./own-fields";
import { conditionNames, Plan, Uncovered, type Resolver, type RunContext, type Values } from "./plan";
import { Run } from "./run";

/** Of one operation, the plans for different values in `@skip` and `@include`. */
const MOST_PLANS = 16;
/** As many runs are left to graphql-js after several failures in a row. */
const LONGEST_REST = 64;
/** As graphql-js has it. */
const MOST_ERRORS = 50;
const NO_VALUES: Values = Object.freeze({});

interface Request {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Values | undefined;
  readonly context: RunContext;
}

/**
 * Answers queries by plans that are made once for each document. What a plan does not cover, and every operation in
 * which anything fails, is left to graphql-js as if nothing had happened. So the answers are those of graphql-js, to
 * the byte. Mutations are always left to it: nothing may be done twice.
 */
export class CompiledExecution {
  /** Plans live as long as their documents, which Apollo Server keeps up to a limit. */
  private readonly known = new WeakMap<OperationDefinitionNode, PlannedOperation | "seen once">();
  private readonly kept = new KeptTexts();

  constructor(private readonly fieldResolver: Resolver) {}

  /** The `data` of the answer; undefined where graphql-js is to answer. */
  async answer({ schema, document, operation, variables, context }: Request): Promise<WrittenData | undefined> {
    const planned = this.plannedFor(schema, document, operation);
    const values = planned && valuesOf(schema, operation, variables);
    const plan = values && planned.planFor(values);
    if (!plan) return undefined;
    try {
      const data = await new Run(plan, values, context).answer();
      planned.hasSucceeded();
      return new WrittenData(data);
    } catch (error) {
      planned.hasFailed(error);
      context.startAnew();
      return undefined;
    }
  }

  /** Only what comes again is worth a plan. */
  private plannedFor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): PlannedOperation | undefined {
    if (operation.operation !== "query") return undefined;
    const known = this.known.get(operation);
    if (known instanceof PlannedOperation) return known;
    if (known === undefined) {
      this.known.set(operation, "seen once");
      return undefined;
    }
    const planned = new PlannedOperation(schema, document, operation, this.fieldResolver, this.kept);
    this.known.set(operation, planned);
    return planned;
  }
}

function valuesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Values | undefined,
): Values | undefined {
  if (variableDefinitions.length === 0) return NO_VALUES;
  return getVariableValues(schema, variableDefinitions, variables ?? {}, { maxErrors: MOST_ERRORS }).coerced;
}

/** The plans of one operation. */
class PlannedOperation {
  private readonly plans = new Map<string, Plan>();
  private readonly fragments: Record<string, FragmentDefinitionNode> = {};
  private readonly conditions: readonly string[];
  private isUncovered = false;
  private rest = 0;
  private nextRest = 1;

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly fieldResolver: Resolver,
    private readonly kept: KeptTexts,
  ) {
    for (const part of definitions) if (part.kind === Kind.FRAGMENT_DEFINITION) this.fragments[part.name.value] = part;
    this.conditions = conditionNames([operation, ...Object.values(this.fragments)]);
  }

  planFor(values: Values): Plan | undefined {
    if (this.isUncovered) return undefined;
    if (this.rest > 0) {
      this.rest -= 1;
      return undefined;
    }
    const conditions = this.conditionsIn(values);
    const key = conditions === NO_VALUES ? "" : JSON.stringify(conditions);
    const known = this.plans.get(key);
    if (known || this.plans.size >= MOST_PLANS) return known;
    try {
      const { schema, operation: node, fieldResolver, kept } = this;
      const plan = new Plan({ schema, node, fragments: this.fragments, conditions, fieldResolver, kept });
      this.plans.set(key, plan);
      return plan;
    } catch {
      this.isUncovered = true;
      return undefined;
    }
  }

  private conditionsIn(values: Values): Values {
    if (this.conditions.length === 0) return NO_VALUES;
    return Object.fromEntries(this.conditions.map((name) => [name, values[name]]));
  }

  hasSucceeded(): void {
    this.nextRest = 1;
  }

  /** An operation that fails each time would cost twice as much each time. */
  hasFailed(error: unknown): void {
    if (error instanceof Uncovered) this.isUncovered = true;
    this.rest = this.nextRest;
    this.nextRest = Math.min(2 * this.nextRest, LONGEST_REST);
  }
}

/** Answers by compiled execution where it can; else Apollo Server goes on as without it. */
export function compiledExecution(fieldResolver: Resolver): ApolloServerPlugin<RunContext> {
  const compiled = new CompiledExecution(fieldResolver);
  const listening = Promise.resolve<GraphQLRequestListener<RunContext>>({
    async responseForOperation({ schema, document, operation, request: { variables }, contextValue: context }) {
      // Apollo Server calls this too where no operation has the name that was asked for.
      if (!(operation as OperationDefinitionNode | undefined)) return null;
      const data = await compiled.answer({ schema, document, operation, variables, context });
      if (data === undefined) return null;
      return {
        http: { headers: new HeaderMap() },
        body: { kind: "single", singleResult: { data: data as unknown as Values } },
      };
    },
  });
  return { requestDidStart: () => listening };
}
