import type { SourceSubscription } from "../../domain/source-subscription";
import { OUTCOMES, type IngestReport } from "../../ingest/ingest-types";
import type { Pull } from "../../subscriptions/pull";
import { jsonText, printable, type Terminal } from "../terminal";

export interface JsonFlag {
  readonly json?: boolean;
}

/** The reports for people list at most this many faults of one pull. */
const SHOWN = 20;

/** What the list shows: all but what only the next request needs. */
export function jsonSubscription(subscription: SourceSubscription) {
  const { url, kind, foundOn, title, sourceId, addedAt, readsFullText, pulledAt, nextPullAt, failures, fault } =
    subscription;
  return {
    url,
    kind,
    foundOn: foundOn ?? null,
    title: title ?? null,
    sourceId: sourceId ?? null,
    addedAt,
    readsFullText: readsFullText ?? false,
    pulledAt: pulledAt ?? null,
    nextPullAt: nextPullAt ?? null,
    failures: failures ?? 0,
    fault: fault ?? null,
  };
}

export function humanSubscription(subscription: SourceSubscription): string[] {
  const { url, title, readsFullText, pulledAt, nextPullAt, failures, fault } = subscription;
  const pulls = [
    pulledAt === undefined ? "not read yet" : `read ${minute(pulledAt)}`,
    nextPullAt === undefined ? "read again only by pull URL" : `next ${minute(nextPullAt)}`,
    ...(readsFullText === true ? ["with web pages"] : []),
  ];
  return [
    `  ${url}${title === undefined ? "" : `  ${title}`}`,
    `    ${pulls.join(", ")}`,
    ...(fault === undefined
      ? []
      : [
          failures === undefined
            ? `    not asked: ${fault}`
            : `    failed ${failures === 1 ? "once" : `${failures} times`}, last: ${fault}`,
        ]),
  ];
}

/** What the watch says when it begins: how many sources there are, and when the first of them is read. */
export function watchBegins(subscriptions: readonly SourceSubscription[], nowMs: number): string {
  const stops = "Ctrl-C stops.";
  if (subscriptions.length === 0)
    return `No sources yet: mediagraph sources add URL adds one, also while this waits. ${stops}`;
  const count = subscriptions.length === 1 ? "1 source" : `${subscriptions.length} sources`;
  const [next] = subscriptions.flatMap(({ nextPullAt }) => nextPullAt ?? []).sort();
  if (next === undefined) return `${count}, read again only by pull URL. ${stops}`;
  return `${count}; the next one is read ${Date.parse(next) <= nowMs ? "now" : `at ${minute(next)}`}. ${stops}`;
}

export function jsonPull(pull: Pull) {
  const { subscription, outcome, reports, faults } = pull;
  return {
    url: subscription.url,
    outcome,
    fault: subscription.fault ?? null,
    nextPullAt: subscription.nextPullAt ?? null,
    ...countsOf(reports),
    rejected: reports.flatMap(({ rejected }) => rejected.map(({ input, place, reason }) => ({ input, place, reason }))),
    faults,
  };
}

export function humanPull({ subscription, outcome, reports, faults }: Pull): string[] {
  if (outcome === "busy")
    return [`${outcome.padEnd(9)}  ${subscription.url}: another process reads it, or died less than ten minutes ago`];
  const { url, fault, nextPullAt } = subscription;
  if (fault !== undefined) {
    const again = nextPullAt === undefined ? "it is read again only by pull URL" : `again ${minute(nextPullAt)}`;
    return [`${outcome.padEnd(9)}  ${url}: ${fault}; ${again}`];
  }
  const counts = Object.entries(countsOf(reports)).map(([name, count]) => `${count} ${name}`);
  const rejected = reports.flatMap((report) =>
    report.rejected.map(
      ({ input, place, reason }) => `  rejected   ${place === null ? input : `${input}, ${place}`}: ${reason}`,
    ),
  );
  const unread = faults.map((one) => `  not read   ${one.url}: ${one.reason}`);
  const lines = [...rejected, ...unread];
  const more = lines.length > SHOWN ? [`  … and ${lines.length - SHOWN} more (--json lists all)`] : [];
  return [`${outcome.padEnd(9)}  ${url}: ${counts.join(", ")}`, ...lines.slice(0, SHOWN), ...more];
}

function countsOf(reports: readonly IngestReport[]): Record<(typeof OUTCOMES)[number], number> {
  const total = { accepted: 0, updated: 0, unchanged: 0, skipped: 0 };
  for (const report of reports) for (const name of OUTCOMES) total[name] += report[name];
  return total;
}

const minute = (instant: string): string => `${instant.slice(0, 16)}Z`;

export function writeLine({ stdout }: Terminal, line: string): void {
  stdout.write(`${printable(line)}\n`);
}

export function writeJson({ stdout }: Terminal, value: unknown, indent = 2): void {
  stdout.write(jsonText(value, indent));
}
