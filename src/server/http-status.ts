import type { ApolloServerPlugin } from "@apollo/server";
import { BUSY, UNAVAILABLE } from "./error-codes";
import { mediaTypeFor, RESPONSE_TYPE } from "./http/media-type";

/** Seconds after which a client may ask again. A store that is started anew, or a new primary, needs about as long. */
const RETRY_AFTER = "5";

/** What was well formed as HTTP, and wrong as GraphQL. */
const REQUEST_ERRORS = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "ANSWER_LIMIT",
]);

/**
 * The status goes with the media type of the answer. GraphQL over HTTP, section 6.4.1: as `application/json` a request
 * that was well formed as HTTP is answered with 200, also when its document or its variables are wrong; Apollo Server
 * answers 400 there.
 */
export const httpStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { body, http } }) {
        const type = mediaTypeFor(request.http?.headers.get("accept"));
        if (body.kind !== "single" || type === undefined) return;
        http.headers.set("content-type", `${type}; charset=utf-8`);
        const codes = (body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.["code"]));
        if (codes.includes(UNAVAILABLE) || codes.includes(BUSY)) {
          http.status = 503;
          http.headers.set("retry-after", RETRY_AFTER);
        } else if (
          http.status === 400 &&
          type !== RESPONSE_TYPE &&
          codes.length > 0 &&
          codes.every((code) => REQUEST_ERRORS.has(code))
        ) {
          http.status = 200;
        }
      },
    };
  },
};
