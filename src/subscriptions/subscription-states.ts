import { omit } from "../domain/collections/objects";
import type { SourceSubscription } from "../domain/source-subscription";
import type { Findings } from "./leads";
import type { Answer, FetchFault } from "./polite-fetcher";
import { freshSeconds, nextPull, retryTime, soonAfter, type Random } from "./pull-times";

export interface PullMoment {
  readonly nowMs: number;
  readonly random: Random;
}

/** A long sitemap must not make the subscription long. */
const MOST_READ_PAGES = 20_000;
const GONE = 410;

export function isDue({ nextPullAt }: SourceSubscription, nowMs: number): boolean {
  return nextPullAt !== undefined && Date.parse(nextPullAt) <= nowMs;
}

/** The subscription after an answer. What the answer was is stored only if all of it was read. */
export function afterPull(
  before: SourceSubscription,
  { status, headers }: Answer,
  findings: Findings,
  { nowMs, random }: PullMoment,
): SourceSubscription {
  const { failures, readPages } = before;
  const kept = omit(before, "failures", "fault", "etag", "lastModified", "refreshSeconds", "readPages", "olderPage");
  const { fault } = findings;
  const isSame = status === 304;
  const title = findings.feed?.title ?? kept.title;
  const refreshSeconds = isSame ? before.refreshSeconds : findings.feed?.refreshSeconds;
  const asked = [refreshSeconds, freshSeconds(headers["cache-control"])];
  const read = isSame ? readPages : [...findings.read].slice(0, MOST_READ_PAGES);
  const state = {
    ...kept,
    ...(title !== undefined && { title }),
    ...(findings.sourceId !== undefined && { sourceId: findings.sourceId }),
    ...(refreshSeconds !== undefined && { refreshSeconds }),
    ...(findings.olderPage !== undefined && { olderPage: findings.olderPage }),
    ...(read !== undefined && read.length > 0 && { readPages: read }),
  };
  if (fault !== undefined)
    return failed(state, fault, failures, retryTime(nowMs, (failures ?? 0) + 1, { asked }, random));
  const etag = headers["etag"] ?? (isSame ? before.etag : undefined);
  const lastModified = headers["last-modified"] ?? (isSame ? before.lastModified : undefined);
  return {
    ...state,
    pulledAt: new Date(nowMs).toISOString(),
    nextPullAt: nextPull(nowMs, asked, random),
    ...(!findings.isUnfinished && etag !== undefined && { etag }),
    ...(!findings.isUnfinished && lastModified !== undefined && { lastModified }),
  };
}

export function afterFailure(
  before: SourceSubscription,
  error: FetchFault,
  { nowMs, random }: PullMoment,
): SourceSubscription {
  const { status, closedUntilMs = 0 } = error.details;
  if (status === undefined && closedUntilMs > nowMs) return afterRest(before, error.message, closedUntilMs, random);
  const { failures } = before;
  const kept = omit(before, "nextPullAt");
  if (status === GONE) return failed(kept, error.message, failures);
  const times = { asked: [kept.refreshSeconds], restMs: closedUntilMs - nowMs };
  return failed(kept, error.message, failures, retryTime(nowMs, (failures ?? 0) + 1, times, random));
}

/** It was not asked, because its host had asked another one to wait. That tells nothing of this source. */
function afterRest(
  before: SourceSubscription,
  fault: string,
  closedUntilMs: number,
  random: Random,
): SourceSubscription {
  if (before.nextPullAt === undefined) return before;
  return { ...before, fault, nextPullAt: soonAfter(closedUntilMs, random) };
}

function failed(
  state: Omit<SourceSubscription, "nextPullAt">,
  fault: string,
  failures: number | undefined,
  nextPullAt?: string,
): SourceSubscription {
  return { ...state, fault, failures: (failures ?? 0) + 1, ...(nextPullAt !== undefined && { nextPullAt }) };
}
