import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";

declare module "fastify" {
  interface FastifyRequest {
    note?: OperationNote;
    /** Bytes that the server had sent on this socket before the request came. */
    sentBefore: number;
  }
}

/** Machines ask for these every few seconds. */
const PROBES = new Set(["/livez", "/readyz", "/metrics"]);
const LONGEST_NAME = 100;

/** Logs one line per request: at `info`, for probes at `debug`. Nothing of the request's content is in it. */
export function addAccessLog(http: FastifyInstance, logger: Logger): void {
  http.decorateRequest("sentBefore", 0);
  http.decorateRequest("note");
  http.addHook("onRequest", (request, reply, done) => {
    request.note = createOperationNote();
    void reply.header("x-request-id", request.id);
    if (logger.isLevelEnabled("info")) {
      request.sentBefore = request.raw.socket.bytesWritten;
      // Fastify's own hook is not called when the client goes away before its answer.
      reply.raw.once("close", () => write(request, reply));
    }
    done();
  });

  function write(request: FastifyRequest, reply: FastifyReply): void {
    const level = PROBES.has(request.routeOptions.url ?? "") ? "debug" : "info";
    if (logger.isLevelEnabled(level)) logger[level](lineOf(request, reply), "request");
  }
}

function lineOf(request: FastifyRequest, reply: FastifyReply): Record<string, unknown> {
  const { note = createOperationNote(), raw } = request;
  return {
    requestId: request.id,
    ...traceOf(raw),
    method: request.method,
    path: request.url.split("?", 1)[0],
    status: reply.raw.headersSent ? reply.statusCode : null,
    // A stream of events ends when its client goes away.
    ...(!reply.raw.writableFinished && note.events === undefined && { isCutOff: true }),
    ms: inTenths(reply.elapsedTime),
    bytes: raw.socket.bytesWritten - request.sentBefore,
    ...notedIn(note),
  };
}

/** Milliseconds as the log has them. */
export const inTenths = (ms: number): number => Math.round(ms * 10) / 10;

/** What the lines of the log say of an operation. */
export function notedIn({ name, type, roundTrips, events, codes }: OperationNote): Record<string, unknown> {
  return {
    ...(type !== undefined && { operation: name?.slice(0, LONGEST_NAME) ?? null, type, roundTrips }),
    ...(events !== undefined && { events }),
    ...(codes.length > 0 && { codes }),
  };
}

const GIVEN_ID = /^[\w.:/+=@-]{1,128}$/;
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}/;

/** The id that a proxy gave the request, so that the proxy's log and ours fit together. Else a new id. */
export function requestIdOf({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && GIVEN_ID.test(given) ? given : randomUUID();
}

/** The request's trace and span, by W3C Trace Context. */
export function traceOf({ headers }: Pick<IncomingMessage, "headers">): { traceId?: string; parentSpanId?: string } {
  const { traceparent } = headers;
  const [, traceId, parentSpanId] = typeof traceparent === "string" ? (TRACEPARENT.exec(traceparent) ?? []) : [];
  return traceId === undefined || parentSpanId === undefined ? {} : { traceId, parentSpanId };
}

/**
 * What the access log and the metrics say about a request's operation. It is filled in while the request is answered.
 */
export interface OperationNote {
  /** Null: the operation has no name. Undefined: no operation ran. */
  name: string | null | undefined;
  type: string | undefined;
  roundTrips: number;
  /** The codes of the answer's errors, each once. */
  codes: readonly string[];
  /** Of a GraphQL subscription: how many events it has told. */
  events?: number;
  /** The metrics have counted its answers one by one. */
  isCounted?: boolean;
}

export function createOperationNote(): OperationNote {
  return { name: undefined, type: undefined, roundTrips: 0, codes: [] };
}

/** Adds what one answer of an operation took to what is noted of the whole operation. */
export function addToNote(note: OperationNote, { name, type, roundTrips, codes }: OperationNote): void {
  note.name = name;
  note.type = type;
  note.roundTrips += roundTrips;
  note.codes = [...new Set([...note.codes, ...codes])];
}
