import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { ChangeFeed } from "../../loaders/changes/change-feed";
import type { Store } from "../../store/store";
import type { Caller, ServerContext } from "../create-context";
import type { Lasting } from "../drain";
import { READ_WITHIN_MS } from "../http/create-http";
import type { Origins } from "../http/cross-origin";
import type { OperationNote } from "../watching/access-log";
import type { Metrics } from "../watching/metrics";
import { EventStreams } from "./event-streams";
import { MOST_LIVE, MOST_PER_CONNECTION, type LiveOptions } from "./live-limits";
import { LiveOperations } from "./live-operations";
import { WebSockets } from "./web-sockets";

/** Proxies cut connections on which nothing comes for a while: the usual ones after 30 to 60 seconds. */
const KEEP_ALIVE_MS = 12_000;

interface Parts {
  readonly apollo: ApolloServer<ServerContext>;
  readonly schema: GraphQLSchema;
  readonly store: Pick<Store, "reader">;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly origins: Origins;
  readonly readWithinMs: number | undefined;
  context(caller: Caller, note?: OperationNote): ServerContext;
}

/** Subscriptions: over streams of events, which requests ask for, and over WebSockets. */
export interface Live extends Lasting {
  readonly streams: EventStreams;
  /** Something was saved by this process. */
  wake(): void;
}

export function createLive(http: FastifyInstance, parts: Parts, options: LiveOptions = {}): Live {
  const { most = MOST_LIVE, perConnection = MOST_PER_CONNECTION, keepAliveMs = KEEP_ALIVE_MS, pollMs } = options;
  const { readWithinMs = READ_WITHIN_MS } = parts;
  const feed = new ChangeFeed(parts.store, pollMs, (err) =>
    parts.logger.error({ err }, "the log of changes cannot be read now; subscriptions wait until it can"),
  );
  const live = new LiveOperations({ ...parts, feed, most });
  const streams = new EventStreams({ ...parts, live, keepAliveMs });
  const sockets = new WebSockets(http.server, { ...parts, live, most, perConnection, keepAliveMs, readWithinMs });
  return {
    streams,
    wake: () => feed.wake(),
    async end() {
      live.isStopping = true;
      streams.cut();
      await sockets.close();
    },
    kill: () => sockets.kill(),
  };
}
