import { DAY_MS, isInstant, isOnLocal, type PreciseDate } from "../../domain/dates";

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
  return isInstant(a) ? isOnLocal(a, b) : isOnLocal(b, a);
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
  return [start - DAY_MS, start + DAY_MS].map((time) => new Date(time).toISOString().slice(0, 10));
}
