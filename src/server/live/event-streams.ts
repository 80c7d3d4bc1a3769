import { isObject } from "../../domain/collections/objects";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ServerContext } from "../create-context";
import { EVENT_STREAM, LATER, RETRY_AFTER, varyByAccept } from "../http/answer-type";
import { isPreflighted, mayGetPlainly, type Origins } from "../http/cross-origin";
import { graphRequest } from "../http/graph-request";
import { HttpFault } from "../http/http-errors";
import { createOperationNote, type OperationNote } from "../watching/access-log";
import { EventStream } from "./event-stream";
import { codesOf, liveOperation, type LiveOperation, type LiveOperations } from "./live-operations";

/** Proxies hand on each event at once, and change nothing. */
const HEADERS = {
  "content-type": `${EVENT_STREAM}; charset=utf-8`,
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

const UNGUARDED =
  "A web page of another origin could have sent this GET. Send one of the headers content-type (application/json), " +
  "x-apollo-operation-name and apollo-require-preflight.";

interface Given {
  readonly live: LiveOperations;
  readonly origins: Origins;
  readonly keepAliveMs: number;
  context(request: FastifyRequest, note: OperationNote): ServerContext;
}

/** Answers requests for streams of events. */
export class EventStreams {
  private readonly open = new Set<EventStream>();

  constructor(private readonly given: Given) {}

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { live, keepAliveMs, origins, context } = this.given;
    varyByAccept(reply);
    if (!isPreflighted(request) && !mayGetPlainly(request, origins)) throw new HttpFault(400, UNGUARDED);
    const { headers, body, search } = graphRequest(request, { mayGet: false });
    const isGet = request.method === "GET";
    const operation = operationIn(isGet ? parametersIn(search) : body);
    const resumeAfter = headers.get("last-event-id");
    const { note = createOperationNote(), id: requestId, raw } = request;
    const giveUp = (): void => void raw.destroy();
    const opened = await live.open(operation, {
      ...{ requestId, isGet, headers, note, giveUp },
      ...(resumeAfter && { resumeAfter }),
      context: (own) => context(request, own),
    });
    const code = opened.failed && codesOf(opened.failed).find((one) => LATER.has(one));
    if (code !== undefined) {
      void opened.answers.return();
      return reply.code(503).header("retry-after", RETRY_AFTER).send(opened.failed);
    }
    const stream = new EventStream(opened, keepAliveMs);
    this.open.add(stream.once("close", () => this.open.delete(stream)));
    // The client went away meanwhile.
    if (raw.socket.destroyed) {
      stream.destroy();
      return reply.hijack();
    }
    if (live.isStopping) stream.cut();
    return reply.headers(HEADERS).send(stream);
  }

  /** Ends all subscriptions, so that their clients connect again. */
  cut(): void {
    for (const stream of this.open) stream.cut();
  }
}

function parametersIn(search: string): unknown {
  const parameters = Object.fromEntries(new URLSearchParams(search));
  const inJson = ["variables", "extensions"].flatMap((name) =>
    parameters[name] === undefined ? [] : [[name, jsonIn(name, parameters[name])]],
  );
  return { ...parameters, ...Object.fromEntries(inJson) };
}

function jsonIn(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpFault(400, `The parameter ${name} must be JSON.`);
  }
}

/** Checks the types of what Apollo Server takes as it comes. */
function operationIn(body: unknown): LiveOperation {
  const { query = "", variables, operationName, extensions } = isObject(body) ? body : {};
  if (typeof query !== "string") throw new HttpFault(400, "query must be the text of an operation.");
  if (!isOptional(variables, isObject)) throw new HttpFault(400, "variables must be an object.");
  if (!isOptional(extensions, isObject)) throw new HttpFault(400, "extensions must be an object.");
  if (!isOptional(operationName, isText)) throw new HttpFault(400, "operationName must be a text.");
  return liveOperation({ query, variables, operationName, extensions });
}

const isText = (value: unknown): value is string => typeof value === "string";

function isOptional<T>(value: unknown, is: (given: unknown) => given is T): value is T | null | undefined {
  return value === undefined || value === null || is(value);
}
