import {
  getArgumentValues,
  Kind,
  visit,
  BREAK,
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields";
import { PlacePath } from "../../loaders/positions";
import type { Counted } from "../limits/count-answers";
import { completerOf, type Complete } from "./complete";
import { ownFieldsOf, type KeptObjects, type OwnFields } from "./own-fields";

/** What a run needs of the context of a request. */
export interface RunContext extends Counted {
  startAnew(): void;
}

export type Resolver = GraphQLFieldResolver<unknown, RunContext>;
export type Values = Record<string, unknown>;

/** A part of an operation that is left to graphql-js, such as a subscription or introspection. */
export class Uncovered extends Error {}

/** One field of the objects of one type, at one place of the answer. */
export interface FieldPlan {
  readonly key: string;
  /** The number of the field in its plan. */
  readonly index: number;
  readonly resolve: Resolver;
  /** Undefined where variables are in them. */
  readonly args: Values | undefined;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** What resolvers are told. The values of variables are added for each run. */
  readonly info: GraphQLResolveInfo;
  readonly complete: Complete;
}

/** A text stands for `__typename`. */
export type ObjectField = FieldPlan | { readonly key: string; readonly typename: string };

/** The objects of one type, at one place of the answer. */
export interface ObjectPlan {
  readonly fields: readonly ObjectField[];
  /** Absent where the objects are no items, or nothing is selected that depends on the item alone. */
  readonly own: OwnFields | undefined;
}

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly node: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The values of the variables in `@skip` and `@include`. The plan holds for these alone. */
  readonly conditions: Values;
  /** For fields without a resolver. */
  readonly fieldResolver: Resolver;
  readonly kept: KeptObjects;
}

/**
 * What is to be done for one operation: which fields of which types, at which places, with which arguments. Each type
 * at a place is planned when the first object of it comes, since an interface has many types and an answer few.
 */
export class Plan {
  readonly root: ObjectPlan;
  #fields = 0;

  constructor(private readonly operation: Operation) {
    const { schema, node, fragments, conditions } = operation;
    const type = schema.getQueryType();
    if (node.operation !== "query" || !type) throw new Uncovered("Only queries are planned.");
    this.root = this.#planned(type, collectFields(schema, fragments, conditions, type, node.selectionSet), undefined);
  }

  /** How many fields have a number. */
  get fieldCount(): number {
    return this.#fields;
  }

  get hasVariables(): boolean {
    return (this.operation.node.variableDefinitions?.length ?? 0) > 0;
  }

  /** The plan for the objects of a type that a field gives. */
  below(type: GraphQLObjectType, { fieldNodes, path }: GraphQLResolveInfo): ObjectPlan {
    if (type.isTypeOf) throw new Uncovered(`${type.name} has a test for its objects.`);
    const { schema, fragments, conditions } = this.operation;
    return this.#planned(type, collectSubfields(schema, fragments, conditions, type, fieldNodes), asPlace(path));
  }

  #planned(
    type: GraphQLObjectType,
    fields: ReadonlyMap<string, readonly FieldNode[]>,
    above: PlacePath | undefined,
  ): ObjectPlan {
    const planned = [...fields].map(([key, nodes]): ObjectField => {
      const [node] = nodes;
      // As the key of an object, this name would change the object instead.
      if (!node || key === "__proto__") throw new Uncovered(`${key} cannot be planned.`);
      if (node.name.value === "__typename") return { key, typename: type.name };
      return this.#field(type, key, node, nodes, above);
    });
    return { fields: planned, own: ownFieldsOf(type, planned, this.operation.kept) };
  }

  #field(
    type: GraphQLObjectType,
    key: string,
    node: FieldNode,
    fieldNodes: readonly FieldNode[],
    above: PlacePath | undefined,
  ): FieldPlan {
    const { schema, fragments, node: operation, fieldResolver } = this.operation;
    const definition = type.getFields()[node.name.value];
    if (!definition) throw new Uncovered(`${type.name}.${node.name.value} is introspection.`);
    const info: GraphQLResolveInfo = {
      fieldName: node.name.value,
      fieldNodes,
      returnType: definition.type,
      parentType: type,
      path: above?.below(key) ?? this.#rootPath(key),
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: {},
    };
    return {
      key,
      index: this.#fields++,
      resolve: definition.resolve ?? fieldResolver,
      args: hasVariables(node.arguments) ? undefined : getArgumentValues(definition, node),
      definition,
      node,
      info,
      complete: completerOf(this, definition.type, info),
    };
  }

  readonly #rootPaths = new PlacePath(undefined, "");

  #rootPath(key: string): PlacePath {
    return this.#rootPaths.below(key);
  }
}

function asPlace(path: GraphQLResolveInfo["path"]): PlacePath {
  if (path instanceof PlacePath) return path;
  throw new Uncovered("A path was not planned.");
}

function hasVariables(args: readonly ArgumentNode[] = []): boolean {
  let found = false;
  for (const argument of args) {
    visit(argument, {
      Variable() {
        found = true;
        return BREAK;
      },
    });
  }
  return found;
}

/** The names of the variables that decide whether something is included. */
export function conditionNames(parts: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): string[] {
  const names = new Set<string>();
  for (const part of parts) {
    visit(part, {
      Directive({ name, arguments: args = [] }) {
        if (name.value !== "skip" && name.value !== "include") return;
        for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}
