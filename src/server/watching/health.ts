import type { FastifyInstance } from "fastify";
import type { Store } from "../../store/store";

/**
 * `/livez`: the process answers, even when the store does not. `/readyz`: the store answers too, and the server is not
 * stopping. A store that stops answering is logged once, not at every probe.
 */
export function addHealth(app: FastifyInstance, store: Store, isStopping: () => boolean): void {
  let isAway = false;
  app.get("/livez", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: "stopping" });
    try {
      await store.ping();
      isAway = false;
      return { status: "ok" };
    } catch (error) {
      if (!isAway) app.log.error({ err: error }, "the store does not answer");
      isAway = true;
      return reply.code(503).send({ status: "store unavailable" });
    }
  });
}
