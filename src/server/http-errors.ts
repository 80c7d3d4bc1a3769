import type { FastifyError, FastifyInstance } from "fastify";
import { INTERNAL } from "./format-error";

const TOO_LARGE = "The request's body is too large: 1 MiB at most, with the bearer token of a writer 32 MiB.";

/**
 * Faults of HTTP itself (a body that is no JSON, too large, of another type), told in the shape of a GraphQL answer so that a
 * client finds them where it looks. What nobody foresaw is masked and logged under the request's id.
 */
export function addHttpErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(answer(status === 413 ? TOO_LARGE : error.message, { code: "BAD_REQUEST" }));
    request.log.error({ err: error, requestId: request.id }, "a request failed");
    return reply.code(status).send(answer("Internal server error", { code: INTERNAL, requestId: request.id }));
  });
}

function answer(message: string, extensions: Record<string, string>): object {
  return { errors: [{ message, extensions }] };
}
