import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { BadUserInput, MediagraphError } from "../domain/errors";
import { explainValueError } from "./explain-value-error";

export const INTERNAL = "INTERNAL_SERVER_ERROR";

/**
 * The single edge where errors leave the process. Domain errors and the errors of the GraphQL language go out with their code;
 * everything else is masked (and logged by `errorLog`). No stack trace is ever sent.
 */
export function createFormatError(schema: GraphQLSchema) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof MediagraphError) return { ...formatted, message: cause.message, extensions: extensionsOf(cause) };
    const code = String(formatted.extensions?.["code"] ?? INTERNAL);
    if (code === INTERNAL) return { ...formatted, message: "Internal server error", extensions: { code } };
    const explained = error instanceof GraphQLError ? explainValueError(schema, error) : undefined;
    if (explained) return { ...formatted, message: explained.message, extensions: extensionsOf(explained) };
    return { ...formatted, extensions: publicExtensions(formatted, code) };
  };
}

function extensionsOf(error: MediagraphError): Record<string, unknown> {
  return error instanceof BadUserInput ? { code: error.code, argument: error.argument } : { code: error.code };
}

function publicExtensions(formatted: GraphQLFormattedError, code: string): Record<string, unknown> {
  const argument = formatted.extensions?.["argument"];
  return argument === undefined ? { code } : { code, argument };
}
