import { join } from "node:path";
import { pino } from "pino";
import type { Origins } from "../../src/server/http/cross-origin";
import type { HttpTimes } from "../../src/server/http/create-http";
import type { LiveOptions } from "../../src/server/live/live-limits";
import { readOperations } from "../../src/server/web-pages/prepared-operations";
import { createServer } from "../../src/server/server";
import type { Writer } from "../../src/ingest/writing/writer";
import type { Store } from "../../src/store/store";
import { sampleStore } from "../builders/filled-stores";

export interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

export interface RunningServer {
  readonly url: string;
  readonly store: Store;
  /** The lines that were logged, parsed. */
  readonly log: readonly Record<string, unknown>[];
  query(document: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface RunningOptions {
  /** The sample on an in-memory store when absent. */
  readonly store?: Store;
  readonly writer?: Writer;
  /** Who has it may write. */
  readonly token?: string;
  /** How far an older store is brought up to date. */
  readonly migrating?: () => { readonly done: number; readonly of: number } | undefined;
  /** `error` when absent. */
  readonly logLevel?: "error" | "info" | "debug";
  /** Whose pages may use the graph. */
  readonly origins?: Origins;
  readonly showsMetrics?: boolean;
  readonly times?: HttpTimes;
  readonly live?: LiveOptions;
  /** Any free one when absent. */
  readonly port?: number;
}

/** A server on a free loopback port. */
export async function startServer({
  logLevel = "error",
  port = 0,
  ...options
}: RunningOptions = {}): Promise<RunningServer> {
  const store = options.store ?? (await sampleStore());
  const log: Record<string, unknown>[] = [];
  const logger = pino(
    { level: logLevel },
    { write: (line: string) => log.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const operations = readOperations(join(__dirname, "../../data/operations"));
  const pageFiles = join(__dirname, "../../dist/playground");
  const server = await createServer({
    ...options,
    store,
    logger,
    operations,
    webFiles: pageFiles,
    readerFiles: join(__dirname, "../../dist/web"),
    drain: { quietMs: 20 },
  });
  const url = await server.listen({ port, host: "127.0.0.1" });
  return {
    url,
    store,
    log,
    query: (document, variables = {}, headers = {}) => ask(url, document, variables, headers),
    stop: async () => {
      await server.stop();
      await store.close();
    },
  };
}

async function ask(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
