import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { buildMediagraphSchema } from "../../schema/build-schema";
import type { GraphContext } from "../../resolvers/context";
import type { Writer } from "../ingest/ingest-types";
import { createWriter } from "../ingest/serial-writer";
import type { Store } from "../store/store";
import { createAuthorize, refuseUnlessGranted } from "./authorize";
import { createContext } from "./create-context";
import { addDrain } from "./drain";
import { errorLog } from "./error-log";
import { createFormatError } from "./format-error";
import { addGraph, type Graph } from "./graph-routes";
import { addHealth } from "./health";
import { addHttpErrors } from "./http-errors";
import { httpStatus } from "./http-status";
import { loggedWriter } from "./logged-writer";
import { addMetrics } from "./metrics";
import { addPages } from "./pages";
import type { PreparedOperation } from "./prepared-operations";
import { repeatedErrors } from "./repeated-errors";
import { roundTripReport } from "./round-trip-report";

export interface ServerOptions {
  readonly store: Store;
  readonly logger: Logger;
  /** What the front page lists and the playground shows in its tabs. */
  readonly operations?: readonly PreparedOperation[];
  /** The folder of the pages' script and style, dist/playground; without it there is no playground. */
  readonly pageFiles?: string | undefined;
  /** Who writes; in this thread when absent. */
  readonly writer?: Writer | undefined;
  /** Bearer token of those who may write; without one nobody may. */
  readonly token?: string | undefined;
}

export interface MediagraphServer {
  /** Listens and returns the address, `http://127.0.0.1:4000`. */
  listen(address: { readonly port: number; readonly host: string }): Promise<string>;
  /** Answers what is under way, refuses what is new, then stops. The store stays open: it is its opener's. */
  stop(): Promise<void>;
  readonly http: FastifyInstance;
}

/** Of one document; the largest that generated clients send have a few thousand. Validation is quadratic in some rules. */
const MOST_TOKENS = 15_000;

/** The graph over HTTP. Nothing is bound until `listen`. */
export async function createServer({ store, writer, logger, operations = [], pageFiles, token }: ServerOptions): Promise<MediagraphServer> {
  let stopping = false;
  const loggerInstance: FastifyBaseLogger = logger;
  const logController = new LogController({ disableRequestLogging: true });
  const http = Fastify({ loggerInstance, logController, genReqId: () => randomUUID(), forceCloseConnections: "idle" });
  const schema = buildMediagraphSchema();
  const apollo = createApollo(schema, logger);
  await apollo.start();
  const drain = addDrain(http);
  addHttpErrors(http);
  addHealth(http, store, () => stopping);
  addMetrics(http);
  const playground = addPages(http, { store, schema, operations, folder: pageFiles });
  addGraph(http, { apollo, playground, ...access(store, writer ?? createWriter(store), logger, token) });
  return {
    http,
    listen: (address) => http.listen(address),
    stop: async () => {
      stopping = true;
      await drain();
      await apollo.stop();
    },
  };
}

function createApollo(schema: GraphQLSchema, logger: Logger): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    schema,
    logger: logger.child({ part: "apollo" }, { level: "warn" }),
    introspection: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createFormatError(schema),
    plugins: [
      // The implicit cache-control plugin hooks every field and costs more than the execution itself.
      ApolloServerPluginCacheControlDisabled(),
      // On a subgraph it would hook every field too, for any caller that sends its header.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      errorLog(logger),
      roundTripReport,
      repeatedErrors,
      httpStatus,
    ],
  });
}

/** What a request may do: read, and write with the token. */
function access(store: Store, writer: Writer, logger: Logger, token: string | undefined): Pick<Graph, "authorize" | "context"> {
  const authorize = createAuthorize(token);
  const writerFor = ({ headers, id }: FastifyRequest): Writer => {
    refuseUnlessGranted(authorize(headers.authorization));
    return loggedWriter(writer, logger, id);
  };
  return { authorize, context: (request) => createContext(store, request, () => writerFor(request)) };
}
