import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { Config } from "../../server/config";
import { listenWithoutStore } from "../../server/waiting-server";
import type { MigrationProgress } from "../../store/migration";
import { mustBeRebuilt, openStore, type OpenOptions } from "../../store/open-store";
import type { Store } from "../../store/store";
import { READ_ONLY } from "../stores/existing-store";
import { programFile } from "../package-root";
import { tellingProgress } from "./telling-progress";
import { errorTold, type RebuildNews } from "../writing/writer-messages";

const PROGRAM = programFile("writing", "rebuild-thread");

/**
 * Opens the store. A file of an older form is rebuilt in a thread first. Meanwhile the server's address answers that
 * the process lives and is not ready, and how far that is.
 */
export async function openWhileListening(config: Config, logger: Logger, options?: OpenOptions): Promise<Store> {
  await rebuildIfOld(config, logger);
  const store = await openStore(config.storeUrl, config.changeLog, options);
  if (store.isReadOnly) logger.warn({ store: store.address }, READ_ONLY);
  return store;
}

/** The first step of it. */
export async function rebuildIfOld({ storeUrl, port, host }: Config, logger: Logger): Promise<void> {
  if (!mustBeRebuilt(storeUrl)) return;
  let progress: MigrationProgress = { done: 0, of: 0 };
  const waiting = await listenWithoutStore({ port, host }, () => progress);
  try {
    const rebuilding = rebuilt(storeUrl, (news) => (progress = news));
    await tellingProgress(rebuilding, () => progress, "the store has an older form and is being rebuilt", logger);
    logger.info("the store is rebuilt");
  } finally {
    await waiting.close();
  }
}

/** Waits until a thread has rebuilt the store. */
function rebuilt(storeUrl: string, onProgress: (progress: MigrationProgress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, { workerData: storeUrl });
    worker.on("message", (news: RebuildNews) => {
      if (news === "rebuilt") resolve();
      else if ("error" in news) reject(errorTold(news.error));
      else onProgress(news);
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The thread that rebuilds the store ended early.")));
  });
}
