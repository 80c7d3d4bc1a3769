import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** How long a client may read nothing of an answer. */
export const READ_WITHIN_MS = 30_000;

export interface OpenAnswers {
  /** Whether an answer to the connection has begun. */
  isAnswering(socket: Socket): boolean;
}

/**
 * Ends connections whose clients read nothing of what they asked for: an answer waits whole in memory until it is read.
 */
export function addOpenAnswers(http: FastifyInstance, readWithinMs = READ_WITHIN_MS): OpenAnswers {
  const open = new WeakSet<Socket>();
  http.addHook("onSend", (request, reply, payload, done) => {
    const { socket } = request.raw;
    // Node waits so for progress, not for the end, and sets a time of its own once the answer is out.
    socket.setTimeout(readWithinMs);
    open.add(socket);
    reply.raw.once("close", () => open.delete(socket));
    done(null, payload);
  });
  return { isAnswering: (socket) => open.has(socket) };
}
