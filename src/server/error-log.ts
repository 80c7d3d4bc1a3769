import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { GraphContext } from "../../resolvers/context";
import { MediagraphError } from "../domain/errors";
import { INTERNAL } from "./format-error";

/** Logs each error that is masked for the client, under the request's id, and tells the client that id. */
export function errorLog(logger: Logger): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors) {
            const cause = unwrapResolverError(error);
            if (isExpected(cause)) continue;
            logger.error({ err: cause, requestId: contextValue.requestId, operationName, path: error.path }, "an operation failed");
          }
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== "single") return;
          const result = response.body.singleResult;
          if (result.errors?.some(isMasked)) {
            result.errors = result.errors.map((error) => (isMasked(error) ? withRequestId(error, contextValue.requestId) : error));
          }
        },
      };
    },
  };
}

/** The client's doing, or the language's own: parsing, validation, variables. */
function isExpected(cause: unknown): boolean {
  return cause instanceof MediagraphError || cause instanceof GraphQLError;
}

function isMasked(error: GraphQLFormattedError): boolean {
  return error.extensions?.["code"] === INTERNAL;
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}
