import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, Kind, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { BadUserInput, MediagraphError, type ErrorCode } from "../domain/errors";
import { INTERNAL, isAnswerCode, isMasked, UNAVAILABLE, shortened } from "./error-codes";
import { explainValueError } from "./explain-value-error";
import type { ApolloServerPlugin } from "@apollo/server";

/**
 * What masked errors say, whatever had happened: the address of a store and the words of its driver are nobody's
 * business.
 */
export const MASKS: Readonly<Record<string, string>> = {
  [INTERNAL]: "Internal server error",
  [UNAVAILABLE]: "The store does not answer. Try again later.",
};

const causes = new WeakMap<GraphQLFormattedError, unknown>();

/** What happened, of an error that was masked. */
export const causeOf = (masked: GraphQLFormattedError): unknown => causes.get(masked);

/**
 * The single edge where errors leave the process. Domain errors and the errors of the GraphQL language go out with
 * their code; everything else is masked (and logged by `errorLog`). No stack trace is ever sent, and no more than a
 * line of what came.
 */
export function createFormatError(schema: GraphQLSchema) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { extensions, message } = formattedAs(formatted, error, schema);
    const told = { ...formatted, message: shortened(message), extensions };
    if (isMasked(extensions["code"])) causes.set(told, unwrapResolverError(error));
    return told;
  };
}

interface Told {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

function formattedAs(formatted: GraphQLFormattedError, error: unknown, schema: GraphQLSchema): Told {
  const cause = unwrapResolverError(error);
  if (cause instanceof MediagraphError)
    return isMasked(cause.code) ? masked(cause.code) : { message: cause.message, extensions: extensionsOf(cause) };
  const explained = error instanceof GraphQLError ? explainValueError(schema, error) : undefined;
  if (explained) return { message: explained.message, extensions: extensionsOf(explained) };
  const code = codeOf(cause) ?? INTERNAL;
  if (!isAnswerCode(code) || isMasked(code)) return masked(INTERNAL);
  return { message: clearer(formatted.message), extensions: publicExtensions(formatted, code) };
}

function masked(code: string): Told {
  return { message: MASKS[code] ?? code, extensions: { code } };
}

/**
 * An error of the language without a code is one of graphql-js's or Apollo Server's own about the request, as long as
 * it belongs to no field: with a status it is about what was sent, at an operation about a kind that the schema does
 * not have, else about the variables, when they are too many to be told.
 */
function codeOf(cause: unknown): unknown {
  if (!(cause instanceof GraphQLError)) return undefined;
  if (cause.extensions["code"] !== undefined) return cause.extensions["code"];
  if (cause.path !== undefined || cause.originalError !== undefined) return undefined;
  if (cause.extensions["http"] !== undefined) return "BAD_REQUEST";
  return cause.nodes?.[0]?.kind === Kind.OPERATION_DEFINITION ? "OPERATION_RESOLUTION_FAILURE" : "BAD_USER_INPUT";
}

function clearer(message: string): string {
  return message === "Validation aborted." ? "The document's fragments repeat too many selections." : message;
}

function extensionsOf(error: MediagraphError): Record<string, unknown> {
  return error instanceof BadUserInput ? { code: error.code, argument: error.argument } : { code: error.code };
}

function publicExtensions(formatted: GraphQLFormattedError, code: unknown): Record<string, unknown> {
  const argument = formatted.extensions?.["argument"];
  return argument === undefined ? { code } : { code, argument };
}

const BAD_INPUT: ErrorCode = "BAD_USER_INPUT";

/**
 * An argument that is wrong fails for each parent that it is asked of. It is told once for its place in the document,
 * with the first path.
 */
export const repeatedErrors: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind === "single" && body.singleResult.errors)
          body.singleResult.errors = withoutRepeats(body.singleResult.errors);
      },
    };
  },
};

function withoutRepeats(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const told = new Set<string>();
  return errors.filter(({ message, locations, extensions }) => {
    const fault = JSON.stringify([locations, message]);
    const isRepeated = extensions?.["code"] === BAD_INPUT && locations !== undefined && told.has(fault);
    told.add(fault);
    return !isRepeated;
  });
}
