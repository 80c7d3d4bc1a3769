import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";

/** The interfaces of an operation's variables, as TypeScript: one for all of them, one for each input type in them. */
export function variableTypes(schema: GraphQLSchema, operation: OperationDefinitionNode, name: string): string[] {
  const inputs = new Set<GraphQLInputObjectType>();
  const members = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const found = inputTypeOf(schema, type);
    collect(found, inputs);
    return memberOf(variable.name.value, found, defaultValue !== undefined);
  });
  return [interfaceOf(name, members), ...[...inputs].map(interfaceOfInput)];
}

/** Whether the operation runs without variables. */
export function runsWithoutVariables({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.every(({ type, defaultValue }) => type.kind !== "NonNullType" || defaultValue);
}

/** Scalars of our own are strings in JSON. */
export function nameOfLeaf(type: GraphQLNamedType): string {
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name }) => JSON.stringify(name))
      .join(" | ");
  if (type.name === "Int" || type.name === "Float") return "number";
  return type.name === "Boolean" ? "boolean" : "string";
}

function inputTypeOf(schema: GraphQLSchema, node: Parameters<typeof typeFromAST>[1]): GraphQLInputType {
  const type = typeFromAST(schema, node);
  if (!isInputType(type)) throw new Error("a variable has no input type");
  return type;
}

function collect(type: GraphQLInputType, inputs: Set<GraphQLInputObjectType>): void {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || inputs.has(named)) return;
  inputs.add(named);
  for (const field of Object.values(named.getFields())) collect(field.type, inputs);
}

function interfaceOfInput(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields());
  return interfaceOf(
    type.name,
    fields.map((field) => memberOf(field.name, field.type, field.defaultValue !== undefined)),
  );
}

function interfaceOf(name: string, members: readonly string[]): string {
  if (members.length === 0) return `export type ${name} = Record<string, never>;`;
  return `export interface ${name} {\n${members.join("\n")}\n}`;
}

function memberOf(name: string, type: GraphQLInputType, hasDefault: boolean): string {
  const mayBeLeftOut = hasDefault || !isNonNullType(type);
  return `  ${name}${mayBeLeftOut ? "?" : ""}: ${textOf(type)};`;
}

function textOf(type: GraphQLInputType): string {
  return isNonNullType(type) ? bare(type.ofType) : `${bare(type)} | null`;
}

function bare(type: GraphQLInputType): string {
  if (isNonNullType(type)) return bare(type.ofType);
  if (isListType(type)) return `ReadonlyArray<${textOf(type.ofType)}>`;
  return isInputObjectType(type) ? type.name : nameOfLeaf(type);
}
