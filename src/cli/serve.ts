import { once } from "node:events";
import { join } from "node:path";
import type { Logger } from "pino";
import { BadSetting } from "../domain/errors";
import type { IngestOptions, IngestProgress, IngestReport } from "../ingest/ingest-types";
import { isWorkLeft } from "../ingest/relinking/work-left";
import { readConfig, type Config } from "../server/config";
import { createServer, type MediagraphServer } from "../server/server";
import { createLogger } from "../server/watching/logger";
import { lostErrors } from "../server/watching/lost-errors";
import { readOperations } from "../server/web-pages/prepared-operations";
import { isInMemory, openStore } from "../store/open-store";
import type { Migration } from "../store/migration";
import type { Store } from "../store/store";
import { loadReference, loadSample } from "./bundled-data";
import { PACKAGE_ROOT } from "./package-root";
import { interruption, progressLine, type Terminal } from "./terminal";
import type * as LocalWriter from "./writing/local-writer";
import { ThreadedWriter } from "./writing/threaded-writer";

/** How often the log says how far the migration of an older store is. */
const MIGRATION_LINE_MS = 10_000;

export interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
}

/** Loads what writes only where this thread writes: a server answers sooner without it. */
// oxlint-disable-next-line typescript/no-require-imports
const localWriter = (): typeof LocalWriter => require("./writing/local-writer");

/** Serves the graph until a signal to stop. */
export async function serve(terminal: Terminal, flags: ServeFlags): Promise<void> {
  const config = readConfig(withFlags(terminal.env, flags));
  const logger = createLogger(config.logLevel);
  const lost = lostErrors(logger);
  process.on("unhandledRejection", lost);
  const store = await openStore(config.storeUrl, config.changeLog, { whileMigrating: true });
  const writer = isInMemory(config.storeUrl)
    ? undefined
    : new ThreadedWriter(config.storeUrl, (texts, of) =>
        logger.info({ texts, of }, "texts are linked again to profiles that changed"),
      );
  try {
    const { migration } = store;
    if (migration === undefined) await fill(store, config, terminal);
    const operations = readOperations(join(PACKAGE_ROOT, "data", "operations"));
    const webFiles = join(PACKAGE_ROOT, "dist", "playground");
    const { token, origins, showsMetrics, compiles, stopDelayMs } = config;
    const drain = { delayMs: stopDelayMs };
    const server = await createServer({
      store,
      writer: writer ?? localWriter().localWriterOf(store, terminal, config.limits),
      logger,
      token,
      origins,
      showsMetrics,
      compiles,
      operations,
      webFiles,
      drain,
    });
    const address = await listen(server, config, logger, terminal);
    terminal.stdout.write(banner(address, store));
    const stopping = new AbortController();
    const beside = finishMigration(migration, logger).then(async () => {
      if (migration !== undefined && !stopping.signal.aborted) await fill(store, config, terminal);
      void finishRelinkingOf(store, writer, logger, stopping.signal);
    });
    try {
      await Promise.race([stopSignal(), failureOf(beside, stopping.signal)]);
    } finally {
      stopping.abort();
      await server.stop();
    }
  } finally {
    await writer?.close();
    await store.close();
    process.off("unhandledRejection", lost);
  }
}

/** Flags override environment variables. An empty flag is an error, while an empty variable counts as unset. */
function withFlags(env: NodeJS.ProcessEnv, { port, host }: ServeFlags): NodeJS.ProcessEnv {
  if (port === "" || host === "") throw new BadSetting(`--${port === "" ? "port" : "host"} needs a value.`);
  return { ...env, ...(port !== undefined && { PORT: port }), ...(host !== undefined && { HOST: host }) };
}

/** Logs how far the migration of an older store is, until it ends. */
async function finishMigration(migration: Migration | undefined, logger: Logger): Promise<void> {
  if (migration === undefined) return;
  const log = (): void => logger.info(migration.progress(), "the store is being brought to its present form");
  log();
  const next = setInterval(log, MIGRATION_LINE_MS);
  try {
    await migration.finished;
  } finally {
    clearInterval(next);
  }
  logger.info("the store has its present form");
}

/** Rejects if `work` does, unless the server is stopping: then the next start does the rest. */
function failureOf(work: Promise<void>, stopping: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    work.catch((error: unknown) => {
      if (!stopping.aborted) reject(error as Error);
    });
  });
}

/**
 * Links the texts that an earlier process left unlinked, while the server already answers. No thread is started when
 * there are none. A store in memory has no earlier process.
 */
async function finishRelinkingOf(
  store: Store,
  writer: ThreadedWriter | undefined,
  logger: Logger,
  stopping: AbortSignal,
): Promise<void> {
  try {
    if ((await isWorkLeft(store)) && !stopping.aborted) await writer?.finishRelinking();
  } catch (error) {
    // The next start does the rest.
    if (stopping.aborted) return;
    logger.error({ err: error }, "texts that an earlier process left unlinked could not be linked");
  }
}

async function fill(store: Store, config: Config, terminal: Terminal): Promise<void> {
  const profiles = await loadTold(terminal, "the reference profiles", (options) => loadReference(store, options));
  if (profiles)
    terminal.stdout.write(`Loaded ${profiles.accepted + profiles.updated} reference profiles into the new store.\n`);
  const sample = config.loadSample
    ? await loadTold(terminal, "the sample", (options) => loadSample(store, options))
    : null;
  if (sample) terminal.stdout.write(`Loaded the sample: ${sample.accepted + sample.updated} items.\n`);
}

/**
 * Says that something is being loaded after its first items: mostly everything is loaded already, and nothing is said.
 * On a terminal, it shows the progress.
 */
async function loadTold(
  terminal: Terminal,
  what: string,
  load: (options: IngestOptions) => Promise<IngestReport | null>,
): Promise<IngestReport | null> {
  const progress = progressLine(terminal.stderr);
  let isTold = false;
  const onProgress = ({ items }: IngestProgress): void => {
    if (!isTold) terminal.stdout.write(`Loading ${what}…\n`);
    isTold = true;
    progress.show(`${items} items`);
  };
  try {
    return await load({ onProgress });
  } finally {
    if (isTold) progress.clear();
  }
}

/** Fastify logs the address. On a terminal, the banner shows it instead. */
async function listen(
  server: MediagraphServer,
  { port, host }: Config,
  logger: Logger,
  { stderr }: Terminal,
): Promise<string> {
  const { level } = logger;
  if (stderr.isTTY === true && level === "info") logger.level = "warn";
  try {
    return await server.listen({ port, host });
  } catch (error) {
    await server.stop();
    throw new BadSetting(
      `Cannot listen on ${host}:${port} (${(error as Error).message}). Choose a free address with --port and --host, or with PORT and HOST.`,
    );
  } finally {
    logger.level = level;
  }
}

function banner(address: string, store: Store): string {
  const lines = [
    `Mediagraph  ${address}`,
    `Playground  ${address}/graphql`,
    `Readiness   ${address}/readyz`,
    `Data        ${store.address}`,
    "Stop with Ctrl-C.",
  ];
  return `${lines.join("\n")}\n`;
}

/** A second signal ends the process at once, whatever is running. */
async function stopSignal(): Promise<void> {
  await once(interruption().signal, "abort");
}
