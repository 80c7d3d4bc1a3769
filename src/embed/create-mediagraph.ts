import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { join } from "node:path";
import type { FormattedExecutionResult, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { BadSetting, MediagraphError } from "../domain/errors/errors";
import { loadReference } from "../cli/bundled-data";
import { PACKAGE_ROOT } from "../cli/package-root";
import type { IngestReport } from "../ingest/ingest-types";
import { bringTextsUpToDate } from "../ingest/relinking/text-versions";
import { createWriter, type RelinkingWriter } from "../ingest/writing/serial-writer";
import { systemClock } from "../ingest/ingest-types";
import type { Operation } from "../server/execute";
import { createServer, type MediagraphServer } from "../server/server";
import { createLogger } from "../server/watching/logger";
import { readOperations } from "../server/web-pages/prepared-operations";
import { openStore } from "../store/open-store";
import type { Store } from "../store/store";
import { documentsOf, type MediagraphInput } from "./inputs";
import { checkedOptions, type Checked, type MediagraphOptions } from "./options";

/** A graph inside a program: its schema, and what reads and writes it. */
export interface Mediagraph {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  /** Answers an operation, with the limits and errors of the server. It only reads, unless `mayWrite` is true. */
  execute(operation: Operation, permission?: { readonly mayWrite?: boolean }): Promise<FormattedExecutionResult>;
  /** Reads documents into the graph, one call after another. The report says what came of each. */
  ingest(inputs: readonly MediagraphInput[]): Promise<IngestReport>;
  /** Answers a request of `node:http`: `createServer(graph.handler)`, `app.use("/media", graph.handler)`. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
  /** Takes the WebSockets of subscriptions: `server.on("upgrade", graph.upgrade)`. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Serves the graph alone, and returns the address, such as `http://127.0.0.1:4000`. Port 0: any free one. */
  listen(address?: { readonly port?: number; readonly host?: string }): Promise<string>;
  /** Answers what is under way, then closes everything. Nothing is left that keeps the process. */
  close(): Promise<void>;
}

/**
 * Opens a graph in this process. A new store gets the reference profiles first, which takes some seconds. Throws
 * BadSetting for an option that cannot be, StoreUnavailable for a store that cannot be opened.
 */
export async function createMediagraph(options: MediagraphOptions = {}): Promise<Mediagraph> {
  const checked = checkedOptions(options);
  const { where } = checked;
  const store = "store" in where ? where.store : await openStore(where.storeUrl);
  const closeStore = async (): Promise<void> => {
    if ("storeUrl" in where) await store.close();
  };
  try {
    // What is there is served.
    if (store.isReadOnly) return await embed(store, checked, options, closeStore);
    if (options.withProfiles ?? true) await loadReference(store);
    else await bringTextsUpToDate(store);
    return await embed(store, checked, options, closeStore);
  } catch (error) {
    await closeStore();
    throw error;
  }
}

async function embed(
  store: Store,
  { formats, input, roundTrips }: Checked,
  { plugins = [], token, origins, logger = createLogger("error") }: MediagraphOptions,
  closeStore: () => Promise<void>,
): Promise<Mediagraph> {
  const writer = createWriter(store, systemClock, undefined, input, { formats });
  const server = await createServer({
    store,
    writer,
    logger,
    plugins,
    mostRoundTrips: roundTrips,
    token,
    ...(origins !== undefined && { origins }),
    operations: readOperations(join(PACKAGE_ROOT, "data", "operations")),
    webFiles: join(PACKAGE_ROOT, "dist", "playground"),
    readerFiles: join(PACKAGE_ROOT, "dist", "web"),
  });
  await server.http.ready();
  const graph = new EmbeddedGraph(store, server, writer, closeStore);
  graph.finishRelinking(logger);
  return graph;
}

const CLOSED = "This graph is closed.";
const CLOSED_CODE = "STORE_UNAVAILABLE";
const CLOSED_FAULT = { message: CLOSED, extensions: { code: CLOSED_CODE } };

class EmbeddedGraph implements Mediagraph {
  readonly schema = buildMediagraphSchema();
  private readonly server: MediagraphServer;
  private readonly writer: RelinkingWriter;
  private readonly closeStore: () => Promise<void>;
  private relinking: Promise<void> = Promise.resolve();
  private underWay = new Set<Promise<unknown>>();
  private closed: Promise<void> | undefined;

  constructor(
    readonly store: Store,
    server: MediagraphServer,
    writer: RelinkingWriter,
    closeStore: () => Promise<void>,
  ) {
    this.server = server;
    this.writer = writer;
    this.closeStore = closeStore;
  }

  readonly handler = (request: IncomingMessage, response: ServerResponse): void => {
    if (this.closed === undefined) this.server.http.routing(request, response);
    else
      response.writeHead(503, { "content-type": "application/json" }).end(JSON.stringify({ errors: [CLOSED_FAULT] }));
  };

  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (this.closed === undefined) this.server.upgrade(request, socket, head);
    else socket.destroy();
  };

  /** Links the texts that an earlier process left unlinked, beside everything else. */
  finishRelinking(logger: Logger): void {
    this.relinking = this.writer.finishRelinking().catch((error: unknown) => {
      logger.error({ err: error }, "texts that an earlier process left unlinked could not be linked");
    });
  }

  execute(operation: Operation, { mayWrite = false } = {}): Promise<FormattedExecutionResult> {
    return this.counted(() => this.server.execute(operation, mayWrite ? this.writer : undefined));
  }

  ingest(inputs: readonly MediagraphInput[]): Promise<IngestReport> {
    return this.counted(() => this.writer.ingest(documentsOf(inputs)));
  }

  async listen({ port = 4000, host = "127.0.0.1" } = {}): Promise<string> {
    this.refuseIfClosed();
    try {
      return await this.server.listen({ port, host });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new BadSetting(`Cannot listen on ${host}:${port} (${reason}). Give listen another port or host.`);
    }
  }

  close(): Promise<void> {
    return (this.closed ??= this.closeAll());
  }

  private async closeAll(): Promise<void> {
    try {
      await this.server.stop();
      await Promise.allSettled(this.underWay);
      await this.writer.stopRelinking();
      await this.relinking;
    } finally {
      await this.closeStore();
    }
  }

  /** `close` waits for it. */
  private async counted<T>(work: () => Promise<T>): Promise<T> {
    this.refuseIfClosed();
    const running = work();
    this.underWay.add(running);
    try {
      return await running;
    } finally {
      this.underWay.delete(running);
    }
  }

  private refuseIfClosed(): void {
    if (this.closed !== undefined) throw new MediagraphError(CLOSED_CODE, CLOSED);
  }
}
