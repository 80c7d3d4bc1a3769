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
import type { Item } from "../../loaders/item-lookup";
import type { Loaders } from "../../loaders/loaders";
import { itemOfField, type ToOne } from "../../loaders/relations";
import { PlacePath } from "../../loaders/positions";
import type { Counted } from "../limits/count-answers";
import { completerOf, type Complete } from "./complete";
import { ownFieldsOf, type KeptTexts, type OwnFields } from "./own-fields";

/** What a run needs of the context of a request. */
export interface RunContext extends Counted {
  readonly loaders?: Pick<Loaders, "oneOfEach">;
  startAnew(): void;
}

export type Resolver = GraphQLFieldResolver<unknown, RunContext>;
export type Values = Record<string, unknown>;

/** A part of an operation that is left to graphql-js, such as a subscription or introspection. */
export class Uncovered extends Error {}

/** One field of the objects of one type, at one place of the answer. */
export interface FieldPlan {
  /** What stands before the value: the name of the field. */
  readonly start: string;
  /** The number of the field in its plan. */
  readonly index: number;
  readonly resolve: Resolver;
  /** If the field is the one item that its object names, how it is named. Then the resolver is not needed. */
  readonly relation: ToOne<unknown, Item> | undefined;
  /** Undefined where variables are in them. */
  readonly args: Values | undefined;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** What resolvers are told. The values of variables are added for each run. */
  readonly info: GraphQLResolveInfo;
  readonly complete: Complete;
}

/** `__typename`, which is known with its value. */
interface TypenamePlan {
  readonly start: string;
  readonly typename: true;
}

export type ObjectField = FieldPlan | TypenamePlan;

/** The objects of one type, at one place of the answer. */
export interface ObjectPlan {
  /** All but `__typename`. */
  readonly fields: readonly FieldPlan[];
  /** What stands before, between and behind the values of the fields. */
  readonly pieces: readonly string[];
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
  readonly kept: KeptTexts;
}

/**
 * What is to be done for one operation: which fields of which types, at which places, with which arguments. Each type
 * at a place is planned when the first object of it comes, since an interface has many types and an answer few.
 */
export class Plan {
  readonly root: ObjectPlan;
  private fields = 0;

  constructor(private readonly operation: Operation) {
    const { schema, node, fragments, conditions } = operation;
    const type = schema.getQueryType();
    if (node.operation !== "query" || !type) throw new Uncovered("Only queries are planned.");
    this.root = this.planned(type, collectFields(schema, fragments, conditions, type, node.selectionSet), undefined);
  }

  /** How many fields have a number. */
  get fieldCount(): number {
    return this.fields;
  }

  get hasVariables(): boolean {
    return (this.operation.node.variableDefinitions?.length ?? 0) > 0;
  }

  /** The plan for the objects of a type that a field gives. */
  below(type: GraphQLObjectType, { fieldNodes, path }: GraphQLResolveInfo): ObjectPlan {
    if (type.isTypeOf) throw new Uncovered(`${type.name} has a test for its objects.`);
    const { schema, fragments, conditions } = this.operation;
    return this.planned(type, collectSubfields(schema, fragments, conditions, type, fieldNodes), asPlace(path));
  }

  private planned(
    type: GraphQLObjectType,
    fields: ReadonlyMap<string, readonly FieldNode[]>,
    above: PlacePath | undefined,
  ): ObjectPlan {
    const planned = [...fields].map(([key, nodes], index): ObjectField => {
      const [node] = nodes;
      const start = `${index > 0 ? "," : ""}"${key}":`;
      // As the key of an object, this name would change the object instead.
      if (!node || key === "__proto__") throw new Uncovered(`${key} cannot be planned.`);
      if (node.name.value === "__typename") return { start: `${start}"${type.name}"`, typename: true };
      return { ...this.field(type, key, node, nodes, above), start };
    });
    const own = ownFieldsOf(type, planned, this.operation.kept);
    return {
      fields: planned.filter((field): field is FieldPlan => !("typename" in field)),
      pieces: piecesOf(planned),
      own,
    };
  }

  private field(
    type: GraphQLObjectType,
    key: string,
    node: FieldNode,
    fieldNodes: readonly FieldNode[],
    above: PlacePath | undefined,
  ): Omit<FieldPlan, "start"> {
    const { schema, fragments, node: operation, fieldResolver } = this.operation;
    const definition = type.getFields()[node.name.value];
    if (!definition) throw new Uncovered(`${type.name}.${node.name.value} is introspection.`);
    const info: GraphQLResolveInfo = {
      fieldName: node.name.value,
      fieldNodes,
      returnType: definition.type,
      parentType: type,
      path: above?.below(key) ?? this.rootPath(key),
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: {},
    };
    return {
      index: this.fields++,
      resolve: definition.resolve ?? fieldResolver,
      relation: relationOf(type, definition),
      args: hasVariables(node.arguments) ? undefined : getArgumentValues(definition, node),
      definition,
      node,
      info,
      complete: completerOf(this, definition.type, info),
    };
  }

  private readonly rootPaths = new PlacePath(undefined, "");

  private rootPath(key: string): PlacePath {
    return this.rootPaths.below(key);
  }
}

function piecesOf(fields: readonly ObjectField[]): string[] {
  const pieces: string[] = [];
  let piece = "{";
  for (const field of fields) {
    piece += field.start;
    if ("typename" in field) continue;
    pieces.push(piece);
    piece = "";
  }
  return [...pieces, `${piece}}`];
}

function relationOf(type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): FieldPlan["relation"] {
  for (const declaring of [type, ...type.getInterfaces()]) {
    const relation = itemOfField(`${declaring.name}.${name}`);
    if (relation) return relation;
  }
  return undefined;
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
