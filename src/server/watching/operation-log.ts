import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { ServerContext } from "../create-context";
import { isMasked } from "../error-codes";
import { causeOf } from "../format-error";
import type { OperationSteps } from "../operation-steps";

/**
 * How many errors of one answer are logged. A missing store may fail a thousand fields, and the first error says
 * enough.
 */
const MOST_LOGGED = 10;

/** Logs each masked error under the request's id, and puts that id into the client's error. */
export function errorLog(logger: Logger): OperationSteps {
  return {
    willSend({ response: { body }, contextValue: { requestId }, operationName }) {
      if (body.kind !== "single") return;
      const { errors } = body.singleResult;
      if (errors) body.singleResult.errors = logMasked(errors, logger, { requestId, operationName });
    },
  };
}

/** Logs those that are masked, and gives all of them as the client gets them. */
export function logMasked(
  errors: readonly GraphQLFormattedError[],
  logger: Pick<Logger, "error">,
  { requestId, operationName }: { readonly requestId: string; readonly operationName: string | null | undefined },
): readonly GraphQLFormattedError[] {
  const masked = errors.filter((error) => isMasked(error.extensions?.["code"]));
  if (masked.length === 0) return errors;
  for (const error of masked.slice(0, MOST_LOGGED)) {
    logger.error(
      { err: causeOf(error), requestId, operationName, path: error.path, failed: masked.length },
      "an operation failed",
    );
  }
  return errors.map((error) => (isMasked(error.extensions?.["code"]) ? withRequestId(error, requestId) : error));
}

/** Logs that Apollo Server itself failed. The client gets only a masked error. */
export function failureLog(logger: Logger): ApolloServerPlugin<ServerContext> {
  return {
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue, operationName }, error }) {
      logger.error({ err: error, requestId: contextValue.requestId, operationName }, "an operation failed");
    },
  };
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

/**
 * Notes what the access log and the metrics need to know of the operation. It comes after all steps that change the
 * answer.
 */
export const takeNotes: OperationSteps = {
  willSend({ contextValue: { meter, note }, operation, operationName, response: { body } }) {
    note.name = operationName;
    note.type = operation?.operation;
    note.roundTrips = meter.roundTrips;
    const errors = body.kind === "single" ? body.singleResult.errors : undefined;
    if (errors) note.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.["code"])))];
  },
};
