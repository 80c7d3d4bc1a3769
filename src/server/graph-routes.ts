import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { GraphContext } from "../../resolvers/context";
import type { Authorize } from "./authorize";
import { wantsPage } from "./page-body";
import type { Playground } from "./playground";

/** 10 MiB of documents, which take up to three times that where JSON escapes every letter, and the rest of the operation. */
const WRITER_BODY_LIMIT = 33_554_432;
const WRITER = "writer";

export interface Graph {
  readonly apollo: ApolloServer<GraphContext>;
  /** What browsers are shown. */
  readonly playground: Playground | undefined;
  readonly authorize: Authorize;
  context(request: FastifyRequest): GraphContext;
}

/** `/graphql`: the graph, and the playground for browsers. Only who may write may send more than Fastify's own limit of 1 MiB. */
export function addGraph(http: FastifyInstance, { apollo, playground, authorize, context }: Graph): void {
  const answer = fastifyApolloHandler(apollo, { context: async (request) => context(request) });
  const handler: RouteHandlerMethod = (request, reply) =>
    playground && wantsPage(request) ? playground.send(request, reply) : answer.call(http, request, reply);
  addCallerConstraint(http, authorize);
  http.route({ method: ["GET", "POST", "OPTIONS"], url: "/graphql", handler });
  http.route({ method: "POST", url: "/graphql", bodyLimit: WRITER_BODY_LIMIT, constraints: { caller: WRITER }, handler });
}

/** Tells who may write from others before their body is read. */
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
