import type { Instant } from "./dates";
import type { Id } from "./ids";
import type { RecordKind } from "./item";

/**
 * Why a record was saved. INPUT: an input said something new of it. CORRECTION: a person settled something, e.g. that a
 * mention is wrong. DERIVED: something else changed, and the record was computed again. REMOVAL: readers do not see it
 * any more: it was removed, withdrawn, erased, or made a part of another record.
 */
export const CHANGE_CAUSES = ["INPUT", "CORRECTION", "DERIVED", "REMOVAL"] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** One line of a store's log of changes. It names the record, and does not hold its content. */
export interface Change {
  /** The place in the log: 1, 2, 3, … without gaps, in the order in which readers may see the saves. */
  readonly seq: number;
  readonly kind: RecordKind;
  readonly id: Id;
  readonly cause: ChangeCause;
  /** By the clock of the process that saved. Clocks differ and may go back, so only `seq` orders. */
  readonly at: Instant;
  /** The record that this one became a part of. */
  readonly mergedInto?: Id;
}

export interface ChangeLogSettings {
  /** How long a change is kept, in milliseconds. */
  readonly keptMs: number;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

export const DAY_MS = 24 * 60 * 60 * 1000;
export const USUAL_DAYS = 30;
export const USUAL_LOG: ChangeLogSettings = { keptMs: USUAL_DAYS * DAY_MS, now: Date.now };

/** The name of the meta value that names the log. Places of one log mean nothing in another one. */
export const LOG_NAME = "changes";

/** Whether nothing after the place `after` is missing in the log. */
export function isKept(
  after: number,
  { oldest, newest }: { readonly oldest: number; readonly newest: number },
): boolean {
  return after >= oldest - 1 && after <= newest;
}
