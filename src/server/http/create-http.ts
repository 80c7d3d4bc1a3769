import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { addHttpErrors, answerClientFault, sendFault, HttpFault } from "./http-errors";
import { addSecurityHeaders, DATA_HEADERS } from "./security-headers";
import { addAccessLog, requestIdOf } from "../watching/access-log";
import { addJsonBody } from "./json-body";
import compress from "@fastify/compress";
import type { Socket } from "node:net";

export interface HttpTimes {
  /** For a request's headers to come, and for all of it. */
  readonly headersMs?: number;
  readonly requestMs?: number;
  /** How often connections are looked at for that. */
  readonly checkMs?: number;
  /** How long a client may read nothing of an answer. */
  readonly readWithinMs?: number;
}

/** The HTTP server without its routes. */
export function createHttp(logger: Logger, times: HttpTimes = {}): FastifyInstance {
  const { headersMs = 10_000, requestMs = 30_000, checkMs = 2_000, readWithinMs = READ_WITHIN_MS } = times;
  const loggerInstance: FastifyBaseLogger = logger;
  const http: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    requestTimeout: requestMs,
    // Node itself would answer a request without a host, and say nothing.
    http: { headersTimeout: headersMs, connectionsCheckingInterval: checkMs, requireHostHeader: false },
    frameworkErrors: (error, request, reply) =>
      void sendFault(error, request, reply.headers({ ...DATA_HEADERS, "x-request-id": request.id })),
    clientErrorHandler: (error, socket) => answerClientFault(error, socket, answers.isAnswering(socket)),
  });
  addAccessLog(http, logger);
  addSecurityHeaders(http);
  const answers = addOpenAnswers(http, readWithinMs);
  addHttpErrors(http);
  http.addHook("onRequest", (request, _reply, done) =>
    done(hasHost(request) ? undefined : new HttpFault(400, "The request must have the header host.")),
  );
  addJsonBody(http);
  return http;
}

const hasHost = ({ raw }: FastifyRequest): boolean => raw.headers.host !== undefined || raw.httpVersion !== "1.1";

/** Less than this fits into one packet either way. */
const WORTH_IT = 1_024;

/**
 * Answers are compressed for clients that take it. There is no secret in them that somebody could guess at by their
 * length: nobody's token or session is ever sent back. To be added before the routes.
 */
export async function addCompression(http: FastifyInstance): Promise<void> {
  await http.register(compress, {
    global: true,
    globalDecompression: false,
    threshold: WORTH_IT,
    encodings: ["br", "gzip"],
  });
}

/** How long a client may read nothing of an answer. */
export const READ_WITHIN_MS = 30_000;

export interface OpenAnswers {
  /** Whether an answer to the connection has begun. */
  isAnswering(socket: Socket): boolean;
}

/**
 * Ends connections whose clients read nothing of what they asked for: an answer waits whole in memory until it is read.
 */
export function addOpenAnswers(http: FastifyInstance, readWithinMs = READ_WITHIN_MS): OpenAnswers {
  const open = new WeakSet<Socket>();
  http.addHook("onSend", (request, reply, payload, done) => {
    const { socket } = request.raw;
    // Node waits so for progress, not for the end, and sets a time of its own once the answer is out.
    socket.setTimeout(readWithinMs);
    open.add(socket);
    reply.raw.once("close", () => open.delete(socket));
    done(null, payload);
  });
  return { isAnswering: (socket) => open.has(socket) };
}
