import type { PreciseDate } from "../../domain/dates";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A day begins first at UTC+14 and ends last at UTC-12. */
const [EARLIEST_START, LATEST_END] = [14 * HOUR, 12 * HOUR];

const isInstant = ({ precision }: PreciseDate): boolean => precision === "MINUTE" || precision === "SECOND";

/** `YYYY-MM-DD`, or less where less is known; undefined where there is no date. */
export function dayOf(date: PreciseDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  return date.instant.slice(0, date.precision === "YEAR" ? 4 : date.precision === "MONTH" ? 7 : 10);
}

/**
 * Whether two dates may be those of one post. A web page prints the day of its own time zone, so a day and an instant
 * fit where the instant lies within that day somewhere on Earth. Two days, and two instants, fit within one day.
 */
export function mayBeOneMoment(a: PreciseDate | undefined, b: PreciseDate | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  if (isInstant(a) === isInstant(b)) return isWithin(a, b);
  const [instant, day] = isInstant(a) ? [a, b] : [b, a];
  const at = Date.parse(instant.instant);
  return at >= Date.parse(day.instant) - EARLIEST_START && at < endOf(day) + LATEST_END;
}

/** Whether the vaguer date contains the other one. */
export function isWithin(a: PreciseDate | undefined, b: PreciseDate | undefined): boolean {
  const [one, other] = [dayOf(a), dayOf(b)];
  return one === undefined || other === undefined || one.startsWith(other) || other.startsWith(one);
}

/** The days under which another input may have the same post. */
export function neighbouringDays(date: PreciseDate): string[] {
  const day = dayOf(date) ?? "";
  if (day.length < "YYYY-MM-DD".length) return [];
  const start = Date.parse(day);
  return [start - DAY, start + DAY].map((time) => new Date(time).toISOString().slice(0, 10));
}

function endOf({ instant, precision }: PreciseDate): number {
  const end = new Date(instant);
  if (precision === "YEAR") end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (precision === "MONTH") end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  return end.getTime();
}
