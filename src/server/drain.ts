import type { FastifyInstance } from "fastify";

/** How long requests that are under way may take once the server is to stop; less than orchestrators wait before they kill. */
const LONGEST_MS = 25_000;
const INTERVAL_MS = 50;

/**
 * Gives the function that stops the server: it waits for requests that are under way, `longestMs` at most, and for nothing else. Connections
 * that are kept alive after their answer, or on which no request ever came, would keep the server for as long as their clients like.
 */
export function addDrain(http: FastifyInstance, longestMs: number = LONGEST_MS): () => Promise<void> {
  let underWay = 0;
  http.addHook("onRequest", (_request, reply, done) => {
    underWay += 1;
    reply.raw.once("close", () => (underWay -= 1));
    done();
  });
  return async () => {
    const latest = Date.now() + longestMs;
    const timer = setInterval(() => {
      if (!http.server.listening && (underWay === 0 || Date.now() >= latest)) http.server.closeAllConnections();
    }, INTERVAL_MS);
    try {
      await http.close();
    } finally {
      clearInterval(timer);
    }
  };
}
