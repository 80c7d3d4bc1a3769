import { RoundTripLimit } from "../domain/errors";
import { sorted } from "../domain/objects";
import type { Meter } from "../store/store-reader";

/** What `extensions.mediagraph` shows. */
export interface RoundTripReport {
  readonly roundTrips: number;
  readonly byCollection: Readonly<Record<string, number>>;
  readonly documents: number;
  /** The steps that the engine made, if it can count them: for SQLite the instructions of its virtual machine. */
  readonly steps?: number;
}

export interface RequestMeter extends Meter {
  /** The most round trips; undefined for no limit. */
  readonly limit: number | undefined;
  /** Whether a round trip was forbidden. */
  readonly exceeded: boolean;
  report(): RoundTripReport;
}

/**
 * Counts the round trips of one request, and throws before the first one over `limit`. `countSteps`: the engine also
 * counts its steps, which takes time.
 */
export function createMeter(limit?: number, countSteps = false): RequestMeter {
  const byCollection: Record<string, number> = {};
  let roundTrips = 0;
  let documents = 0;
  let steps: number | undefined;
  let exceeded = false;
  return {
    limit,
    get exceeded() {
      return exceeded;
    },
    roundTrip(collection) {
      if (limit !== undefined && roundTrips >= limit) {
        exceeded = true;
        throw new RoundTripLimit(limit);
      }
      roundTrips += 1;
      byCollection[collection] = (byCollection[collection] ?? 0) + 1;
    },
    documents(count) {
      documents += count;
    },
    ...(countSteps && {
      steps(count: number) {
        steps = (steps ?? 0) + count;
      },
    }),
    report: () => ({
      roundTrips,
      byCollection: sorted(byCollection),
      documents,
      ...(steps !== undefined && { steps }),
    }),
  };
}
