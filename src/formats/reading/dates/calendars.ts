import { DAY_MS, type Instant } from "../../../domain/dates";
import { fixedOffset, zoneFormat } from "../../../domain/time-zones";
import type { TimeOfDay } from "./clock";
import type { Calendar } from "./date-lexicon";

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
  const start = DAYS[calendar]?.(year, month, day);
  if (start === undefined) return undefined;
  const local = start + ((hour * 60 + minute) * 60 + second) * 1000;
  return new Date(local - minutesEast(zone, local) * 60_000).toISOString();
}

/** The first instant of a day in a calendar, by UTC. */
const DAYS: Readonly<Partial<Record<Calendar, (year: number, month: number, day: number) => number | undefined>>> = {
  gregorian: gregorianDay,
  persian: persianDay,
  ethiopic: ethiopicDay,
};

/** How far a zone is east of UTC at a time of its own clocks. */
function minutesEast(zone: number | string, local: number): number {
  if (typeof zone === "number") return zone;
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const first = offsetAt(zone, local);
  // Where the clocks change that day, the offset that holds at the instant itself.
  return offsetAt(zone, local - first * 60_000);
}

function offsetAt(zone: string, instant: number): number {
  const name =
    zoneFormat(zone)
      ?.formatToParts(instant)
      .find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function gregorianDay(year: number, month: number, day: number): number | undefined {
  if (year < 1800 || year > 2200) return undefined;
  const start = Date.UTC(year, month - 1, day);
  const date = new Date(start);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? start : undefined;
}

let persian: Intl.DateTimeFormat | undefined;

/** Made for the first Persian date: it takes 15 ms. */
function persianFormat(): Intl.DateTimeFormat {
  return (persian ??= new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  }));
}

/**
 * The Persian year starts between 19 and 22 March. So four days are possible: take the one that the calendar gives this
 * date.
 */
function persianDay(year: number, month: number, day: number): number | undefined {
  if (year < 1200 || year > 1600 || month < 1 || month > 12) return undefined;
  const daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = Date.UTC(year + 621, 2, 19) + (daysBefore + day - 1) * DAY_MS;
  return [0, 1, 2, 3]
    .map((days) => guess + days * DAY_MS)
    .find((start) => {
      const part = (type: string) =>
        Number(
          persianFormat()
            .formatToParts(start)
            .find((each) => each.type === type)?.value,
        );
      return part("month") === month && part("day") === day && part("year") === year;
    });
}

/** The day before the first one of the first year, in days since 1970. */
const BEFORE_ETHIOPIC_YEARS = -716_368;

/**
 * Twelve months of 30 days and a thirteenth of five, or of six in the year before a leap year of the Julian calendar.
 */
function ethiopicDay(year: number, month: number, day: number): number | undefined {
  const last = month <= 12 ? 30 : year % 4 === 3 ? 6 : 5;
  if (year < 1800 || year > 2200 || month < 1 || month > 13 || day < 1 || day > last) return undefined;
  const before = (year - 1) * 365 + Math.floor(year / 4) + (month - 1) * 30;
  return (BEFORE_ETHIOPIC_YEARS + before + day) * DAY_MS;
}
