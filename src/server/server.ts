import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { InMemoryLRUCache } from "@apollo/utils.keyvaluecache";
import type { FastifyInstance } from "fastify";
import type { DocumentNode, FormattedExecutionResult, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { StoreMigrating } from "../domain/errors/errors";
import type { Writer } from "../ingest/writing/writer";
import type * as SerialWriter from "../ingest/writing/serial-writer";
import type { Migration, MigrationProgress } from "../store/migration";
import type { Store } from "../store/store";
import { createAuthorize, refuseUnlessGranted } from "./authorize";
import { createContext, type Caller, type ServerContext } from "./create-context";
import { addDrain, type DrainTimes, type Listener } from "./drain";
import { compiledExecution } from "./execution/compiled-execution";
import { writtenResult } from "./execution/json-text";
import { execute, refuseWriting, type Operation } from "./execute";
import { createFormatError, repeatedErrors } from "./format-error";
import { addGraph, type Graph } from "./graph-routes";
import { httpStatus } from "./http/answer-type";
import { cachePolicy } from "./http/revalidation";
import { addCompression, createHttp, type HttpTimes } from "./http/create-http";
import { addCrossOrigin, type Origins } from "./http/cross-origin";
import { awaking } from "./live/awaking-writer";
import { createLive } from "./live/live";
import type { LiveOptions } from "./live/live-limits";
import { subscriptionStep } from "./live/subscription-step";
import { countAnswers, countedField } from "./limits/count-answers";
import { documentLimits } from "./limits/document-limits";
import { oneOfVariables } from "./limits/one-of-variables";
import { roundTripReport } from "./limits/round-trip-report";
import { SharedMemory } from "./limits/shared-memory";
import { pluginOf } from "./operation-steps";
import type { OperationNote } from "./watching/access-log";
import { addHealth } from "./watching/health";
import { loggedWriter } from "./watching/logger";
import { addMetrics, type Metrics } from "./watching/metrics";
import { errorLog, failureLog, takeNotes } from "./watching/operation-log";
import { operationName, type PreparedOperation } from "./web-pages/prepared-operations";
import { addWebPages } from "./web-pages/web-pages";

export interface ServerOptions {
  readonly store: Store;
  readonly logger: Logger;
  /** The prepared operations: the front page lists them, and each has a tab of the playground. */
  readonly operations?: readonly PreparedOperation[];
  /** The folder of the web pages' script and styles, dist/playground. Without it there is no playground. */
  readonly webFiles?: string | undefined;
  /** The folder of the web reader, dist/web. Without it, `/` leads to the page of prepared operations. */
  readonly readerFiles?: string | undefined;
  /** What writes to the store. Without it, this thread writes. */
  readonly writer?: Writer | undefined;
  /** The bearer token of writers. Without it nobody may write. */
  readonly token?: string | undefined;
  /** The origins whose web pages may use the graph. Without it, only the server's own. */
  readonly origins?: Origins;
  /** Whether operations that come again are compiled. The answers are the same without. */
  readonly compiles?: boolean;
  /** Whether there is `/metrics`. */
  readonly showsMetrics?: boolean;
  /** Gives the text of `/metrics` of several processes that serve together. Without it, it is that of this process. */
  readonly gatherMetrics?: (() => Promise<string>) | undefined;
  readonly drain?: DrainTimes;
  /** How far the texts of an older store are brought up to date, while that is under way. */
  readonly migrating?: () => MigrationProgress | undefined;

  readonly times?: HttpTimes;
  /** The limits of GraphQL subscriptions, and how often the log of changes is asked for them. */
  readonly live?: LiveOptions;
  /** Of Apollo Server, after our own. Plans of queries would pass by their hooks, so there are none then. */
  readonly plugins?: readonly ApolloServerPlugin<ServerContext>[];
  /** Round trips that one operation may need; the usual limit if absent. */
  readonly mostRoundTrips?: number;
}

export interface MediagraphServer {
  /** Listens, and returns the address, such as `http://127.0.0.1:4000`. */
  listen(address: { readonly port: number; readonly host: string }): Promise<string>;
  /**
   * Says that it is not ready, takes no more sockets, answers running requests, then stops. It does not close the
   * store: whoever opened the store closes it.
   */
  stop(listener?: Listener): Promise<void>;
  /** Requests that wait for their answers. */
  readonly underWay: number;
  /** Answers on a socket that another process has accepted, instead of listening. */
  take(socket: Socket): void;
  /** Takes an upgrade of another server in this program, which hands its requests on. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** What `/metrics` counts in this process. */
  readonly metrics: Metrics;
  readonly http: FastifyInstance;
  /** Answers an operation of this process, without HTTP. `writer` gives what it may write with, or throws. */
  execute(operation: Operation, writer?: Writer): Promise<FormattedExecutionResult>;
}

/**
 * Tokens of one document. The largest that generated clients send have a few thousand. Some validation rules take
 * quadratic time.
 */
export const MOST_TOKENS = 15_000;

/** Characters of all persisted queries together. */
const KEPT_QUERIES = 4_000_000;
/**
 * Characters of all parsed documents that are kept, and of the largest of them. A parsed document takes a hundred times
 * as many bytes.
 */
const KEPT_DOCUMENTS = 500_000;
const LARGEST_KEPT = 50_000;

/** Loaded only where this thread writes: a server answers sooner without it. */
// oxlint-disable-next-line typescript/no-require-imports
const serialWriter = (): typeof SerialWriter => require("../ingest/writing/serial-writer");

/** The graph over HTTP. It takes no port until `listen`. */
export async function createServer({
  store,
  writer = serialWriter().createWriter(store),
  logger,
  operations = [],
  ...options
}: ServerOptions): Promise<MediagraphServer> {
  const { origins = [], showsMetrics = true, compiles = true, webFiles: folder, readerFiles: readerFolder } = options;
  const http = createHttp(logger, options.times);
  const schema = buildMediagraphSchema();
  const plugins = options.plugins ?? [];
  const apollo = createApollo(schema, logger, compiles && plugins.length === 0, plugins);
  await apollo.start();
  const drain = addDrain(http, options.drain, { end: () => live.end(), kill: () => live.kill() });
  await addCompression(http);
  addHealth(http, store, () => drain.isStopping, options.migrating);
  const metrics = addMetrics(http, showsMetrics, operations.map(operationName), options.gatherMetrics);
  const playground = addWebPages(http, { store, schema, operations, folder, readerFolder });
  const { authorize, context, own } = access(
    store,
    awaking(writer, () => live.wake()),
    logger,
    metrics,
    options,
  );
  const readWithinMs = options.times?.readWithinMs;
  const parts = { apollo, schema, store, logger, metrics, origins, readWithinMs, context };
  const live = createLive(http, parts, options.live);
  await http.register(async (scope) => {
    await addCrossOrigin(scope, origins);
    addGraph(scope, { apollo, playground, origins, authorize, context, streams: live.streams });
  });
  return {
    http,
    metrics,
    listen: (address) => http.listen(address),
    take: takerOf(http),
    upgrade: (request, socket, head) => void http.server.emit("upgrade", request, socket, head),
    execute: (operation, by) => execute(apollo, operation, own(by)),
    get underWay() {
      return drain.underWay;
    },
    stop: async (listener) => {
      await drain.stop(listener);
      await apollo.stop();
    },
  };
}

function takerOf(http: FastifyInstance): (socket: Socket) => void {
  let isReady = false;
  return (socket) => {
    // Node begins to look for requests that come too slowly when a server listens.
    if (!isReady) http.server.emit("listening");
    isReady = true;
    // As http.Server has it for its own sockets: a client may end its side after the request.
    socket.allowHalfOpen = true;
    http.server.emit("connection", socket);
  };
}

function createApollo(
  schema: GraphQLSchema,
  logger: Logger,
  compiles: boolean,
  others: readonly ApolloServerPlugin<ServerContext>[],
): ApolloServer<ServerContext> {
  countAnswers(schema);
  return new ApolloServer<ServerContext>({
    schema,
    logger: logger.child({ part: "apollo" }, { level: "warn" }),
    introspection: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [documentLimits, oneOfVariables],
    // Apollo Server's own caches keep 30 MiB each, and write a document out as JSON to measure it.
    cache: new InMemoryLRUCache({ maxSize: KEPT_QUERIES }),
    documentStore: new InMemoryLRUCache({
      maxSize: KEPT_DOCUMENTS,
      maxEntrySize: LARGEST_KEPT,
      sizeCalculation: lengthOf,
    }),
    fieldResolver: countedField,
    // Apollo Server would add a line break, and so copy the whole answer. It hands on what it gets here as it is.
    stringifyResult: (result) => writtenResult(result) as string,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createFormatError(schema),
    plugins: [
      // The implicit cache-control plugin hooks every field and costs more than the execution itself.
      ApolloServerPluginCacheControlDisabled(),
      // On a subgraph this plugin would hook every field too, for any caller that sends its header.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...(compiles ? [compiledExecution(countedField)] : []),
      failureLog(logger),
      pluginOf([
        errorLog(logger),
        roundTripReport,
        subscriptionStep,
        repeatedErrors,
        httpStatus,
        cachePolicy,
        takeNotes,
      ]),
      ...others,
    ],
  });
}

function migratingNow(migration: Migration): StoreMigrating {
  const { done, of } = migration.progress();
  return new StoreMigrating(done, of);
}

const lengthOf = ({ loc }: DocumentNode): number => loc?.source.body.length ?? LARGEST_KEPT;

type ContextOf = (caller: Caller, note?: OperationNote) => ServerContext;

/** What a request may do: read, and with the token also write. */
function access(
  store: Store,
  writer: Writer,
  logger: Logger,
  metrics: Metrics,
  { token, mostRoundTrips }: Pick<ServerOptions, "token" | "mostRoundTrips">,
): Pick<Graph, "authorize"> & { context: ContextOf; own(by: Writer | undefined): ServerContext } {
  const authorize = createAuthorize(token);
  const writerFor = ({ headers, id }: Caller): Writer => {
    const { authorization } = headers;
    refuseUnlessGranted(authorize(typeof authorization === "string" ? authorization : undefined));
    // The thread that writes would wait until the store has its present form.
    if (store.migration !== undefined) throw migratingNow(store.migration);
    return loggedWriter(writer, logger, metrics, id);
  };
  const memory = new SharedMemory();
  return {
    authorize,
    context: (caller, note) =>
      createContext(store, caller, () => writerFor(caller), note, memory.share(), mostRoundTrips),
    own: (by) => {
      const request = { headers: {}, id: randomUUID() };
      return createContext(store, request, () => by ?? refuseWriting(), undefined, memory.share(), mostRoundTrips);
    },
  };
}
