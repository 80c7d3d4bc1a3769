import type { FastifyReply } from "fastify";
import Negotiator from "negotiator";

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
