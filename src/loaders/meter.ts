import { RoundTripLimit } from "../domain/errors";
import type { Meter } from "../store/store";

/** What `extensions.mediagraph` shows. */
export interface RoundTripReport {
  readonly roundTrips: number;
  readonly byCollection: Readonly<Record<string, number>>;
  readonly documents: number;
}

export interface RequestMeter extends Meter {
  /** The ceiling; undefined: none. */
  readonly limit: number | undefined;
  /** Whether a round trip was forbidden. */
  readonly exceeded: boolean;
  report(): RoundTripReport;
}

/** Counts one request's round trips, and forbids the one that would be more than `limit`. */
export function createMeter(limit?: number): RequestMeter {
  const byCollection: Record<string, number> = {};
  let roundTrips = 0;
  let documents = 0;
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
    report: () => ({ roundTrips, byCollection: { ...byCollection }, documents }),
  };
}
