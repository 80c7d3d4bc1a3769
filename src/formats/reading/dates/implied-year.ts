import { DAY_MS, type PreciseDate } from "../../../domain/dates";
import { instantOf } from "./calendars";
import type { StatedDay } from "./stated-day";

/** The local date of a post may be a day ahead of that of the page. */
const AHEAD = DAY_MS;
/** The Persian year 1403 begins in 2024. */
const PERSIAN_YEARS = 621;

/**
 * The year of a day that states none: that of `seenOn`, when the day was shown. Platforms leave the year out within the
 * same year. Undefined for a day that would still have been ahead then: its year cannot be told.
 */
export function impliedYear({ calendar, month, day }: StatedDay, seenOn: PreciseDate): number | undefined {
  if (month === undefined || day === undefined || seenOn.precision === "YEAR" || seenOn.precision === "MONTH")
    return undefined;
  const seen = new Date(seenOn.instant);
  const year = yearOf(calendar, seen);
  const start = year === undefined ? undefined : instantOf({ calendar, year, month, day });
  return start === undefined || Date.parse(start) > seen.getTime() + AHEAD ? undefined : year;
}

function yearOf(calendar: StatedDay["calendar"], seen: Date): number | undefined {
  if (calendar === "gregorian") return seen.getUTCFullYear();
  if (calendar !== "persian") return undefined;
  const year = seen.getUTCFullYear() - PERSIAN_YEARS;
  const start = instantOf({ calendar, year });
  return start !== undefined && Date.parse(start) <= seen.getTime() ? year : year - 1;
}
