import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  printSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { FEDERATION_DIRECTIVES } from "./federation-directives";

const OPERATIONS = Object.values(OperationTypeNode);

/** What every subgraph has and its gateway adds by itself. */
const MACHINERY: ReadonlySet<string> = new Set(["_Any", "_Entity", "_Service", "_entities", "_service"]);

/** Not as an extension: relay-compiler reads none. */
function header(schema: GraphQLSchema): string {
  const roots = OPERATIONS.flatMap((operation) => {
    const type = schema.getRootType(operation);
    return type ? [`  ${operation}: ${type.name}`] : [];
  });
  return `schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"]) {\n${roots.join("\n")}\n}`;
}

/** The fields of Query that a supergraph may have from one subgraph alone. */
export const NODE_FIELDS = ["node", "nodes"] as const;

/**
 * The schema as a Federation 2 subgraph: graphql-js's own print, with the federation directives that the classes carry
 * put in, and without the machinery and those fields of Query that are left to others.
 */
export function printSubgraph(schema: GraphQLSchema, leftToOthers: readonly string[] = []): string {
  const { definitions } = parse(printSchema(schema), { noLocation: true });
  const kept = definitions.filter(
    (definition) => !("name" in definition && definition.name && MACHINERY.has(definition.name.value)),
  );
  const printed = kept.map((definition) =>
    print(withoutFields(withDirectives(schema, definition), schema.getQueryType()?.name, leftToOthers)),
  );
  return `${[header(schema), FEDERATION_DIRECTIVES, ...printed].join("\n\n")}\n`;
}

function withDirectives(schema: GraphQLSchema, definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    return definition;
  const type = schema.getType(definition.name.value);
  return isObjectType(type) || isInterfaceType(type) ? addTo(definition, type) : definition;
}

function withoutFields(
  definition: DefinitionNode,
  typeName: string | undefined,
  names: readonly string[],
): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== typeName) return definition;
  const fields = (definition.fields ?? []).filter(({ name }) => !names.includes(name.value));
  return { ...definition, fields };
}

function addTo(
  definition: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  type: GraphQLObjectType | GraphQLInterfaceType,
): ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
  const fields = definition.fields
    ?.filter(({ name }) => !MACHINERY.has(name.value))
    .map((field) => addToField(field, type));
  return {
    ...definition,
    directives: [...(definition.directives ?? []), ...(type.astNode?.directives ?? [])],
    ...(fields && { fields }),
  };
}

function addToField(field: FieldDefinitionNode, type: GraphQLObjectType | GraphQLInterfaceType): FieldDefinitionNode {
  const added: readonly ConstDirectiveNode[] = type.getFields()[field.name.value]?.astNode?.directives ?? [];
  return { ...field, directives: [...(field.directives ?? []), ...added] };
}
