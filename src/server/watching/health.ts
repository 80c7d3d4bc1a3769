import type { FastifyInstance } from "fastify";
import { StoreMigrating } from "../../domain/errors/errors";
import type { MigrationProgress } from "../../store/migration";
import type { Store } from "../../store/store";

/**
 * `/livez`: the process answers, even when the store does not. `/readyz`: the store answers too, and the server is not
 * stopping. A store that stops answering is logged once, not at every probe. While an older store is brought to the
 * present form, `/readyz` says how far that is; whether the server is ready depends on whether the store can serve.
 */
export function addHealth(
  app: FastifyInstance,
  store: Store,
  isStopping: () => boolean,
  textsMigrating: () => MigrationProgress | undefined = () => undefined,
): void {
  let isAway = false;
  app.get("/livez", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: "stopping" });
    const progress = store.migration?.progress() ?? textsMigrating();
    const migrating = progress && { status: "migrating", ...progress };
    try {
      await store.ping();
      isAway = false;
      return migrating ?? { status: "ok" };
    } catch (error) {
      if (error instanceof StoreMigrating) return reply.code(503).send(migrating);
      if (!isAway) app.log.error({ err: error }, "the store does not answer");
      isAway = true;
      return reply.code(503).send({ status: "store unavailable" });
    }
  });
}
