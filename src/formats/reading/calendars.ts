import type { Instant } from "../../domain/dates";
import type { Calendar } from "./month-names";
import type { TimeOfDay } from "./times";

/** A date in one calendar. Absent parts count as the earliest: January, day 1, 00:00 UTC. */
export interface CalendarTime extends Partial<TimeOfDay> {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The instant. Undefined if the calendar has no such day, or no news text would mean such a year. */
export function instantOf({
  calendar,
  year,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  zone = 0,
}: CalendarTime): Instant | undefined {
  const start =
    calendar === "persian"
      ? persianDay(year, month, day)
      : calendar === "gregorian"
        ? gregorianDay(year, month, day)
        : undefined;
  if (start === undefined) return undefined;
  return new Date(start + ((hour * 60 + minute - zone) * 60 + second) * 1000).toISOString();
}

const DAY = 86_400_000;

function gregorianDay(year: number, month: number, day: number): number | undefined {
  if (year < 1800 || year > 2200) return undefined;
  const start = Date.UTC(year, month - 1, day);
  const date = new Date(start);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? start : undefined;
}

const PERSIAN = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

/**
 * The Persian year starts between 19 and 22 March. So four days are possible: take the one that the calendar gives this
 * date.
 */
function persianDay(year: number, month: number, day: number): number | undefined {
  if (year < 1200 || year > 1600 || month < 1 || month > 12) return undefined;
  const daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = Date.UTC(year + 621, 2, 19) + (daysBefore + day - 1) * DAY;
  return [0, 1, 2, 3]
    .map((days) => guess + days * DAY)
    .find((start) => {
      const part = (type: string) => Number(PERSIAN.formatToParts(start).find((each) => each.type === type)?.value);
      return part("month") === month && part("day") === day && part("year") === year;
    });
}
