import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { GraphContext } from "../../resolvers/context";
import { MediagraphError } from "../domain/errors";
import { isAboutValue } from "./explain-value-error";
import { INTERNAL } from "./format-error";

/** Logs each error that is masked for the client, under the request's id, and tells the client that id. */
export function errorLog(logger: Logger): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors) {
            if (isExpected(error)) continue;
            const cause = unwrapResolverError(error);
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

/** The client's doing, or the language's own: parsing, validation, variables, arguments. A result that does not fit its type is neither. */
function isExpected(error: GraphQLError): boolean {
  return error.path === undefined || isAboutValue(error) || unwrapResolverError(error) instanceof MediagraphError;
}

function isMasked(error: GraphQLFormattedError): boolean {
  return error.extensions?.["code"] === INTERNAL;
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}
