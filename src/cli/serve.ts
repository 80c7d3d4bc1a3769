import { once } from "node:events";
import type { Logger } from "pino";
import { BadSetting } from "../domain/errors";
import type { IngestOptions, IngestProgress, IngestReport } from "../ingest/ingest-types";
import { readConfig, type Config } from "../server/config";
import { cannotListen } from "../server/cannot-listen";
import type { MediagraphServer } from "../server/server";
import { createLogger } from "../server/watching/logger";
import { isInMemory } from "../store/open-store";
import type { Store } from "../store/store";
import { loadReference, loadSample } from "./bundled-data";
import { openWhileListening } from "./open-while-listening";
import { openServing } from "./serving";
import { interruption, progressLine, type Terminal } from "./terminal";
import { serveByWorkers, workersOf } from "./workers/serve-by-workers";

export interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly workers?: string;
}

/** Serves the graph until a signal to stop. */
export async function serve(terminal: Terminal, flags: ServeFlags): Promise<void> {
  const env = withFlags(terminal.env, flags);
  const config = readConfig(env);
  const count = workersOf(flags.workers);
  const logger = createLogger(config.logLevel);
  if (count > 1) return serveWith(count, config, env, logger, terminal);
  const serving = await openServing(config, logger, terminal, { fill: (store) => fill(store, config, terminal) });
  try {
    const address = await listen(serving.server, config, logger, terminal);
    terminal.stdout.write(banner(address, serving.storeAddress));
    await Promise.race([stopSignal(), serving.workBeside()]);
  } finally {
    await serving.close();
  }
}

/**
 * The same by several processes. Before they open the store, this one makes it, brings an older one to its present
 * form, and fills a new one.
 */
async function serveWith(
  count: number,
  config: Config,
  env: NodeJS.ProcessEnv,
  logger: Logger,
  terminal: Terminal,
): Promise<void> {
  if (isInMemory(config.storeUrl))
    throw new BadSetting(
      "A store in memory has one process: name a file or a MongoDB in STORE_URL, or use --workers 1.",
    );
  const store = await openWhileListening(config, logger);
  try {
    await fill(store, config, terminal);
  } finally {
    await store.close();
  }
  const served = await serveByWorkers(count, config, env, logger);
  terminal.stdout.write(banner(served.address, store.address, count));
  await stopSignal();
  await served.stop();
}

/** Flags override environment variables. An empty flag is an error, while an empty variable counts as unset. */
function withFlags(env: NodeJS.ProcessEnv, { port, host }: ServeFlags): NodeJS.ProcessEnv {
  if (port === "" || host === "") throw new BadSetting(`--${port === "" ? "port" : "host"} needs a value.`);
  return { ...env, ...(port !== undefined && { PORT: port }), ...(host !== undefined && { HOST: host }) };
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
    throw cannotListen(host, port, error);
  } finally {
    logger.level = level;
  }
}

function banner(address: string, storeAddress: string, workers = 1): string {
  const lines = [
    `Mediagraph  ${address}`,
    `Playground  ${address}/graphql`,
    `Readiness   ${address}/readyz`,
    `Data        ${storeAddress}`,
    ...(workers > 1 ? [`Workers     ${workers}`] : []),
    "Stop with Ctrl-C.",
  ];
  return `${lines.join("\n")}\n`;
}

/** A second signal ends the process at once, whatever is running. */
async function stopSignal(): Promise<void> {
  await once(interruption().signal, "abort");
}
