import type { Logger } from "pino";
import type { MigrationProgress } from "../../store/migration";

const TELL_EVERY_MS = 10_000;

/** Logs again and again how far some work is, until it ends. */
export async function tellingProgress(
  work: Promise<void>,
  progress: () => MigrationProgress,
  message: string,
  logger: Logger,
): Promise<void> {
  const tell = (): void => logger.info(progress(), message);
  const telling = setInterval(tell, TELL_EVERY_MS);
  try {
    tell();
    await work;
  } finally {
    clearInterval(telling);
  }
}
