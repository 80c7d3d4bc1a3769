import type { FastifyReply } from "fastify";
import Negotiator from "negotiator";
import type { ApolloServerPlugin } from "@apollo/server";
import { BUSY, UNAVAILABLE } from "../error-codes";

export const RESPONSE_TYPE = "application/graphql-response+json";
const JSON_TYPE = "application/json";

/** The media type that an answer has for an `Accept` header; undefined: the client takes neither. */
export function mediaTypeFor(accept: string | undefined): string | undefined {
  if (!accept) return JSON_TYPE;
  // With a charset: whoever asks for UTF-8 by name is to have it.
  const wanted = [JSON_TYPE, RESPONSE_TYPE].map((type) => `${type}; charset=utf-8`);
  return new Negotiator({ headers: { accept } }).mediaType(wanted)?.split(";")[0];
}

/**
 * One address gives a page or data, by what the client takes: caches must keep them apart. Other hooks name headers of
 * their own.
 */
export function varyByAccept(reply: FastifyReply): void {
  const others = reply.getHeader("vary");
  void reply.header("vary", others === undefined ? "accept" : `${String(others)}, accept`);
}

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
