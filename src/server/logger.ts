import { pino, type Logger } from "pino";
import type { Config } from "./config";

/** Logs as JSON lines on standard error, so that standard output stays for people and programs. */
export function createLogger(level: Config["logLevel"]): Logger {
  return pino(
    { level, base: null, redact: ["req.headers.authorization", "req.headers.cookie"] },
    pino.destination({ dest: 2, sync: true }),
  );
}
