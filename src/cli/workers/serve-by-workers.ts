import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { availableParallelism } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { BadSetting } from "../../domain/errors/errors";
import type { Config } from "../../server/config";
import { cannotListen } from "../../server/cannot-listen";
import { allTaken } from "../../server/drain";
import { Workers } from "./workers";

const MOST_WORKERS = 128;
/** As long as a worker waits for its running requests, and a little more. */
const LONGEST_END_MS = 30_000;

/** How many processes answer. `auto`: one for each core that this process may use. */
export function workersOf(flag: string | undefined): number {
  if (flag === undefined) return 1;
  if (flag === "auto") return availableParallelism();
  const count = /^\d{1,3}$/.test(flag) ? Number(flag) : 0;
  if (count >= 1 && count <= MOST_WORKERS) return count;
  throw new BadSetting(`--workers must be auto or a whole number from 1 to ${MOST_WORKERS}; it is ${flag}.`);
}

export interface ServedByWorkers {
  readonly address: string;
  /** Without credentials. */
  readonly storeAddress: string;
  /** Answers what is under way in all workers, then ends them. */
  stop(): Promise<void>;
}

/**
 * Listens, and hands each connection to one of the workers. This process itself answers nothing. `cluster` of Node does
 * the same, but it cannot close the listener before the workers: it would cut off connections that are on their way.
 */
export async function serveByWorkers(
  count: number,
  { port, host, stopDelayMs }: Config,
  env: NodeJS.ProcessEnv,
  logger: Logger,
): Promise<ServedByWorkers> {
  const workers = new Workers(count, env, logger);
  let seen = 0;
  const listener = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true }, (socket) => {
    seen += 1;
    socket.on("error", () => socket.destroy());
    workers.give(socket);
  });
  listener.listen(port, host);
  await once(listener, "listening").catch((error: unknown) => {
    throw cannotListen(host, port, error);
  });
  let storeAddress: string;
  try {
    storeAddress = await workers.start();
  } catch (error) {
    listener.close();
    throw error;
  }
  return {
    address: addressOf(listener.address() as AddressInfo),
    storeAddress,
    async stop() {
      workers.prepareToStop();
      await wait(stopDelayMs);
      await workers.hold();
      await allTaken(() => seen);
      listener.close();
      const late = setTimeout(() => workers.kill(), LONGEST_END_MS);
      await workers.end();
      clearTimeout(late);
    },
  };
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
