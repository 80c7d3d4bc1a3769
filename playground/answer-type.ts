import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import { nameOfLeaf } from "./input-types";

/** What is selected under one key of an answer. */
interface Selected {
  readonly nodes: FieldNode[];
  /** `@include` or `@skip` may leave it out. */
  isCertain: boolean;
}

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** A member of an answer. `__typename` has no text, because several types may share the other members. */
type Member = readonly [key: string, text: string | undefined];

/** The type of the data that a valid operation answers, as TypeScript. */
export function answerType(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): string {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === "FragmentDefinition") fragments.set(node.name.value, node);
  const root = schema.getRootType(operation.operation);
  return root ? shapesOf(root, operation.selectionSet.selections, { schema, fragments }, "") : "unknown";
}

/** An interface or a union is each of its types, those with the same members together. */
function shapesOf(
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
  scope: Scope,
  indent: string,
): string {
  const types = isAbstractType(type) ? scope.schema.getPossibleTypes(type) : [type];
  const shapes = new Map<string, { readonly members: readonly Member[]; readonly names: string[] }>();
  for (const object of types) {
    const members = membersOf(object, selections, scope, `${indent}  `);
    const key = JSON.stringify(members);
    const shape = shapes.get(key) ?? { members, names: [] };
    shape.names.push(JSON.stringify(object.name));
    shapes.set(key, shape);
  }
  return [...shapes.values()]
    .map(({ members, names }) => {
      const lines = members.map(([key, text]) => `${indent}  ${key}: ${text ?? names.join(" | ")};\n`);
      return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
    })
    .join(" | ");
}

function membersOf(
  object: GraphQLObjectType,
  selections: readonly SelectionNode[],
  scope: Scope,
  indent: string,
): Member[] {
  const selected = new Map<string, Selected>();
  select(object, selections, scope, true, selected);
  return [...selected].map(([key, { nodes, isCertain }]) => {
    const name = isCertain ? key : `${key}?`;
    const [node] = nodes;
    const field = node && object.getFields()[node.name.value];
    if (!field) return [name, node?.name.value === "__typename" ? undefined : "unknown"];
    const below = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    return [name, textOf(field.type, below, scope, indent)];
  });
}

/** Gathers what applies to an object, through fragments. */
function select(
  object: GraphQLObjectType,
  selections: readonly SelectionNode[],
  scope: Scope,
  isCertain: boolean,
  into: Map<string, Selected>,
): void {
  for (const node of selections) {
    const stays = isCertain && !node.directives?.some(({ name }) => name.value === "include" || name.value === "skip");
    if (node.kind === "Field") {
      const key = (node.alias ?? node.name).value;
      const known = into.get(key) ?? { nodes: [], isCertain: false };
      known.nodes.push(node);
      known.isCertain ||= stays;
      into.set(key, known);
      continue;
    }
    const fragment = node.kind === "FragmentSpread" ? scope.fragments.get(node.name.value) : node;
    if (fragment && applies(fragment.typeCondition?.name.value, object, scope))
      select(object, fragment.selectionSet.selections, scope, stays, into);
  }
}

function applies(condition: string | undefined, object: GraphQLObjectType, { schema }: Scope): boolean {
  const type = condition === undefined ? object : schema.getType(condition);
  return type === object || (isAbstractType(type) && schema.isSubType(type, object));
}

function textOf(type: GraphQLOutputType, below: readonly SelectionNode[], scope: Scope, indent: string): string {
  if (isNonNullType(type)) return bare(type.ofType, below, scope, indent);
  return `${bare(type, below, scope, indent)} | null`;
}

function bare(type: GraphQLOutputType, below: readonly SelectionNode[], scope: Scope, indent: string): string {
  if (isListType(type)) return `ReadonlyArray<${textOf(type.ofType, below, scope, indent)}>`;
  const named = getNamedType(type);
  return isCompositeType(named) ? shapesOf(named, below, scope, indent) : nameOfLeaf(named);
}
