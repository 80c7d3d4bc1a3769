import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import compress from "@fastify/compress";
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import type { Logger } from "pino";
import { addAccessLog, requestIdOf } from "../watching/access-log";
import { wantsWebPage } from "../web-pages/web-files";
import { addHttpErrors, answerClientFault, sendFault, HttpFault } from "./http-errors";
import { addJsonBody } from "./json-body";
import { addSecurityHeaders, DATA_HEADERS } from "./security-headers";

export interface HttpTimes {
  /** How long the client may take to send the headers, and to send the whole request. */
  readonly headersMs?: number;
  readonly requestMs?: number;
  /** How often Node checks these two times. */
  readonly checkMs?: number;
  /** How long a client may stop reading its answer. */
  readonly readWithinMs?: number;
}

/** The decorator of the server that answers browsers where there is no page. */
export const NO_PAGE = "sendNoPage";
export type SendNoPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** The HTTP server, without routes. */
export function createHttp(logger: Logger, times: HttpTimes = {}): FastifyInstance {
  const { headersMs = 10_000, requestMs = 30_000, checkMs = 2_000, readWithinMs = READ_WITHIN_MS } = times;
  const loggerInstance: FastifyBaseLogger = logger;
  const http: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    // Whoever logs gives the id of the request. A logger for each request would cost more than its few lines.
    childLoggerFactory: (parent) => parent,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    requestTimeout: requestMs,
    // Node itself would refuse a request without a host, with an empty answer.
    http: { headersTimeout: headersMs, connectionsCheckingInterval: checkMs, requireHostHeader: false },
    schemaController: { compilersFactory: { buildValidator: refuseSchemas, buildSerializer: refuseSchemas } },
    frameworkErrors: (error, request, reply) => {
      const answer = reply.headers({ ...DATA_HEADERS, "x-request-id": request.id });
      // Fastify takes what is no address, such as `/articles/%`, to no handler.
      if (wantsWebPage(request) && http.hasDecorator(NO_PAGE))
        void http.getDecorator<SendNoPage>(NO_PAGE)(request, answer);
      else void sendFault(error, request, answer);
    },
    clientErrorHandler: (error, socket) => answerClientFault(error, socket, answers.isAnswering(socket)),
  });
  addAccessLog(http, logger);
  addSecurityHeaders(http);
  const answers = addOpenAnswers(http, readWithinMs);
  addHttpErrors(http);
  http.addHook("onRequest", (request, _reply, done) =>
    done(hasHost(request) ? undefined : new HttpFault(400, "The request must have the header Host.")),
  );
  addJsonBody(http);
  return http;
}

/** No route declares a schema. Fastify's compilers of schemas would take a tenth of the time of a start. */
function refuseSchemas(): never {
  throw new Error("A route declares a schema, but the server has no compilers of schemas.");
}

const hasHost = ({ raw }: FastifyRequest): boolean => raw.headers.host !== undefined || raw.httpVersion !== "1.1";

/** A smaller answer fits into one packet anyway. */
const WORTH_IT = 1_024;

/**
 * Compresses answers for clients that accept it. An attacker can guess a secret in a compressed answer by its length,
 * but these answers hold none: no token and no session is ever sent back. Must be added before the routes.
 */
export async function addCompression(http: FastifyInstance): Promise<void> {
  await http.register(compress, {
    global: true,
    globalDecompression: false,
    threshold: WORTH_IT,
    encodings: ["br", "gzip"],
  });
}

/** How long a client may stop reading its answer. */
export const READ_WITHIN_MS = 30_000;

export interface OpenAnswers {
  /** Whether the server has begun to send an answer on this socket. */
  isAnswering(socket: Socket): boolean;
}

/** Closes sockets whose clients do not read their answer: an answer stays in memory until it is read. */
export function addOpenAnswers(http: FastifyInstance, readWithinMs = READ_WITHIN_MS): OpenAnswers {
  const answers = new WeakMap<Socket, ServerResponse>();
  http.addHook("onSend", (request, reply, payload, done) => {
    const { socket } = request.raw;
    // This time-out counts from the last progress, not from the beginning. Node sets its own time-out after the answer.
    socket.setTimeout(readWithinMs);
    answers.set(socket, reply.raw);
    done(null, payload);
  });
  return { isAnswering: (socket) => answers.get(socket)?.closed === false };
}
