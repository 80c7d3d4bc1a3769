import { Server, type Socket } from "node:net";
import { setImmediate, setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

export interface DrainTimes {
  /** After the signal to stop, the server says that it is not ready, and takes new sockets for this long. */
  readonly delayMs?: number;
  /** After the delay, a socket without a request stays open for this long: its client may be sending one just now. */
  readonly quietMs?: number;
  /** After the delay, running requests may take this long. It is shorter than orchestrators wait before they kill. */
  readonly longestMs?: number;
}

export interface Drain {
  readonly isStopping: boolean;
  /** Requests that wait for their answers. */
  readonly underWay: number;
  /** `listener`: what gives the server its sockets, if the server does not listen itself. */
  stop(listener?: Listener): Promise<void>;
}

/** What sockets come from. */
export interface Listener {
  /** Until the listener is about to close. New sockets come as before. */
  delay(): Promise<void>;
  /** Closes the listener. When it is done, no more sockets come. No request is answered meanwhile. */
  close(): Promise<void>;
}

/** Answers that go on until somebody ends them. */
export interface Lasting {
  /** Ends them so that their clients connect again, and waits for what has one answer. */
  end(): Promise<void>;
  /** Ends at once what is left. */
  kill(): void;
}

const INTERVAL_MS = 25;
const NOTHING_LASTS: Lasting = { end: () => Promise.resolve(), kill: () => undefined };
/** Turns of the event loop, one after the other, in which no new socket came. */
const IDLE_TURNS = 5;
const QUICK_MS = 2;
const MOST_TURNS = 1_000;

/**
 * Stops a server so that no client sees an error. First, every answer says `Connection: close`, so that the client
 * sends its next request elsewhere. After a delay, the listener closes. Running requests are answered, and each socket
 * is closed once it is quiet. Closing a socket while its client writes to it is an error for that client, so no socket
 * is closed at once.
 */
export function addDrain(
  http: FastifyInstance,
  { delayMs = 0, quietMs = 250, longestMs = 25_000 }: DrainTimes = {},
  lasting: Lasting = NOTHING_LASTS,
): Drain {
  let isStopping = false;
  let closing: Promise<void> | undefined;
  const sockets = new Sockets();
  http.server.on("connection", (socket: Socket) => (sockets.of(socket).isOurs = true));
  http.addHook("onRequest", (request, reply, done) => {
    const taken = sockets.of(request.raw.socket);
    taken.underWay += 1;
    reply.raw.once("close", () => (taken.underWay -= 1));
    if (closing) void closing.then(() => done());
    else done();
  });
  http.addHook("onSend", (_request, reply, payload, done) => {
    if (isStopping) void reply.header("connection", "close");
    done(null, payload);
  });

  const ownListener: Listener = {
    delay: async () => {
      if (http.server.listening) await wait(delayMs);
    },
    close: async () => {
      await allTaken(() => sockets.count);
      // http.Server's own `close` would end sockets at once when they seem idle.
      Server.prototype.close.call(http.server);
    },
  };
  return {
    get isStopping() {
      return isStopping;
    },
    get underWay() {
      return sockets.underWay;
    },
    async stop(listener = ownListener) {
      isStopping = true;
      await listener.delay();
      closing = listener.close();
      await closing;
      closing = undefined;
      const latest = Date.now() + longestMs;
      await Promise.race([lasting.end(), wait(longestMs, undefined, { ref: false })]);
      await sockets.end(quietMs, latest);
      lasting.kill();
      http.server.closeAllConnections();
      await http.close();
    },
  };
}

/**
 * The system may have accepted sockets that the program has not seen yet. Closing the listener would reset them, so
 * this waits until the program has seen them all. `count` gives how many it has seen. No request is answered meanwhile:
 * the event loop then turns quickly, and no client sends another request.
 */
export async function allTaken(count: () => number): Promise<void> {
  for (let turn = 0, idle = 0; turn < MOST_TURNS && idle < IDLE_TURNS; turn += 1) {
    const [before, seen] = [performance.now(), count()];
    await setImmediate();
    idle = seen === count() && performance.now() - before < QUICK_MS ? idle + 1 : 0;
  }
}

class Sockets {
  private readonly open = new Map<Socket, OpenSocket>();
  count = 0;

  of(socket: Socket): OpenSocket {
    const known = this.open.get(socket);
    if (known) return known;
    const taken = new OpenSocket(socket);
    this.open.set(socket, taken);
    this.count += 1;
    socket.once("close", () => this.open.delete(socket));
    return taken;
  }

  get underWay(): number {
    return [...this.open.values()].reduce((sum, { underWay }) => sum + underWay, 0);
  }

  /** Closes each socket once it is quiet. Gives up at `latest`. */
  async end(quietMs: number, latest: number): Promise<void> {
    while (this.open.size > 0 && Date.now() < latest) {
      for (const [socket, each] of this.open) {
        if (!each.isOurs && each.underWay === 0) this.open.delete(socket);
        else if (each.isOurs && each.isQuiet(quietMs)) socket.destroySoon();
      }
      await wait(INTERVAL_MS);
    }
  }
}

class OpenSocket {
  /** Requests whose answer is not complete yet. */
  underWay = 0;
  /** False for a socket of another server in this program, which hands its requests on. That one closes it. */
  isOurs = false;
  private read = -1;
  private quietSince = 0;

  constructor(private readonly socket: Socket) {}

  /** Whether nothing came for `forMs`, and no request waits for its answer. Called again and again. */
  isQuiet(forMs: number): boolean {
    const { bytesRead } = this.socket;
    if (this.underWay > 0 || bytesRead !== this.read) {
      this.read = bytesRead;
      this.quietSince = Date.now();
    }
    return this.underWay === 0 && Date.now() - this.quietSince >= forMs;
  }
}
