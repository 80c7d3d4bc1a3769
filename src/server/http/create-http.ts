import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { addHttpErrors, answerClientFault, sendFault } from "../http-errors";
import { addSecurityHeaders, DATA_HEADERS } from "../security-headers";
import { addAccessLog } from "../watching/access-log";
import { requestIdOf } from "../watching/request-id";
import { HttpFault } from "./http-fault";
import { addJsonBody } from "./json-body";
import { addOpenAnswers, READ_WITHIN_MS } from "./open-answers";

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
