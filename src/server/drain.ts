import { Server, type Socket } from "node:net";
import { setImmediate, setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

export interface DrainTimes {
  /** How long the server still takes connections once it is to stop, and says that it is not ready. */
  readonly delayMs?: number;
  /** How long a connection on which nothing is asked stays open after that: its client may be sending just now. */
  readonly quietMs?: number;
  /** How long requests that are under way may take after that; less than orchestrators wait before they kill. */
  readonly longestMs?: number;
}

export interface Drain {
  readonly isStopping: boolean;
  stop(): Promise<void>;
}

const INTERVAL_MS = 25;
/** Turns of the event loop in which nothing came, one after the other. */
const IDLE_TURNS = 5;
const QUICK_MS = 2;
const MOST_TURNS = 1_000;

/**
 * Stops a server in an order that no client takes for a fault. From the first moment each answer ends its connection,
 * so that the next request goes elsewhere; the listener closes after a delay; what is under way is answered, and
 * connections end when they are quiet. A connection that is closed while its client writes to it is a fault to that
 * client, so that none is closed at once.
 */
export function addDrain(
  http: FastifyInstance,
  { delayMs = 0, quietMs = 250, longestMs = 25_000 }: DrainTimes = {},
): Drain {
  let isStopping = false;
  let closing: Promise<void> | undefined;
  const connections = new Connections();
  http.server.on("connection", (socket: Socket) => connections.of(socket));
  http.addHook("onRequest", (request, reply, done) => {
    const connection = connections.of(request.raw.socket);
    connection.underWay += 1;
    reply.raw.once("close", () => (connection.underWay -= 1));
    if (closing) void closing.then(() => done());
    else done();
  });
  http.addHook("onSend", (_request, reply, payload, done) => {
    if (isStopping) void reply.header("connection", "close");
    done(null, payload);
  });

  return {
    get isStopping() {
      return isStopping;
    },
    async stop() {
      isStopping = true;
      if (http.server.listening) await wait(delayMs);
      closing = connections.allTaken();
      await closing;
      // http.Server's own way to close ends connections at once that seem idle.
      Server.prototype.close.call(http.server);
      closing = undefined;
      await connections.end(quietMs, longestMs);
      http.server.closeAllConnections();
      await http.close();
    },
  };
}

class Connections {
  readonly #open = new Map<Socket, Connection>();
  #count = 0;

  of(socket: Socket): Connection {
    const known = this.#open.get(socket);
    if (known) return known;
    const connection = new Connection(socket);
    this.#open.set(socket, connection);
    this.#count += 1;
    socket.once("close", () => this.#open.delete(socket));
    return connection;
  }

  /**
   * Waits until the connections are taken that the system has made and the program has not yet seen: a listener that
   * closes resets them. No request is answered meanwhile, so that the event loop turns quickly and no client comes back
   * for more.
   */
  async allTaken(): Promise<void> {
    for (let turn = 0, idle = 0; turn < MOST_TURNS && idle < IDLE_TURNS; turn += 1) {
      const [before, count] = [performance.now(), this.#count];
      await setImmediate();
      idle = count === this.#count && performance.now() - before < QUICK_MS ? idle + 1 : 0;
    }
  }

  /** Ends each connection once it is quiet; gives up after `longestMs`. */
  async end(quietMs: number, longestMs: number): Promise<void> {
    const latest = Date.now() + longestMs;
    while (this.#open.size > 0 && Date.now() < latest) {
      for (const [socket, connection] of this.#open) if (connection.isQuiet(quietMs)) socket.destroySoon();
      await wait(INTERVAL_MS);
    }
  }
}

class Connection {
  /** Requests that have no whole answer yet. */
  underWay = 0;
  #read = -1;
  #quietSince = 0;

  constructor(private readonly socket: Socket) {}

  /** Whether nothing has come for so long and nothing is to be answered. Asked again and again. */
  isQuiet(forMs: number): boolean {
    const { bytesRead } = this.socket;
    if (this.underWay > 0 || bytesRead !== this.#read) {
      this.#read = bytesRead;
      this.#quietSince = Date.now();
    }
    return this.underWay === 0 && Date.now() - this.#quietSince >= forMs;
  }
}
