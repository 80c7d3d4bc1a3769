import {
  execute,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type GraphQLType,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { GraphContext } from "../../../resolvers/context";
import type { PreparedOperation } from "./prepared-operations";

/**
 * The prepared operations that find something in this graph. For example, the sample's operations ask for the sample's
 * articles, and find nothing in a graph without them.
 */
export async function answeringOperations(
  schema: GraphQLSchema,
  operations: readonly PreparedOperation[],
  context: () => GraphContext,
): Promise<PreparedOperation[]> {
  const answering: PreparedOperation[] = [];
  for (const operation of operations) if (await answers(schema, operation, context())) answering.push(operation);
  return answering;
}

/**
 * Whether the first root field of the operation, which is what it is about, finds something. Runs the root fields
 * alone, and asks for nothing but the names of their types.
 */
async function answers(
  schema: GraphQLSchema,
  { document, variables = "{}" }: PreparedOperation,
  contextValue: GraphContext,
): Promise<boolean> {
  const variableValues = JSON.parse(variables) as Record<string, unknown>;
  const { data } = await execute({ schema, document: rootsOf(schema, parse(document)), contextValue, variableValues });
  return !isEmpty(Object.values(data ?? {})[0] ?? null);
}

function isEmpty(root: unknown): boolean {
  if (root === null) return true;
  const { nodes } = root as { nodes?: readonly unknown[] };
  return nodes?.length === 0;
}

function rootsOf(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const rooted = (root: SelectionNode): SelectionNode =>
    root.kind === Kind.FIELD
      ? { ...root, selectionSet: isConnection(fields[root.name.value]?.type) ? NODES : TYPE_NAME }
      : root;
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return {
    ...document,
    definitions: operations.map((one) => ({
      ...one,
      selectionSet: selection(one.selectionSet.selections.map(rooted)),
    })),
  };
}

function isConnection(type: GraphQLType | undefined): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && "nodes" in named.getFields();
}

const selection = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});
const field = (name: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } });
const TYPE_NAME = selection([field("__typename")]);
const NODES = selection([{ ...field("nodes"), selectionSet: TYPE_NAME }]);
