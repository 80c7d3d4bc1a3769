import { once } from "node:events";
import { createServer } from "node:net";
import { BadSetting } from "../domain/errors/errors";

/** The error of an address that the server cannot listen on. */
export function cannotListen(host: string, port: number, error: unknown): BadSetting {
  return new BadSetting(
    `Cannot listen on ${host}:${port} (${(error as Error).message}). Choose a free address with --port and --host, or with PORT and HOST.`,
  );
}

/**
 * Throws BadSetting if the server cannot listen on the address. Ask this before work that would be in vain, such as
 * filling a new store.
 */
export async function expectFreeAddress({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen({ host, port }), "listening");
  } catch (error) {
    throw cannotListen(host, port, error);
  }
  probe.close();
  await once(probe, "close");
}
