import type { ApolloServerPlugin } from "@apollo/server";

const REQUEST_ERRORS = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);
const RESPONSE_MEDIA_TYPE = "application/graphql-response+json";

/**
 * GraphQL over HTTP, section 6.4.1: a client that takes `application/json` gets 200 for a request that was well formed as HTTP,
 * also when its document or its variables are wrong; Apollo Server answers 400 there.
 */
export const httpStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const { body, http } = response;
        if (body.kind !== "single" || http.status !== 400) return;
        if (request.http?.headers.get("accept")?.includes(RESPONSE_MEDIA_TYPE)) return;
        const errors = body.singleResult.errors ?? [];
        if (errors.length > 0 && errors.every((error) => REQUEST_ERRORS.has(String(error.extensions?.["code"])))) http.status = 200;
      },
    };
  },
};
