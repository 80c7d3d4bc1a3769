import { pino, type Logger } from "pino";
import { withoutCredentials } from "../../domain/addresses/input-name";
import { withoutSecrets } from "../../domain/addresses/shown-addresses";
import type { ChangeReport, Writer } from "../../ingest/writing/writer";
import type { IngestReport } from "../../ingest/ingest-types";
import type { Config } from "../config";
import type { Metrics } from "./metrics";

/** Logs JSON lines on standard error, without passwords in addresses. Standard output is for people and programs. */
export function createLogger(level: Config["logLevel"]): Logger {
  const stderr = pino.destination({ dest: 2, sync: true });
  return pino(
    { level, base: null, redact: ["req.headers.authorization", "req.headers.cookie"] },
    { write: (line) => stderr.write(withoutSecrets(line)) },
  );
}

/**
 * Logs and counts each write, with the id of its request. All writers have the same token, so the log cannot name a
 * person.
 */
export function loggedWriter(
  writer: Writer,
  logger: Pick<Logger, "info">,
  metrics: Metrics,
  requestId: string,
): Writer {
  return {
    async ingest(documents) {
      const report = await writer.ingest(documents);
      metrics.ingested(report);
      logger.info({ requestId, ...countsOf(report) }, "documents were ingested");
      return report;
    },
    async preview(documents) {
      const report = await writer.preview(documents);
      logger.info({ requestId, ...countsOf(report) }, "documents were read in a dry run");
      return report;
    },
    ...loggedRetries(writer, logger, metrics, requestId),
    remove: async (id) => logChange(await writer.remove(id)),
    restore: async (id) => logChange(await writer.restore(id)),
    async settle(settlement) {
      const report = await writer.settle(settlement);
      logger.info({ requestId, ...report }, "it was said of two items whether they are the same");
      return report;
    },
    async correct(wish) {
      const report = await writer.correct(wish);
      logger.info({ requestId, action: wish.action, ...report }, "a mention was corrected");
      return report;
    },
    erase: async (id) => logChange(await writer.erase(id)),
    async addSource(wanted) {
      const added = await writer.addSource(wanted);
      logger.info(
        { requestId, outcome: added.outcome, url: withoutCredentials(added.subscription.url) },
        "a source was added",
      );
      return added;
    },
    async pullSource(url) {
      const pulled = await writer.pullSource(url);
      if (pulled !== null) {
        const { outcome, accepted, updated } = pulled;
        logger.info({ requestId, outcome, accepted, updated, url: withoutCredentials(url) }, "a source was pulled");
      }
      return pulled;
    },
  };

  function logChange<C extends ChangeReport>(change: C): C {
    const report: ChangeReport = change;
    logger.info({ requestId, ...report }, "a request to remove, restore or erase an item was carried out");
    return change;
  }
}

function loggedRetries(
  writer: Writer,
  logger: Pick<Logger, "info">,
  metrics: Metrics,
  requestId: string,
): Pick<Writer, "retry" | "forgetRejections"> {
  return {
    async retry(retries) {
      const reports = await writer.retry(retries);
      for (const one of reports) {
        if (one === null) continue;
        metrics.ingested(one.report);
        logger.info(
          { requestId, rejection: one.id, ...countsOf(one.report) },
          "an input that was rejected was read again",
        );
      }
      return reports;
    },
    async forgetRejections(ids) {
      const forgotten = await writer.forgetRejections(ids);
      logger.info({ requestId, rejections: forgotten.length }, "inputs that were rejected were forgotten");
      return forgotten;
    },
  };
}

function countsOf({
  accepted,
  updated,
  unchanged,
  skipped,
  rejected,
  moreRejected,
}: IngestReport): Record<string, number> {
  return { accepted, updated, unchanged, skipped, rejected: rejected.length + moreRejected };
}
