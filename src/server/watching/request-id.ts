import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

const GIVEN_ID = /^[\w.:/+=@-]{1,128}$/;
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}/;

/** The id that a proxy has given to the request, so that its log and ours can be read together; else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && GIVEN_ID.test(given) ? given : randomUUID();
}

/** The trace and the span that the request belongs to, by W3C Trace Context. */
export function traceOf({ headers }: Pick<IncomingMessage, "headers">): { traceId?: string; parentSpanId?: string } {
  const { traceparent } = headers;
  const [, traceId, parentSpanId] = typeof traceparent === "string" ? (TRACEPARENT.exec(traceparent) ?? []) : [];
  return traceId === undefined || parentSpanId === undefined ? {} : { traceId, parentSpanId };
}
