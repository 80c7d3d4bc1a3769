import type { Instant } from "../dates";

/**
 * Which version of an item somebody sent. News agencies number the versions, or say when each was made. A withdrawal
 * has one too: it withdraws that version and all earlier ones.
 */
export interface Edition {
  readonly version?: number;
  readonly at?: Instant;
}

/** A total order, so that the last version is the same in whatever order they come. What is not stated is least. */
export function compareEditions(a: Edition = {}, b: Edition = {}): number {
  const byVersion = (a.version ?? 0) - (b.version ?? 0);
  if (byVersion !== 0) return byVersion;
  const [at, other] = [a.at ?? "", b.at ?? ""];
  return at === other ? 0 : at < other ? -1 : 1;
}

export function laterEdition(a: Edition | undefined, b: Edition | undefined): Edition | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareEditions(a, b) >= 0 ? a : b;
}

/**
 * Whether a withdrawal is of this version or of a later one. Only what both state is compared: a withdrawal without a
 * number and a date is final.
 */
export function isWithdrawnBy(edition: Edition = {}, withdrawal: Edition): boolean {
  if (edition.version !== undefined && withdrawal.version !== undefined && edition.version !== withdrawal.version)
    return edition.version < withdrawal.version;
  return edition.at === undefined || withdrawal.at === undefined || edition.at <= withdrawal.at;
}
