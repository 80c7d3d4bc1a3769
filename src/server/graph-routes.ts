import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, RouteHandlerMethod } from "fastify";
import type { Authorize } from "./authorize";
import type { Caller, ServerContext } from "./create-context";
import { wantsEvents } from "./http/answer-type";
import type { Origins } from "./http/cross-origin";
import { graphHandler } from "./http/graph-handler";
import { HttpFault } from "./http/http-errors";
import type { EventStreams } from "./live/event-streams";
import type { OperationNote } from "./watching/access-log";
import type { Playground } from "./web-pages/playground";
import { wantsWebPage } from "./web-pages/web-files";

/**
 * A writer sends up to 10 MiB of documents. They take three times as much where JSON escapes every letter, and the rest
 * of the operation needs room too.
 */
const WRITER_BODY_LIMIT = 33_554_432;
const WRITER = "writer";
const ALLOWED = { allow: "GET, HEAD, POST, OPTIONS" };

export interface Graph {
  readonly apollo: ApolloServer<ServerContext>;
  /** What browsers get. */
  readonly playground: Playground | undefined;
  /** The origins whose web pages may use the graph. */
  readonly origins: Origins;
  readonly authorize: Authorize;
  context(caller: Caller, note?: OperationNote): ServerContext;
  /** Answers in events. */
  readonly streams: EventStreams;
}

/**
 * `/graphql`: the graph, and the playground for browsers. Fastify's own limit for a body is 1 MiB. Only a writer may
 * send more.
 */
export function addGraph(
  http: FastifyInstance,
  { apollo, playground, origins, authorize, context, streams }: Graph,
): void {
  const answer = graphHandler(apollo, (request) => context(request, request.note), origins);
  const handler: RouteHandlerMethod = (request, reply) => {
    if (playground && wantsWebPage(request)) return playground.send(request, reply);
    return wantsEvents(request) ? streams.answer(request, reply) : answer.call(http, request, reply);
  };
  addCallerConstraint(http, authorize);
  http.route({ method: ["GET", "POST"], url: "/graphql", handler });
  http.route({
    method: "POST",
    url: "/graphql",
    bodyLimit: WRITER_BODY_LIMIT,
    constraints: { caller: WRITER },
    handler,
  });
  http.route({
    method: "OPTIONS",
    url: "/graphql",
    handler: (_request, reply) => reply.headers(ALLOWED).code(204).send(),
  });
  http.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    handler: ({ method }) => {
      throw new HttpFault(405, `The graph takes GET and POST, not ${method}.`, { headers: ALLOWED });
    },
  });
}

/** Decides whether the caller may write, before the body is read. */
function addCallerConstraint(http: FastifyInstance, authorize: Authorize): void {
  http.addConstraintStrategy({
    name: "caller",
    storage: () => {
      const handlers = new Map();
      return { get: (caller) => handlers.get(caller) ?? null, set: (caller, handler) => handlers.set(caller, handler) };
    },
    deriveConstraint: ({ headers }) => (authorize(headers.authorization) === "granted" ? WRITER : undefined),
    mustMatchWhenDerived: false,
  });
}
