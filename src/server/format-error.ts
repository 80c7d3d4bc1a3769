import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { BadUserInput, MediagraphError, type ErrorCode } from "../domain/errors/errors";
import { INTERNAL, isAnswerCode, isMasked, UNAVAILABLE, shortened } from "./error-codes";
import { explainValueError } from "./explain-value-error";
import type { OperationSteps } from "./operation-steps";

/** What masked errors say instead of what happened. The store's address and its driver's words are not for clients. */
const MASKS: Readonly<Record<string, string>> = {
  [INTERNAL]: "Internal server error",
  [UNAVAILABLE]: "The store does not answer. Try again later.",
};

const causes = new WeakMap<GraphQLFormattedError, unknown>();

/** The error behind a masked one. */
export const causeOf = (masked: GraphQLFormattedError): unknown => causes.get(masked);

/**
 * All errors leave the process here. Domain errors and errors about the GraphQL request go out with their code. Every
 * other error is masked, and `operationLog` logs it. A stack trace is never sent, and at most one line of the client's
 * own input.
 */
export function createFormatError(schema: GraphQLSchema) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { extensions, message } = formattedAs(formatted, error, schema);
    const answered = { ...formatted, message: shortened(message), extensions };
    if (isMasked(extensions["code"])) causes.set(answered, unwrapResolverError(error));
    return answered;
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

/** What clients get in place of a masked error. */
export function masked(code: string): Told {
  return { message: MASKS[code] ?? code, extensions: { code } };
}

/**
 * A GraphQL error without a code and without a field comes from graphql-js or Apollo Server, and is about the request.
 * With a status, it is about the HTTP request. All others are about the variables, when they have too many errors to
 * list.
 */
function codeOf(cause: unknown): unknown {
  if (!(cause instanceof GraphQLError)) return undefined;
  if (cause.extensions["code"] !== undefined) return cause.extensions["code"];
  if (cause.path !== undefined || cause.originalError !== undefined) return undefined;
  if (cause.extensions["http"] !== undefined) return "BAD_REQUEST";
  return "BAD_USER_INPUT";
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
 * A wrong argument fails once for each parent. For example, `posts(first: -1)` under 20 articles gives 20 equal errors.
 * The client gets one of them per place in the document, with its first path.
 */
export const repeatedErrors: OperationSteps = {
  willSend({ response: { body } }) {
    if (body.kind === "single" && body.singleResult.errors)
      body.singleResult.errors = withoutRepeats(body.singleResult.errors);
  },
};

function withoutRepeats(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const seen = new Set<string>();
  return errors.filter(({ message, locations, extensions }) => {
    const fault = JSON.stringify([locations, message]);
    const isRepeated = extensions?.["code"] === BAD_INPUT && locations !== undefined && seen.has(fault);
    seen.add(fault);
    return !isRepeated;
  });
}
