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
import { BadUserInput } from "../domain/errors";
import { valuePlaces, type ValuePlace } from "./value-places";

/**
 * graphql-js says that a value does not fit, but not always for which argument, nor what would. For an error about a
 * value, in the document or in the variables, this names both; undefined for every other error.
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

/** A variable without a declaration is a fault of the document, found before there is a path. */
function isUndeclared({ kind }: ValueNode, { path }: GraphQLError): boolean {
  return kind === Kind.VARIABLE && path === undefined;
}

/** Not a variable that is never used, say, which is a fault of the document. */
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

/**
 * The way from a variable to the part that is wrong, `.platform` or `[2]`: graphql-js tells it in the message alone.
 */
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

/** What our own scalars say stands alone; graphql-js's guesses at what was meant go, since what is allowed follows. */
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
