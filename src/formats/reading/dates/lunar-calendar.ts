import { DAY_MS, type PreciseDate } from "../../../domain/dates";

/** Some days before the first day of the calendar, in July 622. */
const EPOCH = Date.UTC(622, 6, 16);
const DAYS_OF_YEAR = 354.367;
const DAYS_OF_MONTH = 29.53;
const FARTHEST = 4;

/**
 * When a day of the Islamic calendar was, as far as it is sure: countries that look for the moon begin a month up to a
 * day apart. So the month of our calendar is told, or only the year where the day is at the edge of a month. Undefined
 * at the edge of a year, and for a day that the calendar does not have.
 */
export function lunarDate(year: number, month?: number, day?: number): PreciseDate | undefined {
  const first = month === undefined ? undefined : lunarDay(year, month, day ?? 1);
  if (first === undefined) return undefined;
  const [earliest, latest] = [first - DAY_MS, first + (day === undefined ? LONGEST_MONTH : 1) * DAY_MS].map(
    (each) => new Date(each),
  );
  if (earliest === undefined || latest === undefined || earliest.getUTCFullYear() !== latest.getUTCFullYear())
    return undefined;
  const isSure = earliest.getUTCMonth() === latest.getUTCMonth();
  const start = Date.UTC(earliest.getUTCFullYear(), isSure ? earliest.getUTCMonth() : 0, 1);
  return { instant: new Date(start).toISOString(), precision: isSure ? "MONTH" : "YEAR" };
}

const LONGEST_MONTH = 30;

let calendar: Intl.DateTimeFormat | undefined;

function lunarDay(year: number, month: number, day: number): number | undefined {
  if (year < 1300 || year > 1500) return undefined;
  calendar ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const days = (year - 1) * DAYS_OF_YEAR + (month - 1) * DAYS_OF_MONTH + day - 1;
  const guess = EPOCH + Math.round(days) * DAY_MS;
  for (let start = guess - FARTHEST * DAY_MS; start <= guess + FARTHEST * DAY_MS; start += DAY_MS) {
    const parts = calendar.formatToParts(start);
    const is = (type: string, value: number) => Number(parts.find((part) => part.type === type)?.value) === value;
    if (is("year", year) && is("month", month) && is("day", day)) return start;
  }
  return undefined;
}
