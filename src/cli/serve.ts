import { once } from "node:events";
import { join } from "node:path";
import type { Command } from "commander";
import { BadSetting } from "../domain/errors";
import { loadReference, loadSample } from "../ingest/reference";
import { readConfig, type Config } from "../server/config";
import { createLogger } from "../server/logger";
import { readOperations } from "../server/prepared-operations";
import { createServer, type MediagraphServer } from "../server/server";
import { openStore } from "../store/open-store";
import type { Store } from "../store/store";
import { PACKAGE_ROOT } from "./package-root";
import { interruption, type Terminal } from "./terminal";

export function addServe(program: Command, terminal: Terminal): void {
  program
    .command("serve", { isDefault: false })
    .description("Serve the graph over HTTP, with the playground at /graphql.")
    .addHelpText("after", "\nA new store is given the reference profiles first, and the sample when MEDIAGRAPH_SAMPLE says so.\nStop with Ctrl-C; the data stays.")
    .action(() => serve(terminal));
}

async function serve(terminal: Terminal): Promise<void> {
  const config = readConfig(terminal.env);
  const logger = createLogger(config.logLevel);
  const store = await openStore(config.storeUrl);
  try {
    await fill(store, config, terminal);
    const server = await createServer({ store, logger, token: config.token, operations: readOperations(join(PACKAGE_ROOT, "data", "operations")), pageFiles: join(PACKAGE_ROOT, "dist", "playground") });
    const address = await listen(server, config);
    terminal.stdout.write(addresses(address, store));
    await stopSignal();
    await server.stop();
  } finally {
    await store.close();
  }
}

async function fill(store: Store, config: Config, terminal: Terminal): Promise<void> {
  const profiles = await loadReference(store);
  if (profiles) terminal.stdout.write(`Loaded ${profiles.accepted + profiles.updated} reference profiles into the new store.\n`);
  const sample = config.loadSample ? await loadSample(store) : null;
  if (sample) terminal.stdout.write(`Loaded the sample: ${sample.accepted + sample.updated} items.\n`);
}

async function listen(server: MediagraphServer, { port, host }: Config): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    await server.stop();
    throw new BadSetting(`Cannot listen on ${host}:${port} (${(error as Error).message}). Set PORT or HOST to a free address.`);
  }
}

function addresses(address: string, store: Store): string {
  return [`Playground  ${address}/graphql`, `Readiness   ${address}/readyz`, `Data        ${store.address}`, "Stop with Ctrl-C.", ""].join("\n");
}

/** A second signal ends the process at once, whatever is under way. */
async function stopSignal(): Promise<void> {
  await once(interruption().signal, "abort");
}
