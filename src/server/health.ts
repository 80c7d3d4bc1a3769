import type { FastifyInstance } from "fastify";
import type { Store } from "../store/store";

/**
 * `/livez`: the process answers, whatever the store does. `/readyz`: the store answers too, and the server is not stopping.
 */
export function addHealth(app: FastifyInstance, store: Store, isStopping: () => boolean): void {
  app.get("/livez", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: "stopping" });
    try {
      await store.ping();
      return { status: "ok" };
    } catch {
      return reply.code(503).send({ status: "store unavailable" });
    }
  });
}
