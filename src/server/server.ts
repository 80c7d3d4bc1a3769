import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { InMemoryLRUCache } from "@apollo/utils.keyvaluecache";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { buildMediagraphSchema } from "../../schema/build-schema";
import type { Writer } from "../ingest/ingest-types";
import { createWriter } from "../ingest/serial-writer";
import type { Store } from "../store/store";
import { createAuthorize, refuseUnlessGranted } from "./authorize";
import { createContext, type ServerContext } from "./create-context";
import { addDrain, type DrainTimes } from "./drain";
import { errorLog, takeNotes } from "./watching/operation-log";
import { createFormatError, repeatedErrors } from "./format-error";
import { addGraph, type Graph } from "./graph-routes";
import { addHealth } from "./watching/health";
import { addCompression, createHttp, type HttpTimes } from "./http/create-http";
import { addCrossOrigin, type Origins } from "./http/cross-origin";
import { httpStatus } from "./http/answer-type";
import { countAnswers, countedField } from "./limits/count-answers";
import { documentLimits } from "./limits/document-limits";
import { oneOfVariables } from "./limits/one-of-variables";
import { SharedMemory } from "./limits/shared-memory";
import { loggedWriter } from "./watching/logger";
import { addMetrics, type Metrics } from "./watching/metrics";
import { addPages } from "./web-pages/web-pages";
import { operationName, type PreparedOperation } from "./web-pages/prepared-operations";
import { roundTripReport } from "./limits/round-trip-report";

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
  /** Whose pages may use the graph: none but the server's own when absent. */
  readonly origins?: Origins;
  /** Whether there is `/metrics`. */
  readonly showsMetrics?: boolean;
  readonly drain?: DrainTimes;
  readonly times?: HttpTimes;
}

export interface MediagraphServer {
  /** Listens and returns the address, `http://127.0.0.1:4000`. */
  listen(address: { readonly port: number; readonly host: string }): Promise<string>;
  /**
   * Says that it is not ready, takes no more connections, answers what is under way, then stops. The store stays open:
   * it is its opener's.
   */
  stop(): Promise<void>;
  readonly http: FastifyInstance;
}

/**
 * Of one document; the largest that generated clients send have a few thousand. Validation is quadratic in some rules.
 */
export const MOST_TOKENS = 15_000;

/** Characters of persisted queries. */
const KEPT_QUERIES = 4_000_000;
/**
 * Characters of the documents that are kept parsed, which take a hundred times as many bytes, and of the largest of
 * them.
 */
const KEPT_DOCUMENTS = 500_000;
const LARGEST_KEPT = 50_000;

/** The graph over HTTP. Nothing is bound until `listen`. */
export async function createServer({
  store,
  writer = createWriter(store),
  logger,
  operations = [],
  ...options
}: ServerOptions): Promise<MediagraphServer> {
  const { origins = [], showsMetrics = true, token, pageFiles: folder } = options;
  const http = createHttp(logger, options.times);
  const schema = buildMediagraphSchema();
  const apollo = createApollo(schema, logger);
  await apollo.start();
  const drain = addDrain(http, options.drain);
  await addCompression(http);
  addHealth(http, store, () => drain.isStopping);
  const metrics = addMetrics(http, showsMetrics, operations.map(operationName));
  const playground = addPages(http, { store, schema, operations, folder });
  await http.register(async (scope) => {
    await addCrossOrigin(scope, origins);
    addGraph(scope, { apollo, playground, origins, ...access(store, writer, logger, metrics, token) });
  });
  return {
    http,
    listen: (address) => http.listen(address),
    stop: async () => {
      await drain.stop();
      await apollo.stop();
    },
  };
}

function createApollo(schema: GraphQLSchema, logger: Logger): ApolloServer<ServerContext> {
  countAnswers(schema);
  return new ApolloServer<ServerContext>({
    schema,
    logger: logger.child({ part: "apollo" }, { level: "warn" }),
    introspection: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [documentLimits, oneOfVariables],
    // Apollo Server's own keep 30 MiB each, and measure a document by writing it out as JSON.
    cache: new InMemoryLRUCache({ maxSize: KEPT_QUERIES }),
    documentStore: new InMemoryLRUCache({
      maxSize: KEPT_DOCUMENTS,
      maxEntrySize: LARGEST_KEPT,
      sizeCalculation: lengthOf,
    }),
    fieldResolver: countedField,
    // Without the line break that Apollo Server adds: it would copy the whole answer.
    stringifyResult: (result) => JSON.stringify(result),
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
      takeNotes,
    ],
  });
}

const lengthOf = ({ loc }: DocumentNode): number => loc?.source.body.length ?? LARGEST_KEPT;

/** What a request may do: read, and write with the token. */
function access(
  store: Store,
  writer: Writer,
  logger: Logger,
  metrics: Metrics,
  token: string | undefined,
): Pick<Graph, "authorize" | "context"> {
  const authorize = createAuthorize(token);
  const writerFor = ({ headers, id }: FastifyRequest): Writer => {
    refuseUnlessGranted(authorize(headers.authorization));
    return loggedWriter(writer, logger, metrics, id);
  };
  const memory = new SharedMemory();
  return {
    authorize,
    context: (request) => createContext(store, request, () => writerFor(request), request.note, memory.share()),
  };
}
