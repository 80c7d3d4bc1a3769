import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { BadUserInput, MediagraphError } from "../../domain/errors/errors";
import { INTERNAL, shortened } from "../error-codes";
import { masked } from "../format-error";
import { DATA_HEADERS } from "./security-headers";

/** The HTTP request is wrong: the message says how, and the status goes with it. */
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

/** Fastify's own messages for these speak to the programmer of the route, not to the client. */
const CLEARER: Readonly<Record<number, string>> = {
  413: "The request's body is too large: 1 MiB at most, with the bearer token of a writer 32 MiB.",
  415: "The request's body must be JSON: content-type application/json.",
};

/**
 * Answers wrong HTTP requests (a body that is not JSON, too large, of another type) in the shape of a GraphQL answer,
 * so that clients find the error where they look for it. Unexpected errors are masked, and logged under the request's
 * id.
 */
export function addHttpErrors(http: FastifyInstance): void {
  http.setErrorHandler<FastifyError | HttpFault>((error, request, reply) => sendFault(error, request, reply));
}

/** Answers a request for an address that does not exist. The caller shortens `path` to the length of a message. */
export function sendMissing(request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
  const message = `There is nothing at ${request.method} ${path}. The graph is at /graphql.`;
  return send(reply, 404, message, { code: "NOT_FOUND" });
}

/** Fastify also calls this for errors that it finds before it knows the route. */
export function sendFault(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof BadUserInput)
    return send(reply, 400, error.message, { code: error.code, argument: error.argument });
  const status = statusOf(error);
  if (status >= 500) {
    request.log.error({ err: error, requestId: request.id }, "a request failed");
    return send(reply, status, masked(INTERNAL).message, { code: INTERNAL, requestId: request.id });
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
  // Fastify finds some errors before the request has its note.
  if (reply.request.note) reply.request.note.codes = [String(extensions["code"])];
  return reply.code(status).type(JSON_TYPE).send(answer(message, extensions));
}

function answer(message: string, extensions: Record<string, string>): object {
  return { errors: [{ message: shortened(message), extensions }] };
}

const TOO_SLOW = {
  status: 408,
  message: "The request came too slowly: send its headers within 10 s, and all of it within 30 s.",
};
const TOO_LONG = { status: 431, message: "The request's headers are too large: 16 KiB at most." };
const NO_HTTP = { status: 400, message: "This is not an HTTP/1.1 request." };

const CLIENT_FAULTS: Readonly<Record<string, typeof NO_HTTP>> = {
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
  HPE_HEADER_OVERFLOW: TOO_LONG,
};

/**
 * Answers errors that Node finds before there is a request. The HTTP connection is closed, since nobody knows where the
 * next request would begin. Nothing is written where an answer to an earlier request is being sent.
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
  // What the client still sends is not read.
  socket.destroySoon();
}
