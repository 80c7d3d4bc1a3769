import { join } from "node:path";
import type { Logger } from "pino";
import { isWorkLeft } from "../../ingest/relinking/work-left";
import type { Config } from "../../server/config";
import type { Listener } from "../../server/drain";
import { createServer, type MediagraphServer } from "../../server/server";
import { lostErrors } from "../../server/watching/lost-errors";
import { readOperations } from "../../server/web-pages/prepared-operations";
import { isInMemory } from "../../store/open-store";
import type { Migration, MigrationProgress } from "../../store/migration";
import type { Store } from "../../store/store";
import { isPreparationLeft } from "../bundled-data";
import { openWhileListening } from "./open-while-listening";
import { PACKAGE_ROOT } from "../package-root";
import type { Terminal } from "../terminal";
import { tellingProgress } from "./telling-progress";
import type * as LocalWriter from "../writing/local-writer";
import { ThreadedWriter } from "../writing/threaded-writer";

/** A store, what writes to it, and the server of both. It does not listen yet. */
export interface Serving {
  readonly server: MediagraphServer;
  /** The store's address, without credentials. */
  readonly storeAddress: string;
  /**
   * What is done while the server already answers: an older store is brought to its present form, and the texts are
   * linked that an earlier process left unlinked. Only ever fails.
   */
  workBeside(): Promise<never>;
  /** How far another process has brought an older store up to date; undefined: it is done. Until then nobody writes. */
  isPreparedElsewhere(progress: MigrationProgress | undefined): void;
  /** Answers what is under way, then closes everything. */
  close(listener?: Listener): Promise<void>;
}

/** Loads what writes only where this thread writes: a server answers sooner without it. */
// oxlint-disable-next-line typescript/no-require-imports
const localWriter = (): typeof LocalWriter => require("../writing/local-writer");

interface Given {
  /** Fills a new store before the server is made. Without it, another process does so, and looks after an older one. */
  readonly fill?: (store: Store) => Promise<void>;
  /** Gets how far an older store is brought up to date; undefined at the end. */
  readonly onPreparing?: (progress: MigrationProgress | undefined) => void;
  /** As `ServerOptions.gatherMetrics`. */
  readonly gatherMetrics?: () => Promise<string>;
}

export async function openServing(
  config: Config,
  logger: Logger,
  terminal: Pick<Terminal, "env">,
  { fill, gatherMetrics, onPreparing }: Given = {},
): Promise<Serving> {
  const lost = lostErrors(logger);
  process.on("unhandledRejection", lost);
  const store = await openWhileListening(config, logger, { whileMigrating: true });
  const writer = threadOf(config, logger, store, onPreparing);
  const closeStore = async (): Promise<void> => {
    await writer?.close();
    await store.close();
    process.off("unhandledRejection", lost);
  };
  try {
    const { migration, isReadOnly } = store;
    const hasOldTexts = writer !== undefined && migration === undefined && (await isPreparationLeft(store));
    if (migration === undefined && !hasOldTexts && !isReadOnly) await fill?.(store);
    if (!hasOldTexts) onPreparing?.(undefined);
    if (hasOldTexts && fill === undefined) writer.isPreparedElsewhere({ done: 0, of: 0 });
    const server = await createServer({
      ...optionsOf(config),
      store,
      writer: writer ?? localWriter().localWriterOf(store, terminal, config.limits),
      logger,
      gatherMetrics,
      migrating: () => writer?.preparing,
    });
    const stopping = new AbortController();
    const work = async (): Promise<void> => {
      await finishMigration(migration, logger);
      if (hasOldTexts && fill !== undefined) await finishTexts(writer, config, logger);
      if (migration !== undefined && !stopping.signal.aborted) await fill?.(store);
      void finishRelinkingOf(store, writer, logger, stopping.signal);
    };
    return {
      server,
      storeAddress: store.address,
      workBeside: () => failureOf(work(), stopping.signal),
      isPreparedElsewhere: (progress) => writer?.isPreparedElsewhere(progress),
      async close(listener) {
        stopping.abort();
        logger.info(
          { delayMs: config.stopDelayMs, requests: server.underWay },
          "stopping, after the delay and the answers to the requests that are under way",
        );
        try {
          await server.stop(listener);
        } finally {
          await closeStore();
        }
        logger.info("stopped");
      },
    };
  } catch (error) {
    await closeStore();
    throw error;
  }
}

/** A store in memory has no second thread. */
function threadOf(
  { storeUrl }: Config,
  logger: Logger,
  store: Store,
  onPreparing: Given["onPreparing"],
): ThreadedWriter | undefined {
  if (isInMemory(storeUrl)) return undefined;
  const onRelinking = (texts: number, of: number): void =>
    logger.info({ texts, of }, "texts are linked again to profiles that changed");
  return new ThreadedWriter(storeUrl, onRelinking, onPreparing, () => store.ping());
}

function optionsOf({ token, origins, showsMetrics, compiles, stopDelayMs, live }: Config) {
  return {
    live,
    token,
    origins,
    showsMetrics,
    compiles,
    operations: readOperations(join(PACKAGE_ROOT, "data", "operations")),
    webFiles: join(PACKAGE_ROOT, "dist", "playground"),
    readerFiles: join(PACKAGE_ROOT, "dist", "web"),
    drain: { delayMs: stopDelayMs },
  };
}

/** Logs how far the migration of an older store is, until it ends. */
async function finishMigration(migration: Migration | undefined, logger: Logger): Promise<void> {
  if (migration === undefined) return;
  const { finished } = migration;
  await tellingProgress(finished, () => migration.progress(), "the store is being brought to its present form", logger);
  logger.info("the store has its present form");
}

/** Brings the texts of a store of an older version up to date, and logs how far that is. */
async function finishTexts(writer: ThreadedWriter, { loadSample }: Config, logger: Logger): Promise<void> {
  const progress = () => writer.preparing ?? { done: 0, of: 0 };
  await finishMigration({ progress, finished: writer.prepare(loadSample) }, logger);
}

/** Rejects if `work` does, unless the server is stopping: then the next start does the rest. */
function failureOf(work: Promise<void>, stopping: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    work.catch((error: unknown) => {
      if (!stopping.aborted) reject(error as Error);
    });
  });
}

/** No thread is started when there are no such texts. A store in memory has no earlier process. */
async function finishRelinkingOf(
  store: Store,
  writer: ThreadedWriter | undefined,
  logger: Logger,
  stopping: AbortSignal,
): Promise<void> {
  try {
    if (!store.isReadOnly && (await isWorkLeft(store)) && !stopping.aborted) await writer?.finishRelinking();
  } catch (error) {
    // The next start does the rest.
    if (stopping.aborted) return;
    logger.error({ err: error }, "texts that an earlier process left unlinked could not be linked");
  }
}
