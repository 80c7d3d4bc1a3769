import { once } from "node:events";
import type { Logger } from "pino";
import { BadSetting } from "../../domain/errors/errors";
import { readConfig, type Config } from "../../server/config";
import { cannotListen, expectFreeAddress } from "../../server/cannot-listen";
import type { MediagraphServer } from "../../server/server";
import { createLogger } from "../../server/watching/logger";
import { isInMemory } from "../../store/open-store";
import { fillStore } from "./fill-store";
import { rebuildIfOld } from "./open-while-listening";
import { openServing } from "./open-serving";
import { interruption, type Terminal } from "../terminal";
import { serveByWorkers, workersOf } from "../workers/serve-by-workers";

export interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly workers?: string;
}

/** Serves the graph until a signal to stop. */
export async function serve(terminal: Terminal, flags: ServeFlags): Promise<void> {
  const env = withFlags(terminal.env, flags);
  const config = readConfig(env, namesOf(flags));
  const count = workersOf(flags.workers);
  const logger = createLogger(config.logLevel);
  if (count > 1) return serveWith(count, config, env, logger, terminal);
  await expectFreeAddress(config);
  const serving = await openServing(config, logger, terminal, { fill: (store) => fillStore(store, config, terminal) });
  try {
    const address = await listen(serving.server, config, logger, terminal);
    terminal.stdout.write(banner(address, serving.storeAddress));
    await Promise.race([stopSignal(), serving.workBeside()]);
  } finally {
    await serving.close();
  }
}

/** The same by several processes. This one opens no store; it only rebuilds a file of an older form before. */
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
  await rebuildIfOld(config, logger);
  const served = await serveByWorkers(count, config, env, logger);
  // As a single process does.
  if (terminal.stderr.isTTY !== true) logger.info(`Server listening at ${served.address}`);
  terminal.stdout.write(banner(served.address, served.storeAddress, count));
  await stopSignal();
  logger.info({ delayMs: config.stopDelayMs, workers: count }, "stopping, after the delay and the end of all workers");
  await served.stop();
  logger.info("stopped");
}

/** Flags override environment variables. An empty flag is an error, while an empty variable counts as unset. */
function withFlags(env: NodeJS.ProcessEnv, { port, host }: ServeFlags): NodeJS.ProcessEnv {
  if (port === "" || host === "") throw new BadSetting(`--${port === "" ? "port" : "host"} needs a value.`);
  return { ...env, ...(port !== undefined && { PORT: port }), ...(host !== undefined && { HOST: host }) };
}

/** What an error names: the flag that somebody gave, not the setting that it stands for. */
const namesOf = ({ port, host }: ServeFlags): Record<string, string> => ({
  ...(port !== undefined && { PORT: "--port" }),
  ...(host !== undefined && { HOST: "--host" }),
});

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
