import {
  Kind, OperationTypeNode, parse, print, printSchema,
  type ConstDirectiveNode, type DefinitionNode, type FieldDefinitionNode, type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema,
  type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode, isInterfaceType, isObjectType,
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

/**
 * The schema as a Federation 2 subgraph: graphql-js's own print, with the federation directives that the classes carry put in, and
 * without the machinery.
 */
export function printSubgraph(schema: GraphQLSchema): string {
  const { definitions } = parse(printSchema(schema), { noLocation: true });
  const kept = definitions.filter((definition) => !("name" in definition && definition.name && MACHINERY.has(definition.name.value)));
  return `${[header(schema), FEDERATION_DIRECTIVES, ...kept.map((definition) => print(withDirectives(schema, definition)))].join("\n\n")}\n`;
}

function withDirectives(schema: GraphQLSchema, definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return definition;
  const type = schema.getType(definition.name.value);
  return isObjectType(type) || isInterfaceType(type) ? addTo(definition, type) : definition;
}

function addTo(
  definition: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  type: GraphQLObjectType | GraphQLInterfaceType,
): ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
  const fields = definition.fields?.filter(({ name }) => !MACHINERY.has(name.value)).map((field) => addToField(field, type));
  return { ...definition, directives: [...(definition.directives ?? []), ...(type.astNode?.directives ?? [])], ...(fields && { fields }) };
}

function addToField(field: FieldDefinitionNode, type: GraphQLObjectType | GraphQLInterfaceType): FieldDefinitionNode {
  const added: readonly ConstDirectiveNode[] = type.getFields()[field.name.value]?.astNode?.directives ?? [];
  return { ...field, directives: [...(field.directives ?? []), ...added] };
}
