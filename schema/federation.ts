import {
  isInterfaceType,
  isObjectType,
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
} from "graphql";

const OPERATIONS = Object.values(OperationTypeNode);

/** Types and fields that every subgraph has. The gateway knows them, so they are not printed. */
const MACHINERY: ReadonlySet<string> = new Set(["_Any", "_Entity", "_Service", "_entities", "_service"]);

/** Printed as `schema`, not as `extend schema`, which relay-compiler cannot read. */
function header(schema: GraphQLSchema): string {
  const roots = OPERATIONS.flatMap((operation) => {
    const type = schema.getRootType(operation);
    return type ? [`  ${operation}: ${type.name}`] : [];
  });
  return `schema @link(url: "https://specs.apollo.dev/federation/v2.4", import: ["@key", "@shareable"]) {\n${roots.join("\n")}\n}`;
}

/** The fields of Query that only one subgraph of a supergraph may answer. */
export const NODE_FIELDS = ["node", "nodes"] as const;

/**
 * Prints the schema as a Federation 2 subgraph. graphql-js prints it; this adds the federation directives of the
 * classes, and leaves out the machinery and the fields of Query that other subgraphs answer.
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

/**
 * The directives of the federation specification (its section "Federation directives"). With them the SDL is valid by
 * itself, and tools that do not know federation can read it. `@oneOf` is here because Apollo's composition does not
 * know it.
 */
const FEDERATION_DIRECTIVES = `"""Of the fields of this input, a client must give exactly one."""
directive @oneOf on INPUT_OBJECT

"""
Apollo Federation: the specification that this schema follows, and the names that it takes from it.
"""
directive @link(
  """The address of the specification, with its version."""
  url: String!
  """What names of the specification begin with in this schema, if not with its own name."""
  as: String
  """What a gateway needs the specification for."""
  for: link__Purpose
  """The names that the schema takes from the specification."""
  import: [link__Import]
) repeatable on SCHEMA

"""
Apollo Federation: the fields that identify an item of this type in every subgraph.
"""
directive @key(
  """The names of the fields, e.g. platform handle."""
  fields: federation__FieldSet!
  """Whether this subgraph can give the rest of the item to someone who knows these fields."""
  resolvable: Boolean = true
) repeatable on OBJECT | INTERFACE

"""Apollo Federation: other subgraphs may answer this type or field as well."""
directive @shareable repeatable on OBJECT | FIELD_DEFINITION

"""Apollo Federation: names of fields with spaces between them, e.g. platform handle."""
scalar federation__FieldSet

"""Apollo Federation: a name that the schema takes from a specification, e.g. @key."""
scalar link__Import

"""Apollo Federation: what a gateway needs a specification for."""
enum link__Purpose {
  """The specification keeps data from people who may not see it."""
  SECURITY
  """The specification is needed to run operations correctly."""
  EXECUTION
}`;
