import {
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isSpecifiedScalarType,
  isValueNode,
  Kind,
  type GraphQLSchema,
  type ValueNode,
  type VariableDefinitionNode,
} from "graphql";
import { BadUserInput } from "../domain/errors/errors";
import { valuePlaces, type ValuePlace } from "./value-places";

/**
 * graphql-js says that a value is wrong, but not always for which argument, nor which values are allowed. For an error
 * about a value in the document or the variables, this adds both. Undefined for every other error.
 */
export function explainValueError(schema: GraphQLSchema, error: GraphQLError): BadUserInput | undefined {
  const [node] = error.nodes ?? [];
  if (!node || !error.source) return undefined;
  if (node.kind === Kind.VARIABLE_DEFINITION)
    return WRONG_VARIABLE.test(error.message) ? explainVariable(schema, error, node) : undefined;
  if (!isValueNode(node) || isUndeclared(node, error)) return undefined;
  const place = valuePlaces(schema, error.source).ofNode(node);
  return place && explained(schema, place, error);
}

/** A variable without a declaration is an error of the document. Validation finds it, and the error has no path. */
function isUndeclared({ kind }: ValueNode, { path }: GraphQLError): boolean {
  return kind === Kind.VARIABLE && path === undefined;
}

/** Other errors about variables, such as one that is never used, are errors of the document. */
const WRONG_VARIABLE = /^Variable "\$\w+" (got invalid value|of (required|non-null) type) /;

function explainVariable(
  schema: GraphQLSchema,
  error: GraphQLError,
  { variable }: VariableDefinitionNode,
): BadUserInput {
  const name = variable.name.value;
  const place = error.source && valuePlaces(schema, error.source).ofVariable(name);
  const way = wayInto(name, error);
  return explained(
    schema,
    way === "" && place ? place : { argument: (place?.argument ?? name) + way, type: undefined },
    error,
  );
}

/** The path from a variable to its wrong part, such as `.platform` or `[2]`. graphql-js has it only in the message. */
function wayInto(name: string, error: GraphQLError): string {
  const cause = error.originalError?.message ?? "";
  const told = error.message.slice(0, error.message.length - cause.length);
  const [, way = ""] = new RegExp(` at "${name}([^"]*)"; $`).exec(told) ?? [];
  return way;
}

function explained(schema: GraphQLSchema, place: ValuePlace, error: GraphQLError): BadUserInput {
  const { argument } = place;
  const reason = reasonOf(error);
  const [, enumName] = /in "(\w+)" enum|^Enum "(\w+)"/.exec(reason)?.filter(Boolean) ?? [];
  const allowed = allowedBy(enumName === undefined ? place : { argument, type: schema.getType(enumName) });
  return new BadUserInput(argument, [`${argument}: ${reason.replace(/\.?$/, ".")}`, allowed].filter(Boolean).join(" "));
}

/**
 * The messages of our own scalars stay as they are. graphql-js's "Did you mean" is removed, since the allowed values
 * follow.
 */
function reasonOf(error: GraphQLError): string {
  const { originalError: cause } = error;
  if (cause instanceof GraphQLError) return reasonOf(cause);
  return (cause?.message ?? error.message).replace(/ Did you mean .*$/s, "");
}

function allowedBy({ type, description }: ValuePlace): string {
  if (isEnumType(type))
    return `Allowed: ${type
      .getValues()
      .map((value) => value.name)
      .join(", ")}.`;
  if (isInputObjectType(type)) return `Fields: ${Object.keys(type.getFields()).join(", ")}.`;
  return type && isSpecifiedScalarType(type) && description ? `Allowed: ${description}` : "";
}
