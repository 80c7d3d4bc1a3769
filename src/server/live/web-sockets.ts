import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type * as GraphqlWs from "graphql-ws";
import type { Logger } from "pino";
import type * as Ws from "ws";
import type { Caller, ServerContext } from "../create-context";
import { BUSY, SUBSCRIPTIONS_FULL } from "../error-codes";
import { RETRY_AFTER } from "../http/answer-type";
import type { Origins } from "../http/cross-origin";
import { inTenths, requestIdOf, traceOf, type OperationNote } from "../watching/access-log";
import { Connection } from "./connection";
import { protocolOf, speak, type Protocol } from "./graphql-transport-ws";
import type { LiveOperations } from "./live-operations";
import { answerWithoutUpgrade, mayOpen, PATH, refuseUpgrade, wantsWebSocket, type Refusal } from "./upgrades";

/** Loaded for the first WebSocket: a server answers sooner without them. */
// oxlint-disable-next-line typescript/no-require-imports
const ws = (): typeof Ws => require("ws");
// oxlint-disable-next-line typescript/no-require-imports
const graphqlWs = (): typeof GraphqlWs => require("graphql-ws");

/** How long a client may take to say goodbye too. */
const GOODBYE_MS = 1_000;
/** Bytes of one message, as of a request's body. */
const LONGEST_MESSAGE = 1_048_576;

export interface WebSocketParts {
  readonly live: LiveOperations;
  readonly origins: Origins;
  readonly logger: Logger;
  /** How many connections are open at once. */
  readonly most: number;
  /** How many operations run at once over one of them. */
  readonly perConnection: number;
  readonly keepAliveMs: number;
  /** How long a client may read nothing of an answer. */
  readonly readWithinMs: number;
  context(caller: Caller, note: OperationNote): ServerContext;
}

const NOT_HERE = `There is no WebSocket at this address. The graph is at ${PATH}.`;
const OTHER_ORIGIN = "Pages of this origin may not use the graph: the setting CORS_ORIGINS does not name it.";
const LATER = { status: 503, headers: { "retry-after": RETRY_AFTER } };

/** WebSockets at the address of the graph, with the protocol graphql-transport-ws. */
export class WebSockets {
  private readonly open = new Set<Connection>();
  private server: Ws.WebSocketServer | undefined;
  private protocol: Protocol | undefined;
  private pinging: NodeJS.Timeout | undefined;

  constructor(
    private readonly http: Server,
    private readonly parts: WebSocketParts,
  ) {
    http.on("upgrade", (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** Waits for the answers of operations that are no subscriptions, then says goodbye. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.open].map(async (connection) => {
        await connection.answered();
        await setImmediate();
        await connection.close(GOODBYE_MS);
      }),
    );
  }

  /** Ends those that did not say goodbye. */
  kill(): void {
    clearInterval(this.pinging);
    for (const connection of this.open) connection.kill();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!wantsWebSocket(request)) return answerWithoutUpgrade(this.http, request, socket, head);
    socket.on("error", () => socket.destroy());
    const refused = this.refusalOf(request);
    const id = requestIdOf(request);
    if (refused) {
      const { status, code } = refused;
      this.log(request, id, { status, codes: [code] });
      return refuseUpgrade(socket, refused);
    }
    request.headers["x-request-id"] = id;
    const server = (this.server ??= this.createServer());
    server.handleUpgrade(request, socket, head, (opened) => this.opened(opened, request, id));
  }

  private refusalOf(request: IncomingMessage): Refusal | undefined {
    const { origins, live, most } = this.parts;
    if (request.url?.split("?", 1)[0] !== PATH) return { status: 404, code: "NOT_FOUND", message: NOT_HERE };
    if (!mayOpen(request, origins)) return { status: 403, code: "FORBIDDEN", message: OTHER_ORIGIN };
    if (live.isStopping) return { ...LATER, code: BUSY, message: "The server is stopping. Connect again." };
    if (this.open.size < most) return undefined;
    return {
      ...LATER,
      code: SUBSCRIPTIONS_FULL,
      message: `This server has at most ${most} WebSockets. Try again later.`,
    };
  }

  private createServer(): Ws.WebSocketServer {
    const { WebSocketServer } = ws();
    const { handleProtocols } = graphqlWs();
    const server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: LONGEST_MESSAGE,
      // Each connection would keep some 300 KB for it.
      perMessageDeflate: false,
      handleProtocols,
    });
    server.on("headers", (headers, request) =>
      headers.push(`x-request-id: ${String(request.headers["x-request-id"])}`),
    );
    server.on("wsClientError", (error, socket) =>
      refuseUpgrade(socket, {
        status: 400,
        code: "BAD_REQUEST",
        message: `No WebSocket can be opened: ${error.message}.`,
      }),
    );
    return server;
  }

  private opened(opened: Ws.WebSocket, request: IncomingMessage, id: string): void {
    const from = performance.now();
    const connection = new Connection(opened, request, id, this.parts);
    this.open.add(connection);
    speak(opened, connection, (this.protocol ??= protocolOf(graphqlWs())), this.parts.logger);
    this.pinging ??= setInterval(() => {
      for (const each of this.open) each.ping();
    }, this.parts.keepAliveMs).unref();
    opened.once("close", (closed) => {
      this.open.delete(connection);
      const ms = inTenths(performance.now() - from);
      this.log(request, id, { status: 101, ms, operations: connection.operations, closed });
    });
  }

  /** The line of a request, as the access log has it. */
  private log(request: IncomingMessage, requestId: string, outcome: Readonly<Record<string, unknown>>): void {
    const { method, url } = request;
    const line = { requestId, ...traceOf(request), method, path: url?.split("?", 1)[0], ...outcome };
    this.parts.logger.info(line, "request");
  }
}
