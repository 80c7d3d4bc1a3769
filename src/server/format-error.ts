import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, Kind, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { BadUserInput, MediagraphError } from "../domain/errors";
import { explainValueError } from "./explain-value-error";
import { shortened } from "./shortened";

export const INTERNAL = "INTERNAL_SERVER_ERROR";

/**
 * The single edge where errors leave the process. Domain errors and the errors of the GraphQL language go out with their code;
 * everything else is masked (and logged by `errorLog`). No stack trace is ever sent, and no more than a line of what came.
 */
export function createFormatError(schema: GraphQLSchema) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const told = formattedAs(formatted, error, schema);
    return { ...told, message: shortened(told.message) };
  };
}

function formattedAs(formatted: GraphQLFormattedError, error: unknown, schema: GraphQLSchema): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof MediagraphError) return { ...formatted, message: cause.message, extensions: extensionsOf(cause) };
  const explained = error instanceof GraphQLError ? explainValueError(schema, error) : undefined;
  if (explained) return { ...formatted, message: explained.message, extensions: extensionsOf(explained) };
  if (cause instanceof GraphQLError && isAboutOperation(cause)) return { ...formatted, extensions: { code: "OPERATION_RESOLUTION_FAILURE" } };
  const code = String(formatted.extensions?.["code"] ?? INTERNAL);
  if (code === INTERNAL) return { ...formatted, message: "Internal server error", extensions: { code } };
  if (isTooDeep(cause)) return { ...formatted, message: "The document is nested too deeply to be read.", extensions: { code } };
  if (formatted.message === "Validation aborted.") return { ...formatted, message: "The document's fragments repeat too many selections.", extensions: { code } };
  return { ...formatted, extensions: publicExtensions(formatted, code) };
}

/** The kind of operation is one that the schema does not have. */
function isAboutOperation({ nodes: [node] = [] }: GraphQLError): boolean {
  return node?.kind === Kind.OPERATION_DEFINITION;
}

/** The parser descends once for each level. */
function isTooDeep(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes("Maximum call stack size exceeded");
}

function extensionsOf(error: MediagraphError): Record<string, unknown> {
  return error instanceof BadUserInput ? { code: error.code, argument: error.argument } : { code: error.code };
}

function publicExtensions(formatted: GraphQLFormattedError, code: string): Record<string, unknown> {
  const argument = formatted.extensions?.["argument"];
  return argument === undefined ? { code } : { code, argument };
}
