import { setTimeout as sleepMs } from "node:timers/promises";
import type { Store } from "../store/store";
import type { Pull, Puller } from "./pull";
import { isDue } from "./subscription-states";

export interface WatchOptions {
  readonly signal: AbortSignal;
  readonly onPull: (pull: Pull) => void;
  readonly nowMs?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** Other processes may add and remove subscriptions. */
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 200;

/**
 * Pulls each subscription when it is due, until the signal is aborted. None waits for another one, except for those of
 * the same host. Throws if the store fails.
 */
export async function watchSubscriptions(store: Store, puller: Puller, options: WatchOptions): Promise<void> {
  const {
    signal,
    onPull,
    nowMs = Date.now,
    sleep = async (ms, stop) => sleepMs(ms, undefined, { signal: stop }),
  } = options;
  const running = new Map<string, Promise<unknown>>();
  const failures: unknown[] = [];
  while (!signal.aborted && failures.length === 0) {
    let next = nowMs() + LONGEST_SLEEP_MS;
    for await (const subscription of store.subscriptions.all()) {
      const { url, nextPullAt } = subscription;
      if (running.has(url) || nextPullAt === undefined) continue;
      if (!isDue(subscription, nowMs())) next = Math.min(next, Date.parse(nextPullAt));
      else {
        const work = puller.pullDue(subscription, signal).then(
          (pull) => pull !== undefined && onPull(pull),
          (error: unknown) => {
            if (!signal.aborted) failures.push(error);
          },
        );
        running.set(
          url,
          work.finally(() => running.delete(url)),
        );
      }
    }
    await sleep(Math.max(next - nowMs(), SHORTEST_SLEEP_MS), signal).catch(() => undefined);
  }
  await Promise.all(running.values());
  if (failures.length > 0) throw failures[0];
}
