import { RoundTripLimit } from "../../domain/errors/errors";
import { sorted } from "../../domain/collections/objects";
import type { Meter } from "../../store/store-reader";

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
  readonly roundTrips: number;
  report(): RoundTripReport;
}

/**
 * Counts the round trips of one request, and throws before the first one over `limit`. `countSteps`: the engine also
 * counts its steps, which takes time.
 */
export function createMeter(limit?: number, countSteps = false): RequestMeter {
  return countSteps ? new StepMeter(limit) : new RoundTripMeter(limit);
}

class RoundTripMeter implements RequestMeter {
  private readonly byCollection: Record<string, number> = {};
  private documentCount = 0;
  roundTrips = 0;
  exceeded = false;

  constructor(readonly limit: number | undefined) {}

  roundTrip(collection: string): void {
    if (this.limit !== undefined && this.roundTrips >= this.limit) {
      this.exceeded = true;
      throw new RoundTripLimit(this.limit);
    }
    this.roundTrips += 1;
    this.byCollection[collection] = (this.byCollection[collection] ?? 0) + 1;
  }

  documents(count: number): void {
    this.documentCount += count;
  }

  report(): RoundTripReport {
    return { roundTrips: this.roundTrips, byCollection: sorted(this.byCollection), documents: this.documentCount };
  }
}

class StepMeter extends RoundTripMeter {
  private stepCount: number | undefined;

  steps(count: number): void {
    this.stepCount = (this.stepCount ?? 0) + count;
  }

  override report(): RoundTripReport {
    return { ...super.report(), ...(this.stepCount !== undefined && { steps: this.stepCount }) };
  }
}
