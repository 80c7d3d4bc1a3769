import type { Socket } from "node:net";
import { readConfig } from "../../server/config";
import { createLogger } from "../../server/watching/logger";
import { fillStore } from "../serving/fill-store";
import { openServing } from "../serving/open-serving";
import { WORKER_NUMBER, type FromWorker, type ToWorker } from "./worker-messages";

/** A process of `mediagraph serve --workers N`: answers on the connections that the first process hands to it. */

const say = (message: FromWorker): void => void process.send?.(message);

async function run(): Promise<void> {
  // Ctrl-C and service managers signal all processes. The first one says when to stop.
  process.on("SIGINT", () => undefined).on("SIGTERM", () => undefined);
  // Without the first process no more connections come.
  process.once("disconnect", () => process.exit(1));
  const number = Number(process.env[WORKER_NUMBER]);
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel).child({ worker: number });
  const metrics = new AskedMetrics();
  // The first worker does for all what needs to be done once.
  const isFirst = number === 1;
  const serving = await openServing(config, logger, process, {
    gatherMetrics: () => metrics.ask(),
    onPreparing: (progress) => isFirst && say({ say: "preparing", progress: progress ?? null }),
    ...(isFirst && { fill: (store) => fillStore(store, config, process) }),
  });
  await serving.server.http.ready();
  const [stop, hold, last] = [moment(), moment(), moment()];
  process.on("message", (message: ToWorker, socket?: Socket) => {
    if (message.tell === "socket") return socket && serving.server.take(socket);
    if (message.tell === "stop") return stop.come();
    if (message.tell === "hold") return hold.come();
    if (message.tell === "last") return last.come();
    if (message.tell === "preparing") return serving.isPreparedElsewhere(message.progress ?? undefined);
    if (message.tell === "metrics") return metrics.answer(message.number, message.text);
    void serving.server.metrics
      .measures()
      .then((measures) => say({ say: "measures", number: message.number, measures }));
  });
  say({ say: "ready", storeAddress: serving.storeAddress });
  await (isFirst ? Promise.race([stop.hasCome, serving.workBeside()]) : stop.hasCome);
  await serving.close({
    delay: () => hold.hasCome,
    close: () => {
      say({ say: "held" });
      return last.hasCome;
    },
  });
  process.exit();
}

function moment(): { readonly hasCome: Promise<void>; come(): void } {
  let come: () => void = () => undefined;
  const hasCome = new Promise<void>((resolve) => (come = resolve));
  return { hasCome, come };
}

/** The metrics of all workers, which the first process collects. */
class AskedMetrics {
  private readonly waiting = new Map<number, (text: string) => void>();
  private asked = 0;

  ask(): Promise<string> {
    const number = ++this.asked;
    return new Promise((resolve) => {
      this.waiting.set(number, resolve);
      say({ say: "metrics", number });
    });
  }

  answer(number: number, text: string): void {
    this.waiting.get(number)?.(text);
    this.waiting.delete(number);
  }
}

run().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.send?.({ say: "failed", message } satisfies FromWorker, () => process.exit(1));
});
