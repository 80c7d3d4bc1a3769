import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { BadUserInput, MediagraphError } from "../../domain/errors";
import { INTERNAL, shortened } from "../error-codes";
import { MASKS } from "../format-error";
import { DATA_HEADERS } from "./security-headers";

/** A fault of the request as HTTP: what is wrong, and the status that says so. */
export class HttpFault extends Error {
  readonly headers: Readonly<Record<string, string>>;
  readonly code: "BAD_REQUEST" | "GRAPHQL_PARSE_FAILED";

  constructor(
    readonly statusCode: number,
    message: string,
    { headers = {}, code = "BAD_REQUEST" }: Partial<Pick<HttpFault, "headers" | "code">> = {},
  ) {
    super(message);
    this.name = "HttpFault";
    this.headers = headers;
    this.code = code;
  }
}

const BAD_REQUEST = "BAD_REQUEST";
const JSON_TYPE = "application/json; charset=utf-8";

/** What Fastify says of these is for the one who wrote the route. */
const CLEARER: Readonly<Record<number, string>> = {
  413: "The request's body is too large: 1 MiB at most, with the bearer token of a writer 32 MiB.",
  415: "The request's body must be JSON: content-type application/json.",
};

/**
 * Faults of HTTP itself (a body that is no JSON, too large, of another type), told in the shape of a GraphQL answer so
 * that a client finds them where it looks. What nobody foresaw is masked and logged under the request's id.
 */
export function addHttpErrors(http: FastifyInstance): void {
  http.setErrorHandler<FastifyError | HttpFault>((error, request, reply) => sendFault(error, request, reply));
}

/** There is nothing at the address. `path` is as long as a message may be. */
export function sendMissing(request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
  const message = `There is nothing at ${request.method} ${path}. The graph is at /graphql.`;
  return send(reply, 404, message, { code: "NOT_FOUND" });
}

/** Also for what Fastify finds before it knows a route. */
export function sendFault(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof BadUserInput)
    return send(reply, 400, error.message, { code: error.code, argument: error.argument });
  const status = statusOf(error);
  if (status >= 500) {
    request.log.error({ err: error, requestId: request.id }, "a request failed");
    return send(reply, status, MASKS[INTERNAL] ?? INTERNAL, { code: INTERNAL, requestId: request.id });
  }
  if (error instanceof HttpFault)
    return send(reply.headers(error.headers), status, error.message, { code: error.code });
  return send(reply, status, CLEARER[status] ?? error.message, { code: BAD_REQUEST });
}

function statusOf(error: Error): number {
  const status = "statusCode" in error && !(error instanceof MediagraphError) ? error.statusCode : undefined;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}

function send(reply: FastifyReply, status: number, message: string, extensions: Record<string, string>): FastifyReply {
  // Fastify finds some faults before a request has its note.
  if (reply.request.note) reply.request.note.codes = [String(extensions["code"])];
  return reply.code(status).type(JSON_TYPE).send(answer(message, extensions));
}

function answer(message: string, extensions: Record<string, string>): object {
  return { errors: [{ message: shortened(message), extensions }] };
}

const TOO_SLOW = {
  status: 408,
  message: "The request did not come within its time: 10 s for its headers, 30 s for all of it.",
};
const TOO_LONG = { status: 431, message: "The request's headers are too large: 16 KiB at most." };
const NO_HTTP = { status: 400, message: "This is not a request of HTTP/1.1." };

const CLIENT_FAULTS: Readonly<Record<string, typeof NO_HTTP>> = {
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
  HPE_HEADER_OVERFLOW: TOO_LONG,
};

/**
 * What Node finds before there is a request. The connection ends, since nobody knows where the next one would begin.
 * Where an answer to an earlier request is on its way, nothing may be put into it.
 */
export function answerClientFault(error: NodeJS.ErrnoException, socket: Socket, isAnswering: boolean): void {
  if (error.code === "ECONNRESET" || !socket.writable || isAnswering) return void socket.destroy();
  const { status, message } = CLIENT_FAULTS[error.code ?? ""] ?? NO_HTTP;
  const body = JSON.stringify(answer(message, { code: BAD_REQUEST }));
  const headers = {
    ...DATA_HEADERS,
    "content-type": JSON_TYPE,
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`);
  // A sender that goes on sending is not listened to.
  socket.destroySoon();
}
