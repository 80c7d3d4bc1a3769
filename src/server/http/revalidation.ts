import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { OperationSteps } from "../operation-steps";
import { isKnown } from "../web-pages/web-files";

/** A cache may keep the answer, and asks each time whether it is still the same. */
const ASK_AGAIN = "no-cache";
const KEEP_NOTHING = "no-store";
/** With these headers the answer may be another one, and no cache knows that. */
const OWN_HEADERS = ["authorization", "mediagraph-report", "mediagraph-max-round-trips"];

/**
 * Says of the answer to a GET whether caches may keep it. They may if it has no errors, and if its address and its
 * `Accept` say all that it depends on. An answer to a POST is kept by no cache anyway.
 */
export const cachePolicy: OperationSteps = {
  willSend({ request, response: { body, http } }) {
    const { method, headers } = request.http ?? {};
    if (method !== "GET" || headers === undefined || body.kind !== "single") return;
    const isPublic = body.singleResult.errors === undefined && !OWN_HEADERS.some((name) => headers.has(name));
    http.headers.set("cache-control", isPublic ? ASK_AGAIN : KEEP_NOTHING);
  },
};

/**
 * Gives an answer that caches may keep a tag, and says whether the client has it already: then the answer is 304,
 * without a body. The operation has run by then, so this spares the way and not the work. The tag is weak, because a
 * compressed answer has the same one.
 */
export function isKnownToClient(request: FastifyRequest, reply: FastifyReply, text: string | Buffer): boolean {
  if (reply.getHeader("cache-control") !== ASK_AGAIN) return false;
  const type = String(reply.getHeader("content-type"));
  const tag = `"${createHash("sha256").update(type).update(text).digest("base64url").slice(0, 22)}"`;
  void reply.header("etag", `W/${tag}`);
  return isKnown(request.headers["if-none-match"], tag);
}
