/** How much of an instant was said. The rest is filled with the earliest value: a day is its 00:00Z. */
export const DATE_PRECISIONS = ["YEAR", "MONTH", "DAY", "MINUTE", "SECOND"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** An instant in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ`. So strings sort in the order of time. */
export type Instant = string;

export interface PreciseDate {
  readonly instant: Instant;
  readonly precision: DatePrecision;
}

export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;

/** A day begins first at UTC+14 and ends last at UTC-12. */
const [EARLIEST_START_MS, LATEST_END_MS] = [14 * HOUR_MS, 12 * HOUR_MS];

/** Whether the time of day is known. What is vaguer is a local date: a web page prints that of its own time zone. */
export const isInstant = ({ precision }: PreciseDate): boolean => precision === "MINUTE" || precision === "SECOND";

/** The first millisecond after a local date, as if it were in UTC. */
export function endOfLocal({ instant, precision }: PreciseDate): number {
  const end = new Date(instant);
  if (precision === "YEAR") end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (precision === "MONTH") end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  return end.getTime();
}

/** Whether an instant lies within a local date somewhere on Earth. */
export function isOnLocal(instant: PreciseDate, local: PreciseDate): boolean {
  const at = Date.parse(instant.instant);
  return at >= Date.parse(local.instant) - EARLIEST_START_MS && at < endOfLocal(local) + LATEST_END_MS;
}
