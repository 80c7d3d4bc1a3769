import type { FastifyInstance } from "fastify";
import type { Store } from "../../store/store";

/**
 * `/livez`: the process answers, whatever the store does. `/readyz`: the store answers too, and the server is not
 * stopping. Why it does not is logged when it begins, not at each probe.
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
