import type { DatePrecision, PreciseDate } from "../../domain/dates";

const ISO_DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** Other years have more or fewer than four digits in an instant, so they would not sort. */
const FOUR_DIGITS = /^(?!0000)\d{4}-/;

/**
 * Reads an ISO 8601 date of the years 1 to 9999, with the precision as written. A time needs `Z` or an offset.
 * Undefined for anything else: for example 30 February, or an instant that its offset moves out of these years.
 */
export function parseIsoDate(text: string): PreciseDate | undefined {
  const date = dateOfAnyYear(text);
  return date !== undefined && FOUR_DIGITS.test(date.instant) ? date : undefined;
}

/** Whether it is a date whose year is out of range. */
export function isOfAnotherYear(text: string): boolean {
  return parseIsoDate(text) === undefined && dateOfAnyYear(text) !== undefined;
}

function dateOfAnyYear(text: string): PreciseDate | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, , second] = match;
  if (!isCalendarDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
  const date = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const milliseconds = Date.parse(hour === undefined ? `${date}T00:00Z` : text);
  if (Number.isNaN(milliseconds)) return undefined;
  return { instant: new Date(milliseconds).toISOString(), precision: precisionOf(month, day, hour, second) };
}

/** The shortest ISO 8601 form that `parseIsoDate` reads back as the same date. */
export function writeIsoDate({ instant, precision }: PreciseDate): string {
  switch (precision) {
    case "YEAR":
      return instant.slice(0, 4);
    case "MONTH":
      return instant.slice(0, 7);
    case "DAY":
      return instant.slice(0, 10);
    case "MINUTE":
      return `${instant.slice(0, 16)}Z`;
    case "SECOND":
      return instant.replace(".000Z", "Z");
  }
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCalendarDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

function precisionOf(month?: string, day?: string, hour?: string, second?: string): DatePrecision {
  if (second !== undefined) return "SECOND";
  if (hour !== undefined) return "MINUTE";
  if (day !== undefined) return "DAY";
  return month === undefined ? "YEAR" : "MONTH";
}
