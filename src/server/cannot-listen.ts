import { BadSetting } from "../domain/errors/errors";

/** The error of an address that the server cannot listen on. */
export function cannotListen(host: string, port: number, error: unknown): BadSetting {
  return new BadSetting(
    `Cannot listen on ${host}:${port} (${(error as Error).message}). Choose a free address with --port and --host, or with PORT and HOST.`,
  );
}
