import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { BUSY, MIGRATING, SUBSCRIPTIONS_FULL, UNAVAILABLE } from "../error-codes";
import type { OperationSteps } from "../operation-steps";

export const RESPONSE_TYPE = "application/graphql-response+json";
const JSON_TYPE = "application/json";

/** The answer's media type for an `Accept` header. Undefined: the client takes neither of the two. */
export function mediaTypeFor(accept: string | undefined): string | undefined {
  if (!accept) return JSON_TYPE;
  // With a charset, so that a client that asks for UTF-8 by name gets it.
  const wanted = [JSON_TYPE, RESPONSE_TYPE].map((type) => `${type}; charset=utf-8`);
  return new Negotiator({ headers: { accept } }).mediaType(wanted)?.split(";")[0];
}

export const EVENT_STREAM = "text/event-stream";

/** Whether the client would rather have a stream of events than an answer as a whole. */
export function wantsEvents({ method, headers: { accept } }: Pick<FastifyRequest, "method" | "headers">): boolean {
  if (method === "HEAD" || !accept?.includes("event-stream")) return false;
  return new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, RESPONSE_TYPE, EVENT_STREAM]) === EVENT_STREAM;
}

/**
 * One address gives a web page or data, depending on `Accept`, so caches must keep the two apart. Other hooks add
 * headers of their own to `vary`.
 */
export function varyByAccept(reply: FastifyReply): void {
  const others = reply.getHeader("vary");
  void reply.header("vary", others === undefined ? "accept" : `${String(others)}, accept`);
}

/** Seconds after which a client may ask again. A restarted store or a new primary needs about as long. */
export const RETRY_AFTER = "5";

/** The same request may go well later. */
export const LATER: ReadonlySet<string> = new Set([UNAVAILABLE, MIGRATING, BUSY, SUBSCRIPTIONS_FULL]);

/** The HTTP request was well formed, and its GraphQL was wrong. */
const REQUEST_ERRORS = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "ANSWER_LIMIT",
]);

/**
 * The status depends on the media type of the answer (GraphQL over HTTP, section 6.4.1). As `application/json`, a
 * well-formed HTTP request gets 200 even when its document or its variables are wrong. Apollo Server would send 400.
 */
export const httpStatus: OperationSteps = {
  willSend({ request, response: { body, http } }) {
    const type = mediaTypeFor(request.http?.headers.get("accept"));
    if (body.kind !== "single" || type === undefined) return;
    http.headers.set("content-type", `${type}; charset=utf-8`);
    const { errors } = body.singleResult;
    if (errors === undefined) return;
    const codes = errors.map(({ extensions }) => String(extensions?.["code"]));
    if (codes.some((code) => LATER.has(code))) {
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
